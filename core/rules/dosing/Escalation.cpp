// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/dosing/Escalation.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace tidemark::rules {
namespace {

// Typed doses have at most two decimals: less than this is the noise of binary fractions.
constexpr double noise = 1e-6;

std::vector<double> ladder(const DoseRule& rule) {
    switch (rule.kind) {
    case DoseKind::PerKilogram:
        return {rule.usual.value, rule.warnAbove.value, rule.reasonAbove.value};
    case DoseKind::PerHour:
        return {rule.usualPerHour.value, rule.warnAbovePerHour.value, rule.reasonAbovePerHour.value};
    case DoseKind::Devices:
        return {rule.choices.begin(), rule.choices.end()};
    }
    return {};
}

DoseKind kindOf(const Order& order) {
    if (order.devicesDose) {
        return DoseKind::Devices;
    }
    return order.hourlyDose ? DoseKind::PerHour : DoseKind::PerKilogram;
}

bool isResponse(const Scale& scale, int baseline, int score) {
    const OutcomeWord word = outcome(scale, baseline, score);
    return word == OutcomeWord::Response || word == OutcomeWord::Remission;
}

} // namespace

double orderedAmount(const Order& order) {
    switch (kindOf(order)) {
    case DoseKind::Devices:
        return order.devicesDose->value;
    case DoseKind::PerHour:
        return order.hourlyDose->value;
    case DoseKind::PerKilogram:
        break;
    }
    return order.dosePerKilogram.value;
}

std::optional<double> nextStep(const DoseRule& rule, double present) {
    std::vector<double> steps = ladder(rule);
    std::ranges::sort(steps);
    const auto above = std::ranges::find_if(steps, [&](double step) { return step > present + noise; });
    return above == steps.end() ? std::nullopt : std::optional(*above);
}

std::optional<Escalation> proposeEscalation(const Order& order, const DoseRule& rule,
                                            std::span<const OrderedDose> given,
                                            std::optional<ScorePoint> baseline,
                                            std::span<const ScorePoint> scores, const Scale& scale) {
    if (kindOf(order) != rule.kind || !baseline || scores.empty() || baseline->total <= 0) {
        return std::nullopt;
    }
    const ScorePoint& latest = scores.back();
    std::vector<OrderedDose> inOrder(given.begin(), given.end());
    std::ranges::stable_sort(inOrder, {}, &OrderedDose::at);
    Escalation proposal;
    proposal.scaleName = scale.name;
    proposal.kind = rule.kind;
    proposal.present = orderedAmount(order);
    const auto other = std::find_if(inOrder.rbegin(), inOrder.rend(), [&](const OrderedDose& dose) {
        return std::abs(dose.amount - proposal.present) > noise;
    });
    proposal.sessionsAtDose = static_cast<int>(std::distance(inOrder.rbegin(), other));
    const auto next = nextStep(rule, proposal.present);
    // The score that tells is taken before the next session; after all but the last of them it speaks of
    // them.
    if (!next || proposal.sessionsAtDose < sessionsBeforeEscalation ||
        latest.at <= inOrder[inOrder.size() - 2].at) {
        return std::nullopt;
    }
    const Instant from = inOrder[inOrder.size() - static_cast<std::size_t>(proposal.sessionsAtDose)].at;
    if (std::ranges::any_of(scores, [&](const ScorePoint& score) {
            return score.at > from && isResponse(scale, baseline->total, score.total);
        })) {
        return std::nullopt;
    }
    proposal.next = *next;
    proposal.baseline = baseline->total;
    proposal.latest = latest.total;
    proposal.latestAt = latest.at;
    proposal.improvement = percentImprovement(baseline->total, latest.total).value_or(0);
    return proposal;
}

} // namespace tidemark::rules
