// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/grid/campaigntemplate.h"

namespace dosegrid::grid {

// Reads and checks a template (JSON). A wrong one is refused whole: BadInput with file, line (for broken JSON),
// key path such as "regions[3].models.AF.mass_g" in `field`, and the reason in `detail`.
enum class TemplateSource {
    File,     // an unknown key is a mistake, and the members of a combined region are regions
    Campaign, // checked when it was made; a rule that came later does not close the campaign
};
Result<CampaignTemplate> readTemplate(const QByteArray &json, const QString &fileName,
                                      TemplateSource from = TemplateSource::File);

// "opendose" (shipped) or the path of a file.
Result<CampaignTemplate> loadTemplate(const QString &nameOrPath);

} // namespace dosegrid::grid
