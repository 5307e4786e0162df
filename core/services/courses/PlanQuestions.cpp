// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/courses/PlanQuestions.h"

#include "base/CalendarDay.h"
#include "base/Try.h"
#include "fields/FieldKeys.h"
#include "rules/courses/PlanningTimes.h"
#include "rules/sessions/OneSession.h"
#include "rules/sessions/RoomStay.h"
#include "services/protocols/ClinicProtocols.h"
#include "storage/repositories/clinic/RoomRepository.h"
#include "storage/repositories/orders/TreatmentOrderRepository.h"
#include "storage/repositories/sessions/SessionRepository.h"
#include "storage/Store.h"

#include <algorithm>

namespace tidemark::services {

using storage::Connection;
using storage::SessionRepository;

namespace {

/// The patient's sessions, each where it is to be.
Result<std::vector<Session>> asPlanned(Connection& connection, std::span<const Session> planned) {
    auto sessions = TIDEMARK_TRY(SessionRepository::ofPatient(connection, planned.front().patient));
    for (const Session& each : planned) {
        const auto stored = std::ranges::find(sessions, each.id, &Session::id);
        if (stored == sessions.end()) {
            sessions.push_back(each);
        } else {
            *stored = each;
        }
    }
    return sessions;
}

/// Two infusions on a day, or nearer than the protocol has them.
Result<std::optional<Error>> tooNear(const OpenClinic& clinic, const std::vector<Session>& sessions,
                                     const Session& planned) {
    const QByteArray zone = clinic.clock().zone();
    const auto protocol = TIDEMARK_TRY(protocolOf(clinic, planned));
    const Session* near = rules::tooNearTo(sessions, planned.id, calendarDay(planned.plannedAt, zone),
                                           rules::smallestGapDays(protocol, planned.phase), zone);
    if (near == nullptr) {
        return std::nullopt;
    }
    const QDate day = calendarDay(near->startedAt.value_or(near->plannedAt), zone);
    return Error{ErrorCode::SessionTooNear, fields::keys::reason, day.toString(Qt::ISODate)};
}

/// As long as the order has it; else as the protocol does.
Result<std::optional<rules::RoomStay>> stayOf(const OpenClinic& clinic, Connection& connection,
                                              const Session& session) {
    const auto protocol = TIDEMARK_TRY(protocolOf(clinic, session));
    Minutes dose = rules::usualDoseLength(protocol);
    if (session.route == Route::Intravenous && !session.order.isNull()) {
        const auto order = TIDEMARK_TRY(storage::TreatmentOrderRepository::load(connection, session.order));
        dose = order.duration.value > 0 ? order.duration : dose;
    }
    return rules::roomStay(session, protocol, dose, clinic.now());
}

/// The other sessions that have a place in the room round that time.
Result<std::vector<rules::RoomStay>> othersInRoom(const OpenClinic& clinic, Connection& connection,
                                                  const Session& session, const rules::RoomStay& stay) {
    constexpr std::chrono::hours longestStay(24);
    const auto sessions = TIDEMARK_TRY(
        SessionRepository::inRoom(connection, session.room, stay.from - longestStay, stay.until));
    std::vector<rules::RoomStay> stays;
    for (const Session& other : sessions) {
        if (other.id == session.id) {
            continue;
        }
        const auto taken = TIDEMARK_TRY(stayOf(clinic, connection, other));
        if (taken) {
            stays.push_back(*taken);
        }
    }
    return stays;
}

int placesOf(const std::vector<Room>& rooms, const QString& name) {
    const auto room = std::ranges::find(rooms, name, &Room::name);
    return room == rooms.end() ? 0 : room->places;
}

} // namespace

Result<std::optional<Error>> roomQuestion(const OpenClinic& clinic, Connection& connection,
                                          const Session& session) {
    using Asked = Result<std::optional<Error>>;
    const auto stay = TIDEMARK_TRY(stayOf(clinic, connection, session));
    if (!stay || session.room.isEmpty()) {
        return Asked(std::nullopt);
    }
    const auto rooms = TIDEMARK_TRY(storage::RoomRepository::all(connection));
    const int places = placesOf(rooms, session.room);
    // A room that is no longer in the list has no places that could be counted.
    if (places == 0) {
        return Asked(std::nullopt);
    }
    const auto others = TIDEMARK_TRY(othersInRoom(clinic, connection, session, *stay));
    const auto full = rules::fullFrom(others, *stay, places);
    if (!full) {
        return Asked(std::nullopt);
    }
    const QDateTime from = toLocal(*full, clinic.clock().zone());
    return Asked(
        Error{ErrorCode::RoomTaken, fields::keys::reason, from.toString(QStringLiteral("yyyy-MM-dd HH:mm"))});
}

Result<PlanQuestions> planQuestions(const OpenClinic& clinic, Connection& connection,
                                    std::span<const Session> planned) {
    PlanQuestions questions;
    if (planned.empty()) {
        return questions;
    }
    const auto sessions = TIDEMARK_TRY(asPlanned(connection, planned));
    const bool past = std::ranges::any_of(
        planned, [&](const Session& each) { return rules::isInThePast(each.plannedAt, clinic.now()); });
    if (past) {
        questions.push_back({ErrorCode::InThePast, fields::keys::reason, {}});
    }
    for (const Session& each : planned) {
        const auto near = TIDEMARK_TRY(tooNear(clinic, sessions, each));
        if (near) {
            questions.push_back(*near);
            break;
        }
    }
    for (const Session& each : planned) {
        const auto taken = TIDEMARK_TRY(roomQuestion(clinic, connection, each));
        if (taken) {
            questions.push_back(*taken);
            break;
        }
    }
    return questions;
}

Result<void> answered(const PlanQuestions& questions, const QString& reason) {
    return questions.empty() || !reason.isEmpty() ? Result<void>() : tl::unexpected(questions.front());
}

} // namespace tidemark::services
