// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/clinic/OpeningDays.h"

#include "base/CanonicalBytes.h"
#include "base/Try.h"
#include "domain/AuditActions.h"
#include "fields/FieldKeys.h"
#include "fields/TypedDays.h"
#include "rules/access/Authorization.h"
#include "services/base/AuditLines.h"
#include "services/base/Reasons.h"
#include "storage/repositories/clinic/ClinicDaysRepository.h"
#include "storage/repositories/clinic/DayOrderRepository.h"

#include <algorithm>

namespace tidemark::services {

using rules::authorize;
using rules::Command;
using storage::ClinicDaysRepository;
using storage::Connection;

Result<OpeningDaysView> OpeningDays::view() const {
    TIDEMARK_TRY(authorize(m_actor, Command::ReadSession));
    return m_clinic.store().read([](Connection& connection) -> Result<OpeningDaysView> {
        const auto weekdays = TIDEMARK_TRY(ClinicDaysRepository::weekdays(connection));
        auto closed = TIDEMARK_TRY(ClinicDaysRepository::closedDays(connection));
        OpeningDaysView view;
        view.days.open = weekdays;
        for (const ClosedDay& day : closed) {
            view.days.closed.insert(day.day);
        }
        view.closed = std::move(closed);
        return view;
    });
}

Result<void> OpeningDays::setWeekdays(const std::array<bool, 7>& open) {
    TIDEMARK_TRY(authorize(m_actor, Command::SetClinicDays));
    if (std::ranges::none_of(open, std::identity{})) {
        return fail(ErrorCode::Impossible, fields::keys::openDays);
    }
    CanonicalBytes body;
    for (const bool day : open) {
        body.addFlag(day);
    }
    return m_clinic.store().write(
        clinicLine(m_clinic.store(), m_actor, actions::clinicWeekdays, body.bytes()),
        [&](Connection& connection) { return ClinicDaysRepository::setWeekdays(connection, open); });
}

Result<void> OpeningDays::close(const ClosedDay& day) {
    TIDEMARK_TRY(authorize(m_actor, Command::SetClinicDays));
    if (!day.day.isValid()) {
        return fail(ErrorCode::InvalidDate, fields::keys::day);
    }
    const auto note = TIDEMARK_TRY(optionalReason(day.note));
    return m_clinic.store().write(clinicLine(m_clinic.store(), m_actor, actions::clinicCloseDay,
                                             CanonicalBytes().add(day.day).add(note).bytes()),
                                  [&](Connection& connection) {
                                      return ClinicDaysRepository::close(connection, {day.day, note});
                                  });
}

Result<void> OpeningDays::open(QDate day) {
    TIDEMARK_TRY(authorize(m_actor, Command::SetClinicDays));
    if (!day.isValid()) {
        return fail(ErrorCode::InvalidDate, fields::keys::day);
    }
    return m_clinic.store().write(
        clinicLine(m_clinic.store(), m_actor, actions::clinicOpenDay, CanonicalBytes().add(day).bytes()),
        [&](Connection& connection) { return ClinicDaysRepository::open(connection, day); });
}

Result<DayOrder> OpeningDays::dayOrder() const {
    TIDEMARK_TRY(authorize(m_actor, Command::ReadSession));
    return m_clinic.store().read(
        [](Connection& connection) { return storage::DayOrderRepository::load(connection); });
}

Result<void> OpeningDays::setDayOrder(DayOrder order) {
    TIDEMARK_TRY(authorize(m_actor, Command::SetClinicDays));
    storage::Store& store = m_clinic.store();
    return store
        .write(clinicLine(store, m_actor, actions::clinicDayOrder, CanonicalBytes().add(code(order)).bytes()),
               [&](Connection& connection) {
                   return storage::DayOrderRepository::set(connection, store.clinic().id, order);
               })
        .map([&] { fields::useDayOrder(order); });
}

} // namespace tidemark::services
