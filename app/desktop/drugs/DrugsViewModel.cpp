// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/drugs/DrugsViewModel.h"

#include "rules/access/Authorization.h"
#include "text/DateWords.h"
#include "text/DrugWords.h"
#include "text/LateWords.h"
#include "text/Message.h"

#include <algorithm>

namespace tidemark::app {
namespace {

RecordCell plain(const QString& text) {
    return {text, {}};
}

RecordCell toned(const QString& text, Tone tone) {
    return {text, tone};
}

RecordCell expiryCell(const services::LotStock& stock) {
    const QString day = stock.lot.expiry.toString(Qt::ISODate);
    if (stock.expiry == rules::ExpiryFlag::Good) {
        return plain(day);
    }
    return toned(day + QStringLiteral(" · ") + expiryFlagWords(stock.expiry),
                 stock.expiry == rules::ExpiryFlag::Expired ? Tone::Bad : Tone::Warn);
}

QString timeWords(Instant at, const QByteArray& zone) {
    return dayNumbersAndClock(at, zone);
}

} // namespace

DrugsViewModel::DrugsViewModel(SignedInContext& context, services::KdfCost cost, QObject* parent)
    : QObject(parent), m_context(context), m_receipt(context), m_checks(context), m_pin(context, cost) {
    connect(&m_context, &SignedInContext::seatedChanged, this, [this] { clear(); });
    connect(&m_receipt, &DrugReceiptViewModel::received, this, &DrugsViewModel::chooseLot);
    connect(&m_checks, &DrugChecksViewModel::written, this, &DrugsViewModel::read);
    connect(&m_checks, &DrugChecksViewModel::changed, this, [this] {
        m_balancesShown = m_balancesShown && !m_checks.isCounting();
        emit changed();
    });
    connect(&m_checks, &DrugChecksViewModel::lotCounted, this,
            [this](const QString& lotId) { m_countedLots.insert(lotId); });
}

void DrugsViewModel::clear() {
    m_stock.clear();
    m_lines.clear();
    m_open.clear();
    m_lotId.clear();
    hideBalances();
    m_receipt.clear();
    m_checks.show({}, {});
    emit changed();
}

void DrugsViewModel::hideBalances() {
    m_balancesShown = false;
    m_countedLots.clear();
}

void DrugsViewModel::showBalances() {
    m_balancesShown = !m_checks.isCounting();
    emit changed();
}

bool DrugsViewModel::isHidden(const QString& lotId) const {
    return m_checks.isCounting() || !(m_balancesShown || m_countedLots.contains(lotId));
}

void DrugsViewModel::refresh() {
    hideBalances();
    m_receipt.clear();
    m_pin.refresh();
    read();
}

void DrugsViewModel::chooseLot(const QString& lotId) {
    m_lotId = lotId;
    read();
}

void DrugsViewModel::read() {
    if (!m_context.isSeated()) {
        return;
    }
    const services::DrugStock ledger(m_context.clinic(), m_context.actor());
    m_problem.clear();
    auto stock = ledger.stock();
    auto open = ledger.openUnits();
    if (!stock || !open) {
        m_problem = messageFor(!stock ? stock.error() : open.error()).sentence();
        emit changed();
        return;
    }
    m_stock = std::move(*stock);
    m_open = std::move(*open);
    // What holds something comes first; an empty lot is history.
    std::ranges::stable_partition(m_stock, [](const services::LotStock& each) {
        return each.stocked > 0 || each.opened > 0 || !each.openCase.isNull();
    });
    if (chosen() == nullptr) {
        m_lotId = m_stock.empty() ? QString() : m_stock.front().lot.id.text();
    }
    m_lines.clear();
    if (!m_lotId.isEmpty()) {
        auto lines = ledger.lines(DrugLotId(m_lotId));
        if (lines) {
            m_lines = std::move(*lines);
        } else {
            m_problem = messageFor(lines.error()).sentence();
        }
    }
    m_checks.show(m_lotId, chosen() == nullptr ? QString() : chosen()->openCase.text());
}

const services::LotStock* DrugsViewModel::chosen() const {
    const auto found = std::ranges::find_if(
        m_stock, [&](const services::LotStock& each) { return each.lot.id.text() == m_lotId; });
    return found == m_stock.end() ? nullptr : &*found;
}

QList<RecordRow> DrugsViewModel::stock() const {
    QList<RecordRow> rows;
    for (const services::LotStock& each : m_stock) {
        const bool blind = isHidden(each.lot.id.text());
        const QString units = unitsWords(each.lot, each.stocked);
        const QString hidden = QStringLiteral("–");
        const RecordCell standing = each.openCase.isNull()
                                        ? plain(each.opened > 0 ? tr("%1 open").arg(each.opened) : QString())
                                        : toned(tr("discrepancy"), Tone::Bad);
        rows.append(
            {each.lot.id.text(),
             {plain(productWords(each.lot)), plain(each.lot.lot), expiryCell(each),
              plain(blind ? hidden : units), plain(blind ? hidden : amountWords(each.balance)), standing}});
    }
    return rows;
}

QList<RecordRow> DrugsViewModel::movements() const {
    QList<RecordRow> rows;
    const services::LotStock* lot = chosen();
    if (lot == nullptr || isHidden(m_lotId)) {
        return rows;
    }
    for (const auto& line : m_lines) {
        const DrugMovement& movement = line.movement;
        QString what = movementWords(movement);
        if (line.unitNumber > 0) {
            what = unitWords(lot->lot, line.unitNumber) + QStringLiteral(": ") + what;
        }
        if (!movement.corrects.isNull()) {
            what += QStringLiteral(" · ") + tr("correction");
        }
        if (const QString stamp = stampWords(movement, m_context.clock().zone()); !stamp.isEmpty()) {
            what += QStringLiteral(" · ") + stamp;
        }
        const RecordCell whatCell =
            line.corrected ? toned(tr("replaced: %1").arg(what), Tone::Neutral) : plain(what);
        rows.prepend(
            {movement.id.text(),
             {plain(timeWords(movement.eventAt, m_context.clock().zone())), whatCell, plain(line.patient),
              plain(line.author), plain(line.witness), plain(amountWords(line.balance))}});
    }
    return rows;
}

QStringList DrugsViewModel::openUnits() const {
    QStringList words;
    for (const services::OpenUnit& each : m_open) {
        QString line = tr("%1 of lot %2, opened %3 for %4")
                           .arg(unitWords(each.lot, each.unitNumber), each.lot.lot,
                                timeWords(each.removal.eventAt, m_context.clock().zone()), each.patient);
        line.front() = line.front().toUpper();
        words << (rules::needsClosing(each.sessionState)
                      ? line + QStringLiteral(": ") + tr("record now what became of it")
                      : line);
    }
    return words;
}

QString DrugsViewModel::lotTitle() const {
    const services::LotStock* lot = chosen();
    return lot == nullptr ? QString() : tr("Lot %1 · %2").arg(lot->lot.lot, productWords(lot->lot));
}

bool DrugsViewModel::mayReceive() const {
    return m_context.isSeated() && rules::roleMay(m_context.actor().role, rules::Command::ReceiveDrugs);
}

} // namespace tidemark::app
