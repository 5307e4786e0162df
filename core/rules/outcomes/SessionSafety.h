// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Protocol.h"
#include "domain/Session.h"
#include "rules/outcomes/OutcomeFigures.h"

#include <map>
#include <vector>

namespace tidemark::rules {

/// SessionFacts are what was recorded of one session with a dose, as far as its safety goes.
struct SessionFacts {
    CourseId course;
    Instant at{};
    int number = 1;                    ///< In its course, from 1, of those with a dose.
    std::map<QString, Severity> worst; ///< By the key of the side effect.
    /// This says whether a pressure after Start was at or above the severe limit of the session's protocol
    /// (R-BP-6); none where no pressure was taken after Start.
    std::optional<bool> severePressure;
    /// This says whether the rise over the session's own baseline was at or above the limit (R-BP-7); none
    /// without either.
    std::optional<bool> risenPressure;
    std::optional<int> readyMinutes; ///< rules::readyMinutesByRecord.
    bool emergency = false;          ///< Left for an emergency department.
    bool seriousLater = false; ///< Something serious happened after the discharge, and was not withdrawn.

    friend bool operator==(const SessionFacts&, const SessionFacts&) = default;
};

/// Returns the facts of a session in which a dose was given. Of the record are needed the session itself,
/// readings, effects and the prescriber's decisions on pressures; of the protocol its limits and its
/// readiness. The caller adds its number and what happened after the discharge.
[[nodiscard]] SessionFacts sessionFacts(const SessionRecord& record, const Protocol& protocol);

/// An EffectCount is how often a side effect was seen, by its worst severity in the session.
struct EffectCount {
    QString key;
    int mild = 0;
    int moderate = 0;
    int severe = 0;

    /// Returns in how many sessions the effect was seen at all.
    [[nodiscard]] int all() const { return mild + moderate + severe; }
    friend bool operator==(const EffectCount&, const EffectCount&) = default;
};

/// SessionNumberRow is what was seen in the sessions of one number of their courses.
struct SessionNumberRow {
    int number = 1; ///< `lastNumber` counts every later one, too.
    Share anyEffect;
    Share moderateEffect; ///< Moderate or severe.
    Share severePressure;
    std::optional<Quartiles> readyMinutes;

    friend bool operator==(const SessionNumberRow&, const SessionNumberRow&) = default;
};
inline constexpr int lastSessionNumber = 9;

/// RareEvent is something of which even none is worth saying.
enum class RareEvent {
    EmergencyTransfer,
    SeriousLater,  ///< After the discharge.
    SevereEffect,  ///< Any side effect, at its worst severe.
    SeverePressure ///< Of those with a pressure after Start.
};
inline constexpr std::array rareEventCodes{
    CodeOf<RareEvent>{RareEvent::EmergencyTransfer, "emergency-transfer"},
    CodeOf<RareEvent>{RareEvent::SeriousLater, "serious-after-discharge"},
    CodeOf<RareEvent>{RareEvent::SevereEffect, "severe-effect"},
    CodeOf<RareEvent>{RareEvent::SeverePressure, "severe-pressure"}};
[[nodiscard]] constexpr const auto& codesOf(RareEvent) {
    return rareEventCodes;
}

/// A RareShare says in how many sessions a rare event was seen; `missing` are those whose record does not
/// say.
struct RareShare {
    RareEvent event = RareEvent::EmergencyTransfer;
    Share share;
    int missing = 0;

    friend bool operator==(const RareShare&, const RareShare&) = default;
};

/// SessionSafety is what was seen in the sessions of some courses.
struct SessionSafety {
    int sessions = 0;
    std::vector<EffectCount> effects; ///< The most frequent first; those that were never seen are left out.
    std::vector<SessionNumberRow> byNumber;
    std::vector<RareShare> rare;
    Share risenPressure;
    int risenMissing = 0;
    std::optional<Quartiles> readyMinutes; ///< From Start to the first set at which the record says so.
    int readyKnown = 0;
    int readyMissing = 0;

    friend bool operator==(const SessionSafety&, const SessionSafety&) = default;
};

/// Counts the sessions. A session of which something is not known counts as missing for that and never as
/// "no".
[[nodiscard]] SessionSafety sessionSafety(std::span<const SessionFacts* const> sessions);

} // namespace tidemark::rules
