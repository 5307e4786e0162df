// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/sessions/ReadyMinutes.h"

#include "rules/record/CurrentLines.h"
#include "rules/sessions/DischargeReadiness.h"

#include <algorithm>
#include <array>

namespace tidemark::rules {
namespace {

bool isOfMeasurements(const QString& key) {
    static const std::array keys{QStringLiteral("pressure"), QStringLiteral("spo2"),
                                 QStringLiteral("breathing"), QStringLiteral("sedation"),
                                 QStringLiteral("dissociation")};
    return std::ranges::count(keys, key) > 0;
}

bool wasReady(SessionRecord record, const Protocol& protocol, Instant at) {
    std::erase_if(record.readings, [at](const Reading& reading) { return reading.stamp.eventAt > at; });
    std::erase_if(record.effects, [at](const auto& effect) { return effect.stamp.eventAt > at; });
    record.leaving.clear();
    return std::ranges::all_of(dischargeReadiness(record, protocol, std::nullopt, at, ValuesFrom::EndOfDose),
                               [](const ReadinessPoint& point) {
                                   return !isOfMeasurements(point.key) || point.state == PointState::Met;
                               });
}

} // namespace

std::optional<int> readyMinutesByRecord(const SessionRecord& record, const Protocol& protocol) {
    const auto& session = record.session;
    if (!session.startedAt || !session.pumpEndedAt) {
        return std::nullopt;
    }
    std::optional<Instant> ready;
    for (const Reading& reading : record.readings) {
        const Instant at = reading.stamp.eventAt;
        const bool earlier = !ready || at < *ready;
        if (isCurrent(record.readings, reading) && at >= *session.pumpEndedAt && earlier &&
            wasReady(record, protocol, at)) {
            ready = at;
        }
    }
    return ready ? std::optional(static_cast<int>(
                       std::chrono::floor<std::chrono::minutes>(*ready - *session.startedAt).count()))
                 : std::nullopt;
}

} // namespace tidemark::rules
