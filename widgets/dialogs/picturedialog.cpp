// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/picturedialog.h"

#include "models/text/words.h"
#include "widgets/common/background.h"
#include "widgets/common/label.h"
#include "widgets/common/style.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QPainter>
#include <QPushButton>
#include <QSpinBox>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

namespace {

constexpr int previewMs = 120;
constexpr qreal millimetresPerInch = 25.4;

struct Preset
{
    QSizeF size; // empty: as the window, or the person's own
    bool isMillimetres = false;
    int text = 100;
};
enum PresetIndex { Slide, Page, Columns, Window, Own };
constexpr Preset presets[] = {
    {QSizeF(1920, 1080), false, 120}, {QSizeF(297, 210), true, 100}, {QSizeF(180, 130), true, 70}, {}, {}};

} // namespace

MatrixSnapshot MatrixSnapshot::of(const grid::CampaignTemplate &tmpl, const grid::GridState &state)
{
    MatrixSnapshot snapshot;
    snapshot.tmpl = std::make_shared<const grid::CampaignTemplate>(tmpl);
    snapshot.state = std::make_shared<const grid::GridState>(state);
    snapshot.picture.tmpl = snapshot.tmpl.get();
    snapshot.picture.state = snapshot.state.get();
    return snapshot;
}

// The picture in small, in its own proportions, on a frame like a sheet.
class PictureDialog::Preview final : public QWidget
{
public:
    Preview(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
    {
        setMinimumSize(440, 300);
        setAccessibleName(PictureDialog::tr("Preview"));
    }
    void setImage(const QImage &image)
    {
        m_image = image;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), m_theme[Token::Dock]);
        if (m_image.isNull())
            return;
        QRectF sheet(QPointF(), m_image.deviceIndependentSize());
        sheet.moveCenter(QRectF(rect()).center());
        sheet.moveTopLeft(sheet.topLeft().toPoint());
        painter.drawImage(sheet.topLeft(), m_image);
        painter.setPen(QPen(m_theme[Token::Border2], 1));
        painter.drawRect(sheet.adjusted(-0.5, -0.5, 0.5, 0.5));
    }

private:
    const Theme &m_theme;
    QImage m_image;
};

