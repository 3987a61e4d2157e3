// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/picturefixture.h"

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::test {
namespace {

using enum widgets::MatrixLevel;
using Choice = widgets::Theme::Choice;

// Each level of detail in both modes, in each light and language, on the smallest screen and on the largest one.
struct AllScreens : PictureFixture
{
    // At the first stop where it begins; the numbers at the last but one.
    void showLevel(widgets::MatrixLevel level)
    {
        widgets::MatrixView &view = *window->matrixPage()->view();
        QTest::qWait(300); // the first picture fits the campaign
        qreal stop = 0;
        while (view.scene().geometry().levelAt(stop) < level)
            ++stop;
        view.setZoom(level == widgets::MatrixLevel::Text ? view.maximumZoom() - 1 : stop);
    }
    void writeBoth(const QString &name)
    {
        QTest::qWait(300);
        write(*window, u"all-"_s + name + u"-states"_s);
        setMetric(statistics::Metric::PredictedHours);
        QTest::qWait(200);
        write(*window, u"all-"_s + name + u"-metric"_s);
        setMetric({});
    }
    void writeAll(QSize size, const QString &name)
    {
        for (const auto level : {Fill, Glyph, Text}) {
            open(size);
            showFailedCell();
            showLevel(level);
            writeBoth(name + u"-l%1"_s.arg(int(level)));
        }
        open({1024, 640}); // blocks of models stand for cells where no cell has two pixels
        showFailedCell();
        window->matrixPage()->view()->setArrangementChoice(widgets::ArrangementChoice::Stacked);
        writeBoth(name + u"-l0"_s);
    }
};

TEST_F(AllScreens, EveryLevelInEachLight)
{
    for (const auto &[choice, name] :
         {std::pair(Choice::Light, u"light"_s), std::pair(Choice::Dark, u"dark"_s),
          std::pair(Choice::Contrast, u"contrast"_s), std::pair(Choice::ContrastDark, u"contrast-dark"_s)}) {
        theme.setChoice(choice);
        writeAll({1600, 1000}, name);
    }
}

TEST_F(AllScreens, EveryLevelInFrench)
{
    wear(u"fr"_s);
    QLocale::setDefault(QLocale(QLocale::French, QLocale::France));
    writeAll({1600, 1000}, u"fr"_s);
}

TEST_F(AllScreens, TheSmallestAndTheLargest)
{
    for (const auto &[choice, name] : {std::pair(Choice::Light, u"light"_s), std::pair(Choice::Dark, u"dark"_s)}) {
        theme.setChoice(choice);
        for (const QSize size : {QSize(1366, 768), QSize(3840, 2160)})
            for (const auto level : {Fill, Glyph, Text}) {
                open(size);
                showFailedCell();
                showLevel(level);
                writeBoth(u"%1-%2-l%3"_s.arg(name).arg(size.width()).arg(int(level)));
            }
    }
}

} // namespace
} // namespace dosegrid::test
