// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/dosing/DoseFacts.h"

#include "base/CalendarDay.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace tidemark::rules {
namespace {

// Typed doses have at most two decimals: less than this is the noise of binary fractions.
constexpr double amountNoise = 1e-6;

DoseKind kindOf(const Order& order) {
    if (order.devicesDose) {
        return DoseKind::Devices;
    }
    return order.hourlyDose ? DoseKind::PerHour : DoseKind::PerKilogram;
}

int daysSince(Instant at, QDate today, const QByteArray& zone) {
    return static_cast<int>(calendarDay(at, zone).daysTo(today));
}

void judgeScores(DoseFacts& facts, const DoseRecord& record, Instant firstAtDose, QDate today,
                 const QByteArray& zone) {
    if (record.scale == nullptr) {
        return;
    }
    facts.scaleName = record.scale->name;
    facts.baseline = record.baseline;
    if (record.scores.empty()) {
        return;
    }
    facts.latest = record.scores.back();
    facts.scoreDays = daysSince(facts.latest->at, today, zone);
    if (!record.baseline || record.baseline->total <= 0) {
        return;
    }
    const int baseline = record.baseline->total;
    facts.improvement = percentImprovement(baseline, facts.latest->total);
    facts.responded = std::ranges::any_of(record.scores, [&](const ScorePoint& score) {
        return score.at > firstAtDose && isResponse(outcome(*record.scale, baseline, score.total));
    });
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

std::optional<double> nextStepOf(const Protocol& protocol, double present) {
    if (protocol.status != ProtocolStatus::Approved) {
        return std::nullopt;
    }
    const DoseRule& rule = protocol.dose;
    const std::vector<double> steps = rule.kind == DoseKind::Devices
                                          ? std::vector<double>(rule.choices.begin(), rule.choices.end())
                                          : rule.steps;
    const auto above = std::ranges::find_if(steps, [&](double step) { return step > present + amountNoise; });
    return above == steps.end() ? std::nullopt : std::optional(*above);
}

std::optional<DoseFacts> doseFacts(const Order& order, const Protocol& protocol, const DoseRecord& record,
                                   QDate today, const QByteArray& zone) {
    if (kindOf(order) != protocol.dose.kind || record.given.empty()) {
        return std::nullopt;
    }
    std::vector<OrderedDose> inOrder(record.given.begin(), record.given.end());
    std::ranges::stable_sort(inOrder, {}, &OrderedDose::at);
    DoseFacts facts;
    facts.kind = protocol.dose.kind;
    facts.present = orderedAmount(order);
    const auto other = std::find_if(inOrder.rbegin(), inOrder.rend(), [&](const OrderedDose& dose) {
        return std::abs(dose.amount - facts.present) > amountNoise;
    });
    facts.sessionsAtDose = static_cast<int>(std::distance(inOrder.rbegin(), other));
    if (facts.sessionsAtDose == 0) {
        return std::nullopt;
    }
    const Instant first = inOrder[inOrder.size() - static_cast<std::size_t>(facts.sessionsAtDose)].at;
    judgeScores(facts, record, first, today, zone);
    if (facts.kind == DoseKind::PerKilogram && record.weighedOn) {
        facts.weightDays = static_cast<int>(record.weighedOn->daysTo(today));
    }
    facts.homeDoses = static_cast<int>(std::ranges::count_if(
        record.homeDoses, [&](Instant at) { return daysSince(at, today, zone) <= homeDosesWithinDays; }));
    facts.openContraindications = record.openContraindications;
    if (facts.sessionsAtDose >= sessionsBeforeStep) {
        facts.nextStep = nextStepOf(protocol, facts.present);
    }
    return facts;
}

} // namespace tidemark::rules
