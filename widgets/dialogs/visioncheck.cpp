// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/visioncheck.h"

#include "models/text/units.h"
#include "models/text/words.h"
#include "widgets/common/glyphs.h"
#include "widgets/common/iconsize.h"
#include "widgets/common/label.h"

#include <QGridLayout>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

namespace {

QString nameOf(Vision vision)
{
    switch (vision) {
    case Vision::Full: return VisionCheck::tr("Usual sight");
    case Vision::Protan: return VisionCheck::tr("Red-blind (protan)");
    case Vision::Deutan: return VisionCheck::tr("Green-blind (deutan)");
    case Vision::Tritan: return VisionCheck::tr("Blue-blind (tritan)");
    }
    return {};
}

// %1 and %2 are states, %3 how far they are apart, %4 how far they should be.
QString warningOf(Vision vision)
{
    switch (vision) {
    case Vision::Full: return VisionCheck::tr("“%1” and “%2” look too much alike: ΔE %3, where %4 is enough.");
    case Vision::Protan:
        return VisionCheck::tr("“%1” and “%2” look too much alike to the red-blind: ΔE %3, where %4 is enough.");
    case Vision::Deutan:
        return VisionCheck::tr("“%1” and “%2” look too much alike to the green-blind: ΔE %3, where %4 is enough.");
    case Vision::Tritan:
        return VisionCheck::tr("“%1” and “%2” look too much alike to the blue-blind: ΔE %3, where %4 is enough.");
    }
    return {};
}

// Never rounded up to what it does not reach.
QString distanceText(double distance) { return text::decimal(std::floor(distance * 10) / 10, 1); }

QString limitText(double limit) { return text::decimal(limit, limit == std::floor(limit) ? 0 : 1); }

} // namespace

// The states side by side, as cells of the matrix stand.
class VisionCheck::Strip final : public QWidget
{
public:
    explicit Strip(QWidget *parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); }
    void setColours(const ThemeColours &colours)
    {
        m_colours = colours;
        update();
    }
    QSize sizeHint() const override { return {int(colouredStates.size()) * (side() + gap) - gap, side()}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        for (std::size_t i = 0; i < colouredStates.size(); ++i)
            paintSwatch(painter, m_colours, colouredStates[i], QRectF(int(i) * (side() + gap), 0, side(), side()));
    }

private:
    static constexpr int gap = 2;
    static int side() { return besideText(18); }

    ThemeColours m_colours;
};

// A tick or a triangle, in the colours of the theme.
class VisionCheck::Mark final : public QWidget
{
public:
    Mark(const Icons &icons, QWidget *parent) : QWidget(parent), m_icons(icons)
    {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    void setPassed(bool passed)
    {
        m_isPassed = passed;
        update();
    }
    QSize sizeHint() const override { return iconSize(16); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.drawPixmap(0, 0,
                           m_icons.pixmap(m_isPassed ? u"dialog-ok"_s : u"dialog-warning"_s,
                                          m_isPassed ? Token::OkText : Token::WarnText, sizeHint().width(),
                                          devicePixelRatioF()));
    }

private:
    Icons m_icons;
    bool m_isPassed = true;
};

VisionCheck::VisionCheck(const Theme &theme, const Icons &icons, QWidget *parent)
    : QWidget(parent)
    , m_verdictMark(new Mark(icons, this))
    , m_verdict(new Label(theme, TextStyle::Base, Token::Text, this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(3, 1);
    for (const Vision vision : allVisions) {
        Line &line = m_lines[std::size_t(vision)];
        auto *name = new Label(theme, TextStyle::Base, Token::Text2, nameOf(vision), this);
        line.strip = new Strip(this);
        line.mark = new Mark(icons, this);
        line.finding = new Label(theme, TextStyle::Base, Token::Text, this);
        for (Label *words : {name, line.finding})
            words->setWordWrap(true);
        const int row = int(vision);
        grid->addWidget(name, row, 0);
        grid->addWidget(line.strip, row, 1);
        grid->addWidget(line.mark, row, 2);
        grid->addWidget(line.finding, row, 3);
    }
    auto *verdict = new QHBoxLayout;
    verdict->setSpacing(8);
    verdict->setContentsMargins(0, 4, 0, 0);
    verdict->addWidget(m_verdictMark, 0, Qt::AlignTop);
    verdict->addWidget(m_verdict, 1);
    m_verdict->setWordWrap(true);
    m_verdict->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    // As high with the warning as without, so that nothing moves under the pointer.
    m_verdict->setMinimumHeight(2 * m_verdict->fontMetrics().lineSpacing());
    grid->addLayout(verdict, int(allVisions.size()), 0, 1, 4);
}

void VisionCheck::setColours(const ThemeColours &colours)
{
    const double least = leastDistance(colours);
    NearestPair worst{.distance = least};
    QString warning;
    for (const Vision vision : allVisions) {
        const NearestPair pair = nearestPair(colours, vision);
        const bool isFar = pair.distance >= least;
        const QString one = text::stateName(pair.one);
        const QString two = text::stateName(pair.two);
        const Line &line = m_lines[std::size_t(vision)];
        line.strip->setColours(colours.asSeen(vision));
        line.mark->setPassed(isFar);
        //: %1 and %2 are the two states whose colours are nearest, %3 is the distance of these
        line.finding->setText((isFar ? tr("nearest: %1 and %2, ΔE %3") : tr("too near: %1 and %2, ΔE %3"))
                                  .arg(one, two, distanceText(pair.distance)));
        line.finding->setToolTip(tr("ΔE is how different two colours look (CIEDE2000): 0 is the same, 100 is black "
                                    "and white."));
        line.finding->setColour(isFar ? Token::Text : Token::WarnText);
        if (pair.distance < worst.distance) {
            worst = pair;
            warning = warningOf(vision).arg(one, two, distanceText(pair.distance), limitText(least));
        }
    }
    m_isPassed = warning.isEmpty();
    m_verdictMark->setPassed(m_isPassed);
    m_verdict->setColour(m_isPassed ? Token::Text : Token::WarnText);
    m_verdict->setText(
        m_isPassed ? tr("Every two states can be told apart by their colours: ΔE %1 or more.").arg(limitText(least))
                   : QString(warning + u' '
                             + tr("Where cells are small, nothing else tells them apart. You can keep them so.")));
}

QString VisionCheck::finding(Vision vision) const { return m_lines[std::size_t(vision)].finding->text(); }

QString VisionCheck::verdict() const { return m_verdict->text(); }

} // namespace dosegrid::widgets
