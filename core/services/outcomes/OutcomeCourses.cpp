// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/outcomes/OutcomeCourses.h"

#include "base/CalendarDay.h"
#include "base/Try.h"
#include "rules/courses/Schedule.h"
#include "rules/outcomes/PrimaryScale.h"
#include "rules/protocols/ProtocolIndication.h"

#include <algorithm>

namespace tidemark::services {

using rules::CourseFacts;
using rules::ScorePoint;
using storage::Connection;
using storage::OutcomeResult;
using storage::OutcomeRows;

namespace {

/// Takes the rows of one patient after the other from rows that are in the order of patients.
template <class Row>
class PatientRows {
public:
    explicit PatientRows(const std::vector<Row>& rows) : m_next(rows.begin()), m_end(rows.end()) {}

    std::span<const Row> of(const PatientId& patient) {
        m_next = std::find_if_not(m_next, m_end, [&](const Row& row) { return row.patient < patient; });
        const auto until =
            std::find_if_not(m_next, m_end, [&](const Row& row) { return row.patient == patient; });
        return {std::exchange(m_next, until), until};
    }

private:
    typename std::vector<Row>::const_iterator m_next;
    typename std::vector<Row>::const_iterator m_end;
};

/// What one patient's courses are made from.
struct OfPatient {
    std::span<const Course> courses;
    std::span<const Session> sessions;
    std::span<const OutcomeResult> results;
};

/// A Making makes the facts of the courses, patient by patient.
class Making {
public:
    Making(OutcomeProtocols& protocols, std::map<OrderId, StaffId> prescribers, OutcomeRecord& record)
        : m_protocols(protocols), m_prescribers(std::move(prescribers)), m_record(record) {}

    Result<void> add(const OfPatient& patient) {
        const auto suicidal = suicidalPoints(patient.results);
        std::map<const rules::Scale*, std::vector<ScorePoint>> points;
        for (const Course& course : patient.courses) {
            CourseFacts facts = factsOf(course, patient.sessions);
            facts.laterCourse = &course != &patient.courses.back();
            const Protocol* protocol = nullptr;
            if (!course.protocolId.isEmpty()) {
                protocol = TIDEMARK_TRY(m_protocols.version(course.protocolId, course.protocolVersion));
            } else if (!m_lastSessionProtocol.first.isEmpty()) {
                protocol = TIDEMARK_TRY(
                    m_protocols.version(m_lastSessionProtocol.first, m_lastSessionProtocol.second));
            }
            if (protocol != nullptr) {
                facts.protocolId = protocol->id;
                if (protocol->dose.kind == DoseKind::PerHour) {
                    facts.dose.perKilogram.reset(); // Ordered by the hour: it is in no band of mg/kg.
                }
                facts.scale = rules::primaryScale(m_record.scales,
                                                  course.treats.value_or(rules::indicationOf(*protocol)));
            }
            if (facts.scale != nullptr) {
                if (!points.contains(facts.scale)) {
                    points[facts.scale] = TIDEMARK_TRY(totals(*facts.scale, patient.results));
                }
                facts.scores = points[facts.scale];
            }
            facts.suicidal = suicidal;
            TIDEMARK_TRY(addRisk(facts, course, protocol));
            auto outcome = rules::courseOutcome(facts, m_record.today, m_record.zone);
            m_record.courses.push_back({std::move(facts), std::move(outcome)});
        }
        return {};
    }

private:
    CourseFacts factsOf(const Course& course, std::span<const Session> sessions) {
        CourseFacts facts;
        facts.course = course.id;
        facts.patient = course.patient;
        facts.indication = course.indication;
        facts.plannedInduction = course.plannedInductionSessions;
        facts.openedAt = course.openedAt;
        facts.closedAt = course.closedAt;
        facts.closeReason = course.closeReason;
        const Session* last = nullptr;
        const Session* latest = nullptr;
        for (const Session& session : sessions) {
            const bool isOfCourse = session.course == course.id;
            latest = isOfCourse ? &session : latest;
            if (session.state == SessionState::Planned &&
                calendarDay(session.plannedAt, m_record.zone) >= m_record.today && !facts.nextPlanned) {
                facts.nextPlanned = session.plannedAt;
            }
            if (isOfCourse && session.startedAt && !isCalledOff(session.state)) {
                facts.given.push_back({*session.startedAt, session.phase});
                last = last == nullptr || *last->startedAt <= *session.startedAt ? &session : last;
            }
        }
        std::ranges::stable_sort(facts.given, {}, &rules::GivenSession::at);
        m_lastSessionProtocol = latest == nullptr ? std::pair<QString, int>()
                                                  : std::pair(latest->protocolId, latest->protocolVersion);
        const Session* typical = last != nullptr ? last : latest;
        if (typical != nullptr) {
            facts.drug = typical->drug;
            facts.route = typical->route;
            facts.dose = doseOf(*typical);
            const auto prescriber = m_prescribers.find(typical->order);
            facts.prescriber = prescriber == m_prescribers.end() ? StaffId() : prescriber->second;
        }
        return facts;
    }

