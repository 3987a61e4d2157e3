// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/dialogs.h"
#include "widgets/common/theme.h"
#include "widgets/grid/matrixpicture.h"

#include <QDialog>

#include <memory>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QPushButton;
class QSpinBox;

namespace dosegrid::widgets {

class Label;

// A matrix as it was when it was asked for: the picture's own copies, so that the campaign may go on meanwhile.
struct MatrixSnapshot
{
    std::shared_ptr<const grid::CampaignTemplate> tmpl;
    std::shared_ptr<const grid::GridState> state;
    MatrixPicture picture; // its pointers are those above
    QString folder;        // where files are suggested
    QSize window;          // of the matrix on screen

    static MatrixSnapshot of(const grid::CampaignTemplate &tmpl, const grid::GridState &state);
};

// Format, size, text and colours of a picture of the matrix, with a preview. Drawing and writing happen in the pool;
// closing the dialog stops them and leaves no half file.
class PictureDialog final : public QDialog
{
    Q_OBJECT

public:
    PictureDialog(const Theme &theme, Dialogs &dialogs, MatrixSnapshot snapshot, QWidget *parent = nullptr);
    ~PictureDialog() override;

    PictureSize pictureSize() const;
    PictureFormat format() const;
    QString problem() const;

    void chooseFormat(PictureFormat format);
    void chooseSize(QSizeF size, bool isMillimetres);
    void write(const QString &path);

signals:
    void saved(const QString &path);

private:
    class Preview;
    QWidget *makeFooter(const Theme &theme);
    void takePreset();
    void takeUnit();
    void askAndWrite();
    void updateFields();
    void renewPreview();
    MatrixPicture picture() const;
    MatrixStyle style() const;

    const Theme &m_theme;
    Dialogs &m_dialogs;
    MatrixSnapshot m_snapshot;
    QComboBox *m_format;
    QComboBox *m_preset;
    QDoubleSpinBox *m_width;
    QDoubleSpinBox *m_height;
    QComboBox *m_unit;
    QSpinBox *m_dpi;
    QSpinBox *m_text;
    QComboBox *m_colours;
    QCheckBox *m_selection;
    Label *m_result;
    Label *m_problem;
    QPushButton *m_save;
    Preview *m_preview;
    QTimer *m_pause;
    int m_asked = 0; // previews
    bool m_isTaking = false;
    std::shared_ptr<std::atomic_bool> m_cancelled;
};

} // namespace dosegrid::widgets