PictureDialog::PictureDialog(const Theme &theme, Dialogs &dialogs, MatrixSnapshot snapshot, QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_dialogs(dialogs)
    , m_snapshot(std::move(snapshot))
    , m_format(new QComboBox(this))
    , m_preset(new QComboBox(this))
    , m_width(new QDoubleSpinBox(this))
    , m_height(new QDoubleSpinBox(this))
    , m_unit(new QComboBox(this))
    , m_dpi(new QSpinBox(this))
    , m_text(new QSpinBox(this))
    , m_colours(new QComboBox(this))
    , m_selection(new QCheckBox(this))
    , m_result(new Label(theme, TextStyle::Secondary, Token::Text2, this))
    , m_problem(new Label(theme, TextStyle::Base, Token::ErrorText, this))
    , m_save(new QPushButton(tr("Save the picture…"), this))
    , m_preview(new Preview(theme, this))
    , m_pause(new QTimer(this))
    , m_cancelled(std::make_shared<std::atomic_bool>(false))
{
    setWindowTitle(tr("Picture of the matrix"));
    m_format->addItem(tr("PNG: pixels, for slides and pages"), int(PictureFormat::Png));
    m_format->addItem(tr("SVG: text and shapes, to work on"), int(PictureFormat::Svg));
    m_format->addItem(tr("PDF: text and shapes, to print"), int(PictureFormat::Pdf));
    m_preset->addItems(
        {tr("Slide, 16 : 9"), tr("A4, landscape"), tr("Paper, both columns"), tr("As in the window"), tr("Own size")});
    m_unit->addItems({tr("pixels"), tr("mm")});
    for (QDoubleSpinBox *side : {m_width, m_height}) {
        side->setKeyboardTracking(false);
        connect(side, &QDoubleSpinBox::valueChanged, this, [this] {
            if (!m_isTaking)
                m_preset->setCurrentIndex(Own);
            updateFields();
        });
    }
    m_width->setAccessibleName(tr("Width"));
    m_height->setAccessibleName(tr("Height"));
    m_unit->setAccessibleName(tr("Unit"));
    m_dpi->setRange(72, 1200);
    m_dpi->setSuffix(tr(" per inch"));
    m_dpi->setValue(300);
    m_text->setRange(40, 400);
    m_text->setSingleStep(10);
    m_text->setSuffix(u"\u00a0%"_s);
    m_colours->addItem(tr("Light, for paper"), u"light"_s);
    m_colours->addItem(tr("Dark, for a dark slide"), u"dark"_s);
    m_colours->addItem(tr("Okabe–Ito, for paper"), u"okabe-ito"_s);
    m_colours->addItem(tr("Okabe–Ito, for a dark slide"), u"okabe-ito-dark"_s);
    m_colours->addItem(tr("Greyscale, for print"), u"greyscale"_s);
    const grid::CellMask &selection = m_snapshot.picture.selection;
    const bool isSelected = selection.size() > 0 && !selection.isEmpty();
    m_selection->setText(tr("Outline the selection"));
    m_selection->setEnabled(isSelected);
    m_selection->setChecked(isSelected);
    m_problem->setWordWrap(true);
    m_problem->hide();

    auto *form = new QFormLayout;
    form->setContentsMargins(24, 18, 18, 14);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(9);
    const auto row = [&](const QString &name, auto *field) {
        auto *label = new Label(theme, TextStyle::Base, Token::Text2, name, this);
        if constexpr (std::is_base_of_v<QWidget, std::remove_pointer_t<decltype(field)>>)
            label->setBuddy(field);
        form->addRow(label, field);
    };
    auto *sides = new QHBoxLayout;
    sides->setSpacing(6);
    sides->addWidget(m_width);
    sides->addWidget(new Label(theme, TextStyle::Base, Token::Text2, u"×"_s, this));
    sides->addWidget(m_height);
    sides->addWidget(m_unit);
    row(tr("Format"), m_format);
    row(tr("For"), m_preset);
    row(tr("Size"), sides);
    row(tr("Pixels"), m_dpi);
    row(tr("Text"), m_text);
    row(tr("Colours"), m_colours);
    row({}, m_selection);
    row({}, m_result);
    form->addRow(m_problem);

    auto *middle = new QHBoxLayout;
    middle->setContentsMargins(0, 0, 0, 0);
    middle->setSpacing(0);
    middle->addLayout(form);
    middle->addWidget(m_preview, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(middle, 1);
    layout->addWidget(makeFooter(theme));
    resize(920, 420);

    m_pause->setSingleShot(true);
    m_pause->setInterval(previewMs);
    connect(m_pause, &QTimer::timeout, this, &PictureDialog::renewPreview);
    connect(m_preset, &QComboBox::currentIndexChanged, this, &PictureDialog::takePreset);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &PictureDialog::takeUnit);
    connect(m_format, &QComboBox::currentIndexChanged, this, &PictureDialog::updateFields);
    connect(m_colours, &QComboBox::currentIndexChanged, this, &PictureDialog::updateFields);
    connect(m_selection, &QCheckBox::toggled, this, &PictureDialog::updateFields);
    connect(m_dpi, &QSpinBox::valueChanged, this, &PictureDialog::updateFields);
    connect(m_text, &QSpinBox::valueChanged, this, &PictureDialog::updateFields);
    m_isTaking = true; // ranges and decimals of the unit, before a size is put in
    takeUnit();
    m_isTaking = false;
    takePreset();
}

PictureDialog::~PictureDialog() { *m_cancelled = true; }

QWidget *PictureDialog::makeFooter(const Theme &theme)
{
    auto *footer = new Ground(theme, Token::Dock, Ground::Top, this);
    auto *buttons = new QHBoxLayout(footer);
    buttons->setContentsMargins(18, 11, 18, 11);
    auto *cancel = new QPushButton(tr("Cancel"), footer);
    cancel->setAutoDefault(false);
    m_save->setParent(footer);
    setButtonRole(m_save, ButtonRole::Primary);
    m_save->setDefault(true);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addSpacing(6);
    buttons->addWidget(m_save);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &PictureDialog::askAndWrite);
    return footer;
}

PictureFormat PictureDialog::format() const { return PictureFormat(m_format->currentData().toInt()); }

QString PictureDialog::problem() const { return m_problem->isHidden() ? QString() : m_problem->text(); }

void PictureDialog::chooseFormat(PictureFormat format) { m_format->setCurrentIndex(m_format->findData(int(format))); }

void PictureDialog::chooseSize(QSizeF size, bool isMillimetres)
{
    m_isTaking = true;
    m_unit->setCurrentIndex(isMillimetres ? 1 : 0);
    m_width->setValue(size.width());
    m_height->setValue(size.height());
    m_isTaking = false;
    updateFields();
}

PictureSize PictureDialog::pictureSize() const
{
    const QSizeF size(m_width->value(), m_height->value());
    PictureSize result;
    if (m_unit->currentIndex() == 1) {
        result = PictureSize::millimetres(size);
        result.dpi = m_dpi->value();
    } else {
        result = PictureSize::pixels(size.toSize());
    }
    result.textScale = m_text->value() / 100.0;
    return result;
}

