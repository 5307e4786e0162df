// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Order.h"
#include "domain/Session.h"
#include "rules/dosing/SyringeCheck.h"
#include "storage/engine/Connection.h"

#include <optional>

/// This is the dose between the safe and Start: what should be in the syringe.
namespace tidemark::services {

/// Returns what was taken out of the safe for the session and is not accounted for yet, with the strength of
/// its lot; where nothing was, the dose and the strength of the order. There is none while no dose is known,
/// and for a nasal spray, whose devices are whole.
[[nodiscard]] Result<std::optional<rules::SyringeContent>>
preparedDose(storage::Connection& connection, const Session& session, const Order& order);

/// Returns the same with the dose that would be given now, which is another one than was drawn up where the
/// weight or the order changed in between.
[[nodiscard]] rules::SyringeContent dueContent(rules::SyringeContent prepared, const Session& session,
                                               const Order& order);

} // namespace tidemark::services
