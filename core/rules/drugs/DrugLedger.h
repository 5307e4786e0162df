// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "domain/ControlledDrug.h"

#include <span>
#include <vector>

namespace tidemark::rules {

/// Returns an amount as the ledger keeps it: to the nearest 0.1 mg, as doses are rounded and shown.
[[nodiscard]] Micrograms ledgerAmount(Milligrams amount);
/// Returns an amount of the ledger, which counts in whole micrograms, in mg.
[[nodiscard]] Milligrams milligrams(Micrograms amount);

/// ExpiryFlag says whether a lot may still be used and whether somebody should look at its date.
enum class ExpiryFlag { Good, Soon, Expired };
/// A lot that expires within so many days is flagged. The number is the product's default.
inline constexpr int expirySoonDays = 30;
/// Judges an expiry; the expiry day itself is the last on which a unit may be drawn.
[[nodiscard]] ExpiryFlag expiryFlag(QDate expiry, QDate today);

/// Returns whether removed = given + wasted + returned (clinical reference 4.3). It returns true for what is
/// not a use.
[[nodiscard]] bool addsUp(const DrugMovement& movement);

/// Returns the movements that no other one of the list corrects.
[[nodiscard]] std::vector<DrugMovement> currentMovements(std::span<const DrugMovement> movements);
/// Returns the receipts less everything that left, of one lot; corrected movements do not count.
[[nodiscard]] Micrograms lotBalance(std::span<const DrugMovement> movements, const DrugLotId& lot);
/// Returns the lot's balance after each movement, in the order of the list.
[[nodiscard]] std::vector<Micrograms> runningBalances(std::span<const DrugMovement> movements);

/// UnitDraw is what is taken of one unit: all of its content leaves the stock, `drawn` goes into the syringe.
struct UnitDraw {
    DrugUnitId unit;
    Micrograms removed;
    Micrograms drawn;
};
/// Returns the fewest of these units that contain the dose, the smallest that does for the last of it, so
/// that little is wasted. It is nullopt when they do not contain it.
[[nodiscard]] std::optional<std::vector<UnitDraw>> fewestUnits(std::span<const DrugUnit> units,
                                                               Micrograms dose);

/// Remainder says what becomes of the part that was not given.
enum class Remainder { Wasted, Returned };
/// A UseSplit says what became of one removal: given, wasted and returned together are what was removed.
struct UseSplit {
    DrugMovementId removal;
    Micrograms given;
    Micrograms wasted;
    Micrograms returned;
};
/// Returns the given dose over the removals in their order, first what was drawn of each; the rest as
/// `remainder` says. It fails with DoesNotAddUp when more was given than was removed.
[[nodiscard]] Result<std::vector<UseSplit>> splitUse(std::span<const DrugMovement> removals, Micrograms given,
                                                     Remainder remainder);

/// Returns the units counted less those expected: below 0 units are missing, above 0 there are too many.
[[nodiscard]] int countDifference(const DrugMovement& count);
/// Returns the removals that no use has closed.
[[nodiscard]] std::vector<DrugMovement> openRemovals(std::span<const DrugMovement> movements);
/// Returns whether a unit that is still open has to be closed now: the session it was opened for needs it no
/// longer.
[[nodiscard]] bool needsClosing(SessionState state);

} // namespace tidemark::rules
