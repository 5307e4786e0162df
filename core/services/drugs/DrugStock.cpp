// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/drugs/DrugStock.h"

#include "fields/FieldCatalogue.h"
#include "rules/access/Authorization.h"
#include "services/drugs/DrugLines.h"
#include "services/drugs/DrugReceiptCheck.h"
#include "services/base/LedgerLines.h"
#include "services/sessions/SessionWrite.h"
#include "storage/repositories/drugs/DrugMovementRepository.h"
#include "storage/repositories/drugs/DrugStockRepository.h"
#include "storage/repositories/patients/PatientRepository.h"
#include "storage/repositories/clinic/StaffRepository.h"

#include <algorithm>
#include <map>
#include <set>

namespace tidemark::services {

using rules::authorize;
using rules::Command;
using storage::Connection;
using storage::DrugMovementRepository;
using storage::DrugStockRepository;
using storage::LedgerLine;

namespace {

using StaffNames = std::map<StaffId, QString>;

Result<StaffNames> staffNames(Connection& connection) {
    const auto everybody = storage::StaffRepository::all(connection);
    if (!everybody) {
        return tl::unexpected(everybody.error());
    }
    StaffNames names;
    for (const StaffMember& person : *everybody) {
        names.emplace(person.id, person.displayName);
    }
    return names;
}

QString nameOf(const StaffNames& names, const StaffId& person) {
    const auto found = names.find(person);
    return found == names.end() ? QString() : found->second;
}

Result<QString> patientName(Connection& connection, const PatientId& id) {
    return storage::PatientRepository::load(connection, id).map([](const Patient& patient) {
        return patient.familyName + QStringLiteral(", ") + patient.givenName;
    });
}

/// The patients' names by session; each is read once.
class PatientNames {
public:
    explicit PatientNames(Connection& connection) : m_connection(connection) {}

