// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/democampaign.h"
#include "widgets/grid/axeschoice.h"
#include "widgets/grid/cellshapes.h"
#include "widgets/grid/matrixpicture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QImageReader>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QXmlStreamReader>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {
namespace {

using grid::CellState;

struct MatrixPictureTest : testing::Test
{
    QString file(const QString &name) const { return folder.filePath(name); }
    QByteArray written(const QString &name, const PictureSize &size)
    {
        const auto result = saveMatrix(picture, size, style, file(name));
        EXPECT_TRUE(result.has_value());
        QFile f(file(name));
        EXPECT_TRUE(f.open(QIODevice::ReadOnly));
        return f.readAll();
    }
    // All texts of a drawing, and how many shapes it has.
    static std::pair<QStringList, int> contents(const QByteArray &svg)
    {
        QStringList texts;
        int shapes = 0;
        QXmlStreamReader xml(svg);
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == u"text"_s || xml.name() == u"title"_s)
                texts += xml.readElementText().trimmed();
            else if (xml.name() == u"path"_s || xml.name() == u"rect"_s)
                ++shapes;
        }
        EXPECT_FALSE(xml.hasError()) << qPrintable(xml.errorString());
        return {texts, shapes};
    }

    test::DemoCampaign demo;
    QTemporaryDir folder;
    MatrixStyle style{ThemeColours::shipped(u"light"_s), QApplication::font(), QLocale::c()};
    MatrixPicture picture{
        .tmpl = &demo.tmpl(), .state = &demo.state(), .title = u"OpenDose <2026>"_s, .note = u"as of Monday"_s};
};

TEST_F(MatrixPictureTest, ADrawingHasItsWordsAsText)
{
    const QByteArray svg = written(u"matrix.svg"_s, PictureSize::pixels({1600, 1000}));
    const auto [texts, shapes] = contents(svg);
    EXPECT_THAT(texts, testing::IsSupersetOf({u"OpenDose <2026>"_s, u"as of Monday"_s, u"Skeleton, cartilage"_s,
                                              u"AF"_s, u"failed"_s, u"10\u00a0MeV"_s}));
    const QString words = texts.join(u' ');
    EXPECT_TRUE(words.contains(u"One cell is one simulation"_s));
    EXPECT_TRUE(words.contains(style.locale.toString(demo.state().total()[CellState::Failed])));
    // One path a state, not one a cell: the demonstration has 51,324.
    EXPECT_LT(shapes, 6000);
    EXPECT_LT(svg.size(), 2'500'000);
    EXPECT_FALSE(svg.contains("<image"));
    QSvgRenderer renderer(svg);
    ASSERT_TRUE(renderer.isValid());
    EXPECT_EQ(renderer.viewBox(), QRect(0, 0, 1600, 1000));
    // 1600 pixels of 96 an inch.
    EXPECT_TRUE(QRegularExpression(u"width=\"423\\.3[0-9]*mm\" height=\"264\\.5[0-9]*mm\""_s)
                    .match(QString::fromUtf8(svg))
                    .hasMatch());
}

TEST_F(MatrixPictureTest, ADrawingShowsTheColoursOfTheCells)
{
    picture.arrangement = ArrangementChoice::Stacked;
    const QByteArray svg = written(u"matrix.svg"_s, PictureSize::pixels({1600, 1000}));
    QImage drawn(1600, 1000, QImage::Format_RGB32);
    drawn.fill(Qt::magenta);
    QPainter painter(&drawn);
    QSvgRenderer(svg).render(&painter);
    painter.end();
    // As often in the drawing as in the pixels of the window's own painter.
    const QImage pixels = renderMatrix(picture, {1600, 1000}, style);
    for (const CellState state : {CellState::Done, CellState::Failed, CellState::Running, CellState::Held}) {
        const QRgb colour = style.colours.state(state).fill.rgb();
        const auto share = [colour](const QImage &image) {
            int count = 0;
            for (int y = 100; y < image.height(); ++y) {
                for (int x = 190; x < image.width() - 100; ++x)
                    count += image.pixel(x, y) == colour ? 1 : 0;
            }
            return count;
        };
        const double wanted = share(pixels);
        EXPECT_NEAR(share(drawn), wanted, 0.08 * wanted + 60) << int(state);
    }
}

