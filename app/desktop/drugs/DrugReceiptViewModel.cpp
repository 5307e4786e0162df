// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/drugs/DrugReceiptViewModel.h"

#include "services/drugs/DrugReceiptCheck.h"
#include "text/DrugWords.h"

namespace tidemark::app {
namespace {

constexpr int deviceProduct = 1;

/// The content of the one device there is; typed again where a clinic has another.
const QString usualDevice = QStringLiteral("28");

services::DrugReceiptForm emptyForm(DrugForm kind) {
    services::DrugReceiptForm form;
    form.form = kind;
    form.drug = kind == DrugForm::Device ? Drug::Esketamine : Drug::Ketamine;
    form.deviceContent = usualDevice;
    return form;
}

} // namespace

DrugReceiptViewModel::DrugReceiptViewModel(SignedInContext& context, QObject* parent)
    : QObject(parent), m_context(context), m_form(emptyForm(DrugForm::Vial)) {}

QString* DrugReceiptViewModel::textOf(const QString& field) {
    const std::pair<const char*, QString*> texts[] = {{"vial-strength", &m_form.strength},
                                                      {"unit-volume", &m_form.volume},
                                                      {"device-content", &m_form.deviceContent},
                                                      {"drug-lot", &m_form.lot},
                                                      {"drug-expiry", &m_form.expiry},
                                                      {"drug-ndc", &m_form.ndc},
                                                      {"unit-count", &m_form.count},
                                                      {"invoice", &m_form.invoice}};
    for (const auto& [key, text] : texts) {
        if (field == QLatin1String(key)) {
            return text;
        }
    }
    return nullptr;
}

void DrugReceiptViewModel::clear() {
    m_form = emptyForm(m_form.form);
    m_typed = false;
    m_errors.clear();
    m_problem.clear();
    m_done.clear();
    emit edited();
    emit errorsChanged();
}

void DrugReceiptViewModel::chooseProduct(int product) {
    const DrugForm kind = product == deviceProduct ? DrugForm::Device : DrugForm::Vial;
    if (kind != m_form.form) {
        m_form.form = kind;
        m_form.drug = kind == DrugForm::Device ? Drug::Esketamine : Drug::Ketamine;
        m_errors.clear();
        emit edited();
        emit errorsChanged();
    }
}

void DrugReceiptViewModel::type(const QString& field, const QString& text) {
    QString* kept = textOf(field);
    if (kept == nullptr || *kept == text) {
        return;
    }
    *kept = text;
    m_typed = true;
    m_form.onceMore = false;
    m_done.clear();
    if (!m_errors.isEmpty() && m_context.isSeated()) {
        m_errors = m_errors.stillWrong(
            FieldErrors(services::DrugStock(m_context.clinic(), m_context.actor()).check(m_form)));
    }
    emit edited();
    emit errorsChanged();
}

QString DrugReceiptViewModel::content() const {
    const auto checked = services::checkDrugReceipt(m_form, QDate(2000, 1, 1));
    if (checked.lot.unitContent.value <= 0) {
        return {};
    }
    return isVial() ? tr("%1 in each vial").arg(amountWords(checked.lot.unitContent))
                    : tr("%1 in each device").arg(amountWords(checked.lot.unitContent));
}

bool DrugReceiptViewModel::receive() {
    // The second click of a double click: what it was meant for is done, and says so.
    if (!m_typed && !m_done.isEmpty()) {
        return false;
    }
    m_problem.clear();
    m_done.clear();
    m_errors.clear();
    if (!m_context.isSeated()) {
        return false;
    }
    services::DrugStock stock(m_context.clinic(), m_context.actor());
    m_errors = FieldErrors(stock.check(m_form));
    QString lotId;
    if (m_errors.isEmpty()) {
        if (const auto lot = stock.receive(m_form)) {
            const QString count = m_form.count.trimmed();
            clear();
            m_done = tr("%1 of lot %2 are in the ledger.").arg(count, lot->lot);
            lotId = lot->id.text();
        } else {
            m_errors.place(lot.error(), m_problem);
            m_form.onceMore = lot.error().code == ErrorCode::ReceivedBefore;
        }
    }
    emit errorsChanged();
    if (!lotId.isEmpty()) {
        emit received(lotId);
    }
    return !lotId.isEmpty();
}

} // namespace tidemark::app
