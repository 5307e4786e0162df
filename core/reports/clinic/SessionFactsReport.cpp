// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/clinic/SessionFactsReport.h"

#include "base/Try.h"
#include "rules/dosing/Doses.h"
#include "rules/drugs/DrugLedger.h"
#include "rules/sessions/RoomStay.h"
#include "storage/repositories/clinic/ClinicDayFactsRepository.h"
#include "storage/repositories/drugs/DrugMovementRepository.h"
#include "storage/repositories/drugs/DrugStockRepository.h"
#include "storage/repositories/orders/TreatmentOrderRepository.h"
#include "storage/repositories/sessions/SessionRepository.h"

#include <algorithm>

namespace tidemark::reports {
namespace {

using storage::Connection;

/// The dose in mg up to which the smaller esketamine code is suggested.
constexpr double smallerTierUpTo = 56;

/// What the drug ledger has of one session.
struct LedgerFacts {
    Micrograms given;
    Micrograms wasted;
    bool isWritten = false; ///< A use is on record; else nothing is known of waste.
    QStringList lots;
    QStringList ndcs;
};

Result<LedgerFacts> ledgerOf(Connection& connection, const SessionId& session) {
    LedgerFacts facts;
    const auto movements = TIDEMARK_TRY(storage::DrugMovementRepository::ofSession(connection, session));
    for (const DrugMovement& movement : rules::currentMovements(movements)) {
        if (movement.kind != DrugMovementKind::Use) {
            continue;
        }
        facts.isWritten = true;
        facts.given = facts.given + movement.given;
        facts.wasted = facts.wasted + movement.wasted;
        const auto lot = TIDEMARK_TRY(storage::DrugStockRepository::lot(connection, movement.lot));
        facts.lots << lot.lot;
        facts.ndcs << lot.ndc;
    }
    for (QStringList* list : {&facts.lots, &facts.ndcs}) {
        list->removeAll(QString());
        list->removeDuplicates();
    }
    return facts;
}

ReportCell minutesCell(const std::optional<Instant>& from, const std::optional<Instant>& until) {
    if (!from || !until) {
        return {};
    }
    return countCell(std::chrono::floor<std::chrono::minutes>(*until - *from).count());
}

ReportCell suggestedCode(const Session& session, Milligrams given) {
    if (session.drug != Drug::Esketamine || session.route != Route::Nasal || given.value <= 0) {
        return {};
    }
    return given.value <= smallerTierUpTo ? QStringLiteral("G2082") : QStringLiteral("G2083");
}

class Facts {
public:
    Facts(const ReportSource& source, const ReportNames& names) : m_source(source), m_names(names) {}

    Result<void> add(const SessionId& id) {
        Connection& connection = m_source.connection;
        const auto record = TIDEMARK_TRY(storage::SessionRepository::loadRecord(connection, id));
        const Session& session = record.session;
        const auto order = TIDEMARK_TRY(storage::TreatmentOrderRepository::load(connection, session.order));
        const auto ledger = TIDEMARK_TRY(ledgerOf(connection, id));
        const QDate day = m_source.dayOf(*session.startedAt);
        const auto place = TIDEMARK_TRY(storage::ClinicDayFactsRepository::ofDay(connection, day));
        const Milligrams given = rules::givenDose(record, order, m_source.now);
        QStringList lots = ledger.lots;
        for (const DoseGiven& dose : rules::dosesGiven(record)) {
            lots << dose.lot;
        }
        lots.removeAll(QString());
        lots.removeDuplicates();
        ReportRow row{day,
                      m_names.numberOf(session.patient),
                      m_names.nameOf(session.patient),
                      codeCell(session.drug),
                      codeCell(session.route),
                      *session.startedAt,
                      cellOf(session.leftAt),
                      minutesCell(session.startedAt, session.leftAt),
                      minutesCell(session.pumpEndedAt, session.leftAt),
                      session.dose ? ReportCell(session.dose->value) : ReportCell(),
                      given.value,
                      ledger.isWritten ? ReportCell(rules::milligrams(ledger.wasted).value) : ReportCell(),
                      ledger.isWritten ? ReportCell(ledger.wasted > Micrograms{} ? QStringLiteral("JW")
                                                                                 : QStringLiteral("JZ"))
                                       : ReportCell(),
                      lots.join(u' '),
                      ledger.ndcs.join(u' '),
                      order.prescriberName,
                      place ? ReportCell(place->prescriberName) : ReportCell(),
                      suggestedCode(session, given)};
        QStringList missing;
        const auto note = [&](const char* key, bool isMissing) {
            if (isMissing) {
                missing << QLatin1String(key);
            }
        };
        note("left_at", !session.leftAt);
        note("lot", lots.isEmpty());
        note("wasted_mg", !ledger.isWritten);
        note("supervised_by", !place);
        note("signature", session.state != SessionState::Signed);
        row.push_back(missing.join(u' '));
        m_table.rows.push_back(std::move(row));
        return {};
    }

    [[nodiscard]] std::vector<ReportTable> tables() && { return {std::move(m_table)}; }

private:
    const ReportSource& m_source;
    const ReportNames& m_names;
    ReportTable m_table{"sessions",
                        {{"day", CellKind::Day},
                         {"patient_number", CellKind::Text},
                         {"patient", CellKind::Text},
                         {"drug", CellKind::Code},
                         {"route", CellKind::Code},
                         {"started_at", CellKind::Time},
                         {"left_at", CellKind::Time},
                         {"minutes", CellKind::Count},
                         {"minutes_after_dose", CellKind::Count},
                         {"ordered_mg", CellKind::Decimal},
                         {"given_mg", CellKind::Decimal},
                         {"wasted_mg", CellKind::Decimal},
                         {"waste_modifier_suggestion", CellKind::Text},
                         {"lot", CellKind::Text},
                         {"ndc", CellKind::Text},
                         {"prescriber", CellKind::Text},
                         {"supervised_by", CellKind::Text},
                         {"code_suggestion", CellKind::Text},
                         {"missing", CellKind::Code}}};
};

/// The sessions that were begun in the period, in the order of time.
Result<std::vector<std::pair<Instant, SessionId>>> begunSessions(const ReportSource& source) {
    std::vector<std::pair<Instant, SessionId>> begun;
    auto sessions = storage::SessionRepository::inOrder(source.connection);
    while (true) {
        const auto session = TIDEMARK_TRY(sessions.next());
        if (!session) {
            std::ranges::sort(begun);
            return begun;
        }
        if (session->startedAt && source.holds(*session->startedAt) && !isCalledOff(session->state)) {
            begun.emplace_back(*session->startedAt, session->id);
        }
    }
}

} // namespace

Result<std::vector<ReportTable>> sessionFactsReport(const ReportSource& source) {
    const auto names = TIDEMARK_TRY(ReportNames::readFrom(source.connection));
    const auto begun = TIDEMARK_TRY(begunSessions(source));
    Facts facts(source, names);
    for (const auto& [at, id] : begun) {
        TIDEMARK_TRY(facts.add(id));
    }
    return std::move(facts).tables();
}

} // namespace tidemark::reports
