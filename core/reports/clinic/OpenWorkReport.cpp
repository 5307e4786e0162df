// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/clinic/OpenWorkReport.h"

#include "base/Try.h"
#include "rules/board/Attention.h"
#include "storage/repositories/drugs/DrugMovementRepository.h"
#include "storage/repositories/drugs/DrugStockRepository.h"
#include "storage/repositories/rems/MonitoringFormRepository.h"
#include "storage/repositories/sessions/SessionRepository.h"

namespace tidemark::reports {
namespace {

using storage::Connection;

/// Level and days are as rules::Attention has them: of a signature the days gone by, of all else those left.
ReportRow openWorkRow(const rules::Attention& attention, ReportRow rest) {
    ReportRow row{codeIn(rules::attentionLevelCodes, attention.level)};
    row.insert(row.end(), rest.begin(), rest.end());
    row.push_back(countCell(attention.number));
    return row;
}

Result<ReportTable> unsignedSessions(const ReportSource& source, const ReportNames& names) {
    ReportTable table{"unsigned",
                      {{"level", CellKind::Code},
                       {"patient_number", CellKind::Text},
                       {"patient", CellKind::Text},
                       {"left_at", CellKind::Time},
                       {"clinician", CellKind::Text},
                       {"days_open", CellKind::Count}}};
    for (const Session& session :
         TIDEMARK_TRY(storage::SessionRepository::inState(source.connection, SessionState::Left))) {
        const auto leftOn = session.leftAt ? std::optional(source.dayOf(*session.leftAt)) : std::nullopt;
        if (const auto attention = rules::unsignedAttention(leftOn, source.today)) {
            table.rows.push_back(
                openWorkRow(*attention, {names.numberOf(session.patient), names.nameOf(session.patient),
                                         cellOf(session.leftAt), names.personOf(session.owner)}));
        }
    }
    return table;
}

Result<ReportTable> openForms(const ReportSource& source, const ReportNames& names) {
    ReportTable table{"forms_due",
                      {{"level", CellKind::Code},
                       {"patient_number", CellKind::Text},
                       {"patient", CellKind::Text},
                       {"treated_on", CellKind::Day},
                       {"due_on", CellKind::Day},
                       {"days_left", CellKind::Count}}};
    for (const MonitoringForm& form :
         TIDEMARK_TRY(storage::MonitoringFormRepository::open(source.connection))) {
        if (const auto attention = rules::formAttention(form.dueOn, source.today)) {
            table.rows.push_back(
                openWorkRow(*attention, {names.numberOf(form.patient), names.nameOf(form.patient),
                                         form.treatedOn, form.dueOn}));
        }
    }
    return table;
}

Result<std::optional<rules::Attention>> discrepancyOf(Connection& connection, const DrugLotId& lot) {
    const auto open = TIDEMARK_TRY(storage::DrugMovementRepository::openCase(connection, lot));
    if (!open) {
        return std::optional<rules::Attention>();
    }
    const auto found = TIDEMARK_TRY(storage::DrugMovementRepository::load(connection, *open));
    const auto count = TIDEMARK_TRY(storage::DrugMovementRepository::load(connection, found.ofCase));
    return std::optional(rules::discrepancyAttention(count.counted.value_or(0), count.expected.value_or(0)));
}

Result<std::vector<ReportTable>> drugTables(const ReportSource& source) {
    ReportTable counts{"discrepancies",
                       {{"level", CellKind::Code},
                        {"drug", CellKind::Code},
                        {"lot", CellKind::Text},
                        {"units_difference", CellKind::Count}}};
    ReportTable expiry{"expiry",
                       {{"level", CellKind::Code},
                        {"drug", CellKind::Code},
                        {"lot", CellKind::Text},
                        {"expiry", CellKind::Day},
                        {"units", CellKind::Count},
                        {"days_left", CellKind::Count}}};
    for (const DrugLot& lot : TIDEMARK_TRY(storage::DrugStockRepository::lots(source.connection))) {
        const auto discrepancy = TIDEMARK_TRY(discrepancyOf(source.connection, lot.id));
        if (discrepancy) {
            counts.rows.push_back(openWorkRow(*discrepancy, {codeCell(lot.drug), lot.lot}));
        }
        const int stocked = TIDEMARK_TRY(
            storage::DrugStockRepository::count(source.connection, lot.id, DrugUnitState::Stocked));
        if (const auto attention = rules::expiryAttention(lot.expiry, stocked, source.today)) {
            expiry.rows.push_back(
                openWorkRow(*attention, {codeCell(lot.drug), lot.lot, lot.expiry, countCell(stocked)}));
        }
    }
    return std::vector{std::move(counts), std::move(expiry)};
}

} // namespace

Result<std::vector<ReportTable>> openWorkReport(const ReportSource& source) {
    const auto names = TIDEMARK_TRY(ReportNames::readFrom(source.connection));
    auto sessions = TIDEMARK_TRY(unsignedSessions(source, names));
    auto forms = TIDEMARK_TRY(openForms(source, names));
    auto drugs = TIDEMARK_TRY(drugTables(source));
    std::vector<ReportTable> tables{std::move(sessions), std::move(forms)};
    std::ranges::move(drugs, std::back_inserter(tables));
    return tables;
}

} // namespace tidemark::reports
