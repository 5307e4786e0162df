// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Protocol.h"
#include "domain/Session.h"

#include <span>
#include <vector>

namespace tidemark::rules {

/// PointState says whether a point keeps the patient here: Unmet and Waiting do. Confirmed is a person's tap,
/// PassedOver a person's reason to leave in spite of it.
enum class PointState { Met, Unmet, Waiting, Confirmed, PassedOver };

/// PressureFault says why a part of the last pressure keeps the point open: above the limit, or above the set
/// at the end of the dose.
struct PressureFault {
    bool systolic = true; ///< Else the diastolic part.
    bool rising = false;  ///< Within the limit, but above `bound`, the set at the end of the dose.
    int value = 0;        ///< mmHg
    int bound = 0;        ///< The limit, or the set at the end of the dose, in mmHg.
};

/// A ReadinessPoint is one point of readiness to leave. Some are judged from the record, two need a person's
/// tap ("steady", "escort").
struct ReadinessPoint {
    QString key; ///< Of readinessPoints().
    bool fromRecord = true;
    PointState state = PointState::Unmet;
    int value = 0; ///< For the sentence: minutes left, last systolic, ...
    int limit = 0;
    std::vector<PressureFault> faults = {}; ///< Of an unmet pressure: systolic first. Else empty.
    /// Of an unmet pressure this is the newest severe one that counts and that the prescriber has not
    /// answered.
    const Reading* unanswered = nullptr;
};

/// Returns the keys of all points, in the order they are shown: stay, pressure, spo2, breathing (nasal spray
/// only), sedation, dissociation, effects, suicidality, steady, escort.
[[nodiscard]] std::span<const QString> readinessPoints();

/// ValuesFrom says which values count. EndOfStay: somebody leaves on them, so they are from the last of the
/// protocol's intervals between two sets (repeatEveryMinutes) before the minimum stay is over, or later, and
/// not older than the protocol's leavingValuesWithinMinutes. EndOfDose: all since the dose, to say when
/// somebody was well again.
enum class ValuesFrom { EndOfStay, EndOfDose };

/// Judges discharge readiness (clinical reference 2.2). Unmet or missing is never left out in silence: a
/// person gives a reason. Until a value that counts is taken its point is Waiting. The pressure is met when
/// each part is within releaseAbove or no higher than today's baseline (R-BP-4), and no higher than at the
/// end of the infusion or at 40 minutes (R-BP-3, peakReading); after an infusion or an injection a part at
/// the baseline's level need not be lower than that. With nothing to compare with it is unmet. Whatever came
/// after, it is unmet while a severe pressure that
/// counts waits for the prescriber's decision (R-BP-5). Dissociation is met at the baseline's level, by its
/// grade and by CADSS-6 where that was taken. An effect still open at moderate or severe is unmet.
/// Suicidality is met by an item 9 of 0 or a safe answer in the checklist, none of them unsafe. Only the
/// points of the protocol's readiness count, where it names any. `latestItem9`: latest answered safety item
/// of the visit, if any. Of a session that was left it says what it said then.
[[nodiscard]] std::vector<ReadinessPoint> dischargeReadiness(const SessionRecord& record,
                                                             const Protocol& protocol,
                                                             std::optional<int> latestItem9, Instant now,
                                                             ValuesFrom from = ValuesFrom::EndOfStay);
/// Returns whether every point is met, confirmed or overridden with a reason.
[[nodiscard]] bool mayBeDischarged(std::span<const ReadinessPoint> points);

} // namespace tidemark::rules
