// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/drugs/DrugLedger.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace tidemark::rules {
namespace {

constexpr double ledgerStepsPerMilligram = 10;
constexpr std::int64_t microgramsPerStep = 100;
constexpr double microgramsPerMilligram = 1000;

} // namespace

Micrograms ledgerAmount(Milligrams amount) {
    return {std::llround(amount.value * ledgerStepsPerMilligram) * microgramsPerStep};
}

Milligrams milligrams(Micrograms amount) {
    return {static_cast<double>(amount.value) / microgramsPerMilligram};
}

ExpiryFlag expiryFlag(QDate expiry, QDate today) {
    if (today > expiry) {
        return ExpiryFlag::Expired;
    }
    return today.daysTo(expiry) <= expirySoonDays ? ExpiryFlag::Soon : ExpiryFlag::Good;
}

bool addsUp(const DrugMovement& movement) {
    return movement.kind != DrugMovementKind::Use ||
           movement.removed == movement.given + movement.wasted + movement.returned;
}

std::vector<DrugMovement> currentMovements(std::span<const DrugMovement> movements) {
    std::set<DrugMovementId> corrected;
    for (const DrugMovement& movement : movements) {
        if (!movement.corrects.isNull()) {
            corrected.insert(movement.corrects);
        }
    }
    std::vector<DrugMovement> current;
    std::ranges::copy_if(movements, std::back_inserter(current),
                         [&](const DrugMovement& movement) { return !corrected.contains(movement.id); });
    return current;
}

Micrograms lotBalance(std::span<const DrugMovement> movements, const DrugLotId& lot) {
    Micrograms balance;
    for (const DrugMovement& movement : currentMovements(movements)) {
        if (movement.lot == lot) {
            balance = balance + movement.stock;
        }
    }
    return balance;
}

std::vector<Micrograms> runningBalances(std::span<const DrugMovement> movements) {
    std::set<DrugMovementId> counted;
    for (const DrugMovement& movement : currentMovements(movements)) {
        counted.insert(movement.id);
    }
    std::map<DrugLotId, Micrograms> balances;
    std::vector<Micrograms> running;
    running.reserve(movements.size());
    for (const DrugMovement& movement : movements) {
        Micrograms& balance = balances[movement.lot];
        if (counted.contains(movement.id)) {
            balance = balance + movement.stock;
        }
        running.push_back(balance);
    }
    return running;
}

std::optional<std::vector<UnitDraw>> fewestUnits(std::span<const DrugUnit> units, Micrograms dose) {
    std::vector<DrugUnit> left(units.begin(), units.end());
    // Largest first; of equal ones the lower number, so that a safe is emptied in order.
    std::ranges::sort(left, [](const DrugUnit& first, const DrugUnit& second) {
        return std::pair(-first.content.value, first.number) <
               std::pair(-second.content.value, second.number);
    });
    std::vector<UnitDraw> draws;
    Micrograms missing = dose;
    while (missing.value > 0) {
        if (left.empty() || left.front().content.value <= 0) {
            return std::nullopt;
        }
        auto chosen = left.begin();
        for (auto unit = left.begin(); unit != left.end() && unit->content.value >= missing.value; ++unit) {
            if (unit->content.value < chosen->content.value) {
                chosen = unit;
            }
        }
        const Micrograms drawn{std::min(missing.value, chosen->content.value)};
        draws.push_back({chosen->id, chosen->content, drawn});
        missing = missing - drawn;
        left.erase(chosen);
    }
    return draws;
}

Result<std::vector<UseSplit>> splitUse(std::span<const DrugMovement> removals, Micrograms given,
                                       Remainder remainder) {
    std::vector<UseSplit> splits;
    Micrograms toGive = given;
    for (const DrugMovement& removal : removals) {
        const Micrograms share{std::min(toGive.value, removal.drawn.value)};
        splits.push_back({removal.id, share, {}, {}});
        toGive = toGive - share;
    }
    // More than was drawn, but still of what was removed: an amount drawn up later.
    for (std::size_t i = 0; i < splits.size(); ++i) {
        const Micrograms share{std::min(toGive.value, (removals[i].removed - splits[i].given).value)};
        splits[i].given = splits[i].given + share;
        toGive = toGive - share;
        const Micrograms rest = removals[i].removed - splits[i].given;
        (remainder == Remainder::Wasted ? splits[i].wasted : splits[i].returned) = rest;
    }
    if (toGive.value > 0) {
        return fail(ErrorCode::DoesNotAddUp);
    }
    return splits;
}

int countDifference(const DrugMovement& count) {
    return count.counted.value_or(0) - count.expected.value_or(0);
}

std::vector<DrugMovement> openRemovals(std::span<const DrugMovement> movements) {
    std::set<DrugMovementId> closed;
    for (const DrugMovement& movement : movements) {
        if (movement.kind == DrugMovementKind::Use) {
            closed.insert(movement.removal);
        }
    }
    std::vector<DrugMovement> open;
    std::ranges::copy_if(movements, std::back_inserter(open), [&](const DrugMovement& movement) {
        return movement.kind == DrugMovementKind::Removal && !closed.contains(movement.id);
    });
    return open;
}

bool needsClosing(SessionState state) {
    return state == SessionState::Monitoring || state == SessionState::Left ||
           state == SessionState::Signed || isCalledOff(state);
}

} // namespace tidemark::rules
