// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/sessions/Contraindications.h"

#include "rules/patients/Medicines.h"
#include "rules/sessions/Risks.h"

#include <algorithm>

namespace tidemark::rules {

namespace {

const RiskAnswer* answerTo(const PatientChart& chart, const QString& riskKey) {
    const auto found = std::ranges::find(chart.risks, riskKey, &RiskAnswer::key);
    return found == chart.risks.end() ? nullptr : &*found;
}

} // namespace

bool stopsTreatment(const QString& riskKey) {
    const auto catalogue = riskCatalogue();
    return std::ranges::any_of(
        catalogue, [&](const Risk& risk) { return risk.key == riskKey && risk.weight == RiskWeight::Label; });
}

const RiskDecision* riskDecision(const PatientChart& chart, const QString& riskKey) {
    const RiskAnswer* answer = answerTo(chart, riskKey);
    if (answer == nullptr || !answer->present) {
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
        const RiskAnswer* answer = answerTo(chart, risk.key);
        if (risk.weight != RiskWeight::Label || answer == nullptr || !answer->present) {
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
        if (answerTo(chart, risk.key) == nullptr) {
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
