// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/sessions/Cannula.h"

#include "rules/record/LatestIntervention.h"

#include <algorithm>
#include <array>

namespace tidemark::rules {

const QString& cannulaKey() {
    static const QString key = QStringLiteral("cannula");
    return key;
}

std::span<const QString> cannulaSites() {
    static const std::array sites{
        QStringLiteral("left-forearm"), QStringLiteral("right-forearm"), QStringLiteral("left-elbow"),
        QStringLiteral("right-elbow"),  QStringLiteral("left-hand"),     QStringLiteral("right-hand"),
    };
    return sites;
}

std::span<const int> cannulaGauges() {
    static constexpr std::array gauges{24, 22, 20, 18};
    return gauges;
}

QString cannulaDetail(const Cannula& cannula) {
    return QStringLiteral("%1 %2").arg(cannula.site).arg(cannula.gauge);
}

std::optional<Cannula> cannulaOf(const QString& detail) {
    const qsizetype space = detail.indexOf(u' ');
    const Cannula cannula{detail.left(space), space < 0 ? 0 : detail.mid(space + 1).toInt()};
    const bool known = std::ranges::count(cannulaSites(), cannula.site) > 0 &&
                       std::ranges::count(cannulaGauges(), cannula.gauge) > 0;
    return known && cannulaDetail(cannula) == detail ? std::optional(cannula) : std::nullopt;
}

const Intervention* cannulaIn(const std::vector<Intervention>& interventions) {
    return latestIntervention(interventions, cannulaKey());
}

} // namespace tidemark::rules
