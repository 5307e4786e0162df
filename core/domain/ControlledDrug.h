// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Id.h"
#include "domain/Codes.h"
#include "units/Quantity.h"

#include <QDate>

#include <optional>

namespace tidemark {

using DrugLotId = Id<struct DrugLotTag>;
using DrugUnitId = Id<struct DrugUnitTag>;
using DrugMovementId = Id<struct DrugMovementTag>;

/// DrugForm says what one unit of a lot is: a vial, of which a part may be drawn up, or a spray device.
enum class DrugForm { Vial, Device };
/// DrugUnitState says where one vial or device is. Opened: removed for a session, and its use not yet
/// recorded.
enum class DrugUnitState { Stocked, Opened, Used, SentBack, Missing };
/// DrugMovementKind says what a movement is. Receipt: it came in. Removal: it was taken out for a session.
/// Use: what became of a removal. SentBack: it left the clinic unused. Count: a person counted. Discrepancy:
/// count and ledger differ. Loss: a missing unit was written off. Settled: a discrepancy was closed with a
/// reason.
enum class DrugMovementKind { Receipt, Removal, Use, SentBack, Count, Discrepancy, Loss, Settled };

inline constexpr std::array drugFormCodes{CodeOf<DrugForm>{DrugForm::Vial, "vial"},
                                          CodeOf<DrugForm>{DrugForm::Device, "device"}};
inline constexpr std::array drugUnitStateCodes{CodeOf<DrugUnitState>{DrugUnitState::Stocked, "stocked"},
                                               CodeOf<DrugUnitState>{DrugUnitState::Opened, "opened"},
                                               CodeOf<DrugUnitState>{DrugUnitState::Used, "used"},
                                               CodeOf<DrugUnitState>{DrugUnitState::SentBack, "sent-back"},
                                               CodeOf<DrugUnitState>{DrugUnitState::Missing, "missing"}};
inline constexpr std::array drugMovementKindCodes{
    CodeOf<DrugMovementKind>{DrugMovementKind::Receipt, "receipt"},
    CodeOf<DrugMovementKind>{DrugMovementKind::Removal, "removal"},
    CodeOf<DrugMovementKind>{DrugMovementKind::Use, "use"},
    CodeOf<DrugMovementKind>{DrugMovementKind::SentBack, "sent-back"},
    CodeOf<DrugMovementKind>{DrugMovementKind::Count, "count"},
    CodeOf<DrugMovementKind>{DrugMovementKind::Discrepancy, "discrepancy"},
    CodeOf<DrugMovementKind>{DrugMovementKind::Loss, "loss"},
    CodeOf<DrugMovementKind>{DrugMovementKind::Settled, "settled"}};

[[nodiscard]] constexpr const auto& codesOf(DrugForm) {
    return drugFormCodes;
}
[[nodiscard]] constexpr const auto& codesOf(DrugUnitState) {
    return drugUnitStateCodes;
}
[[nodiscard]] constexpr const auto& codesOf(DrugMovementKind) {
    return drugMovementKindCodes;
}

/// A DrugLot is the vials or devices of one product that came from one production lot.
struct DrugLot {
    DrugLotId id;
    Drug drug = Drug::Ketamine;
    DrugForm form = DrugForm::Vial;
    std::optional<qint64> microgramsPerMillilitre; ///< Of a vial.
    std::optional<qint64> microlitres;             ///< Of a vial: its volume.
    Micrograms unitContent;                        ///< In one vial or device.
    QString lot;
    QDate expiry; ///< The last day on which it may be used.
    QString ndc;  ///< May be empty.
};

/// A DrugUnit is one vial or device of a lot. It exists from its receipt on and is never deleted; its state
/// and content follow from the ledger.
struct DrugUnit {
    DrugUnitId id;
    DrugLotId lot;
    int number = 1; ///< Within its lot.
    DrugMovementId receipt;
    DrugUnitState state = DrugUnitState::Stocked;
    Micrograms content; ///< What is in it now, derived; 0 once it was used, sent back or lost.
};

/// A DrugMovement is one line of the controlled-drug ledger. It is never altered: a correction is a new line
/// that names the old one.
struct DrugMovement {
    DrugMovementId id;
    DrugMovementKind kind = DrugMovementKind::Receipt;
    DrugLotId lot;
    DrugUnitId unit;
    SessionId session;
    DrugMovementId removal; ///< Of a use: the removal that it closes.
    DrugMovementId ofCase;  ///< Of a discrepancy: its count; of a loss or settlement: the discrepancy.
    Micrograms stock;       ///< What it adds to the stock; negative where something leaves.
    Micrograms removed;
    Micrograms drawn; ///< Of a removal: how much of it goes into the syringe.
    Micrograms given;
    Micrograms wasted;
    Micrograms returned;
    std::optional<int> counted;
    std::optional<int> expected; ///< Of a count: the number of the ledger.
    Instant eventAt;
    Instant enteredAt;
    StaffId author;
    StaffId witness;
    DrugMovementId corrects;
    QString reason;
};

} // namespace tidemark
