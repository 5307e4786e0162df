// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/DaySheetsState.h"

#include "base/CanonicalBytes.h"
#include "base/Try.h"
#include "domain/AuditActions.h"
#include "rules/access/Authorization.h"
#include "services/base/AuditLines.h"
#include "services/base/DayOfClinic.h"
#include "storage/repositories/orders/TreatmentOrderRepository.h"
#include "storage/Store.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace tidemark::reports {
namespace {

using services::OpenClinic;
using storage::AuditLog;
using storage::AuditTouch;
using storage::Connection;

constexpr auto dayEntity = "clinic-day";
constexpr auto orderEntity = "order";

/// What changes an order or what a sheet says of a patient. A weight of the day, and medicines that are as
/// they were, are part of every visit.
constexpr std::array changesASheet{
    actions::orderWrite,   actions::orderRevoke,     actions::orderHold,       actions::orderLiftHold,
    actions::patientEdit,  actions::weightRecord,    actions::allergiesSet,    actions::allergiesNoneKnown,
    actions::riskAnswer,   actions::riskDecide,      actions::conditionsSet,   actions::medicineAdd,
    actions::medicineStop, actions::medicineCorrect, actions::medicineInError, actions::medicinesNone,
};

/// What the entry of the audit log says of each sheet: where and when, and whether it gives a dose.
QByteArray shownOf(const Session& session, bool givesDose) {
    return CanonicalBytes().add(session.plannedAt).add(session.room).addFlag(givesDose).bytes();
}

bool givesDose(const DaySheet& sheet) {
    return !sheet.unreadable && sheet.orderFaults.empty();
}

QByteArray sheetsBody(const DaySheets& day) {
    CanonicalBytes body;
    body.add(static_cast<qint64>(day.sheets.size()));
    for (const DaySheet& sheet : day.sheets) {
        const Session& session = sheet.view.record.session;
        body.add(session.id).add(shownOf(session, givesDose(sheet)));
    }
    return body.bytes();
}

using Printed = std::map<QByteArray, QByteArray>; ///< Of each session, by its id, what its sheet shows.

/// Empty of an entry that only says how many.
Printed printedBy(const QByteArray& body) {
    Printed printed;
    const auto fields = canonicalFields(body);
    for (std::size_t i = 1; fields && i + 1 < fields->size(); i += 2) {
        printed.emplace((*fields)[i].value_or(QByteArray()), (*fields)[i + 1].value_or(QByteArray()));
    }
    return printed;
}

/// The entries of today, from the last printing of today's sheets on; none where there was none.
Result<std::vector<AuditTouch>> sincePrinted(OpenClinic& clinic, Connection& connection) {
    const QDate today = clinic.today();
    const Instant from = services::daySpan(today, clinic.clock().zone()).from;
    const qint64 before =
        TIDEMARK_TRY(AuditLog::lengthBefore(connection, clinic.store().auditHead().length, from));
    auto touches = TIDEMARK_TRY(AuditLog::touchesAfter(connection, before));
    const auto last = std::find_if(touches.rbegin(), touches.rend(), [&](const AuditTouch& touch) {
        return touch.action == QString(actions::sheetsPrint) && touch.entityId == today.toString(Qt::ISODate);
    });
    if (last == touches.rend()) {
        return std::vector<AuditTouch>();
    }
    touches.erase(touches.begin(), std::prev(last.base()));
    return touches;
}

Result<std::set<PatientId>> patientsChanged(Connection& connection, const std::vector<AuditTouch>& touches) {
    std::set<PatientId> patients;
    for (const AuditTouch& touch : touches) {
        const bool changes = std::ranges::any_of(
            changesASheet, [&](const AuditAction& action) { return touch.action == QString(action); });
        if (!changes) {
            continue;
        }
        if (touch.entity != QLatin1String(orderEntity)) {
            patients.insert(PatientId(touch.entityId));
            continue;
        }
        const auto order =
            TIDEMARK_TRY(storage::TreatmentOrderRepository::load(connection, OrderId(touch.entityId)));
        patients.insert(order.patient);
    }
    return patients;
}

/// Whether the sheet would give a dose now, of somebody who has come and has not started: what was measured
/// since may have to be released first. Nothing where it cannot be read.
std::optional<bool> givesDoseNow(OpenClinic& clinic, const Actor& actor, const Session& session) {
    const auto view = services::SessionViews(clinic, actor).view(session.id);
    if (!view) {
        return std::nullopt;
    }
    const auto faults = sheetFaults(clinic, actor, *view);
    return faults ? std::optional(faults->empty()) : std::nullopt;
}

bool isOutOfDate(OpenClinic& clinic, const Actor& actor, const Session& session, const QByteArray& shown) {
    if (session.state == SessionState::Arrived) {
        const auto gives = givesDoseNow(clinic, actor, session);
        return gives && shown != shownOf(session, *gives);
    }
    return shown != shownOf(session, true) && shown != shownOf(session, false);
}

} // namespace

Result<DaySheetsState> daySheetsState(OpenClinic& clinic, const Actor& actor) {
    TIDEMARK_TRY(rules::authorize(actor, rules::Command::ReadSession));
    const auto sessions = TIDEMARK_TRY(sessionsWithSheets(clinic));
    DaySheetsState state{static_cast<int>(sessions.size()), false, 0};
    if (sessions.empty()) {
        return state;
    }
    const auto touches = TIDEMARK_TRY(
        clinic.store().read([&](Connection& connection) { return sincePrinted(clinic, connection); }));
    if (touches.empty()) {
        return state;
    }
    state.made = true;
    const auto entry = TIDEMARK_TRY(clinic.store().read(
        [&](Connection& connection) { return AuditLog::entry(connection, touches.front().sequence); }));
    const auto patients = TIDEMARK_TRY(
        clinic.store().read([&](Connection& connection) { return patientsChanged(connection, touches); }));
    const Printed printed = printedBy(entry.line.body);
    state.changed = static_cast<int>(std::ranges::count_if(sessions, [&](const Session& session) {
        const auto shown = printed.find(session.id.text().toUtf8());
        return shown == printed.end() || patients.contains(session.patient) ||
               isOutOfDate(clinic, actor, session, shown->second);
    }));
    return state;
}

Result<void> noteDaySheets(OpenClinic& clinic, const Actor& actor, const DaySheets& sheets) {
    TIDEMARK_TRY(rules::authorize(actor, rules::Command::ReadSession));
    storage::AuditLine line{actor.id,
                            code(actor.role),
                            actions::sheetsPrint,
                            QLatin1String(dayEntity),
                            sheets.day.toString(Qt::ISODate),
                            1,
                            std::nullopt,
                            sheetsBody(sheets)};
    return clinic.store().writeOrOwe([line = std::move(line)](storage::Store& store) {
        return store.write(line, [](Connection&) -> Result<void> { return {}; });
    });
}

} // namespace tidemark::reports
