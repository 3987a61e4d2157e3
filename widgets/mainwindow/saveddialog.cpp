// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/mainwindow/saveddialog.h"

#include "models/text/words.h"
#include "widgets/common/background.h"
#include "widgets/common/delegates.h"
#include "widgets/common/dialogs.h"
#include "widgets/common/label.h"
#include "widgets/common/messagebar.h"
#include "widgets/common/screenfit.h"
#include "widgets/dialogs/closefooter.h"
#include "widgets/mainwindow/savedmodel.h"

#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QStandardPaths>
#include <QTableView>

#include <algorithm>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

namespace {

// A file, read and understood; or why not.
struct Reading
{
    std::optional<SavedFile> file;
    QString problem;
};

Reading read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {{}, text::problem(Error::io(file.errorString(), path))};
    if (file.size() > savedFileMostBytes)
        return {{}, SavedDialog::tr("It is too large for a file of sets and views.")};
    const auto saved = readSavedFile(file.readAll());
    if (!saved.has_value())
        return {{}, problemText(saved.error())};
    return {saved.value(), {}};
}

QString fileFilter() { return SavedDialog::tr("Sets and views (*.json)"); }

} // namespace

SavedDialog::SavedDialog(const Theme &theme, const Icons &icons, Dialogs &dialogs, QSettings &settings, QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_dialogs(dialogs)
    , m_settings(settings)
    , m_model(new SavedModel(settings, this))
    , m_messages(new MessageBar(theme, icons, this))
    , m_table(new QTableView(this))
    , m_empty(new Label(theme, TextStyle::Base, Token::Text2,
                        tr("Nothing is kept yet. Ctrl+Shift+D keeps the selection as a set, Ctrl+D what the matrix "
                           "shows as a view."),
                        this))
{
    setWindowTitle(tr("Sets and views"));
    dressTable(m_table, theme);
    m_table->setAccessibleName(tr("Sets and views"));
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_table->installEventFilter(this);
    fixWidths(m_table, {u"Photons below 60 keV in bone"_s, u"mmmmm"_s, {}}, SavedModel::Content);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_empty->setContentsMargins(12, 10, 12, 10);
    auto *middle = new QVBoxLayout;
    middle->setContentsMargins(18, 16, 18, 12);
    middle->setSpacing(8);
    middle->addWidget(m_messages);
    middle->addWidget(m_table, 1);
    middle->addWidget(m_empty, 1);
    middle->addWidget(makeButtons(icons));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(middle, 1);
    layout->addWidget(closeFooter(theme, *this));

    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SavedDialog::refresh);
    connect(m_table, &QTableView::doubleClicked, this, &SavedDialog::use);
    connect(m_model, &SavedModel::nameTaken, this, [this](const QString &name) {
        m_messages->show(MessageBar::Kind::Warning, tr("“%1” is the name of another one.").arg(name));
    });
    connect(m_model, &QAbstractItemModel::dataChanged, m_messages, &MessageBar::clear);
    if (m_model->rowCount() > 0)
        m_table->selectRow(0);
    refresh();
    m_table->setFocus();
    fitToScreen(*this, QSize(52, 26) * fontMetrics().averageCharWidth() * 2, {480, 320});
}

QWidget *SavedDialog::makeButtons(const Icons &icons)
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    const auto add = [&](const QIcon &icon, const QString &text, void (SavedDialog::*slot)()) {
        auto *button = new QPushButton(icon, text, row);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, slot);
        layout->addWidget(button);
        return button;
    };
    m_use = add({}, tr("Select"), &SavedDialog::use);
    m_rename = add({}, tr("Rename"), &SavedDialog::renameCurrent);
    m_delete = add({}, tr("Delete…"), &SavedDialog::deleteSelected);
    layout->addStretch();
    add(icons.get(u"document-open"_s), tr("Import…"), &SavedDialog::importFile);
    m_export = add(icons.get(u"document-export"_s), tr("Export…"), &SavedDialog::exportSelected);
    return row;
}

QList<int> SavedDialog::selectedRows() const
{
    QList<int> rows;
    const QModelIndexList indexes = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &index : indexes)
        rows += index.row();
    std::sort(rows.begin(), rows.end());
    return rows;
}

