// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ControlledDrug.h"
#include "domain/Session.h"
#include "services/base/OpenClinic.h"

#include <optional>
#include <vector>

/// Vials and devices on their way from the safe to a session; what drawing up and the device key share.
namespace tidemark::services {

/// Taking is what a session takes.
struct Taking {
    SessionId session;
    Drug drug = Drug::Ketamine;
    Route route = Route::Intravenous;
    DrugLotId lot;
    Micrograms amount;
    Instant at;       ///< When it left the safe.
    QString reason{}; ///< rules::downtimeReason where it was written on paper; else empty.
};

/// Returns what is taken out of the safe for a dose by that route: a device for the nasal spray, else a vial.
[[nodiscard]] DrugForm formFor(Route route);
/// Returns those in the safe.
[[nodiscard]] std::vector<DrugUnit> stockedOf(std::vector<DrugUnit> units);

/// Removes the fewest units of the lot that contain the amount. On "drug-lot": NotOneOfTheChoices where drug
/// or form are other ones, DrugExpired on the day of the taking, NotEnoughStock.
[[nodiscard]] Result<std::vector<DrugMovement>>
takeOut(const OpenClinic& clinic, storage::Connection& connection, const Actor& actor, const Taking& taking);
/// Returns the lot of what was taken out for the session and not closed yet.
[[nodiscard]] Result<std::optional<DrugLot>> lotTakenOut(storage::Connection& connection,
                                                         const SessionId& session);

} // namespace tidemark::services
