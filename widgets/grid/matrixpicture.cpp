// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/grid/matrixpicture.h"

#include "models/text/words.h"
#include "widgets/common/glyphs.h"
#include "widgets/common/typography.h"
#include "widgets/grid/blockcards.h"
#include "widgets/grid/cellshapes.h"
#include "widgets/grid/matrixheaders.h"
#include "widgets/grid/metriclegenddrawing.h"

#include <QFileInfo>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;
using dosegrid::grid::CellState;

namespace dosegrid::widgets {

namespace {

constexpr qreal margin = 12;
constexpr qreal dotsPerInch = 96; // of the layout
constexpr qreal fineGrid = 4;     // edges of cells lie on quarters of a pixel where there are no pixels
constexpr qint64 mostPixels = 400'000'000;
constexpr QSize leastLayout(160, 120);

struct Pictures
{
    Q_DECLARE_TR_FUNCTIONS(MatrixPicture)
};

// Points of a font mean those of the screen, and its widths are measured so: drawings take the same measure.
qreal screenDpi()
{
    static const int dpi = QImage(1, 1, QImage::Format_RGB32).logicalDpiY();
    return dpi;
}

// What stands where, logical pixels.
struct Parts
{
    QRectF title;
    QRectF legend;
    QRectF matrix;
    QRectF words;
};

// The states that a filter lets through; those of the legend, so without what cannot exist.
QString namesOf(StateSet shown)
{
    QStringList names;
    for (const CellState state : grid::allCellStates) {
        if (shown & setOf(state) && state != CellState::NotApplicable)
            names += text::stateName(state);
    }
    return names.join(u", "_s);
}

// What stands for a closed group.
QString closedWords(const MatrixPicture &picture)
{
    if (picture.metric)
        return Pictures::tr("A closed body system shows the highest value of its cells.");
    return picture.shared == SharedPlace::Majority
               ? Pictures::tr("A closed body system shows the most frequent state of its cells.")
               : Pictures::tr("A closed body system shows the worst state of its cells.");
}

QString definition(const MatrixPicture &picture, const MatrixStyle &style)
{
    QString words = Pictures::tr("One cell is one simulation: source region × particle × energy.");
    const QString space = u" "_s;
    if (picture.metric)
        words += space + Pictures::tr("Hatched cells have no value; dotted ones cannot exist. The bars show states.");
    else
        words += space + Pictures::tr("Dotted cells cannot exist and count nowhere.");
    if (picture.axes && std::ranges::any_of(picture.axes->groups, &MatrixGroup::isClosed))
        words += space + closedWords(picture);
    if (picture.shown != allStates && !picture.metric)
        words += space + Pictures::tr("Shown: %1. Cells in other states are pale.").arg(namesOf(picture.shown));
    if (!picture.selection.isEmpty()) {
        const QString cells = style.locale.toString(picture.selection.count());
        words += space
                 + (picture.selectionExpression.isEmpty()
                        ? Pictures::tr("Outlined: %1 selected cells.").arg(cells)
                        : Pictures::tr("Outlined: %1 cells, %2.").arg(cells, picture.selectionExpression));
    }
    return words;
}

// A chip of the legend, from the upper left of the legend.
struct Chip
{
    CellState state = CellState::Open;
    QString name;
    QString count;
    QPointF at;
    qreal nameWidth = 0;
    qreal countWidth = 0;
};

// All states, on as many lines as they need: a picture cannot be asked for the rest.
std::vector<Chip> chipsOf(const MatrixPicture &picture, const MatrixStyle &style, qreal width)
{
    const QFontMetricsF plain(textFont(TextStyle::Base, style.font));
    const QFontMetricsF strong(semibold(textFont(TextStyle::Base, style.font)));
    std::vector<Chip> chips;
    QPointF at;
    for (const CellState state : grid::allCellStates) {
        Chip chip{state, text::stateName(state), style.locale.toString(picture.state->total()[state]), {}, 0, 0};
        chip.nameWidth = plain.horizontalAdvance(chip.name);
        chip.countWidth = strong.horizontalAdvance(chip.count);
        const qreal whole = 20 + chip.nameWidth + 5 + chip.countWidth;
        if (at.x() > 0 && at.x() + whole > width)
            at = {0, at.y() + plain.height() + 6};
        chip.at = at;
        at.rx() += whole + 14;
        chips.push_back(chip);
    }
    return chips;
}

Parts partsOf(const MatrixPicture &picture, QSizeF size, const MatrixStyle &style)
{
    const qreal width = size.width() - 2 * margin;
    const QFontMetricsF captions(textFont(TextStyle::Caption, style.font));
    const qreal titleHeight = QFontMetricsF(textFont(TextStyle::Title, style.font)).height() + 8;
    const qreal legendHeight = picture.metric
                                   ? MetricLegendDrawing{picture.metric, style.colours, style.font}.height()
                                   : chipsOf(picture, style, width).back().at.y()
                                         + QFontMetricsF(textFont(TextStyle::Base, style.font)).height() + 10;
    const qreal wordsHeight =
        captions.boundingRect(QRectF(0, 0, width, 1000), Qt::TextWordWrap, definition(picture, style)).height();
    Parts parts;
    parts.title = {margin, 4, width, titleHeight};
    parts.legend = {margin, parts.title.bottom(), width, legendHeight};
    parts.words = {margin, std::floor(size.height() - wordsHeight - 6), width, wordsHeight};
    const qreal top = std::ceil(parts.legend.bottom()) + 4;
    parts.matrix = {0, top, size.width(), std::max(1.0, std::floor(parts.words.top()) - 4 - top)};
    return parts;
}

void paintLegend(QPainter &painter, const MatrixPicture &picture, const MatrixStyle &style, const QRectF &area)
{
    const QFont plain = textFont(TextStyle::Base, style.font);
    const qreal height = QFontMetricsF(plain).height() + 10;
    for (const Chip &chip : chipsOf(picture, style, area.width())) {
        const QPointF at = area.topLeft() + chip.at;
        // As in the window: a state that was asked for has a card.
        if (picture.shown != allStates && (picture.shown & setOf(chip.state))
            && chip.state != CellState::NotApplicable) {
            const qreal width = 20 + chip.nameWidth + 5 + chip.countWidth;
            painter.setPen(style.colours[Token::InfoEdge]);
            painter.setBrush(style.colours[Token::Tint]);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.drawRoundedRect(QRectF(at.x() - 3.5, at.y() + 1.5, width + 8, height - 4), 4, 4);
            painter.setRenderHint(QPainter::Antialiasing, false);
            painter.setBrush(Qt::NoBrush);
        }
        paintSwatch(painter, style.colours, chip.state, {at.x(), at.y() + (height - 14) / 2, 14, 14});
        const QRectF name(at.x() + 20, at.y(), chip.nameWidth + 1, height);
        painter.setFont(plain);
        painter.setPen(style.colours[Token::Text2]);
        painter.drawText(name, Qt::AlignVCenter, chip.name);
        painter.setFont(semibold(plain));
        painter.setPen(style.colours[Token::Text]);
        painter.drawText(QRectF(name.right() + 4, at.y(), chip.countWidth + 1, height), Qt::AlignVCenter, chip.count);
    }
}

void paintFrame(QPainter &painter, const MatrixPicture &picture, const MatrixStyle &style, const Parts &parts)
{
    const QFont titleFont = textFont(TextStyle::Title, style.font);
    const QFont noteFont = textFont(TextStyle::Secondary, style.font);
    const qreal noteWidth = QFontMetricsF(noteFont).horizontalAdvance(picture.note);
    painter.setFont(titleFont);
    painter.setPen(style.colours[Token::Text]);
    painter.drawText(parts.title, int(Qt::AlignLeft) | int(Qt::AlignVCenter),
                     QFontMetricsF(titleFont).elidedText(picture.title, Qt::ElideMiddle,
                                                         std::max(60.0, parts.title.width() - noteWidth - 16)));
    painter.setFont(noteFont);
    painter.setPen(style.colours[Token::Text2]);
    painter.drawText(parts.title, int(Qt::AlignRight) | int(Qt::AlignVCenter), picture.note);
    if (picture.metric) {
        painter.save();
        painter.translate(0, parts.legend.top());
        MetricLegendDrawing{picture.metric, style.colours, style.font}.paint(painter, int(parts.legend.right()));
        painter.restore();
    } else {
        paintLegend(painter, picture, style, parts.legend);
    }
    painter.setFont(textFont(TextStyle::Caption, style.font));
    painter.setPen(style.colours[Token::Text2]);
    painter.drawText(parts.words, Qt::TextWordWrap, definition(picture, style));
}

void setUp(MatrixScene &scene, const MatrixPicture &picture, QSize devicePixels, qreal dpr)
{
    scene.setSmallestFill(1 / dpr); // a picture shows the cells, however small
    scene.setCampaign(picture.tmpl, picture.state);
    if (picture.axes)
        scene.setAxes(*picture.axes);
    scene.resize(devicePixels, dpr);
    scene.setArrangementChoice(picture.arrangement);
    scene.setMetric(picture.metric);
    scene.setShown(picture.shown);
    scene.setShared(picture.shared);
    if (picture.selection.size() > 0)
        scene.setSelection(picture.selection);
}

// Everything in lines and letters, logical pixels.
void paintShapes(QPainter &painter, const MatrixPicture &picture, QSizeF size, const MatrixStyle &style)
{
    const Parts parts = partsOf(picture, size, style);
    painter.fillRect(QRectF(QPointF(), size), style.colours[Token::Base]);
    paintFrame(painter, picture, style, parts);
    MatrixScene scene(style);
    setUp(scene, picture, (parts.matrix.size() * fineGrid).toSize(), fineGrid);
    painter.translate(parts.matrix.topLeft());
    if (scene.geometry().level() == MatrixLevel::Blocks) {
        paintBlockCards(painter, style, scene.geometry(), scene.content());
        return;
    }
    paintCellShapes(painter, style, scene.geometry(), scene.content());
    const MetricPainter *metric = nullptr;
    std::optional<MetricPainter> kept;
    if (picture.metric && !picture.metric->frontiers.empty())
        metric = &kept.emplace(style, picture.metric);
    if (metric)
        metric->paintFrontiers(painter, scene.geometry());
    MatrixHeaders(style, scene.geometry(), scene.content()).paint(painter);
    paintSelectionShapes(painter, style, scene.geometry(), scene.content().selection);
    if (metric)
        metric->paintFrontierTags(painter, scene.geometry());
}

bool writeSvg(QIODevice &file, const MatrixPicture &picture, const PictureSize &size, const MatrixStyle &style)
{
    QSvgGenerator svg;
    svg.setOutputDevice(&file);
    // Qt 6.4 writes both into the file as they are; a name with < in it would be no XML.
    svg.setTitle(picture.title.toHtmlEscaped());
    svg.setDescription(QString(picture.note + u". "_s + definition(picture, style)).toHtmlEscaped());
    const QSize layout = size.layout();
    svg.setResolution(int(screenDpi()));
    svg.setSize((size.inches * screenDpi()).toSize());
    svg.setViewBox(QRect(QPoint(), layout));
    QPainter painter;
    if (!painter.begin(&svg))
        return false;
    paintShapes(painter, picture, layout, style);
    return painter.end();
}

bool writePdf(QIODevice &file, const MatrixPicture &picture, const PictureSize &size, const MatrixStyle &style)
{
    QPdfWriter pdf(&file);
    pdf.setTitle(picture.title);
    pdf.setCreator(u"Dosegrid"_s);
    pdf.setPageSize(QPageSize(size.inches, QPageSize::Inch, QString(), QPageSize::ExactMatch));
    pdf.setPageMargins({});
    pdf.setResolution(int(screenDpi()));
    QPainter painter;
    if (!painter.begin(&pdf))
        return false;
    const qreal scale = size.textScale * screenDpi() / dotsPerInch;
    painter.scale(scale, scale);
    paintShapes(painter, picture, size.layout(), style);
    return painter.end();
}

} // namespace

QSize PictureSize::layout() const { return (inches * (dotsPerInch / textScale)).toSize(); }
QSize PictureSize::pixels() const { return (inches * dpi).toSize(); }

std::optional<PictureFormat> pictureFormat(const QString &path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == "png"_L1)
        return PictureFormat::Png;
    if (ending == "svg"_L1)
        return PictureFormat::Svg;
    return ending == "pdf"_L1 ? std::optional(PictureFormat::Pdf) : std::nullopt;
}

