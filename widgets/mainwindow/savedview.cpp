// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/mainwindow/savedview.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

using statistics::Metric;

QString nameOf(Metric metric)
{
    switch (metric) {
    case Metric::PredictedHours: return u"predicted-cpu"_s;
    case Metric::MeasuredHours: return u"measured-cpu"_s;
    case Metric::MeasuredToPredicted: return u"measured-to-predicted"_s;
    case Metric::WallTime: return u"wall-time"_s;
    case Metric::WaitingTime: return u"waiting-time"_s;
    case Metric::Attempts: return u"attempts"_s;
    case Metric::Age: return u"age"_s;
    case Metric::SourceUncertainty: return u"uncertainty"_s;
    case Metric::SourceFraction: return u"fraction"_s;
    case Metric::Speed: return u"speed"_s;
    case Metric::OutputSize: return u"output-size"_s;
    case Metric::Verdict: break;
    }
    return u"verdict"_s;
}

std::optional<Metric> metricFromName(QStringView name)
{
    for (int i = 0; i < statistics::metricCount; ++i) {
        if (nameOf(Metric(i)) == name)
            return Metric(i);
    }
    return {};
}

QString nameOf(ArrangementChoice choice)
{
    switch (choice) {
    case ArrangementChoice::Automatic: break;
    case ArrangementChoice::Stacked: return u"stacked"_s;
    case ArrangementChoice::SideBySide: return u"side-by-side"_s;
    }
    return u"automatic"_s;
}

std::optional<ArrangementChoice> arrangementFromName(QStringView name)
{
    using enum ArrangementChoice;
    for (const ArrangementChoice choice : {Automatic, Stacked, SideBySide}) {
        if (nameOf(choice) == name)
            return choice;
    }
    return {};
}

QString nameOf(SharedPlace shared) { return shared == SharedPlace::Majority ? u"majority"_s : u"worst"_s; }

std::optional<SharedPlace> sharedPlaceFromName(QStringView name)
{
    for (const SharedPlace shared : {SharedPlace::Worst, SharedPlace::Majority}) {
        if (nameOf(shared) == name)
            return shared;
    }
    return {};
}

QStringList namesMissing(const SavedView &view, const MatrixAxes &whole)
{
    QStringList missing;
    const grid::GridSpec &spec = *whole.spec;
    for (const QStringList *ids : {&view.axes.closedGroups, &view.axes.hiddenGroups}) {
        for (const QString &id : *ids) {
            if (std::none_of(whole.groups.begin(), whole.groups.end(),
                             [&id](const MatrixGroup &group) { return group.id == id; }))
                missing += id;
        }
    }
    for (const QString &id : view.axes.hiddenModels) {
        if (!spec.modelPosition(id))
            missing += id;
    }
    for (const QString &id : view.axes.hiddenParticles) {
        if (!spec.particlePosition(id))
            missing += id;
    }
    if (!view.here.isEmpty() && !spec.cellFromId(view.here).has_value())
        missing += view.here;
    missing.removeDuplicates();
    return missing;
}

} // namespace dosegrid::widgets