    static rules::DoseOfCourse doseOf(const Session& session) {
        rules::DoseOfCourse dose;
        if (session.dose && session.drug == Drug::Esketamine && session.route == Route::Nasal) {
            dose.devices = session.dose;
        } else if (session.dose && session.weight && session.weight->value > 0) {
            dose.perKilogram = MilligramsPerKilogram{session.dose->value / session.weight->value};
        }
        return dose;
    }

    Result<std::vector<ScorePoint>> totals(const rules::Scale& scale,
                                           std::span<const OutcomeResult> results) const {
        std::vector<ScorePoint> points;
        for (const OutcomeResult& each : results) {
            if (each.scale != scale.id) {
                continue;
            }
            const auto score = m_record.scales.score(each.scale, each.answers);
            if (!score) {
                return fail(ErrorCode::DatabaseDamaged);
            }
            if (score->total) {
                points.push_back({each.answeredAt, *score->total});
            }
        }
        return points;
    }

    [[nodiscard]] std::vector<ScorePoint> suicidalPoints(std::span<const OutcomeResult> results) const {
        std::vector<ScorePoint> points;
        const rules::Scale* safety = m_record.scales.safetyScale();
        if (safety == nullptr) {
            return points;
        }
        const auto item = static_cast<std::size_t>(*safety->safetyItem) - 1;
        for (const OutcomeResult& each : results) {
            if (each.scale == safety->id && item < each.answers.size() && each.answers[item]) {
                points.push_back({each.answeredAt, *each.answers[item]});
            }
        }
        return points;
    }

    Result<void> addRisk(const CourseFacts& facts, const Course& course, const Protocol* protocol) {
        std::vector<PhasePlan> phases;
        if (protocol != nullptr) {
            phases = TIDEMARK_TRY(rules::phasesFor(*protocol, course.option));
        }
        const auto limit =
            rules::allowedGap(phases, static_cast<int>(facts.given.size()), course.boosterIntervalDays);
        if (const auto risk = rules::gapRisk(facts, limit, m_record.today, m_record.zone)) {
            m_record.atRisk.push_back(*risk);
        }
        return {};
    }

    OutcomeProtocols& m_protocols;
    std::map<OrderId, StaffId> m_prescribers;
    OutcomeRecord& m_record;
    std::pair<QString, int> m_lastSessionProtocol; ///< Of the course that factsOf() was called with last.
};

} // namespace

Result<void> addCourses(Connection& connection, const std::vector<Session>& sessions,
                        OutcomeProtocols& protocols, OutcomeRecord& record) {
    const auto courses = TIDEMARK_TRY(OutcomeRows::courses(connection));
    const auto results = TIDEMARK_TRY(OutcomeRows::results(connection));
    auto prescribers = TIDEMARK_TRY(OutcomeRows::prescribers(connection));
    Making making(protocols, std::move(prescribers), record);
    record.courses.reserve(courses.size());
    PatientRows<Session> sessionsOf(sessions);
    PatientRows<OutcomeResult> resultsOf(results);
    for (auto first = courses.begin(); first != courses.end();) {
        const auto until = std::find_if_not(
            first, courses.end(), [&](const Course& course) { return course.patient == first->patient; });
        const PatientId& patient = first->patient;
        TIDEMARK_TRY(making.add({{first, until}, sessionsOf.of(patient), resultsOf.of(patient)}));
        first = until;
    }
    std::ranges::stable_sort(record.atRisk, std::ranges::greater{},
                             [](const rules::GapRisk& risk) { return risk.days - risk.limit; });
    return {};
}

} // namespace tidemark::services
