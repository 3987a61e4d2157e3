// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/mainwindow/savedfile.h"

#include "widgets/mainwindow/savedtexts.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

namespace {

using Kind = SavedFileProblem::Kind;

constexpr int version = 1;
constexpr int largestCell = 512; // logical pixels; the last stop is 64

struct SavedFiles
{
    Q_DECLARE_TR_FUNCTIONS(SavedFiles)
};

QString formatName() { return u"dosegrid-sets-and-views"_s; }

// Takes the members of an object one by one and remembers the first thing that is wrong, with the way to it.
class Members
{
public:
    Members(QJsonObject object, QString path, std::optional<SavedFileProblem> &problem)
        : m_object(std::move(object))
        , m_path(std::move(path))
        , m_problem(problem)
    {}

    bool has(const QString &key) const { return m_object.contains(key); }

    // An absent text is empty.
    QString text(const QString &key) { return take(key, QJsonValue::String).toString(); }

    QString name()
    {
        const QString name = text(u"name"_s).simplified();
        if (name.isEmpty())
            fail(Kind::Missing, u"name"_s);
        return name;
    }

    double number(const QString &key) { return take(key, QJsonValue::Double).toDouble(); }

    bool flag(const QString &key) { return take(key, QJsonValue::Bool).toBool(); }

    QJsonArray list(const QString &key) { return take(key, QJsonValue::Array).toArray(); }

    QStringList texts(const QString &key)
    {
        QStringList texts;
        const QJsonArray values = list(key);
        for (qsizetype i = 0; i < values.size(); ++i) {
            if (!values[i].isString())
                fail(Kind::WrongType, u"%1[%2]"_s.arg(key).arg(i));
            texts += values[i].toString();
        }
        return texts;
    }

    Members object(const QString &key) { return {take(key, QJsonValue::Object).toObject(), pathOf(key), m_problem}; }

    Members element(const QString &key, const QJsonArray &list, qsizetype i)
    {
        const QString path = u"%1[%2]"_s.arg(key).arg(i);
        if (!list[i].isObject())
            fail(Kind::WrongType, path);
        return {list[i].toObject(), pathOf(path), m_problem};
    }

    // The word as `meaning` has it; the fallback when it is absent.
    template<typename T, typename F>
    T word(const QString &key, T fallback, F &&meaning)
    {
        if (!has(key))
            return fallback;
        const QString given = text(key);
        const auto meant = meaning(QStringView(given));
        if (!meant)
            fail(Kind::UnknownWord, key, given);
        return meant ? T(*meant) : fallback;
    }

    void fail(Kind kind, const QString &key, const QString &value = {})
    {
        if (!m_problem)
            m_problem = {kind, pathOf(key), value};
    }

    // What nobody asked for is unknown.
    void end()
    {
        const QStringList keys = m_object.keys();
        for (const QString &key : keys) {
            if (!m_taken.contains(key))
                fail(Kind::UnknownMember, key);
        }
    }

private:
    QString pathOf(const QString &key) const { return m_path.isEmpty() ? key : QString(m_path + u'.' + key); }

    QJsonValue take(const QString &key, QJsonValue::Type type)
    {
        m_taken += key;
        const QJsonValue value = m_object.value(key);
        if (!value.isUndefined() && value.type() != type)
            fail(Kind::WrongType, key);
        return value;
    }

