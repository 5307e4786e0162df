// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sessions/BagReading.h"

#include "base/Try.h"
#include "fields/FieldKeys.h"
#include "rules/sessions/InterventionDetails.h"
#include "storage/repositories/dosing/PumpRepository.h"
#include "storage/repositories/sessions/SessionEventRepository.h"

namespace tidemark::services {

namespace {
/// A bag is sold with some more in it than it says (product default).
constexpr double mostOverfill = 1.25;
} // namespace

Result<Intervention> addBagReading(storage::Connection& connection, const Session& running,
                                   const Order& order, Stamp stamp, Millilitres left) {
    if (running.state != SessionState::Dosing || running.route != Route::Intravenous) {
        return fail(ErrorCode::WrongState, fields::keys::bagLeft);
    }
    if (left > order.bagVolume * mostOverfill) {
        return fail(ErrorCode::Impossible, fields::keys::bagLeft);
    }
    const auto changes = TIDEMARK_TRY(storage::PumpRepository::ofSession(connection, running.id));
    const Millilitres run = rules::runVolume(changes, order.bagVolume, stamp.eventAt);
    const rules::BagCheck check{left, order.bagVolume - run, order.bagVolume};
    Intervention entry{std::move(stamp), rules::bagKey(), rules::interventionDetail(check)};
    return storage::SessionEventRepository::add(connection, running.id, entry).map([&] { return entry; });
}

} // namespace tidemark::services
