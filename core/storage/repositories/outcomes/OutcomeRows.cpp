// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/outcomes/OutcomeRows.h"

#include "storage/engine/Rows.h"
#include "storage/engine/SqlText.h"

#include <charconv>

namespace tidemark::storage {
namespace {

constexpr std::string_view selectPeriodPatients = R"sql(
SELECT id, number, family_name, given_name FROM patient ORDER BY id)sql";

constexpr std::string_view selectPeriodCourses = R"sql(
SELECT id, patient_id, indication, planned_induction_sessions, opened_at, protocol_id, protocol_version,
       phase_option, closed_at, close_reason, booster_interval_days
FROM course ORDER BY patient_id, opened_at, id)sql";

constexpr std::string_view selectPeriodSessions = R"sql(
SELECT id, patient_id, course_id, order_id, protocol_id, protocol_version, phase, planned_at, state, weight_kg,
       dose_mg, started_at, pump_ended_at, left_at, drug, route, leave_kind
FROM treatment_session ORDER BY patient_id, planned_at, id)sql";

constexpr std::string_view selectResults = R"sql(
SELECT patient_id, scale, answers, answered_at FROM scale_result ORDER BY patient_id, answered_at, id)sql";

constexpr std::string_view selectPrescribers = R"sql(
SELECT id, prescriber_id FROM treatment_order ORDER BY id)sql";

// The sessions come first, by the index of their ids; CROSS JOIN keeps SQLite from turning that round.
template <SqlText Table, SqlText Columns>
constexpr auto
    selectOfPeriod = sql("SELECT ", Table, ".session_id, ", columnsOf<Table, Columns>,
                         " FROM treatment_session CROSS JOIN ", Table, " WHERE ", Table,
                         ".session_id = treatment_session.id AND treatment_session.started_at >= :from_at "
                         "AND treatment_session.started_at < :until_at ORDER BY treatment_session.id, ",
                         columnsOf<Table, "event_at, entered_at, id">);

constexpr SqlText lineColumns = "id, event_at, corrects_id, undone";
constexpr auto periodReadingColumns = sql(
    lineColumns, ", baseline, systolic, diastolic, spo2, respiratory_rate, sedation, dissociation, cadss6");
constexpr auto periodEffectColumns = sql(lineColumns, ", effect_key, severity");

constexpr auto periodDecisionColumns = sql(lineColumns, ", reading_id, decision, recheck_minutes");

constexpr auto selectPeriodReadings = selectOfPeriod<"session_reading", periodReadingColumns>;
constexpr auto selectPeriodEffects = selectOfPeriod<"session_effect", periodEffectColumns>;
constexpr auto selectPeriodDecisions = selectOfPeriod<"session_pressure_decision", periodDecisionColumns>;

constexpr std::string_view selectSeriousLater = R"sql(
SELECT DISTINCT session_id FROM session_later_event
WHERE serious = 1 AND withdrawn_reason = '' ORDER BY session_id)sql";

Patient periodPatientOf(RowReader& row) {
    Patient patient;
    row.read(patient.id, patient.number, patient.familyName, patient.givenName);
    return patient;
}

Course periodCourseOf(RowReader& row) {
    Course course;
    row.read(course.id, course.patient, course.indication, course.plannedInductionSessions, course.openedAt,
             course.protocolId, course.protocolVersion, course.option, course.closedAt, course.closeReason,
             course.boosterIntervalDays);
    return course;
}

Session periodSessionOf(RowReader& row) {
    Session session;
    row.read(session.id, session.patient, session.course, session.order, session.protocolId,
             session.protocolVersion, session.phase, session.plannedAt, session.state, session.weight,
             session.dose, session.startedAt, session.pumpEndedAt, session.leftAt, session.drug,
             session.route, session.dischargeKind);
    return session;
}

/// Reads "1,0,,3": an unanswered item is nothing between its commas.
std::vector<std::optional<int>> answersOf(RowReader& row) {
    const std::string_view text = row.nextText();
    std::vector<std::optional<int>> answers;
    answers.reserve(text.size() / 2 + 1);
    for (std::size_t start = 0; start <= text.size();) {
        const std::size_t end = std::min(text.find(',', start), text.size());
        int answer = 0;
        const auto [stopped, fault] = std::from_chars(text.data() + start, text.data() + end, answer);
        const bool isNumber = fault == std::errc{} && stopped == text.data() + end;
        if (!isNumber && end != start) {
            row.markDamaged();
        }
        answers.push_back(isNumber ? std::optional(answer) : std::nullopt);
        start = end + 1;
    }
    return answers;
}