void SavedDialog::refresh()
{
    const QList<int> rows = selectedRows();
    const bool one = rows.size() == 1;
    m_table->setVisible(m_model->rowCount() > 0);
    m_empty->setVisible(m_model->rowCount() == 0);
    m_use->setText(one && m_model->isView(rows.front()) ? tr("Show") : tr("Select"));
    m_use->setEnabled(one);
    m_rename->setEnabled(one);
    m_delete->setEnabled(!rows.isEmpty());
    m_export->setEnabled(m_model->rowCount() > 0);
}

void SavedDialog::use()
{
    const QList<int> rows = selectedRows();
    if (rows.size() != 1)
        return;
    const QString name = m_model->name(rows.front());
    const bool isView = m_model->isView(rows.front());
    accept();
    if (isView)
        emit viewChosen(name);
    else
        emit setChosen(name);
}

void SavedDialog::renameCurrent()
{
    const QList<int> rows = selectedRows();
    if (rows.size() == 1)
        m_table->edit(m_model->index(rows.front(), SavedModel::Name));
}

void SavedDialog::deleteSelected()
{
    const QList<int> rows = selectedRows();
    if (rows.isEmpty())
        return;
    QStringList names;
    for (const int row : rows)
        names += m_model->name(row);
    Confirmation what;
    what.title = tr("Delete");
    what.question = names.size() == 1 ? tr("Delete “%1”?").arg(names.front())
                                      : tr("Delete these %n sets and views?", nullptr, int(names.size()));
    what.body = tr("No cell and no campaign is touched.");
    what.list = names.join(u'\n');
    what.dangerous = tr("Delete");
    what.safe = tr("Keep");
    m_dialogs.confirm(this, what, [this, rows] {
        m_messages->clear();
        m_model->remove(rows);
        refresh();
    });
}

void SavedDialog::exportSelected()
{
    QList<int> rows = selectedRows();
    if (rows.isEmpty()) {
        rows.resize(m_model->rowCount());
        std::iota(rows.begin(), rows.end(), 0);
    }
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString suggestion = QString(folder + u'/' + tr("sets and views") + u".json");
    m_dialogs.saveFile(this, tr("Export"), suggestion, fileFilter(), [this, rows](const QString &path) {
        writeInPool(
            this, path, [file = m_model->file(rows)] { return write(file); },
            [this, path](const std::optional<Error> &error) {
                if (error)
                    m_messages->show(MessageBar::Kind::Error, text::problem(*error));
                else
                    m_messages->show(MessageBar::Kind::Info, tr("Exported to %1").arg(path));
            });
    });
}

void SavedDialog::importFile()
{
    m_dialogs.openFile(this, tr("Import"), fileFilter(), [this](const QString &path) { import(path); });
}

void SavedDialog::import(const QString &path)
{
    inPool<Reading>(
        this, [path] { return read(path); },
        [this, path](const Reading &reading) {
            if (!reading.file) {
                //: %1 is the name of a file, %2 a sentence
                m_messages->show(MessageBar::Kind::Error,
                                 tr("Nothing was taken from %1. %2").arg(QFileInfo(path).fileName(), reading.problem),
                                 {}, path);
                return;
            }
            const Adopted adopted = adopt(*reading.file, m_settings);
            m_model->reload();
            refresh();
            QStringList words{tr("%n set(s)", nullptr, adopted.sets), tr("%n view(s)", nullptr, adopted.views)};
            if (adopted.known > 0)
                words += tr("%n known already", nullptr, adopted.known);
            if (!adopted.renamed.isEmpty())
                //: %1 are names
                words += tr("renamed: %1").arg(adopted.renamed.join(u", "_s));
            //: %1 is what, such as "2 sets, 1 view"
            m_messages->show(MessageBar::Kind::Info, tr("Imported %1").arg(words.join(u", "_s)));
        });
}

// Return and Delete belong to the table, unless a name is being written: its Return comes by here too.
bool SavedDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress && !m_table->indexWidget(m_table->currentIndex())) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            use();
            return true;
        }
        if (key == Qt::Key_Delete) {
            deleteSelected();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace dosegrid::widgets
