// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sessions/PreparedDose.h"

#include "base/Try.h"
#include "rules/dosing/Dosing.h"
#include "rules/drugs/DrugLedger.h"
#include "storage/repositories/drugs/DrugMovementRepository.h"
#include "storage/repositories/drugs/DrugStockRepository.h"

#include <algorithm>

namespace tidemark::services {

using storage::Connection;

namespace {

/// The audit log counts whole micrograms.
constexpr double microgramsInMilligram = 1000;

Result<rules::SyringeContent> takenOut(Connection& connection, const std::vector<DrugMovement>& removals,
                                       const Order& order) {
    const auto lot = TIDEMARK_TRY(storage::DrugStockRepository::lot(connection, removals.front().lot));
    rules::SyringeContent content{{}, order.vialStrength, removals.front().eventAt};
    if (lot.microgramsPerMillilitre) {
        content.strength = {static_cast<double>(*lot.microgramsPerMillilitre) / microgramsInMilligram};
    }
    Micrograms drawn;
    for (const DrugMovement& removal : removals) {
        drawn = drawn + removal.drawn;
        content.drawnAt = std::max(*content.drawnAt, removal.eventAt);
    }
    content.amount = rules::milligrams(drawn);
    return content;
}

} // namespace

Result<std::optional<rules::SyringeContent>> preparedDose(Connection& connection, const Session& session,
                                                          const Order& order) {
    using Prepared = std::optional<rules::SyringeContent>;
    if (session.route == Route::Nasal) {
        return Prepared();
    }
    const auto movements = TIDEMARK_TRY(storage::DrugMovementRepository::ofSession(connection, session.id));
    if (const auto removals = rules::openRemovals(movements); !removals.empty()) {
        return takenOut(connection, removals, order).map([](const rules::SyringeContent& content) {
            return Prepared(content);
        });
    }
    const auto dose = rules::knownDose(order, session.weight);
    return dose ? Prepared({dose->dose, order.vialStrength}) : Prepared();
}

rules::SyringeContent dueContent(rules::SyringeContent prepared, const Session& session, const Order& order) {
    if (const auto dose = rules::knownDose(order, session.weight)) {
        prepared.amount = dose->dose;
    }
    return prepared;
}

} // namespace tidemark::services