TEST_F(MatrixPictureTest, APageHasItsSize)
{
    PictureSize size = PictureSize::millimetres({180, 130});
    size.textScale = 0.7;
    const QByteArray pdf = written(u"matrix.pdf"_s, size);
    EXPECT_TRUE(pdf.startsWith("%PDF-"));
    EXPECT_GT(pdf.size(), 10'000);
    EXPECT_LT(pdf.size(), 2'000'000);
    EXPECT_FALSE(pdf.contains("/Subtype /Image"));
    const QRegularExpression box(u"/MediaBox \\[0 0 ([0-9.]+) ([0-9.]+)\\]"_s);
    const auto match = box.match(QString::fromLatin1(pdf));
    ASSERT_TRUE(match.hasMatch());
    EXPECT_NEAR(match.captured(1).toDouble(), 180 / 25.4 * 72, 0.6);
    EXPECT_NEAR(match.captured(2).toDouble(), 130 / 25.4 * 72, 0.6);
}

TEST_F(MatrixPictureTest, PixelsAreAsManyAsAsked)
{
    written(u"slide.png"_s, PictureSize::pixels({1921, 1081}));
    EXPECT_EQ(QImageReader(file(u"slide.png"_s)).size(), QSize(1921, 1081));

    PictureSize page = PictureSize::millimetres({180, 130});
    page.dpi = 300;
    page.textScale = 0.7;
    written(u"page.png"_s, page);
    const QImage image(file(u"page.png"_s));
    EXPECT_EQ(image.size(), (QSizeF(180, 130) / 25.4 * 300).toSize());
    EXPECT_NEAR(image.dotsPerMeterX() * 0.0254, 300, 0.5);
    // Nothing of a row or column is left unpainted by rounding.
    EXPECT_EQ(image.pixelColor(image.width() - 1, image.height() - 1), style.colours[Token::Base]);
}

TEST_F(MatrixPictureTest, WhatCannotBeWrittenSaysSoAndLeavesTheOldFile)
{
    QFile old(file(u"matrix.png"_s));
    ASSERT_TRUE(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();
    const PictureSize size = PictureSize::pixels({800, 600});

    const std::atomic_bool cancelled = true;
    for (const QString &name : {u"matrix.png"_s, u"matrix.svg"_s, u"matrix.pdf"_s}) {
        const auto result = saveMatrix(picture, size, style, file(name), &cancelled);
        ASSERT_FALSE(result.has_value());
        EXPECT_EQ(result.error().kind, Error::Kind::Cancelled);
    }
    ASSERT_TRUE(old.open(QIODevice::ReadOnly));
    EXPECT_EQ(old.readAll(), "old");
    EXPECT_FALSE(QFile::exists(file(u"matrix.svg"_s)));
    EXPECT_FALSE(QFile::exists(file(u"matrix.pdf"_s)));

    const auto nowhere = saveMatrix(picture, size, style, file(u"no/such/folder.svg"_s));
    ASSERT_FALSE(nowhere.has_value());
    EXPECT_EQ(nowhere.error().kind, Error::Kind::Io);
    EXPECT_FALSE(nowhere.error().detail.isEmpty());

    EXPECT_EQ(saveMatrix(picture, size, style, file(u"matrix.bmp"_s)).error().kind, Error::Kind::BadInput);
    EXPECT_EQ(saveMatrix(picture, PictureSize::pixels({60'000, 60'000}), style, file(u"huge.png"_s)).error().kind,
              Error::Kind::BadInput);
    EXPECT_EQ(saveMatrix(picture, PictureSize::pixels({80, 80}), style, file(u"tiny.png"_s)).error().kind,
              Error::Kind::BadInput);
    EXPECT_EQ(renderMatrix(picture, {80, 80}, style).size(), QSize(80, 80));
}

TEST_F(MatrixPictureTest, ASelectionIsNamedBelow)
{
    picture.selection = demo.state().maskOf(CellState::Failed);
    picture.selectionExpression = u"state=failed"_s;
    const auto texts = contents(written(u"matrix.svg"_s, PictureSize::pixels({1600, 1000}))).first;
    EXPECT_TRUE(texts.join(u' ').contains(u"state=failed"_s));
}

TEST_F(MatrixPictureTest, AFilterIsSaidAndMarkedInTheLegend)
{
    const auto cards = [this](const QByteArray &svg) { return svg.count(style.colours[Token::Tint].name().toUtf8()); };
    const auto plain = written(u"plain.svg"_s, PictureSize::pixels({1600, 1000}));
    picture.shown = setOf(CellState::Failed) | setOf(CellState::Held) | setOf(CellState::NotApplicable);
    const auto filtered = written(u"filtered.svg"_s, PictureSize::pixels({1600, 1000}));
    EXPECT_TRUE(
        contents(filtered).first.join(u' ').contains(u"Shown: held, failed. Cells in other states are pale."_s));
    EXPECT_FALSE(contents(plain).first.join(u' ').contains(u"Shown:"_s));
    EXPECT_EQ(cards(filtered), cards(plain) + 2); // n/a is never asked for
}

TEST_F(MatrixPictureTest, WhatABodySystemInOneLineShowsIsSaid)
{
    const auto words = [this] {
        return contents(written(u"matrix.svg"_s, PictureSize::pixels({1600, 1000}))).first.join(u' ');
    };
    EXPECT_FALSE(words().contains(u"body system"_s)) << "each region has its own";
    const MatrixAxes whole = MatrixAxes::of(demo.tmpl(), demo.state().specPtr(), {}, {});
    const AxesChoice choice{.closedGroups = {u"skeleton"_s}};
    picture.axes = arranged(whole, choice, orderKeys(choice.order, demo.state(), {}), {});
    EXPECT_TRUE(words().contains(u"A closed body system shows the worst state of its cells."_s));
    const QImage worst = renderMatrix(picture, {1600, 1000}, style);
    picture.shared = SharedPlace::Majority;
    EXPECT_TRUE(words().contains(u"A closed body system shows the most frequent state of its cells."_s));
    const QImage most = renderMatrix(picture, {1600, 1000}, style);
    const QRect cells(200, 100, 1200, 800);
    EXPECT_NE(most.copy(cells), worst.copy(cells));
    auto layer = std::make_shared<MetricLayer>();
    layer->field = statistics::metricField(statistics::Metric::Attempts,
                                           statistics::metricValues(statistics::Metric::Attempts, demo.state(), {}));
    picture.metric = layer;
    EXPECT_TRUE(words().contains(u"A closed body system shows the highest value of its cells."_s));
}

TEST_F(MatrixPictureTest, AMetricBringsItsScale)
{
    auto layer = std::make_shared<MetricLayer>();
    layer->field = statistics::metricField(
        statistics::Metric::PredictedHours,
        statistics::metricValues(statistics::Metric::PredictedHours, demo.state(),
                                 {.predictedSeconds = [](grid::CellIndex cell) { return 60.0 * (cell.value % 9000); },
                                  .attempts = {},
                                  .outputs = {},
                                  .now = {}}));
    layer->frontiers = {{24, u"24 h"_s, true}, {9.5, u"9.5 h"_s, false, u"meaning"_s, 12.0, u"9.5 h is moved"_s}};
    picture.metric = layer;
    const auto [texts, shapes] = contents(written(u"metric.svg"_s, PictureSize::pixels({1600, 1000})));
    EXPECT_THAT(texts, testing::Contains(u"Predicted CPU hours"_s));
    // On the scale, and above the cells.
    EXPECT_THAT(texts, testing::Contains(u"24 h"_s).Times(testing::Ge(2)));
    EXPECT_THAT(texts, testing::Contains(u"9.5 h"_s).Times(testing::Ge(2)));
    EXPECT_THAT(texts, testing::Contains(u"9.5 h is moved"_s));
    EXPECT_GT(shapes, 100); // histogram and ramp
}

TEST_F(MatrixPictureTest, APageOfAPaperShowsCellsNotBlocks)
{
    PictureSize size = PictureSize::millimetres({180, 130});
    size.textScale = 0.7;
    const auto texts = contents(written(u"matrix.svg"_s, size)).first;
    // The legend takes a second line rather than leave out a state.
    EXPECT_THAT(texts, testing::IsSupersetOf({u"Skeleton, cartilage"_s, u"skipped"_s, u"n/a"_s}));
}

TEST_F(MatrixPictureTest, GlyphsOfAWholeCampaignStayASmallFile)
{
    const QByteArray svg = written(u"matrix.svg"_s, PictureSize::pixels({3840, 2160}));
    const auto [texts, shapes] = contents(svg);
    EXPECT_LT(shapes, 8000);
    EXPECT_LT(svg.size(), 12'000'000);
}

// Runs never cross a block, cover each cell once, and have its kind.
TEST_F(MatrixPictureTest, RunsCoverEveryCellOnce)
{
    for (const auto arrangement : {ArrangementChoice::Stacked, ArrangementChoice::SideBySide}) {
        MatrixScene scene(style);
        scene.setCampaign(&demo.tmpl(), &demo.state());
        scene.resize({1600, 900}, 1);
        scene.setArrangementChoice(arrangement);
        const MatrixGeometry &geometry = scene.geometry();
        const auto runs = mergedRuns(geometry, [&](grid::CellIndex cell) { return quint64(demo.state().state(cell)); });
        EXPECT_LT(runs.size(), demo.state().spec().cellCount() / 3);
        std::vector<int> covered(demo.state().spec().cellCount());
        for (const CellRun &run : runs) {
            const LaneSpan rows = geometry.rowsIn(run.rect.top(), run.rect.bottom() + 1);
            const LaneSpan columns = geometry.columnsIn(run.rect.left(), run.rect.right() + 1);
            EXPECT_EQ(geometry.lanesRect(rows, columns), run.rect);
            for (int row = rows.first; row < rows.last; ++row) {
                for (int column = columns.first; column < columns.last; ++column) {
                    const grid::CellIndex cell = geometry.cell(row, column);
                    ++covered[cell.value];
                    ASSERT_EQ(quint64(demo.state().state(cell)), run.kind);
                }
            }
        }
        EXPECT_THAT(covered, testing::Each(1));
    }
}

// Pictures to look at: DOSEGRID_PICTURES=/some/folder test_matrix --gtest_filter='MatrixPictureTest.ToLookAt'
TEST_F(MatrixPictureTest, ToLookAt)
{
    const QString to = qEnvironmentVariable("DOSEGRID_PICTURES");
    if (to.isEmpty())
        GTEST_SKIP() << "DOSEGRID_PICTURES names no folder";
    QDir().mkpath(to);
    QFont font(u"Noto Sans"_s);
    font.setPointSizeF(10);
    style.font = font;
    PictureSize paper = PictureSize::millimetres({180, 130});
    paper.textScale = 0.7;
    paper.dpi = 300;
    PictureSize poster = PictureSize::pixels({3840, 2160});
    const auto save = [&](const PictureSize &size, const QString &name) {
        EXPECT_TRUE(saveMatrix(picture, size, style, QDir(to).filePath(name)).has_value());
    };
    picture.selection = demo.select({89, 90, 91, 92, 93, 94, 95}, 5'000, 60'000, u"AF"_s, u"gamma"_s);
    picture.selectionExpression = u"model=AF organ=kidneys,liver particle=gamma energy=5keV..60keV"_s;
    for (const QString &ending : {u"png"_s, u"svg"_s, u"pdf"_s}) {
        save(PictureSize::pixels({1600, 1000}), QString(u"picture-screen."_s + ending));
        save(paper, QString(u"picture-paper."_s + ending));
        save(poster, QString(u"picture-4k."_s + ending));
    }
}

} // namespace
} // namespace dosegrid::widgets