QImage renderMatrix(const MatrixPicture &picture, QSize size, const MatrixStyle &style, qreal dpr)
{
    QImage image((QSizeF(size) * dpr).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(dpr);
    image.fill(style.colours[Token::Base]);
    QPainter painter(&image);
    const Parts parts = partsOf(picture, size, style);
    paintFrame(painter, picture, style, parts);
    MatrixScene scene(style);
    setUp(scene, picture, (parts.matrix.size() * dpr).toSize(), dpr);
    // On whole pixels, or every edge would be blurred.
    painter.drawImage(QPointF(0, std::round(parts.matrix.top() * dpr) / dpr), scene.image());
    return image;
}

QImage renderMatrix(const MatrixPicture &picture, const PictureSize &size, const MatrixStyle &style)
{
    const QSize pixels = size.pixels();
    const qreal dpr = size.dpi / dotsPerInch * size.textScale;
    QImage image = renderMatrix(picture, size.layout(), style, dpr);
    if (image.size() != pixels) { // rounding of an odd scale: the last row or column
        image.setDevicePixelRatio(1);
        image = image.copy(QRect(QPoint(), pixels));
    }
    image.setDotsPerMeterX(qRound(size.dpi / 0.0254));
    image.setDotsPerMeterY(qRound(size.dpi / 0.0254));
    return image;
}

Result<void> saveMatrix(const MatrixPicture &picture, const PictureSize &size, const MatrixStyle &style,
                        const QString &path, const std::atomic_bool *cancelled)
{
    const auto format = pictureFormat(path);
    if (!format)
        return Unexpected(Error{Error::Kind::BadInput, QFileInfo(path).suffix(), path, 0, u"format"_s});
    const QSize pixels = size.pixels();
    if (size.layout().expandedTo(leastLayout) != size.layout() || qint64(pixels.width()) * pixels.height() > mostPixels)
        return Unexpected(
            Error{Error::Kind::BadInput, u"%1 × %2"_s.arg(pixels.width()).arg(pixels.height()), path, 0, u"size"_s});
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Unexpected(Error::io(file.errorString(), path));
    bool isWritten = false;
    switch (*format) {
    case PictureFormat::Png: isWritten = renderMatrix(picture, size, style).save(&file, "PNG"); break;
    case PictureFormat::Svg: isWritten = writeSvg(file, picture, size, style); break;
    case PictureFormat::Pdf: isWritten = writePdf(file, picture, size, style); break;
    }
    if (cancelled && *cancelled)
        return Unexpected(Error{Error::Kind::Cancelled, {}, path, 0, {}});
    if (!isWritten || !file.commit())
        return Unexpected(Error::io(file.errorString(), path));
    return {};
}

} // namespace dosegrid::widgets
