// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/clinic/OpeningDays.h"

#include "base/CanonicalBytes.h"
#include "rules/access/Authorization.h"
#include "services/base/LedgerLines.h"
#include "services/sessions/SessionWrite.h"
#include "storage/repositories/clinic/ClinicDaysRepository.h"

#include <algorithm>

namespace tidemark::services {

using rules::authorize;
using rules::Command;
using storage::ClinicDaysRepository;
using storage::Connection;

Result<OpeningDaysView> OpeningDays::view(const Actor& actor) const {
    if (const auto right = authorize(actor, Command::ReadSession); !right) {
        return tl::unexpected(right.error());
    }
    return m_clinic.store().read([](Connection& connection) -> Result<OpeningDaysView> {
        const auto weekdays = ClinicDaysRepository::weekdays(connection);
        auto closed = ClinicDaysRepository::closedDays(connection);
        if (!weekdays || !closed) {
            return tl::unexpected(weekdays ? closed.error() : weekdays.error());
        }
        OpeningDaysView view;
        view.days.open = *weekdays;
        for (const ClosedDay& day : *closed) {
            view.days.closed.insert(day.day);
        }
        view.closed = std::move(*closed);
        return view;
    });
}

Result<void> OpeningDays::setWeekdays(const Actor& actor, const std::array<bool, 7>& open) {
    if (auto right = authorize(actor, Command::SetClinicDays); !right) {
        return right;
    }
    if (std::ranges::none_of(open, std::identity{})) {
        return fail(ErrorCode::Impossible, QStringLiteral("open"));
    }
    CanonicalBytes body;
    for (const bool day : open) {
        body.addFlag(day);
    }
    return m_clinic.store().write(
        clinicLine(m_clinic.store(), actor, "clinic.weekdays", body.bytes()),
        [&](Connection& connection) { return ClinicDaysRepository::setWeekdays(connection, open); });
}

Result<void> OpeningDays::close(const Actor& actor, const ClosedDay& day) {
    if (auto right = authorize(actor, Command::SetClinicDays); !right) {
        return right;
    }
    if (!day.day.isValid()) {
        return fail(ErrorCode::InvalidDate, QStringLiteral("day"));
    }
    const auto note = optionalReason(day.note);
    if (!note) {
        return tl::unexpected(note.error());
    }
    return m_clinic.store().write(clinicLine(m_clinic.store(), actor, "clinic.close-day",
                                             CanonicalBytes().add(day.day).add(*note).bytes()),
                                  [&](Connection& connection) {
                                      return ClinicDaysRepository::close(connection, {day.day, *note});
                                  });
}

Result<void> OpeningDays::open(const Actor& actor, QDate day) {
    if (auto right = authorize(actor, Command::SetClinicDays); !right) {
        return right;
    }
    if (!day.isValid()) {
        return fail(ErrorCode::InvalidDate, QStringLiteral("day"));
    }
    return m_clinic.store().write(
        clinicLine(m_clinic.store(), actor, "clinic.open-day", CanonicalBytes().add(day).bytes()),
        [&](Connection& connection) { return ClinicDaysRepository::open(connection, day); });
}

} // namespace tidemark::services
