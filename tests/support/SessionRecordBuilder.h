// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Session.h"

#include <initializer_list>

namespace tidemark::test {

/// 2026-05-12 10:07 UTC: minute 0 of built sessions.
inline constexpr Instant minuteZero = fromMilliseconds(1'778'580'420'000);
[[nodiscard]] constexpr Instant atMinute(double minute) {
    return minuteZero + Duration(static_cast<qint64>(minute * 60'000));
}

/// What is in a set of vitals, for `SessionRecordBuilder::reading`; absent where not named.
struct Values {
    std::optional<int> systolic = {};
    std::optional<int> diastolic = {};
    std::optional<int> heartRate = {};
    std::optional<int> spo2 = {};
    std::optional<int> respiratoryRate = {};
    std::optional<int> sedation = {};
    std::optional<int> dissociation = {};
    std::optional<int> cadss6 = {};
    std::optional<int> temperature = {}; ///< tenths of a degree
    std::optional<int> pain = {};
    std::optional<int> nausea = {};
};

/// A session record, line by line, with times in minutes from the pump's start. Ids are "entry-1", "entry-2",
/// ... in the order of the calls.
class SessionRecordBuilder {
public:
    SessionRecordBuilder();

    SessionRecordBuilder& state(SessionState state);
    /// Minute 0: fixes the start, the dose of 40 mg and the state Dosing; adds the pump's Start at 150 mL/h.
    SessionRecordBuilder& started();
    /// Esketamine by the example protocol instead of the infusion; 84 mg are ordered.
    SessionRecordBuilder& spray();
    /// One device of 28 mg; the first is minute 0 of the session, the third ends the dosing of 84 mg.
    SessionRecordBuilder& device(double minute, const QString& lot = QStringLiteral("L1"));
    /// Adds the pump's Complete; state Monitoring.
    SessionRecordBuilder& pumpEnded(double minute);
    SessionRecordBuilder& left(double minute);
    SessionRecordBuilder& baseline(double minute, const Values& values);
    SessionRecordBuilder& reading(double minute, const Values& values, std::optional<int> plannedMinute = {});
    SessionRecordBuilder& notObtained(double minute, int plannedMinute);
    SessionRecordBuilder& pump(double minute, PumpChangeKind kind, double millilitresPerHour = 0);
    SessionRecordBuilder& effect(double minute, const QString& key, std::optional<Severity> severity);
    SessionRecordBuilder& answer(const QString& itemKey, bool yes, const QString& note = {});
    /// An answer that takes the place of the one before.
    SessionRecordBuilder& answerAt(double minute, const QString& itemKey, bool yes, const QString& note = {});
    /// Without reasons it is one from when a release was about the pressure alone.
    SessionRecordBuilder& release(double minute, ReleaseDecision decision,
                                  const std::vector<QString>& reasons = {});
    /// The prescriber's decision on the reading with this place in the record; negative counts from the last.
    SessionRecordBuilder& decision(double minute, ReleaseDecision decision, int reading = -1,
                                   int recheckMinutes = 0);
    SessionRecordBuilder& leaving(double minute, const QString& pointKey, bool confirmed,
                                  const QString& reason = {});
    SessionRecordBuilder& note(double minute, const QString& text);
    SessionRecordBuilder& intervention(double minute, const QString& key, const QString& detail = {});
    SessionRecordBuilder& gap(double fromMinute, double untilMinute);

    [[nodiscard]] const SessionRecord& build() const { return m_record; }
    [[nodiscard]] SessionRecord& edit() { return m_record; }

private:
    [[nodiscard]] Stamp stamp(double minute);

    SessionRecord m_record;
    int m_entries = 0;
};

} // namespace tidemark::test
