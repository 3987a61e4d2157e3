// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/jsonviews.h"
#include "app/cli/output.h"
#include "app/cli/wishcommand.h"
#include "models/text/units.h"

#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::cli {

namespace {

class InputCommand final : public WishCommand
{
    Q_DECLARE_TR_FUNCTIONS(InputCommand)

public:
    void addOptions(QCommandLineParser &parser) const override
    {
        parser.addOption({u"model"_s, tr("add: the model that the archive is for, such as AF."), u"M"_s});
        parser.addOption({u"json"_s, tr("list: one JSON document.")});
    }

    void start(const QCommandLineParser &parser, const QStringList &arguments) override
    {
        m_json = parser.isSet(u"json"_s);
        m_model = parser.value(u"model"_s);
        m_file = arguments.value(2);
        const QString &action = arguments[1];
        if (action == "list"_L1 && m_file.isEmpty()) {
            open(arguments[0]);
        } else if (action != "add"_L1) {
            fail(ExitStatus::WrongUsage, tr("input wants “add FILE --model M” or “list”."));
        } else if (m_file.isEmpty() || m_model.isEmpty()) {
            fail(ExitStatus::WrongUsage, tr("input add wants a file and the model that it is for: add FILE --model M"));
        } else if (const QFileInfo file(m_file); !file.isFile() || !file.isReadable()) {
            fail(ExitStatus::WrongUsage, tr("%1 cannot be read.").arg(m_file));
        } else {
            open(arguments[0], Part::Engine); // see ConnectCommand
        }
    }

private:
    void onOpened() override
    {
        if (m_file.isEmpty()) {
            list();
            return;
        }
        QStringList models;
        for (const grid::Model &model : campaign().grid().spec().models())
            models << model.id;
        if (!models.contains(m_model)) {
            fail(ExitStatus::WrongUsage,
                 tr("--model: this campaign has no “%1”; it has %2.").arg(m_model, models.join(u", "_s)));
            return;
        }
        campaign().connection().addInput(m_file, m_model, asked());
    }

    void list()
    {
        const QList<engine::InputArchiveView> inputs = campaign().connection().inputs();
        if (m_json) {
            QJsonArray array;
            for (const engine::InputArchiveView &input : inputs)
                array << json(input);
            printJson({{u"inputs"_s, array}});
        } else if (inputs.isEmpty()) {
            note(tr("No input archives yet; add one for each model: dosegrid-cli input %1 add FILE --model M")
                     .arg(campaign().path()));
        } else {
            Table table({{tr("model"), Table::Align::Left},
                         {tr("file"), Table::Align::Left},
                         {tr("size"), Table::Align::Right},
                         {tr("on the platform"), Table::Align::Left},
                         {tr("SHA-256"), Table::Align::Left}});
            for (const engine::InputArchiveView &input : inputs)
                table.add({input.model, input.fileName, text::bytes(double(input.bytes)),
                           input.isUploaded ? input.remotePath : tr("not yet"), input.sha256});
            table.print();
        }
        finish(ExitStatus::Done);
    }

    QString doneText(const engine::WishOutcome &) const override
    {
        return tr("%1 is the input archive of %2. It is uploaded when something needs it.").arg(m_file, m_model);
    }

    bool m_json = false;
    QString m_model;
    QString m_file;
};

} // namespace

std::unique_ptr<Command> makeInputCommand() { return std::make_unique<InputCommand>(); }

} // namespace dosegrid::cli
