// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/board/AttentionOfStandings.h"

#include "base/CalendarDay.h"
#include "base/Try.h"
#include "rules/access/Authorization.h"
#include "rules/board/Attention.h"
#include "rules/drugs/DrugLedger.h"
#include "services/base/DayOfClinic.h"
#include "services/courses/CoursePlan.h"
#include "storage/repositories/board/StandingListing.h"
#include "storage/repositories/rems/MonitoringFormRepository.h"
#include "storage/Store.h"

#include <algorithm>

namespace tidemark::services {

using storage::Connection;
using storage::StandingListing;

namespace {

/// What the questions about sessions to come are asked with.
class Standings {
public:
    Standings(const OpenClinic& clinic, Connection& connection, const storage::PatientRange& patients,
              AttentionLines& lines)
        : m_clinic(clinic)
        , m_connection(connection)
        , m_patients(patients)
        , m_lines(lines)
        , m_zone(clinic.clock().zone())
        , m_today(clinic.today()) {}

    Result<void> addBoosters() {
        const auto boosters =
            TIDEMARK_TRY(StandingListing::boosters(m_connection, startOfToday(), m_patients));
        for (const auto& each : boosters) {
            AttentionLine line;
            line.patient = each.patient;
            line.since = each.lastStarted.value_or(Instant{});
            addLine(m_lines,
                    rules::boosterAttention(dayOf(each.lastStarted), each.intervalDays,
                                            each.nextPlanned.has_value(), m_today),
                    std::move(line));
        }
        return {};
    }

    /// Phases of one course are together; its protocol is read once and remembered.
    Result<void> addDecisions() {
        const auto phases = TIDEMARK_TRY(StandingListing::phases(m_connection, m_patients));
        for (auto first = phases.begin(); first != phases.end();) {
            const auto end = std::find_if(
                first, phases.end(), [&](const auto& each) { return each.course.id != first->course.id; });
            auto planned = TIDEMARK_TRY(phasesOf(m_clinic, first->course));
            rules::CourseStanding standing;
            standing.phases = std::move(planned);
            standing.decidedAt = first->decidedAt;
            AttentionLine line;
            line.patient = first->course.patient;
            for (; first != end; ++first) {
                standing.runs = standing.runs || first->underWay;
                if (first->lastStarted) {
                    standing.given.push_back({first->phase, first->given, *first->lastStarted});
                    line.since = std::max(line.since, *first->lastStarted);
                }
            }
            addLine(m_lines, rules::decisionAttention(rules::decisionDue(standing, m_clinic.now(), m_zone)),
                    std::move(line));
        }
        return {};
    }

    Result<void> addAuthorisations() {
        const auto authorisations =
            TIDEMARK_TRY(StandingListing::authorisations(m_connection, startOfToday(), m_patients));
        for (const auto& each : authorisations) {
            AttentionLine line;
            line.patient = each.patient;
            line.since = daySpan(each.authorisedUntil, m_zone).until;
            addLine(m_lines,
                    rules::authorisationAttention(each.authorisedUntil, dayOf(each.nextPlanned), m_today),
                    std::move(line));
        }
        return {};
    }

private:
    [[nodiscard]] Instant startOfToday() const { return daySpan(m_today, m_zone).from; }
    [[nodiscard]] std::optional<QDate> dayOf(const std::optional<Instant>& at) const {
        return at ? std::optional(calendarDay(*at, m_zone)) : std::nullopt;
    }

    const OpenClinic& m_clinic;
    Connection& m_connection;
    storage::PatientRange m_patients;
    AttentionLines& m_lines;
    QByteArray m_zone;
    QDate m_today;
};

} // namespace

Result<void> addOfForms(const OpenClinic& clinic, Connection& connection, const AttentionScope& scope,
                        AttentionLines& lines) {
    const auto forms =
        TIDEMARK_TRY(scope.patient ? storage::MonitoringFormRepository::openOf(connection, *scope.patient)
                                   : storage::MonitoringFormRepository::open(connection));
    for (const MonitoringForm& form : forms) {
        AttentionLine line;
        line.patient = form.patient;
        line.session = form.session;
        line.since = daySpan(form.dueOn, clinic.clock().zone()).until;
        addLine(lines, rules::formAttention(form.dueOn, clinic.today()), std::move(line));
    }
    return {};
}

Result<void> addOfStandings(const OpenClinic& clinic, Connection& connection,
                            const storage::PatientRange& patients, AttentionLines& lines) {
    Standings standings(clinic, connection, patients, lines);
    return standings.addDecisions().and_then([&] { return standings.addBoosters(); }).and_then([&] {
        return standings.addAuthorisations();
    });
}

Result<void> addOfSafe(const OpenClinic& clinic, const Actor& actor, Connection& connection,
                       AttentionLines& lines) {
    if (!rules::roleMay(actor.role, rules::Command::ReadDrugs)) {
        return {};
    }
    const auto open = TIDEMARK_TRY(StandingListing::openDiscrepancies(connection));
    for (const auto& each : open) {
        AttentionLine line;
        line.lot = each.lot;
        line.since = each.since;
        addLine(lines, rules::discrepancyAttention(each.counted, each.expected), std::move(line));
    }
    const QDate today = clinic.today();
    const auto lots =
        TIDEMARK_TRY(StandingListing::expiringLots(connection, today.addDays(rules::expirySoonDays)));
    for (const auto& each : lots) {
        AttentionLine line;
        line.lot = each.lot;
        line.since = daySpan(each.lot.expiry, clinic.clock().zone()).until;
        addLine(lines, rules::expiryAttention(each.lot.expiry, each.stocked, today), std::move(line));
    }
    return {};
}

} // namespace tidemark::services
