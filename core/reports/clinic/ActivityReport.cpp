// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/clinic/ActivityReport.h"

#include "base/Try.h"
#include "rules/sessions/RoomStay.h"
#include "services/outcomes/OutcomeProtocols.h"
#include "storage/repositories/sessions/SessionRepository.h"

#include <set>

namespace tidemark::reports {
namespace {

/// What is counted of the sessions of one line.
struct Counts {
    int booked = 0;
    int given = 0;
    int noShow = 0;
    int calledOff = 0;            ///< Cancelled, or the clinic could not give it.
    int open = 0;                 ///< Neither begun nor called off.
    std::set<PatientId> patients; ///< Who was given a dose.
    int watched = 0;              ///< Of those given: with arrival and leaving.
    qint64 minutes = 0;
    int overPlan = 0;

    void add(const Session& session, const Protocol& protocol) {
        ++booked;
        if (session.state == SessionState::NoShow) {
            ++noShow;
        } else if (isCalledOff(session.state)) {
            ++calledOff;
        } else if (!session.startedAt) {
            ++open;
        } else {
            addGiven(session, protocol);
        }
    }

    [[nodiscard]] ReportCell meanMinutes() const {
        return watched == 0 ? ReportCell() : ReportCell(static_cast<double>(minutes) / watched);
    }

private:
    void addGiven(const Session& session, const Protocol& protocol) {
        ++given;
        patients.insert(session.patient);
        if (const auto stayed = rules::occupiedMinutes(session)) {
            ++watched;
            minutes += *stayed;
        }
        overPlan += rules::isOverPlan(session, protocol) ? 1 : 0;
    }
};

void addCounts(ReportRow& row, const Counts& counts) {
    for (const int count : {counts.booked, counts.given, counts.noShow, counts.calledOff, counts.open,
                            static_cast<int>(counts.patients.size())}) {
        row.push_back(countCell(count));
    }
    row.push_back(counts.meanMinutes());
    row.push_back(countCell(counts.overPlan));
}

/// The columns of each table after what its lines are of.
std::vector<ReportColumn> columnsOf(std::initializer_list<ReportColumn> first) {
    std::vector<ReportColumn> columns(first);
    for (const char* key : {"booked", "given", "no_show", "called_off", "open", "patients"}) {
        columns.push_back({key, CellKind::Count});
    }
    columns.push_back({"mean_minutes", CellKind::Decimal});
    columns.push_back({"over_plan", CellKind::Count});
    return columns;
}

/// The first days of the weeks, Mondays; the first week begins with the period.
QDate weekOf(QDate day, QDate first) {
    return std::max(day.addDays(1 - day.dayOfWeek()), first);
}

class Activity {
public:
    Activity(const ReportSource& source, const ReportNames& names) : m_source(source), m_names(names) {}

    void add(const Session& session, const Protocol& protocol) {
        m_all.add(session, protocol);
        m_routes[{session.drug, session.route}].add(session, protocol);
        m_weeks[weekOf(m_source.dayOf(session.plannedAt), m_source.period.from)].add(session, protocol);
        m_people[m_names.personOf(session.owner)].add(session, protocol);
        m_rooms[session.room].add(session, protocol);
    }

    [[nodiscard]] std::vector<ReportTable> tables() const {
        ReportTable byRoute{"by_route", columnsOf({{"drug", CellKind::Code}, {"route", CellKind::Code}})};
        for (const auto& [kind, counts] : m_routes) {
            addCounts(byRoute.rows.emplace_back(ReportRow{codeCell(kind.first), codeCell(kind.second)}),
                      counts);
        }
        addCounts(byRoute.total.emplace(ReportRow{ReportCell(), ReportCell()}), m_all);
        return {std::move(byRoute), tableOf("by_week", {"week_from", CellKind::Day}, m_weeks),
                tableOf("by_clinician", {"clinician", CellKind::Text}, m_people),
                tableOf("by_room", {"room", CellKind::Text}, m_rooms)};
    }

private:
    template <class Key>
    [[nodiscard]] ReportTable tableOf(const char* key, ReportColumn first,
                                      const std::map<Key, Counts>& lines) const {
        ReportTable table{key, columnsOf({first})};
        for (const auto& [of, counts] : lines) {
            addCounts(table.rows.emplace_back(ReportRow{of}), counts);
        }
        addCounts(table.total.emplace(ReportRow{ReportCell()}), m_all);
        return table;
    }

    const ReportSource& m_source;
    const ReportNames& m_names;
    Counts m_all;
    std::map<std::pair<Drug, Route>, Counts> m_routes;
    std::map<QDate, Counts> m_weeks;
    std::map<QString, Counts> m_people; ///< Before arrival nobody runs it: the empty name.
    std::map<QString, Counts> m_rooms;
};

} // namespace

Result<std::vector<ReportTable>> activityReport(const ReportSource& source) {
    const auto names = TIDEMARK_TRY(ReportNames::readFrom(source.connection));
    auto protocols = TIDEMARK_TRY(services::OutcomeProtocols::readFrom(source.connection));
    Activity activity(source, names);
    auto sessions = storage::SessionRepository::inOrder(source.connection);
    while (true) {
        const auto session = TIDEMARK_TRY(sessions.next());
        if (!session) {
            return activity.tables();
        }
        if (source.holds(session->plannedAt) && session->state != SessionState::EnteredInError) {
            const auto* protocol =
                TIDEMARK_TRY(protocols.version(session->protocolId, session->protocolVersion));
            activity.add(*session, *protocol);
        }
    }
}

} // namespace tidemark::reports