void readStampOf(RowReader& row, Stamp& stamp) {
    row.read(stamp.id, stamp.eventAt, stamp.corrects, stamp.undone);
}

Reading periodReadingOf(RowReader& row) {
    Reading reading;
    readStampOf(row, reading.stamp);
    row.read(reading.baseline, reading.systolic, reading.diastolic, reading.spo2, reading.respiratoryRate,
             reading.sedation, reading.dissociation, reading.cadss6);
    return reading;
}

EffectChange periodEffectOf(RowReader& row) {
    EffectChange change;
    readStampOf(row, change.stamp);
    row.read(change.effectKey, change.severity);
    return change;
}

PressureDecision periodDecisionOf(RowReader& row) {
    PressureDecision decision;
    readStampOf(row, decision.stamp);
    row.read(decision.reading, decision.decision, decision.recheckMinutes);
    return decision;
}

Statement ofPeriod(Connection& connection, std::string_view sql, Instant from, Instant until) {
    Statement rows = connection.prepare(sql);
    rows.bind(":from_at", from).bind(":until_at", until);
    return rows;
}

/// A Repeated makes the id of a column once where the row before had the same.
template <class Identity>
class Repeated {
public:
    const Identity& read(RowReader& row) {
        const std::string_view text = row.nextText();
        if (text != m_text) {
            m_text = text;
            m_id = Identity(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
        }
        return m_id;
    }

private:
    std::string m_text;
    Identity m_id;
};

} // namespace

Result<std::vector<Patient>> OutcomeRows::patients(Connection& connection) {
    return allRows(connection.prepare(selectPeriodPatients), periodPatientOf);
}

Result<std::vector<Course>> OutcomeRows::courses(Connection& connection) {
    return allRows(connection.prepare(selectPeriodCourses), periodCourseOf);
}

Result<std::vector<Session>> OutcomeRows::sessions(Connection& connection) {
    return allRows(connection.prepare(selectPeriodSessions), periodSessionOf);
}

Result<std::vector<OutcomeResult>> OutcomeRows::results(Connection& connection) {
    Repeated<PatientId> patient;
    Repeated<ScaleId> scale;
    return allRows(connection.prepare(selectResults), [&](RowReader& row) {
        OutcomeResult result;
        result.patient = patient.read(row);
        result.scale = scale.read(row);
        result.answers = answersOf(row);
        row.read(result.answeredAt);
        return result;
    });
}

Result<std::map<OrderId, StaffId>> OutcomeRows::prescribers(Connection& connection) {
    std::map<OrderId, StaffId> prescribers;
    const auto read = [&](RowReader& row) {
        auto order = row.next<OrderId>();
        prescribers.emplace_hint(prescribers.end(), std::move(order), row.next<StaffId>());
        return true;
    };
    return allRows(connection.prepare(selectPrescribers), read).map([&](const auto&) {
        return std::move(prescribers);
    });
}

LinesInOrder<Reading> OutcomeRows::readings(Connection& connection, Instant from, Instant until) {
    return LinesInOrder<Reading>(
        {ofPeriod(connection, selectPeriodReadings, from, until), lineOfSession<Reading, periodReadingOf>});
}

LinesInOrder<EffectChange> OutcomeRows::effects(Connection& connection, Instant from, Instant until) {
    return LinesInOrder<EffectChange>({ofPeriod(connection, selectPeriodEffects, from, until),
                                       lineOfSession<EffectChange, periodEffectOf>});
}

LinesInOrder<PressureDecision> OutcomeRows::decisions(Connection& connection, Instant from, Instant until) {
    return LinesInOrder<PressureDecision>({ofPeriod(connection, selectPeriodDecisions, from, until),
                                           lineOfSession<PressureDecision, periodDecisionOf>});
}

Result<std::set<SessionId>> OutcomeRows::seriousLater(Connection& connection) {
    return allRows(connection.prepare(selectSeriousLater), onlyColumn<SessionId>).map([](auto&& found) {
        return std::set<SessionId>(found.begin(), found.end());
    });
}

} // namespace tidemark::storage
