// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Protocol.h"
#include "domain/Session.h"

#include <span>
#include <vector>

namespace tidemark::rules {

enum class PointState { Met, Unmet, Waiting, Confirmed, PassedOver };

/// One point of readiness to leave. Some are judged from the record, two need a person's tap ("steady",
/// "escort").
struct ReadinessPoint {
    QString key; ///< stay, pressure, spo2, sedation, dissociation, effects, suicidality, steady, escort
    bool fromRecord = true;
    PointState state = PointState::Unmet;
    int value = 0; ///< For the sentence: minutes left, last systolic, ...
    int limit = 0;
};

/// Clinical reference 2.2. Unmet or missing is never passed over in silence: a person gives a reason.
/// `latestItem9`: latest answered PHQ-9 item 9 of the visit, if any.
[[nodiscard]] std::vector<ReadinessPoint> leaveReadiness(const SessionRecord& record,
                                                         const Protocol& protocol,
                                                         std::optional<int> latestItem9, Instant now);
/// Every point is met, confirmed or passed over with a reason.
[[nodiscard]] bool mayLeave(std::span<const ReadinessPoint> points);

} // namespace tidemark::rules
