// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "models/engine/campaign.h"
#include "models/grid/templatereader.h"
#include "models/text/units.h"

#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::cli {

namespace {

class CreateCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(CreateCommand)

public:
    void addOptions(QCommandLineParser &parser) const override
    {
        parser.addOption(
            {u"template"_s, tr("Axes: “opendose” (default) or a template file."), u"FILE"_s, u"opendose"_s});
        parser.addOption({u"combined"_s, tr("With the template's combined regions as further sources.")});
    }

    void start(const QCommandLineParser &parser, const QStringList &arguments) override
    {
        const QString &path = arguments.first();
        const Result<grid::CampaignTemplate> tmpl = grid::loadTemplate(parser.value(u"template"_s));
        if (!tmpl) {
            fail(tmpl.error());
            return;
        }
        const bool withCombined = parser.isSet(u"combined"_s);
        const Result<void> created =
            engine::Campaign::create(path, *tmpl, withCombined, QFileInfo(path).completeBaseName());
        if (!created) {
            fail(created.error());
            return;
        }
        const grid::GridSpecPtr spec = tmpl->spec(withCombined);
        say(tr("Created %1: %2 cells, %3 of them to compute, %4 cannot exist.")
                .arg(path, text::count(spec->cellCount()), text::count(spec->computableCount()),
                     text::count(spec->notApplicableCount())));
        finish(ExitStatus::Done);
    }
};

} // namespace

std::unique_ptr<Command> makeCreateCommand() { return std::make_unique<CreateCommand>(); }

} // namespace dosegrid::cli
