// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/clinic/DrugPacket.h"

#include "base/Try.h"
#include "rules/drugs/DrugLedger.h"
#include "storage/repositories/drugs/DrugMovementRepository.h"
#include "storage/repositories/drugs/DrugStockRepository.h"
#include "storage/repositories/outcomes/OutcomeRows.h"

#include <algorithm>
#include <set>

namespace tidemark::reports {
namespace {

using storage::Connection;

/// What a lot's movements come to.
struct LotSums {
    Micrograms opening;
    Micrograms received;
    Micrograms removed;
    Micrograms returned;
    Micrograms sentBack;
    Micrograms lost;
    Micrograms given;
    Micrograms wasted;
    Micrograms closing;

    void add(const DrugMovement& movement) {
        switch (movement.kind) {
        case DrugMovementKind::Receipt:
            received = received + movement.stock;
            break;
        case DrugMovementKind::Removal:
            removed = removed - movement.stock;
            break;
        case DrugMovementKind::Use:
            returned = returned + movement.stock;
            given = given + movement.given;
            wasted = wasted + movement.wasted;
            break;
        case DrugMovementKind::SentBack:
            sentBack = sentBack - movement.stock;
            break;
        case DrugMovementKind::Loss:
            lost = lost - movement.stock;
            break;
        case DrugMovementKind::Count:
        case DrugMovementKind::Discrepancy:
        case DrugMovementKind::Settled:
            break;
        }
        closing = closing + movement.stock;
    }
    LotSums& operator+=(const LotSums& other) {
        for (const auto sum :
             {&LotSums::opening, &LotSums::received, &LotSums::removed, &LotSums::returned,
              &LotSums::sentBack, &LotSums::lost, &LotSums::given, &LotSums::wasted, &LotSums::closing}) {
            this->*sum = this->*sum + other.*sum;
        }
        return *this;
    }
};

ReportCell amountCell(Micrograms amount) {
    return rules::milligrams(amount).value;
}

void addSums(ReportRow& row, const LotSums& sums) {
    for (const Micrograms sum : {sums.opening, sums.received, sums.removed, sums.returned, sums.sentBack,
                                 sums.lost, sums.given, sums.wasted, sums.closing}) {
        row.push_back(amountCell(sum));
    }
}

/// What the rows of a lot's movements name beside people.
struct LotNames {
    const ReportNames& names;
    const std::map<SessionId, PatientId>& patients;
    std::map<DrugUnitId, int> units;
};

ReportRow movementRow(const DrugLot& lot, const DrugMovement& movement, bool isCurrent, Micrograms balance,
                      const LotNames& names) {
    const auto unit = names.units.find(movement.unit);
    const auto patient = names.patients.find(movement.session);
    return {movement.eventAt,
            codeCell(lot.drug),
            lot.lot,
            unit == names.units.end() ? ReportCell() : countCell(unit->second),
            codeCell(movement.kind),
            patient == names.patients.end() ? ReportCell() : names.names.numberOf(patient->second),
            amountCell(movement.stock),
            amountCell(movement.given),
            amountCell(movement.wasted),
            amountCell(balance),
            names.names.personOf(movement.author),
            names.names.personOf(movement.witness),
            movement.reason,
            isCurrent ? ReportCell() : ReportCell(QStringLiteral("corrected"))};
}

class Packet {
public:
    Packet(const ReportSource& source, const ReportNames& names,
           const std::map<SessionId, PatientId>& patients)
        : m_source(source), m_names(names), m_patients(patients) {}

