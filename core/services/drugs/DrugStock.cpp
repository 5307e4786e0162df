// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/drugs/DrugStock.h"

#include "base/Try.h"
#include "domain/AuditActions.h"
#include "fields/FieldCatalogue.h"
#include "fields/FieldKeys.h"
#include "rules/access/Authorization.h"
#include "services/base/AuditLines.h"
#include "services/base/Reasons.h"
#include "services/drugs/DrugLines.h"
#include "services/drugs/DrugReceiptCheck.h"
#include "storage/repositories/clinic/StaffRepository.h"
#include "storage/repositories/drugs/DrugMovementRepository.h"
#include "storage/repositories/drugs/DrugStockRepository.h"
#include "storage/repositories/patients/PatientRepository.h"
#include "storage/repositories/sessions/SessionRepository.h"

#include <algorithm>
#include <map>
#include <set>

namespace tidemark::services {

using rules::authorize;
using rules::Command;
using storage::AuditLine;
using storage::Connection;
using storage::DrugMovementRepository;
using storage::DrugStockRepository;

namespace {

using StaffNames = std::map<StaffId, QString>;

Result<StaffNames> staffNames(Connection& connection) {
    const auto everybody = TIDEMARK_TRY(storage::StaffRepository::all(connection));
    StaffNames names;
    for (const StaffMember& person : everybody) {
        names.emplace(person.id, person.displayName);
    }
    return names;
}

QString personName(const StaffNames& names, const StaffId& person) {
    const auto found = names.find(person);
    return found == names.end() ? QString() : found->second;
}

Result<QString> patientName(Connection& connection, const PatientId& id) {
    return storage::PatientRepository::load(connection, id).map([](const Patient& patient) {
        return listName(patient);
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
        const auto loaded = TIDEMARK_TRY(storage::SessionRepository::load(m_connection, session));
        return patientName(m_connection, loaded.patient).map([&](const QString& name) {
            m_names.emplace(session, name);
            return name;
        });
    }

private:
    Connection& m_connection;
    std::map<SessionId, QString> m_names;
};

Result<LotStock> stockOf(Connection& connection, const DrugLot& lot, QDate today) {
    LotStock stock;
    stock.lot = lot;
    stock.stocked = TIDEMARK_TRY(DrugStockRepository::count(connection, lot.id, DrugUnitState::Stocked));
    stock.opened = TIDEMARK_TRY(DrugStockRepository::count(connection, lot.id, DrugUnitState::Opened));
    stock.balance = TIDEMARK_TRY(DrugMovementRepository::balance(connection, lot.id));
    stock.expiry = rules::expiryFlag(lot.expiry, today);
    const auto openCase = TIDEMARK_TRY(DrugMovementRepository::openCase(connection, lot.id));
    stock.openCase = openCase.value_or(DrugMovementId());
    return stock;
}

bool isSameLot(const DrugLot& one, const DrugLot& other) {
    return one.drug == other.drug && one.form == other.form && one.unitContent == other.unitContent &&
           one.expiry == other.expiry && one.microgramsPerMillilitre == other.microgramsPerMillilitre &&
           fields::comparedNumber(one.lot) == fields::comparedNumber(other.lot);
}

/// Whether the lot came in with this invoice already.
Result<bool> wasReceived(Connection& connection, const DrugLotId& lot, const QString& invoice) {
    const QString wanted = fields::comparedNumber(invoice);
    const auto movements = TIDEMARK_TRY(DrugMovementRepository::ofLot(connection, lot));
    return !wanted.isEmpty() && std::ranges::any_of(movements, [&](const DrugMovement& each) {
        return each.kind == DrugMovementKind::Receipt && fields::comparedNumber(each.reason) == wanted;
    });
}

/// The lot this delivery belongs to: the same as before, or a new one.
Result<DrugLot> lotToReceive(Connection& connection, const DrugLot& typed, const Actor& actor, Instant now) {
    const auto known = TIDEMARK_TRY(DrugStockRepository::lots(connection));
    const auto same =
        std::ranges::find_if(known, [&](const DrugLot& each) { return isSameLot(each, typed); });
    if (same != known.end()) {
        return *same;
    }
    DrugLot lot = typed;
    lot.id = DrugLotId::make(now);
    return DrugStockRepository::insertLot(connection, lot, actor.id, now).map([&] { return lot; });
}

Result<void> addUnits(Connection& connection, const DrugMovement& receipt, int count) {
    const auto before = TIDEMARK_TRY(DrugStockRepository::unitsOf(connection, receipt.lot));
    const int last = before.empty() ? 0 : before.back().number;
    for (int number = last + 1; number <= last + count; ++number) {
        const DrugUnit unit{
            DrugUnitId::make(receipt.enteredAt), receipt.lot, number, receipt.id, DrugUnitState::Stocked, {}};
        TIDEMARK_TRY(DrugStockRepository::insertUnit(connection, unit));
    }
    return {};
}

} // namespace

std::vector<Error> DrugStock::check(const DrugReceiptForm& form) const {
    return checkDrugReceipt(form, m_clinic.today()).faults;
}

Result<DrugLot> DrugStock::receive(const DrugReceiptForm& form) {
    TIDEMARK_TRY(authorize(m_actor, Command::ReceiveDrugs));
    const CheckedDrugReceipt checked = checkDrugReceipt(form, m_clinic.today());
    if (!checked.faults.empty()) {
        return tl::unexpected(checked.faults.front());
    }
    return m_clinic.store().write(
        auditLine(m_actor, actions::drugReceive, "drug-lot", DrugLotId()),
        [&](Connection& connection, AuditLine& line) -> Result<DrugLot> {
            const auto lot = TIDEMARK_TRY(lotToReceive(connection, checked.lot, m_actor, m_clinic.now()));
            const bool before = TIDEMARK_TRY(wasReceived(connection, lot.id, checked.invoice));
            if (before && !form.onceMore) {
                return fail(ErrorCode::ReceivedBefore, fields::keys::invoice);
            }
            DrugMovement receipt = movementNow(m_clinic, m_actor, DrugMovementKind::Receipt, lot.id);
            receipt.stock = lot.unitContent * checked.count;
            receipt.reason = checked.invoice;
            line.entityId = lot.id.text();
            line.body = drugBody(lot, receipt);
            return DrugMovementRepository::add(connection, receipt)
                .and_then([&] { return addUnits(connection, receipt, checked.count); })
                .map([&] { return lot; });
        });
}

Result<void> DrugStock::sendBack(const DrugLotId& lot, int units, const QString& reason,
                                 const Witness& witness) {
    TIDEMARK_TRY(authorize(m_actor, Command::SendDrugsBack));
    const auto why = TIDEMARK_TRY(requiredReason(reason));
    TIDEMARK_TRY(fields::checkNumber(fields::keys::unitCount, units));
    TIDEMARK_TRY(WitnessPins(m_clinic, m_actor).confirm(witness));
    AuditLine written = auditLine(m_actor, actions::drugSendBack, "drug-lot", lot);
    written.reason = why;
    return m_clinic.store().write(written, [&](Connection& connection, AuditLine& line) -> Result<void> {
        const auto all = TIDEMARK_TRY(DrugStockRepository::unitsOf(connection, lot));
        std::vector<DrugMovement> movements;
        for (auto unit = all.rbegin(); unit != all.rend() && std::ssize(movements) < units; ++unit) {
            if (unit->state == DrugUnitState::Stocked) {
                DrugMovement movement = movementNow(m_clinic, m_actor, DrugMovementKind::SentBack, lot);
                movement.unit = unit->id;
                movement.stock = Micrograms{} - unit->content;
                movement.witness = witness.person;
                movement.reason = why;
                movements.push_back(std::move(movement));
            }
        }
        if (std::ssize(movements) < units) {
            return fail(ErrorCode::NotEnoughStock, fields::keys::unitCount);
        }
        line.body = drugBody(movements);
        return addMovements(connection, movements);
    });
}

Result<std::vector<LotStock>> DrugStock::stock() const {
    using Stock = Result<std::vector<LotStock>>;
    TIDEMARK_TRY(authorize(m_actor, Command::ReadDrugs));
    return m_clinic.store().read([&](Connection& connection) -> Stock {
        const auto lots = TIDEMARK_TRY(DrugStockRepository::lots(connection));
        std::vector<LotStock> stock;
        for (const DrugLot& lot : lots) {
            auto each = TIDEMARK_TRY(stockOf(connection, lot, m_clinic.today()));
            stock.push_back(std::move(each));
        }
        return stock;
    });
}

Result<std::vector<DrugLedgerLine>> DrugStock::lines(const DrugLotId& lot) const {
    using Lines = Result<std::vector<DrugLedgerLine>>;
    TIDEMARK_TRY(authorize(m_actor, Command::ReadDrugs));
    return m_clinic.store().read([&](Connection& connection) -> Lines {
        const auto movements = TIDEMARK_TRY(DrugMovementRepository::ofLot(connection, lot));
        const auto units = TIDEMARK_TRY(DrugStockRepository::unitsOf(connection, lot));
        const auto names = TIDEMARK_TRY(staffNames(connection));
        std::map<DrugUnitId, int> numbers;
        for (const DrugUnit& unit : units) {
            numbers.emplace(unit.id, unit.number);
        }
        std::set<DrugMovementId> current;
        for (const DrugMovement& movement : rules::currentMovements(movements)) {
            current.insert(movement.id);
        }
        const std::vector<Micrograms> balances = rules::runningBalances(movements);
        PatientNames patients(connection);
        std::vector<DrugLedgerLine> lines;
        for (std::size_t i = 0; i < movements.size(); ++i) {
            const DrugMovement& movement = movements[i];
            const auto patient = TIDEMARK_TRY(patients.of(movement.session));
            lines.push_back({movement, movement.unit.isNull() ? 0 : numbers[movement.unit],
                             personName(names, movement.author), personName(names, movement.witness), patient,
                             balances[i], !current.contains(movement.id)});
        }
        return lines;
    });
}

Result<std::vector<OpenUnit>> DrugStock::openUnits() const {
    using Open = Result<std::vector<OpenUnit>>;
    TIDEMARK_TRY(authorize(m_actor, Command::ReadDrugs));
    return m_clinic.store().read([&](Connection& connection) -> Open {
        const auto removals = TIDEMARK_TRY(DrugMovementRepository::openRemovals(connection));
        std::vector<OpenUnit> open;
        for (const DrugMovement& removal : removals) {
            const auto lot = TIDEMARK_TRY(DrugStockRepository::lot(connection, removal.lot));
            const auto unit = TIDEMARK_TRY(DrugStockRepository::unit(connection, removal.unit));
            const auto session = TIDEMARK_TRY(storage::SessionRepository::load(connection, removal.session));
            const auto patient = TIDEMARK_TRY(patientName(connection, session.patient));
            open.push_back({removal, lot, unit.number, patient, session.state});
        }
        return open;
    });
}

} // namespace tidemark::services
