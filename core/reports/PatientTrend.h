// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/HomeDose.h"
#include "domain/Order.h"
#include "domain/Patient.h"
#include "domain/Protocol.h"
#include "reports/SafetyItem.h"
#include "rules/courses/WearOff.h"
#include "rules/scales/Outcome.h"
#include "rules/vitals/VitalsFlags.h"
#include "services/scales/Scales.h"

#include <vector>

namespace tidemark::reports {

/// PeakPressure is the highest of each half of a session, which need not be of one set, and the worst
/// finding.
struct PeakPressure {
    int systolic = 0;
    std::optional<int> diastolic;
    std::optional<rules::FlagLevel> level; ///< Above a limit of the session's protocol; none within them.
};

/// A SessionMark is one infusion or booster on the patient's time axis.
struct SessionMark {
    SessionId session;
    Instant at;
    CoursePhase phase = CoursePhase::Induction;
    Route route = Route::Intravenous;
    int ordinal = 1;
    std::optional<Milligrams> given;
    std::optional<MilligramsPerKilogram> byWeight; ///< What was given; none for a spray, which has no weight.
    std::optional<PeakPressure> peak;
    /// This is systolic against minutes from Start; the baseline is drawn at minute -5 where it was taken
    /// before.
    std::vector<std::pair<double, int>> systolic;
    /// This is worst severity by effect key.
    std::vector<std::pair<QString, Severity>> effects;
    bool sessionSigned = false;
};

/// A ScoreSeries is one scale over time.
struct ScoreSeries {
    rules::Scale scale;
    std::vector<services::ScoredResult> results; ///< Oldest first; incomplete ones are in it.
    std::optional<rules::ScorePoint> baseline;
    std::optional<rules::ScorePoint> latest;
    std::optional<Instant> responseSince; ///< First point of the present response or remission.
    rules::OutcomeWord word = rules::OutcomeWord::NoBaseline;
};

/// ChangeKind says what changed for the patient: a session was given, the scale of the response has a score,
/// the safety item was answered above 0 or no longer is, a response or remission began or was lost, or the
/// planned induction is complete.
enum class ChangeKind { Session, Score, Item9, Response, Remission, LostResponse, InductionDone };
/// A ChangeLine is one line of "What changed".
struct ChangeLine {
    Instant at;
    ChangeKind kind = ChangeKind::Session;
    int from = 0;
    int to = 0;
    CoursePhase phase = CoursePhase::Induction;
    int ordinal = 0;
    QString scaleName;                ///< Of a score and of what follows from it.
    int item = 0;                     ///< Number of the safety item.
    QString person;                   ///< Who acknowledged.
    Route route = Route::Intravenous; ///< Of a session.
};

/// PatientTrend is the patient page as values.
struct PatientTrend {
    PatientChart chart;
    std::optional<Course> course;
    std::vector<SessionMark> sessions; ///< Oldest first; only those in which a dose was given.
    /// These are one for each scale that is asked at every visit, was answered or judges the response, in the
    /// registry's order.
    std::vector<ScoreSeries> scores;
    ScaleId responseScale;            ///< That of the course's indication; null where there is no course.
    std::optional<SafetyItem> safety; ///< Whether the patient is safe, as far as the item was asked.
    int seriousEvents = 0;            ///< After leaving, in all sessions; withdrawn ones left out.
    rules::WearOff wearOff;           ///< Of the course of the last dose, by its response scale.
    std::vector<HomeDose> homeDoses;  ///< Self-reported, oldest first; withdrawn ones left out. No session.
    std::vector<ChangeLine> changes;  ///< Newest first.
    int inductionDone = 0;
    int boosters = 0;
    int further = 0; ///< Weekly and maintenance sessions.
    Milligrams totalGiven;
    std::optional<Instant> inductionCompletedAt;

    /// Returns the series that the response is judged by.
    [[nodiscard]] const ScoreSeries& response() const;
};

/// Reads what the patient's page shows. Response and remission are those of the newest course. It fails with
/// NotPermitted for a role that may not read patients, and with NotFound for an unknown patient.
[[nodiscard]] Result<PatientTrend> patientTrend(services::OpenClinic& clinic, const Actor& actor,
                                                const PatientId& patient);

} // namespace tidemark::reports
