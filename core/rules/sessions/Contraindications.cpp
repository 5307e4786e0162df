// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/sessions/Contraindications.h"

#include "rules/patients/Medicines.h"
#include "rules/sessions/Risks.h"

#include <algorithm>
#include <array>

namespace tidemark::rules {

namespace {

constexpr QLatin1String hypersensitivity("ketamine-hypersensitivity");
/// Parts of what the drug is called, whichever language the allergy is written in.
constexpr std::array drugNames{QLatin1String("ketamin"), QLatin1String("spravato"), QLatin1String("ketalar")};

bool isToTheDrug(const Allergy& allergy) {
    return std::ranges::any_of(
        drugNames, [&](QLatin1String name) { return allergy.substance.contains(name, Qt::CaseInsensitive); });
}

} // namespace

bool stopsTreatment(const QString& riskKey) {
    const auto catalogue = riskCatalogue();
    return std::ranges::any_of(catalogue,
                               [&](const Risk& risk) { return risk.key == riskKey && risk.stops; });
}

std::optional<RiskAnswer> riskAnswer(const PatientChart& chart, const QString& riskKey) {
    const auto found = std::ranges::find(chart.risks, riskKey, &RiskAnswer::key);
    const auto given = found == chart.risks.end() ? std::nullopt : std::optional(*found);
    const auto allergy = std::ranges::find_if(chart.allergies, isToTheDrug);
    if (riskKey != hypersensitivity || (given && given->present) || allergy == chart.allergies.end()) {
        return given;
    }
    const auto since =
        chart.allergiesAnswer ? std::optional(chart.allergiesAnswer->answeredAt) : std::nullopt;
    return RiskAnswer{riskKey, true, allergy->reaction, chart.allergiesAnswer, since};
}

const RiskDecision* riskDecision(const PatientChart& chart, const QString& riskKey) {
    const auto answer = riskAnswer(chart, riskKey);
    if (!answer || !answer->present) {
        return nullptr;
    }
    const RiskDecision* newest = nullptr;
    for (const RiskDecision& decision : chart.riskDecisions) {
        const bool holds = !answer->presentSince || decision.decidedAt >= *answer->presentSince;
        if (decision.key == riskKey && holds &&
            (newest == nullptr || newest->decidedAt <= decision.decidedAt)) {
            newest = &decision;
        }
    }
    return newest;
}

std::vector<RiskAnswer> standingContraindications(const PatientChart& chart) {
    std::vector<RiskAnswer> standing;
    for (const Risk& risk : riskCatalogue()) {
        const auto answer = riskAnswer(chart, risk.key);
        if (!risk.stops || !answer || !answer->present) {
            continue;
        }
        const RiskDecision* decision = riskDecision(chart, risk.key);
        if (decision == nullptr || !decision->treat) {
            standing.push_back(*answer);
        }
    }
    return standing;
}

std::vector<QString> risksNotAsked(const PatientChart& chart) {
    std::vector<QString> keys;
    for (const Risk& risk : riskCatalogue()) {
        if (!riskAnswer(chart, risk.key)) {
            keys.push_back(risk.key);
        }
    }
    return keys;
}

std::vector<Error> chartBlockers(const PatientChart& chart) {
    std::vector<Error> blockers;
    const auto open = risksNotAsked(chart).size() + (chart.areAllergiesAsked() ? 0U : 1U) +
                      (areMedicinesAsked(chart.medicines) ? 0U : 1U);
    if (open > 0) {
        blockers.push_back({ErrorCode::RisksNotAsked, {}, QString::number(open)});
    }
    if (!standingContraindications(chart).empty()) {
        blockers.push_back({ErrorCode::Contraindicated, {}, {}});
    }
    return blockers;
}

} // namespace tidemark::rules
