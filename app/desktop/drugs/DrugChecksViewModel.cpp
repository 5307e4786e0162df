// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/drugs/DrugChecksViewModel.h"

#include "fields/FieldCatalogue.h"
#include "fields/FieldKeys.h"
#include "rules/access/Authorization.h"
#include "services/drugs/DrugStock.h"
#include "text/Message.h"

#include <cmath>

namespace tidemark::app {

DrugChecksViewModel::DrugChecksViewModel(SignedInContext& context, QObject* parent)
    : QObject(parent), m_context(context), m_keys(context), m_witness(context) {
    connect(&m_keys, &KeyWork::changed, this, &DrugChecksViewModel::changed);
    connect(&m_context, &SignedInContext::seatedChanged, this, [this] { m_differed.clear(); });
}

void DrugChecksViewModel::show(const QString& lotId, const QString& openCase) {
    if (lotId != m_lot) {
        m_counting = false;
        m_outcome.clear();
    }
    m_lot = lotId;
    m_case = openCase;
    m_errors.clear();
    m_problem.clear();
    if (const auto read = m_witness.refresh(); !read) {
        m_problem = messageFor(read.error()).sentence();
    }
    emit changed();
}

void DrugChecksViewModel::beginCounting() {
    m_counting = true;
    m_outcome.clear();
    clearErrors();
    emit changed();
}

void DrugChecksViewModel::stopCounting() {
    m_counting = false;
    clearErrors();
    emit changed();
}

void DrugChecksViewModel::clearErrors() {
    if (m_errors.isEmpty() && m_problem.isEmpty()) {
        return;
    }
    m_errors.clear();
    m_problem.clear();
    emit changed();
}

bool DrugChecksViewModel::maySettle() const {
    return m_context.isSeated() && rules::roleMay(m_context.actor().role, rules::Command::SettleDiscrepancy);
}

bool DrugChecksViewModel::maySendBack() const {
    return m_context.isSeated() && rules::roleMay(m_context.actor().role, rules::Command::SendDrugsBack);
}

bool DrugChecksViewModel::count(const QString& typed) {
    m_errors.clear();
    m_problem.clear();
    if (!m_context.isSeated()) {
        return false;
    }
    const auto counted = services::DrugCount(m_context.clinic(), m_context.actor())
                             .count(DrugLotId(m_lot), typed,
                                    isRecounting() ? services::CountTry::Second : services::CountTry::First);
    if (!counted) {
        if (counted.error().code == ErrorCode::CountDiffers) {
            m_differed.insert(m_lot);
        }
        m_errors.place(counted.error(), m_problem);
        emit changed();
        return false;
    }
    m_counting = false;
    m_differed.erase(m_lot);
    m_agrees = counted->difference == 0;
    m_outcome = m_agrees
                    ? tr("Counted %1, the same as in the ledger.").arg(counted->count.counted.value_or(0))
                    : tr("Counted %1, the ledger has %2. A discrepancy is open.")
                          .arg(counted->count.counted.value_or(0))
                          .arg(counted->count.expected.value_or(0));
    emit lotCounted(m_lot);
    emit written();
    return true;
}

void DrugChecksViewModel::settleWith(const Result<void>& result) {
    m_errors.clear();
    m_problem.clear();
    if (!result) {
        m_errors.place(result.error(), m_problem);
        emit changed();
    } else {
        m_outcome.clear();
        emit written();
    }
    emit ended(result.has_value());
}

template <class Write>
void DrugChecksViewModel::confirm(int witness, const QString& pin, Write write) {
    const auto tried =
        services::WitnessPins(m_context.clinic(), m_context.actor()).tryOf(m_witness.witness(witness, pin));
    m_keys.run([tried] { return tried.derive(); },
               [this, write](const services::Witness& second) { settleWith(write(second)); });
}

void DrugChecksViewModel::settle(const QString& reason, bool writeOff, int witness, const QString& pin) {
    if (!m_context.isSeated()) {
        return;
    }
    confirm(witness, pin, [this, of = DrugMovementId(m_case), reason, writeOff](const auto& second) {
        return services::DrugCount(m_context.clinic(), m_context.actor())
            .settle(of, reason, writeOff, second);
    });
}

void DrugChecksViewModel::sendBack(const QString& units, const QString& reason, int witness,
                                   const QString& pin) {
    if (!m_context.isSeated()) {
        return;
    }
    const auto number = fields::checkNumber(fields::keys::unitCount, units);
    if (!number) {
        settleWith(tl::unexpected(number.error()));
        return;
    }
    const int count = static_cast<int>(std::lround(number->value));
    confirm(witness, pin, [this, lot = DrugLotId(m_lot), count, reason](const auto& second) {
        return services::DrugStock(m_context.clinic(), m_context.actor())
            .sendBack(lot, count, reason, second);
    });
}

} // namespace tidemark::app
