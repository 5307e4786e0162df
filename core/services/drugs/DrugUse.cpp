// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/drugs/DrugUse.h"

#include "base/Try.h"
#include "domain/AuditActions.h"
#include "fields/FieldKeys.h"
#include "rules/access/Authorization.h"
#include "rules/dosing/Dosing.h"
#include "rules/dosing/PumpSegments.h"
#include "rules/record/CurrentLines.h"
#include "rules/sessions/DowntimeEntry.h"
#include "services/base/AuditLines.h"
#include "services/base/Reasons.h"
#include "services/base/Stamps.h"
#include "services/drugs/DrugLines.h"
#include "services/drugs/DrugRemoval.h"
#include "services/orders/Orders.h"
#include "services/protocols/ClinicProtocols.h"
#include "storage/repositories/drugs/DrugMovementRepository.h"
#include "storage/repositories/drugs/DrugStockRepository.h"
#include "storage/repositories/sessions/SessionRepository.h"

#include <algorithm>

namespace tidemark::services {

using rules::authorize;
using rules::Command;
using storage::AuditLine;
using storage::Connection;
using storage::DrugMovementRepository;
using storage::DrugStockRepository;

namespace {

/// A session with the order that its dose goes by.
struct OrderedSession {
    SessionRecord record;
    Order order;
};

Result<OrderedSession> orderedSession(OpenClinic& clinic, const Actor& actor, const SessionId& session) {
    TIDEMARK_TRY(authorize(actor, Command::ReadSession));
    auto record = TIDEMARK_TRY(clinic.store().read(
        [&](Connection& connection) { return storage::SessionRepository::loadRecord(connection, session); }));
    auto order = TIDEMARK_TRY(Orders(clinic, actor).ofSession(record.session));
    return OrderedSession{std::move(record), std::move(order)};
}

/// The dose that was fixed at Start, else the one the order gives with the weight known now.
Result<Micrograms> orderedMicrograms(const Session& session, const Order& order) {
    if (session.dose) {
        return rules::ledgerAmount(*session.dose);
    }
    if (order.devicesDose) {
        return rules::ledgerAmount(*order.devicesDose);
    }
    const auto computed = rules::knownDose(order, session.weight);
    return computed ? Result<Micrograms>(rules::ledgerAmount(computed->dose)) : fail(ErrorCode::NoWeight);
}

/// The dose given by the session's own lines: devices and boluses, else the pump.
Micrograms microgramsGiven(const SessionRecord& record, const Order& order, Instant now) {
    const auto doses = rules::current(record.doses);
    if (!doses.empty()) {
        Milligrams sum;
        for (const DoseGiven& dose : doses) {
            sum = sum + dose.amount;
        }
        return rules::ledgerAmount(sum);
    }
    const Milligrams dose = record.session.dose.value_or(Milligrams{});
    return rules::ledgerAmount(
        rules::givenDose(record.pump, dose, order.bagVolume, record.session.ownTime(now)));
}

bool mayDraw(SessionState state) {
    return state == SessionState::Arrived || state == SessionState::Dosing ||
           state == SessionState::Monitoring || state == SessionState::Left;
}

bool isAsOrdered(const DrugLot& lot, const Order& order) {
    return !lot.microgramsPerMillilitre ||
           *lot.microgramsPerMillilitre == std::llround(order.vialStrength.value * 1000);
}

DrawOffer offerOf(const DrugLot& lot, const std::vector<DrugUnit>& stocked, Micrograms dose,
                  const Order& order, QDate today) {
    DrawOffer offer;
    offer.lot = lot;
    offer.stocked = static_cast<int>(stocked.size());
    offer.expiry = rules::expiryFlag(lot.expiry, today);
    offer.units = rules::fewestUnits(stocked, dose).value_or(std::vector<rules::UnitDraw>());
    for (const rules::UnitDraw& unit : offer.units) {
        offer.removed = offer.removed + unit.removed;
    }
    if (lot.microgramsPerMillilitre) {
        offer.volume =
            Millilitres{static_cast<double>(dose.value) / static_cast<double>(*lot.microgramsPerMillilitre)};
    }
    offer.asOrdered = isAsOrdered(lot, order);
    return offer;
}

/// Strengths of 10, 50 and 100 mg/mL have been mixed up: another one than ordered needs a reason.
Result<void> isStrengthOrdered(Connection& connection, const DrugLotId& id, const Order& order) {
    const auto lot = TIDEMARK_TRY(DrugStockRepository::lot(connection, id));
    return isAsOrdered(lot, order) ? Result<void>() : fail(ErrorCode::ReasonRequired, fields::keys::reason);
}

/// The time that it happened at and the mark of paper, on a movement made now.
void stampAs(DrugMovement& movement, EventTime happenedAt) {
    if (happenedAt) {
        movement.eventAt = *happenedAt;
        movement.reason = rules::downtimeReason();
    }
}

DrugMovement useOf(const OpenClinic& clinic, const Actor& actor, const DrugMovement& removal,
                   const CorrectedUse& amounts, const StaffId& witness) {
    DrugMovement use = movementNow(clinic, actor, DrugMovementKind::Use, removal.lot);
    use.unit = removal.unit;
    use.session = removal.session;
    use.removal = removal.id;
    use.removed = removal.removed;
    use.given = amounts.given;
    use.wasted = amounts.wasted;
    use.returned = amounts.returned;
    use.stock = amounts.returned;
    use.witness = witness;
    return use;
}

/// Nothing is used up before it was taken out.
bool isBeforeRemovals(EventTime happenedAt, const std::vector<DrugMovement>& removals) {
    return happenedAt && std::ranges::any_of(removals, [&](const DrugMovement& removal) {
               return *happenedAt < removal.eventAt;
           });
}

/// Whoever watched; nobody where nothing was thrown away.
StaffId watchedBy(const Witness& witness, Micrograms wasted) {
    return wasted.value > 0 ? witness.person : StaffId();
}

/// Nothing but this use happened to the unit since it was removed for it.
Result<void> isLastOfUnit(Connection& connection, const DrugMovement& use) {
    const auto movements = TIDEMARK_TRY(DrugMovementRepository::ofUnit(connection, use.unit));
    const bool movedOn = std::ranges::any_of(movements, [&](const DrugMovement& other) {
        return other.corrects == use.id ||
               (other.id != use.removal && other.id > use.id && other.kind != DrugMovementKind::Use);
    });
    return movedOn ? fail(ErrorCode::WrongState) : Result<void>();
}

} // namespace

Result<std::vector<DrawOffer>> DrugUse::offers(const SessionRecord& record, const Order& order) const {
    using Offers = Result<std::vector<DrawOffer>>;
    TIDEMARK_TRY(authorize(m_actor, Command::ReadDrugs));
    const auto dose = orderedMicrograms(record.session, order);
    if (!dose) {
        return std::vector<DrawOffer>();
    }
    const auto protocol = TIDEMARK_TRY(protocolOf(m_clinic, record.session));
    const Micrograms device = rules::ledgerAmount(Milligrams{double(protocol.dose.deviceMilligrams)});
    return m_clinic.store().read([&](Connection& connection) -> Offers {
        const auto lots = TIDEMARK_TRY(DrugStockRepository::lots(connection));
        std::vector<DrawOffer> offers;
        for (const DrugLot& lot : lots) {
            if (lot.drug != order.drug || lot.form != formFor(order.route) ||
                rules::expiryFlag(lot.expiry, m_clinic.today()) == rules::ExpiryFlag::Expired) {
                continue;
            }
            if (lot.form == DrugForm::Device && lot.unitContent != device) {
                continue;
            }
            const auto stocked = TIDEMARK_TRY(DrugStockRepository::stockedOf(connection, lot.id));
            if (!stocked.empty()) {
                offers.push_back(offerOf(lot, stocked, *dose, order, m_clinic.today()));
            }
        }
        return offers;
    });
}

Result<std::vector<DrugMovement>> DrugUse::draw(const SessionId& session, const DrugLotId& lot,
                                                const QString& reason) {
    using Drawn = Result<std::vector<DrugMovement>>;
    TIDEMARK_TRY(authorize(m_actor, Command::HandleDrugs));
    const auto why = TIDEMARK_TRY(optionalReason(reason));
    const auto used = TIDEMARK_TRY(orderedSession(m_clinic, m_actor, session));
    if (!mayDraw(used.record.session.state)) {
        return fail(ErrorCode::WrongState);
    }
    const auto dose = TIDEMARK_TRY(orderedMicrograms(used.record.session, used.order));
    const auto own = TIDEMARK_TRY(eventTimeOf(used.record.session, m_clinic.now(), m_happenedAt));
    // The safe goes by the clinic's clock.
    const Instant at = m_happenedAt ? own : m_clinic.now();
    const Taking taking{session,
                        used.order.drug,
                        used.order.route,
                        lot,
                        dose,
                        at,
                        m_happenedAt ? rules::downtimeReason() : why};
    AuditLine entry = auditLine(m_actor, actions::drugDraw, "session", session);
    entry.reason = why;
    return m_clinic.store().write(entry, [&](Connection& connection, AuditLine& line) -> Drawn {
        auto movements = TIDEMARK_TRY(takeOut(m_clinic, connection, m_actor, taking));
        if (taking.reason.isEmpty()) {
            TIDEMARK_TRY(isStrengthOrdered(connection, lot, used.order));
        }
        line.body = drugBody(movements);
        return movements;
    });
}

Result<UseProposal> DrugUse::proposal(const SessionRecord& record, const Order& order) const {
    TIDEMARK_TRY(authorize(m_actor, Command::ReadDrugs));
    const auto movements = TIDEMARK_TRY(m_clinic.store().read([&](Connection& connection) {
        return DrugMovementRepository::ofSession(connection, record.session.id);
    }));
    UseProposal proposal;
    proposal.removals = rules::openRemovals(movements);
    Micrograms alreadyGiven;
    for (const DrugMovement& movement : rules::currentMovements(movements)) {
        if (movement.kind == DrugMovementKind::Use) {
            proposal.uses.push_back(movement);
            alreadyGiven = alreadyGiven + movement.given;
        }
    }
    for (const DrugMovement& removal : proposal.removals) {
        proposal.removed = proposal.removed + removal.removed;
    }
    proposal.given = {
        std::max<std::int64_t>(0, (microgramsGiven(record, order, m_clinic.now()) - alreadyGiven).value)};
    proposal.rest = proposal.removed - proposal.given;
    return proposal;
}

Result<std::vector<DrugMovement>> DrugUse::record(const SessionId& session, rules::Remainder remainder,
                                                  const Witness& witness) {
    using Uses = Result<std::vector<DrugMovement>>;
    TIDEMARK_TRY(authorize(m_actor, Command::HandleDrugs));
    const auto used = TIDEMARK_TRY(orderedSession(m_clinic, m_actor, session));
    if (used.record.session.state == SessionState::Dosing) {
        return fail(ErrorCode::WrongState);
    }
    const auto proposed = TIDEMARK_TRY(proposal(used.record, used.order));
    if (proposed.removals.empty()) {
        return fail(ErrorCode::NotFound);
    }
    if (const auto at = eventTimeOf(used.record.session, m_clinic.now(), m_happenedAt);
        !at || isBeforeRemovals(m_happenedAt, proposed.removals)) {
        return fail(ErrorCode::InvalidDate, fields::keys::eventTime);
    }
    const auto splits = TIDEMARK_TRY(rules::splitUse(proposed.removals, proposed.given, remainder));
    // An emptied device goes into the bin before a second person, too: nobody sees whether it is empty. A
    // spray is no thing that is left over.
    const bool discardsDevices = formFor(used.order.route) == DrugForm::Device &&
                                 !isGivenInSprays(used.order.drug) && remainder == rules::Remainder::Wasted;
    std::vector<DrugMovement> uses;
    for (std::size_t i = 0; i < splits.size(); ++i) {
        const rules::UseSplit& split = splits[i];
        uses.push_back(useOf(m_clinic, m_actor, proposed.removals[i],
                             {split.given, split.wasted, split.returned},
                             discardsDevices ? witness.person : watchedBy(witness, split.wasted)));
        stampAs(uses.back(), m_happenedAt);
    }
    const bool wastes =
        std::ranges::any_of(uses, [](const DrugMovement& use) { return use.wasted.value > 0; });
    if (wastes || discardsDevices) {
        TIDEMARK_TRY(WitnessPins(m_clinic, m_actor).confirm(witness));
    }
    return m_clinic.store().write(auditLine(m_actor, actions::drugUse, "session", session, drugBody(uses)),
                                  [&](Connection& connection) -> Uses {
                                      return addMovements(connection, uses).map([&] { return uses; });
                                  });
}

Result<DrugMovement> DrugUse::correct(const DrugMovementId& use, const CorrectedUse& amounts,
                                      const QString& reason, const Witness& witness) {
    TIDEMARK_TRY(authorize(m_actor, Command::CorrectDrugs));
    const auto why = TIDEMARK_TRY(requiredReason(reason));
    const auto wrong = TIDEMARK_TRY(m_clinic.store().read(
        [&](Connection& connection) { return DrugMovementRepository::load(connection, use); }));
    if (wrong.kind != DrugMovementKind::Use) {
        return fail(ErrorCode::WrongState);
    }
    DrugMovement removal = wrong;
    removal.id = wrong.removal;
    DrugMovement corrected = useOf(m_clinic, m_actor, removal, amounts, watchedBy(witness, amounts.wasted));
    corrected.eventAt = wrong.eventAt;
    corrected.corrects = use;
    corrected.reason = why;
    if (!rules::addsUp(corrected)) {
        return fail(ErrorCode::DoesNotAddUp, fields::keys::drugAmount);
    }
    if (corrected.wasted.value > 0) {
        TIDEMARK_TRY(WitnessPins(m_clinic, m_actor).confirm(witness));
    }
    AuditLine line =
        auditLine(m_actor, actions::drugCorrect, "session", wrong.session, drugBody({&corrected, 1}));
    line.reason = why;
    return m_clinic.store().write(line, [&](Connection& connection) -> Result<DrugMovement> {
        return isLastOfUnit(connection, wrong)
            .and_then([&] {
                return addMovements(connection, {&corrected, 1});
            })
            .map([&] { return corrected; });
    });
}

} // namespace tidemark::services