    QJsonObject m_object;
    QString m_path;
    std::optional<SavedFileProblem> &m_problem;
    QStringList m_taken;
};

// --- views ---------------------------------------------------------------------------------------------------------

QJsonObject objectOf(const SavedView &view)
{
    QJsonObject object{
        {u"colour"_s, view.metric ? nameOf(*view.metric) : u"state"_s},
        {u"map"_s, view.isCividis ? u"cividis"_s : u"viridis"_s},
        {u"arrangement"_s, nameOf(view.arrangement)},
        {u"order"_s, nameOf(view.axes.order)},
        {u"blocks"_s, nameOf(view.axes.blocks)},
        {u"withinSystems"_s, view.axes.keepsGroups},
        {u"closed"_s, QJsonArray::fromStringList(view.axes.closedGroups)},
        {u"leftOut"_s, QJsonObject{{u"systems"_s, QJsonArray::fromStringList(view.axes.hiddenGroups)},
                                   {u"models"_s, QJsonArray::fromStringList(view.axes.hiddenModels)},
                                   {u"particles"_s, QJsonArray::fromStringList(view.axes.hiddenParticles)}}}};
    if (view.axes.isSwapped)
        object.insert(u"swapped"_s, true);
    if (view.axes.energies != EnergyOrder::FromLow)
        object.insert(u"energies"_s, nameOf(view.axes.energies));
    if (view.shared != SharedPlace::Worst)
        object.insert(u"shared"_s, nameOf(view.shared));
    if (view.frontiers != FrontierHours())
        object.insert(u"frontiers"_s, QJsonObject{{u"job"_s, view.frontiers.job}, {u"split"_s, view.frontiers.split}});
    if (view.shown != allStates) {
        QJsonArray states;
        for (const grid::CellState state : grid::allCellStates) {
            if (view.shown & setOf(state))
                states += grid::name(state);
        }
        object.insert(u"states"_s, states);
    }
    if (!view.cell.isEmpty())
        object.insert(u"zoom"_s, QJsonObject{{u"cell"_s, QJsonArray{view.cell.width(), view.cell.height()}},
                                             {u"at"_s, view.here}});
    return object;
}

StateSet statesIn(Members &members)
{
    if (!members.has(u"states"_s))
        return allStates;
    StateSet states = 0;
    const QStringList names = members.texts(u"states"_s);
    for (qsizetype i = 0; i < names.size(); ++i) {
        const auto state = grid::cellStateFromName(names[i]);
        if (!state)
            members.fail(Kind::UnknownWord, u"states[%1]"_s.arg(i), names[i]);
        states |= state ? setOf(*state) : 0;
    }
    return states;
}

QSize cellIn(Members &zoom)
{
    const QJsonArray sides = zoom.list(u"cell"_s);
    const auto side = [&](qsizetype i) {
        const int length = sides[i].toInt();
        if (length < 1 || length > largestCell)
            zoom.fail(Kind::WrongType, u"cell[%1]"_s.arg(i));
        return length;
    };
    if (sides.size() == 2)
        return {side(0), side(1)};
    zoom.fail(zoom.has(u"cell"_s) ? Kind::WrongType : Kind::Missing, u"cell"_s);
    return {};
}

FrontierHours frontiersIn(Members &members)
{
    FrontierHours hours;
    if (!members.has(u"frontiers"_s))
        return hours;
    Members given = members.object(u"frontiers"_s);
    for (const auto &[key, line] : {std::pair(u"job"_s, &hours.job), std::pair(u"split"_s, &hours.split)}) {
        if (!given.has(key))
            continue;
        *line = given.number(key);
        if (!FrontierHours::isValid(*line))
            given.fail(Kind::WrongType, key);
    }
    given.end();
    return hours;
}

SavedView viewIn(Members &members)
{
    SavedView view;
    using Colour = std::optional<statistics::Metric>;
    view.metric = members.word(u"colour"_s, view.metric, [](QStringView word) -> std::optional<Colour> {
        const Colour metric = metricFromName(word);
        return metric || word == "state"_L1 ? std::optional<Colour>(std::in_place, metric) : std::nullopt;
    });
    view.isCividis = members.word(u"map"_s, false, [](QStringView word) {
        return word == "cividis"_L1 || word == "viridis"_L1 ? std::optional(word == "cividis"_L1) : std::nullopt;
    });
    view.frontiers = frontiersIn(members);
    view.arrangement = members.word(u"arrangement"_s, view.arrangement, arrangementFromName);
    view.shown = statesIn(members);
    view.shared = members.word(u"shared"_s, view.shared, sharedPlaceFromName);
    view.axes.order = members.word(u"order"_s, view.axes.order, regionOrderFromName);
    view.axes.blocks = members.word(u"blocks"_s, view.axes.blocks, blockOrderFromName);
    view.axes.isSwapped = members.flag(u"swapped"_s);
    // Before there were other orders, files had a flag.
    const EnergyOrder before = members.flag(u"fromHigh"_s) ? EnergyOrder::FromHigh : EnergyOrder::FromLow;
    view.axes.energies = members.word(u"energies"_s, before, energyOrderFromName);
    view.axes.keepsGroups = members.flag(u"withinSystems"_s);
    view.axes.closedGroups = members.texts(u"closed"_s);
    Members leftOut = members.object(u"leftOut"_s);
    view.axes.hiddenGroups = leftOut.texts(u"systems"_s);
    view.axes.hiddenModels = leftOut.texts(u"models"_s);
    view.axes.hiddenParticles = leftOut.texts(u"particles"_s);
    leftOut.end();
    if (members.has(u"zoom"_s)) {
        Members zoom = members.object(u"zoom"_s);
        view.cell = cellIn(zoom);
        view.here = zoom.text(u"at"_s);
        zoom.end();
    }
    return view;
}

template<typename T>
bool hasName(const QList<T> &list, const QString &name)
{
    return std::any_of(list.begin(), list.end(), [&name](const T &one) { return one.name == name; });
}

} // namespace

QByteArray write(const SavedFile &file)
{
    QJsonArray sets;
    for (const SavedFile::Set &set : file.sets)
        sets += QJsonObject{{u"name"_s, set.name}, {u"expression"_s, set.expression}};
    QJsonArray views;
    for (const SavedFile::View &view : file.views) {
        QJsonObject object = objectOf(view.view);
        object.insert(u"name"_s, view.name);
        views += object;
    }
    return QJsonDocument(
               QJsonObject{
                   {u"format"_s, formatName()}, {u"version"_s, version}, {u"sets"_s, sets}, {u"views"_s, views}})
        .toJson(QJsonDocument::Indented);
}