    Result<void> add(const DrugLot& lot) {
        const auto movements =
            TIDEMARK_TRY(storage::DrugMovementRepository::ofLot(m_source.connection, lot.id));
        LotNames named{m_names, m_patients, {}};
        for (const DrugUnit& unit :
             TIDEMARK_TRY(storage::DrugStockRepository::unitsOf(m_source.connection, lot.id))) {
            named.units.emplace(unit.id, unit.number);
        }
        std::set<DrugMovementId> current;
        for (const DrugMovement& movement : rules::currentMovements(movements)) {
            current.insert(movement.id);
        }
        const auto balances = rules::runningBalances(movements);
        LotSums sums;
        bool isMoved = false;
        for (std::size_t place = 0; place < movements.size(); ++place) {
            const DrugMovement& movement = movements[place];
            const bool counts = current.contains(movement.id);
            if (movement.eventAt < m_source.from()) {
                sums.opening = sums.opening + (counts ? movement.stock : Micrograms{});
                sums.closing = sums.opening;
            } else if (m_source.holds(movement.eventAt)) {
                isMoved = true;
                m_movements.rows.push_back(movementRow(lot, movement, counts, balances[place], named));
                addCount(lot, movement);
                if (counts) {
                    sums.add(movement);
                }
            }
        }
        if (isMoved || sums.opening != Micrograms{}) {
            addSums(m_lots.rows.emplace_back(ReportRow{codeCell(lot.drug), lot.lot, lot.expiry, lot.ndc}),
                    sums);
            m_all += sums;
        }
        return {};
    }

    [[nodiscard]] std::vector<ReportTable> tables() && {
        addSums(m_lots.total.emplace(4), m_all);
        std::ranges::stable_sort(m_movements.rows, {},
                                 [](const ReportRow& row) { return std::get<Instant>(row.front()); });
        return {std::move(m_lots), std::move(m_movements), std::move(m_counts)};
    }

private:
    void addCount(const DrugLot& lot, const DrugMovement& movement) {
        if (movement.kind == DrugMovementKind::Count) {
            m_counts.rows.push_back(
                {movement.eventAt, codeCell(lot.drug), lot.lot, countCell(movement.expected.value_or(0)),
                 countCell(movement.counted.value_or(0)), countCell(rules::countDifference(movement)),
                 m_names.personOf(movement.author), m_names.personOf(movement.witness)});
        }
    }

    const ReportSource& m_source;
    const ReportNames& m_names;
    const std::map<SessionId, PatientId>& m_patients;
    LotSums m_all;
    ReportTable m_lots{"lots",
                       {{"drug", CellKind::Code},
                        {"lot", CellKind::Text},
                        {"expiry", CellKind::Day},
                        {"ndc", CellKind::Text},
                        {"opening_mg", CellKind::Decimal},
                        {"received_mg", CellKind::Decimal},
                        {"removed_mg", CellKind::Decimal},
                        {"returned_mg", CellKind::Decimal},
                        {"sent_back_mg", CellKind::Decimal},
                        {"lost_mg", CellKind::Decimal},
                        {"given_mg", CellKind::Decimal},
                        {"wasted_mg", CellKind::Decimal},
                        {"closing_mg", CellKind::Decimal}}};
    ReportTable m_movements{"movements",
                            {{"happened_at", CellKind::Time},
                             {"drug", CellKind::Code},
                             {"lot", CellKind::Text},
                             {"unit", CellKind::Count},
                             {"movement", CellKind::Code},
                             {"patient_number", CellKind::Text},
                             {"stock_mg", CellKind::Decimal},
                             {"given_mg", CellKind::Decimal},
                             {"wasted_mg", CellKind::Decimal},
                             {"balance_mg", CellKind::Decimal},
                             {"clinician", CellKind::Text},
                             {"witness", CellKind::Text},
                             {"reason", CellKind::Text},
                             {"status", CellKind::Code}}};
    ReportTable m_counts{"counts",
                         {{"happened_at", CellKind::Time},
                          {"drug", CellKind::Code},
                          {"lot", CellKind::Text},
                          {"expected_units", CellKind::Count},
                          {"counted_units", CellKind::Count},
                          {"units_difference", CellKind::Count},
                          {"clinician", CellKind::Text},
                          {"witness", CellKind::Text}}};
};

} // namespace

Result<std::vector<ReportTable>> drugPacket(const ReportSource& source) {
    const auto names = TIDEMARK_TRY(ReportNames::readFrom(source.connection));
    std::map<SessionId, PatientId> patients;
    for (const Session& session : TIDEMARK_TRY(storage::OutcomeRows::sessions(source.connection))) {
        patients.emplace(session.id, session.patient);
    }
    Packet packet(source, names, patients);
    for (const DrugLot& lot : TIDEMARK_TRY(storage::DrugStockRepository::lots(source.connection))) {
        TIDEMARK_TRY(packet.add(lot));
    }
    return std::move(packet).tables();
}

} // namespace tidemark::reports