void PictureDialog::takePreset()
{
    const int index = m_preset->currentIndex();
    if (index == Own)
        return;
    Preset preset = presets[index];
    if (index == Window)
        preset = {m_snapshot.window.isEmpty() ? QSize(1600, 1000) : m_snapshot.window, false, 100};
    m_text->setValue(preset.text);
    chooseSize(preset.size, preset.isMillimetres);
}

// The same size in the other unit, as 96 pixels an inch.
void PictureDialog::takeUnit()
{
    const bool isMillimetres = m_unit->currentIndex() == 1;
    const qreal ratio = isMillimetres ? millimetresPerInch / 96 : 96 / millimetresPerInch;
    const bool wasTaking = std::exchange(m_isTaking, true);
    for (QDoubleSpinBox *side : {m_width, m_height}) {
        const double value = side->value();
        side->setDecimals(isMillimetres ? 1 : 0);
        side->setRange(isMillimetres ? 40 : 200, isMillimetres ? 2000 : 16'000);
        if (!wasTaking)
            side->setValue(value * ratio);
    }
    m_isTaking = wasTaking;
    updateFields();
}

void PictureDialog::updateFields()
{
    if (m_isTaking)
        return;
    const bool isPng = format() == PictureFormat::Png;
    m_dpi->setEnabled(isPng && m_unit->currentIndex() == 1);
    const QSize pixels = pictureSize().pixels();
    const QLocale locale;
    m_result->setText(isPng
                          ? tr("%1 × %2 pixels").arg(locale.toString(pixels.width()), locale.toString(pixels.height()))
                          : tr("sharp at every size"));
    m_problem->hide();
    m_pause->start();
}

MatrixPicture PictureDialog::picture() const
{
    MatrixPicture picture = m_snapshot.picture;
    if (!m_selection->isChecked()) {
        picture.selection = {};
        picture.selectionExpression.clear();
    }
    return picture;
}

MatrixStyle PictureDialog::style() const
{
    return {m_theme.coloursOf(m_colours->currentData().toString()), QApplication::font(), QLocale()};
}

void PictureDialog::renewPreview()
{
    const QSize layout = pictureSize().layout();
    if (layout.isEmpty())
        return;
    const QSizeF room = QSizeF(m_preview->size()) - QSizeF(36, 36);
    const qreal shrink = std::min(room.width() / layout.width(), room.height() / layout.height());
    const qreal dpr = devicePixelRatioF();
    // Drawn as dense as it will be, then reduced: cells are whole pixels, and another density has other cells.
    const PictureSize size = pictureSize();
    const qreal drawn = format() == PictureFormat::Png ? std::min(2.0, size.dpi / 96.0 * size.textScale) : 2;
    inPool<QImage>(
        this,
        [picture = picture(), style = style(), layout, shrink, dpr, drawn, keepTmpl = m_snapshot.tmpl,
         keepState = m_snapshot.state] {
            QImage image = renderMatrix(picture, layout, style, drawn);
            image =
                image.scaled((QSizeF(layout) * shrink * dpr).toSize(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
            image.setDevicePixelRatio(dpr);
            return image;
        },
        [this, asked = ++m_asked](const QImage &image) {
            if (asked == m_asked)
                m_preview->setImage(image);
        });
}

void PictureDialog::askAndWrite()
{
    const QString ending = format() == PictureFormat::Png   ? u"png"_s
                           : format() == PictureFormat::Svg ? u"svg"_s
                                                            : u"pdf"_s;
    const QString filter = format() == PictureFormat::Png   ? tr("Picture (*.png)")
                           : format() == PictureFormat::Svg ? tr("Drawing (*.svg)")
                                                            : tr("Document (*.pdf)");
    const QString name = QString(m_snapshot.picture.title + u'.' + ending);
    m_dialogs.saveFile(this, windowTitle(), QDir(m_snapshot.folder).filePath(name), filter,
                       [this](const QString &path) { write(path); });
}

void PictureDialog::write(const QString &path)
{
    m_problem->hide();
    m_save->setEnabled(false);
    m_result->setText(tr("Writing…"));
    using Written = Result<void>;
    inPool<std::optional<Error>>(
        this,
        [picture = picture(), style = style(), size = pictureSize(), path, cancelled = m_cancelled,
         keepTmpl = m_snapshot.tmpl, keepState = m_snapshot.state]() -> std::optional<Error> {
            const Written written = saveMatrix(picture, size, style, path, cancelled.get());
            return written.has_value() ? std::nullopt : std::optional(written.error());
        },
        [this, path](const std::optional<Error> &error) {
            m_save->setEnabled(true);
            updateFields();
            if (error) {
                m_problem->setText(text::problem(*error));
                m_problem->show();
                return;
            }
            emit saved(path);
            accept();
        });
}

} // namespace dosegrid::widgets
