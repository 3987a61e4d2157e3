// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workflows/profilereader.h"

#include "models/workflows/placeholders.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::workflows {

namespace {

const QStringList perExecution{u"model"_s,   u"particle"_s, u"primaries"_s, u"input"_s,
                               u"release"_s, u"macro"_s,    u"class"_s,     u"results"_s};
const QStringList perCell{u"source"_s, u"energy"_s, u"seed"_s};
const QStringList lists{u"sources"_s, u"energies"_s};

class Reader
{
public:
    Reader(QJsonObject root, QString fileName) : m_root(std::move(root)), m_fileName(std::move(fileName)) {}

    Result<Profile> read()
    {
        if (m_root["format"_L1].toString() != "dosegrid-workflow"_L1)
            refuse(u"format"_s, u"must be \"dosegrid-workflow\""_s);
        if (const int version = m_root["version"_L1].toInt(1); version > 1)
            return Unexpected(Error{Error::Kind::NewerFormat, QString::number(version), m_fileName, 0, u"version"_s});
        Profile p;
        p.id = text(m_root, u"id"_s);
        p.title = text(m_root, u"title"_s);
        for (const QJsonValue source : m_root["sources"_L1].toArray())
            p.sources << source.toString();
        p.pipeline = text(m_root, u"pipeline"_s);
        p.kind = choice(u"kind"_s, {u"batch"_s, u"split"_s}) == 1 ? Kind::Split : Kind::Batch;
        p.seedMode = choice(u"seeds"_s, {u"drawn"_s, u"assigned"_s}) == 1 ? SeedMode::Assigned : SeedMode::Drawn;
        p.needsOwnResultsFolder = choice(u"results_folder"_s, {u"shared"_s, u"own"_s}) == 1;
        p.maxCells = whole(m_root["max_cells"_L1], u"max_cells"_s, 1);
        p.maxLive = m_root.contains("max_live"_L1) ? whole(m_root["max_live"_L1], u"max_live"_s, 1) : 0;
        readClasses(p);
        readConstants(p);
        readInputs(p);
        readOutput(p);
        if (m_error)
            return Unexpected(*m_error);
        return p;
    }

private:
    void refuse(const QString &field, const QString &reason)
    {
        if (!m_error)
            m_error = Error{Error::Kind::BadInput, reason, m_fileName, 0, field};
    }
    QString text(const QJsonObject &object, const QString &key, const QString &path = {})
    {
        const QString value = object[key].toString().trimmed();
        if (value.isEmpty())
            refuse(path + key, u"a text is needed"_s);
        return value;
    }
    int whole(const QJsonValue &value, const QString &path, int minimum)
    {
        const int n = value.toInt(minimum - 1);
        if (n < minimum)
            refuse(path, u"a whole number of at least %1 is needed"_s.arg(minimum));
        return n;
    }
    qsizetype choice(const QString &key, const QStringList &words)
    {
        const qsizetype at = words.indexOf(m_root[key].toString());
        if (at < 0)
            refuse(key, u"must be one of: "_s + words.join(u", "_s));
        return at;
    }

    void readClasses(Profile &p)
    {
        const QJsonArray list = m_root["classes"_L1].toArray();
        for (qsizetype i = 0; i < list.size(); ++i) {
            const QString path = u"classes[%1]."_s.arg(i);
            const QJsonObject o = list[i].toObject();
            const SubJobClass c{text(o, u"value"_s, path), whole(o["sub_jobs"_L1], path + "sub_jobs"_L1, 1)};
            if (!p.classes.isEmpty() && c.subJobs <= p.classes.last().subJobs)
                refuse(path + "sub_jobs"_L1, u"classes must ascend"_s);
            p.classes << c;
        }
        if (p.isSplit() == p.classes.isEmpty())
            refuse(u"classes"_s, u"a split profile needs them, a batch profile has none"_s);
        if (p.isSplit() && p.maxCells != 1)
            refuse(u"max_cells"_s, u"a split execution carries one cell"_s);
    }

    void readConstants(Profile &p)
    {
        const QJsonObject constants = m_root["constants"_L1].toObject();
        for (const QString &key : constants.keys()) {
            p.constants[key] = text(constants, key, u"constants."_s);
            checkPlaceholders(p.constants[key], u"constants."_s + key, {u"model"_s});
        }
    }

    void readInputs(Profile &p)
    {
        const QJsonObject inputs = m_root["inputs"_L1].toObject();
        if (inputs.isEmpty())
            refuse(u"inputs"_s, u"at least one input is needed"_s);
        const QStringList one = perExecution + p.constants.keys() + (p.isSplit() ? perCell : QStringList());
        bool hasSeed = false;
        QStringList swept;
        for (const QString &key : inputs.keys()) {
            const QString path = u"inputs."_s + key;
            const QString value = text(inputs, key, u"inputs."_s);
            p.inputTemplates[key] = value;
            const bool isList = !p.isSplit() && lists.contains(value.mid(1, value.size() - 2));
            if (isList)
                swept << value;
            else
                checkPlaceholders(value, path, one);
            hasSeed |= value.contains("{seed}"_L1);
        }
        if (!p.isSplit() && (swept.size() != 2 || swept[0] == swept[1]))
            refuse(u"inputs"_s, u"a batch profile needs one input {sources} and one input {energies}"_s);
        if (hasSeed != (p.seedMode == SeedMode::Assigned))
            refuse(u"seeds"_s, u"{seed} stands in the inputs exactly when seeds are assigned"_s);
    }

    void readOutput(Profile &p)
    {
        const QJsonObject output = m_root["output"_L1].toObject();
        p.outputId = text(output, u"id"_s, u"output."_s);
        p.outputName = text(output, u"name"_s, u"output."_s);
        checkPlaceholders(p.outputName, u"output.name"_s,
                          {u"model"_s, u"source"_s, u"particle"_s, u"energy"_s, u"primaries"_s});
        const bool tellsCells = p.outputName.contains("{source}"_L1) && p.outputName.contains("{energy}"_L1);
        if (!p.isSplit() && !tellsCells)
            refuse(u"output.name"_s, u"the name must tell the cells of a batch apart: {source} and {energy}"_s);
    }

    void checkPlaceholders(const QString &value, const QString &path, const QStringList &allowed)
    {
        const auto names = placeholdersOf(value);
        if (!names) {
            refuse(path, u"braces do not match"_s);
            return;
        }
        for (const QString &name : *names) {
            if (!allowed.contains(name))
                refuse(path, u"{%1} is not known here"_s.arg(name));
        }
    }

    QJsonObject m_root;
    QString m_fileName;
    std::optional<Error> m_error;
};

QList<Profile> readShipped()
{
    QList<Profile> profiles;
    for (const QString &name : {u"gatecl-opendose"_s, u"gatelab"_s}) {
        QFile file(u":/dosegrid/workflows/"_s + name + ".json"_L1);
        const bool isOpen = file.open(QIODevice::ReadOnly);
        const auto profile = readProfile(isOpen ? file.readAll() : QByteArray(), file.fileName());
        Q_ASSERT(profile.has_value());
        if (profile)
            profiles << *profile;
    }
    return profiles;
}

} // namespace

Result<Profile> readProfile(const QByteArray &json, const QString &fileName)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        const int line = int(json.left(error.offset).count('\n')) + 1;
        return Unexpected(Error{Error::Kind::BadInput, error.errorString(), fileName, line, {}});
    }
    return Reader(document.object(), fileName).read();
}

const QList<Profile> &shippedProfiles()
{
    static const QList<Profile> profiles = readShipped();
    return profiles;
}

} // namespace dosegrid::workflows
