// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/sessions/CareDetails.h"

#include "rules/record/CurrentLines.h"
#include "rules/record/LatestIntervention.h"
#include "rules/sessions/InterventionDetails.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace tidemark::rules {

namespace {

using namespace Qt::StringLiterals;

const QString wellWord = u"well"_s;

} // namespace

const QString& injectionSiteKey() {
    static const QString key = u"injection-site"_s;
    return key;
}

const QString& siteCheckKey() {
    static const QString key = u"site-check"_s;
    return key;
}

std::span<const QString> injectionSites() {
    static const std::array sites{
        u"left-deltoid"_s,           u"right-deltoid"_s,      u"left-vastus-lateralis"_s,
        u"right-vastus-lateralis"_s, u"left-ventrogluteal"_s, u"right-ventrogluteal"_s,
    };
    return sites;
}

bool isMedicine(const QString& interventionKey) {
    return interventionKey == u"antiemetic"_s || interventionKey == u"antihypertensive"_s;
}

bool isOxygen(const QString& interventionKey) {
    return interventionKey == u"oxygen"_s;
}

QString interventionDetail(const MedicineGiven& given) {
    return u"%1 mg %2"_s.arg(detailNumber(given.dose.value), given.medicine);
}

QString interventionDetail(const OxygenFlow& oxygen) {
    return u"%1 L/min"_s.arg(detailNumber(oxygen.flow.value));
}

QString interventionDetail(const SiteCheck& check) {
    QStringList findings;
    if (check.swollen) {
        findings << u"swollen"_s;
    }
    if (check.red) {
        findings << u"red"_s;
    }
    if (check.painful) {
        findings << u"painful"_s;
    }
    return findings.isEmpty() ? wellWord : findings.join(u' ') + u"; "_s + check.done;
}

std::optional<MedicineGiven> medicineOf(const Intervention& intervention) {
    static const QRegularExpression form(uR"(^(\d+(?:\.\d+)?) mg (\S.*)$)"_s);
    const auto found = form.match(isMedicine(intervention.interventionKey) ? intervention.detail : QString());
    if (!found.hasMatch()) {
        return std::nullopt;
    }
    return MedicineGiven{found.captured(2), {found.captured(1).toDouble()}};
}

std::optional<OxygenFlow> oxygenOf(const Intervention& intervention) {
    static const QRegularExpression form(uR"(^(\d+(?:\.\d+)?) L/min$)"_s);
    const auto found = form.match(isOxygen(intervention.interventionKey) ? intervention.detail : QString());
    if (!found.hasMatch()) {
        return std::nullopt;
    }
    return OxygenFlow{{found.captured(1).toDouble()}};
}

std::optional<SiteCheck> siteCheckOf(const Intervention& intervention) {
    if (intervention.interventionKey != siteCheckKey()) {
        return std::nullopt;
    }
    if (intervention.detail == wellWord) {
        return SiteCheck{};
    }
    static const QRegularExpression form(uR"(^(swollen)? ?(red)? ?(painful)?; (\S.*)$)"_s);
    const auto found = form.match(intervention.detail);
    SiteCheck check{!found.captured(1).isEmpty(), !found.captured(2).isEmpty(), !found.captured(3).isEmpty(),
                    found.captured(4)};
    return found.hasMatch() && interventionDetail(check) == intervention.detail ? std::optional(check)
                                                                                : std::nullopt;
}

std::optional<QString> injectionSiteOf(const Intervention& intervention) {
    const bool known = intervention.interventionKey == injectionSiteKey() &&
                       std::ranges::count(injectionSites(), intervention.detail) > 0;
    return known ? std::optional(intervention.detail) : std::nullopt;
}

const Intervention* injectionSiteIn(const std::vector<Intervention>& interventions) {
    return latestIntervention(interventions, injectionSiteKey());
}

std::vector<const Intervention*> unsaidCare(const SessionRecord& record) {
    std::vector<const Intervention*> unsaid;
    for (const Intervention& each : record.interventions) {
        const bool asked = isMedicine(each.interventionKey) || isOxygen(each.interventionKey);
        if (asked && each.detail.isEmpty() && isCurrent(record.interventions, each)) {
            unsaid.push_back(&each);
        }
    }
    return unsaid;
}

} // namespace tidemark::rules