Result<SavedFile, SavedFileProblem> readSavedFile(const QByteArray &json)
{
    QJsonParseError parse;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parse);
    if (parse.error != QJsonParseError::NoError)
        return Unexpected(SavedFileProblem{Kind::NotJson, {}, QString::number(parse.offset)});
    std::optional<SavedFileProblem> problem;
    Members top(document.object(), {}, problem);
    if (top.text(u"format"_s) != formatName())
        return Unexpected(SavedFileProblem{Kind::OtherFormat, u"format"_s, {}});
    const QJsonValue written = document.object().value(u"version"_s);
    if (!written.isDouble() || written.toInt() < 1)
        return Unexpected(SavedFileProblem{Kind::Missing, u"version"_s, {}});
    if (written.toInt() > version)
        return Unexpected(SavedFileProblem{Kind::NewerVersion, u"version"_s, QString::number(written.toInt())});

    SavedFile file;
    const QJsonArray sets = top.list(u"sets"_s);
    for (qsizetype i = 0; i < sets.size(); ++i) {
        Members members = top.element(u"sets"_s, sets, i);
        const QString name = members.name();
        if (!members.has(u"expression"_s))
            members.fail(Kind::Missing, u"expression"_s);
        if (hasName(file.sets, name))
            members.fail(Kind::Twice, u"name"_s, name);
        file.sets += {name, members.text(u"expression"_s).simplified()};
        members.end();
    }
    const QJsonArray views = top.list(u"views"_s);
    for (qsizetype i = 0; i < views.size(); ++i) {
        Members members = top.element(u"views"_s, views, i);
        const QString name = members.name();
        if (hasName(file.views, name))
            members.fail(Kind::Twice, u"name"_s, name);
        file.views += {name, viewIn(members)};
        members.end();
    }
    top.number(u"version"_s);
    top.end();
    if (!problem && file.sets.isEmpty() && file.views.isEmpty())
        problem = {Kind::Nothing, {}, {}};
    if (problem)
        return Unexpected(*problem);
    return file;
}

QString problemText(const SavedFileProblem &problem)
{
    switch (problem.kind) {
    case Kind::NotJson: return SavedFiles::tr("It is no JSON: the mistake is at byte %1.").arg(problem.value);
    case Kind::OtherFormat: return SavedFiles::tr("It is no file of sets and views.");
    case Kind::NewerVersion:
        return SavedFiles::tr("It was written by a newer Dosegrid (version %1 of the format).").arg(problem.value);
    case Kind::Nothing: return SavedFiles::tr("There is no set and no view in it.");
    case Kind::Missing: return SavedFiles::tr("“%1” is missing.").arg(problem.field);
    case Kind::WrongType: return SavedFiles::tr("“%1” is of another kind than it should be.").arg(problem.field);
    case Kind::UnknownMember: return SavedFiles::tr("“%1” means nothing here.").arg(problem.field);
    case Kind::UnknownWord:
        //: %1 is where in the file, %2 the word
        return SavedFiles::tr("“%1”: there is no “%2”.").arg(problem.field, problem.value);
    case Kind::Twice: return SavedFiles::tr("“%1”: the name “%2” is there twice.").arg(problem.field, problem.value);
    }
    return {};
}

QString lineOf(const SavedView &view)
{
    return QString::fromUtf8(QJsonDocument(objectOf(view)).toJson(QJsonDocument::Compact));
}

std::optional<SavedView> viewFromLine(const QString &line)
{
    std::optional<SavedFileProblem> problem;
    const QJsonDocument document = QJsonDocument::fromJson(line.toUtf8());
    Members members(document.object(), {}, problem);
    SavedView view = viewIn(members);
    members.end();
    return document.isObject() && !problem ? std::optional(view) : std::nullopt;
}

Adopted adopt(const SavedFile &file, QSettings &settings)
{
    Adopted adopted;
    const auto keep = [&adopted](SavedTexts texts, const QString &name, const QString &text, int &count) {
        if (texts.contains(name) && texts.text(name) == text) {
            ++adopted.known;
            return;
        }
        const QString free = texts.freeName(name);
        if (free != name)
            adopted.renamed += free;
        texts.save(free, text);
        ++count;
    };
    for (const SavedFile::Set &set : file.sets)
        keep(savedSets(settings), set.name, set.expression, adopted.sets);
    for (const SavedFile::View &view : file.views)
        keep(savedViews(settings), view.name, lineOf(view.view), adopted.views);
    return adopted;
}

} // namespace dosegrid::widgets