    Result<QString> of(const SessionId& session) {
        if (session.isNull()) {
            return QString();
        }
        const auto known = m_names.find(session);
        if (known != m_names.end()) {
            return known->second;
        }
        const auto loaded = storage::SessionRepository::load(m_connection, session);
        if (!loaded) {
            return tl::unexpected(loaded.error());
        }
        return patientName(m_connection, loaded->patient).map([&](const QString& name) {
            m_names.emplace(session, name);
            return name;
        });
    }

private:
    Connection& m_connection;
    std::map<SessionId, QString> m_names;
};

DrugMovementId openCaseOf(const std::vector<DrugMovement>& movements) {
    std::set<DrugMovementId> settled;
    for (const DrugMovement& movement : movements) {
        if (movement.kind == DrugMovementKind::Settled) {
            settled.insert(movement.ofCase);
        }
    }
    for (const DrugMovement& movement : movements) {
        if (movement.kind == DrugMovementKind::Discrepancy && !settled.contains(movement.id)) {
            return movement.id;
        }
    }
    return {};
}

Result<LotStock> stockOf(Connection& connection, const DrugLot& lot, QDate today) {
    const auto units = DrugStockRepository::unitsOf(connection, lot.id);
    if (!units) {
        return tl::unexpected(units.error());
    }
    const auto balance = DrugMovementRepository::balance(connection, lot.id);
    if (!balance) {
        return tl::unexpected(balance.error());
    }
    const auto movements = DrugMovementRepository::ofLot(connection, lot.id);
    if (!movements) {
        return tl::unexpected(movements.error());
    }
    LotStock stock;
    stock.lot = lot;
    stock.stocked = static_cast<int>(std::ranges::count(*units, DrugUnitState::Stocked, &DrugUnit::state));
    stock.opened = static_cast<int>(std::ranges::count(*units, DrugUnitState::Opened, &DrugUnit::state));
    stock.balance = *balance;
    stock.expiry = rules::expiryFlag(lot.expiry, today);
    stock.openCase = openCaseOf(*movements);
    return stock;
}

/// The lot this delivery belongs to: the same as before, or a new one.
Result<DrugLot> lotFor(Connection& connection, const DrugLot& typed, const Actor& actor, Instant now) {
    const auto same = DrugStockRepository::sameLot(connection, typed);
    if (!same) {
        return tl::unexpected(same.error());
    }
    if (*same) {
        return **same;
    }
    DrugLot lot = typed;
    lot.id = DrugLotId::make(now);
    return DrugStockRepository::insertLot(connection, lot, actor.id, now).map([&] { return lot; });
}

Result<void> addUnits(Connection& connection, const DrugMovement& receipt, int count) {
    const auto before = DrugStockRepository::unitsOf(connection, receipt.lot);
    if (!before) {
        return tl::unexpected(before.error());
    }
    const int last = before->empty() ? 0 : before->back().number;
    for (int number = last + 1; number <= last + count; ++number) {
        const DrugUnit unit{
            DrugUnitId::make(receipt.enteredAt), receipt.lot, number, receipt.id, DrugUnitState::Stocked, {}};
        if (auto added = DrugStockRepository::insertUnit(connection, unit); !added) {
            return added;
        }
    }
    return {};
}

} // namespace

std::vector<Error> DrugStock::check(const DrugReceiptForm& form) const {
    return checkDrugReceipt(form, m_clinic.today()).faults;
}

Result<DrugLot> DrugStock::receive(const Actor& actor, const DrugReceiptForm& form) {
    if (const auto right = authorize(actor, Command::ReceiveDrugs); !right) {
        return tl::unexpected(right.error());
    }
    const CheckedDrugReceipt checked = checkDrugReceipt(form, m_clinic.today());
    if (!checked.faults.empty()) {
        return tl::unexpected(checked.faults.front());
    }
    return m_clinic.store().write(
        ledgerLine(actor, "drug.receive", "drug-lot", DrugLotId()),
        [&](Connection& connection, LedgerLine& line) -> Result<DrugLot> {
            const auto lot = lotFor(connection, checked.lot, actor, m_clinic.now());
            if (!lot) {
                return lot;
            }
            DrugMovement receipt = movementNow(m_clinic, actor, DrugMovementKind::Receipt, lot->id);
            receipt.stock = lot->unitContent * checked.count;
            receipt.reason = checked.invoice;
            line.entityId = lot->id.text();
            line.body = drugBody(*lot, receipt);
            return DrugMovementRepository::add(connection, receipt)
                .and_then([&] { return addUnits(connection, receipt, checked.count); })
                .map([&] { return *lot; });
        });
}

Result<void> DrugStock::sendBack(const Actor& actor, const DrugLotId& lot, int units, const QString& reason,
                                 const Witness& witness) {
    if (auto right = authorize(actor, Command::SendDrugsBack); !right) {
        return right;
    }
    const auto why = requiredReason(reason);
    if (!why) {
        return tl::unexpected(why.error());
    }
    if (const auto count = fields::checkNumber(u"unit-count", units); !count) {
        return tl::unexpected(count.error());
    }
    if (auto confirmed = WitnessPins(m_clinic).confirm(actor, witness); !confirmed) {
        return confirmed;
    }
    LedgerLine written = ledgerLine(actor, "drug.send-back", "drug-lot", lot);
    written.reason = *why;
    return m_clinic.store().write(written, [&](Connection& connection, LedgerLine& line) -> Result<void> {
        const auto all = DrugStockRepository::unitsOf(connection, lot);
        if (!all) {
            return tl::unexpected(all.error());
        }
        std::vector<DrugMovement> movements;
        for (auto unit = all->rbegin(); unit != all->rend() && std::ssize(movements) < units; ++unit) {
            if (unit->state == DrugUnitState::Stocked) {
                DrugMovement movement = movementNow(m_clinic, actor, DrugMovementKind::SentBack, lot);
                movement.unit = unit->id;
                movement.stock = Micrograms{} - unit->content;
                movement.witness = witness.person;
                movement.reason = *why;
                movements.push_back(std::move(movement));
            }
        }
        if (std::ssize(movements) < units) {
            return fail(ErrorCode::NotEnoughStock, QStringLiteral("unit-count"));
        }
        line.body = drugBody(movements);
        return addMovements(connection, movements);
    });
}

Result<std::vector<LotStock>> DrugStock::stock(const Actor& actor) const {
    using Stock = Result<std::vector<LotStock>>;
    if (const auto right = authorize(actor, Command::ReadDrugs); !right) {
        return tl::unexpected(right.error());
    }
    return m_clinic.store().read([&](Connection& connection) -> Stock {
        const auto lots = DrugStockRepository::lots(connection);
        if (!lots) {
            return tl::unexpected(lots.error());
        }
        std::vector<LotStock> stock;
        for (const DrugLot& lot : *lots) {
            auto each = stockOf(connection, lot, m_clinic.today());
            if (!each) {
                return tl::unexpected(each.error());
            }
            stock.push_back(std::move(*each));
        }
        return stock;
    });
}

Result<std::vector<DrugLedgerLine>> DrugStock::lines(const Actor& actor, const DrugLotId& lot) const {
    using Lines = Result<std::vector<DrugLedgerLine>>;
    if (const auto right = authorize(actor, Command::ReadDrugs); !right) {
        return tl::unexpected(right.error());
    }
    return m_clinic.store().read([&](Connection& connection) -> Lines {
        const auto movements = DrugMovementRepository::ofLot(connection, lot);
        const auto units = DrugStockRepository::unitsOf(connection, lot);
        const auto names = staffNames(connection);
        if (!movements || !units || !names) {
            return tl::unexpected(!movements ? movements.error() : !units ? units.error() : names.error());
        }
        std::map<DrugUnitId, int> numbers;
        for (const DrugUnit& unit : *units) {
            numbers.emplace(unit.id, unit.number);
        }
        std::set<DrugMovementId> current;
        for (const DrugMovement& movement : rules::currentMovements(*movements)) {
            current.insert(movement.id);
        }
        const std::vector<Micrograms> balances = rules::runningBalances(*movements);
        PatientNames patients(connection);
        std::vector<DrugLedgerLine> lines;
        for (std::size_t i = 0; i < movements->size(); ++i) {
            const DrugMovement& movement = (*movements)[i];
            const auto patient = patients.of(movement.session);
            if (!patient) {
                return tl::unexpected(patient.error());
            }
            lines.push_back({movement, movement.unit.isNull() ? 0 : numbers[movement.unit],
                             nameOf(*names, movement.author), nameOf(*names, movement.witness), *patient,
                             balances[i], !current.contains(movement.id)});
        }
        return lines;
    });
}

Result<std::vector<OpenUnit>> DrugStock::openUnits(const Actor& actor) const {
    using Open = Result<std::vector<OpenUnit>>;
    if (const auto right = authorize(actor, Command::ReadDrugs); !right) {
        return tl::unexpected(right.error());
    }
    return m_clinic.store().read([&](Connection& connection) -> Open {
        const auto removals = DrugMovementRepository::openRemovals(connection);
        if (!removals) {
            return tl::unexpected(removals.error());
        }
        std::vector<OpenUnit> open;
        for (const DrugMovement& removal : *removals) {
            const auto lot = DrugStockRepository::lot(connection, removal.lot);
            const auto unit = DrugStockRepository::unit(connection, removal.unit);
            const auto session = storage::SessionRepository::load(connection, removal.session);
            if (!lot || !unit || !session) {
                return tl::unexpected(!lot ? lot.error() : !unit ? unit.error() : session.error());
            }
            const auto patient = patientName(connection, session->patient);
            if (!patient) {
                return tl::unexpected(patient.error());
            }
            open.push_back({removal, *lot, unit->number, *patient, session->state});
        }
        return open;
    });
}

} // namespace tidemark::services
