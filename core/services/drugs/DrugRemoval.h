// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ControlledDrug.h"
#include "domain/Session.h"
#include "services/base/OpenClinic.h"

#include <optional>
#include <vector>

/// Vials and devices on their way from the safe to a session; what drawing up and the device key share.
namespace tidemark::services {

/// What a session takes.
struct Taking {
    SessionId session;
    Drug drug = Drug::Ketamine;
    Route route = Route::Intravenous;
    DrugLotId lot;
    Micrograms amount;
    Instant at;       ///< When it left the safe.
    QString reason{}; ///< rules::downtimeReason where it stood on paper; else empty.
};

[[nodiscard]] DrugForm formFor(Route route);
/// Those in the safe.
[[nodiscard]] std::vector<DrugUnit> stockedOf(std::vector<DrugUnit> units);

/// Removes the fewest units of the lot that hold the amount. On "drug-lot": NotOneOfTheChoices where drug or
/// form are other ones, DrugExpired on the day of the taking, NotEnoughStock.
[[nodiscard]] Result<std::vector<DrugMovement>>
takeOut(const OpenClinic& clinic, storage::Connection& connection, const Actor& actor, const Taking& taking);
/// The lot of what was taken out for the session and not closed yet.
[[nodiscard]] Result<std::optional<DrugLot>> lotTakenOut(storage::Connection& connection,
                                                         const SessionId& session);

} // namespace tidemark::services
