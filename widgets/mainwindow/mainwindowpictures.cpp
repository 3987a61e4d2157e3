// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the matrix out of the window.
#include "models/text/units.h"
#include "widgets/common/messagebar.h"
#include "widgets/dialogs/picturedialog.h"
#include "widgets/mainwindow/mainwindow.h"
#include "widgets/mainwindow/matrixpage.h"

#include <QFileInfo>

namespace dosegrid::widgets {

void MainWindow::exportPicture()
{
    if (!m_campaign)
        return;
    const MatrixView &view = *m_matrix->view();
    MatrixSnapshot snapshot = MatrixSnapshot::of(m_campaign->tmpl(), m_campaign->grid());
    snapshot.picture.title = m_campaign->name();
    //: beside the title of a picture; %1 is a moment with its time zone
    snapshot.picture.note = tr("as of %1").arg(text::exactTime(m_campaign->now()));
    snapshot.picture.arrangement = view.arrangementChoice();
    snapshot.picture.metric = view.scene().content().metric;
    snapshot.picture.shown = view.shownStates();
    snapshot.picture.selection = m_matrix->selection();
    snapshot.picture.selectionExpression = m_matrix->expression();
    snapshot.folder = QFileInfo(m_campaign->path()).absolutePath();
    snapshot.window = view.size();
    auto *dialog = new PictureDialog(m_theme, m_services.dialogs, std::move(snapshot), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PictureDialog::saved, this, [this](const QString &path) {
        m_matrix->messages()->show(MessageBar::Kind::Info, tr("The picture is in %1").arg(path), tr("Close"));
    });
    dialog->open();
}

} // namespace dosegrid::widgets
