// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/drugs/DrugReceiptViewModel.h"

#include "services/drugs/DrugReceiptCheck.h"
#include "text/DrugWords.h"

#include <array>

namespace tidemark::app {
namespace {

struct Product {
    Drug drug = Drug::Ketamine;
    DrugForm form = DrugForm::Vial;
    const char* content = ""; ///< mg in one; typed again where a clinic has another.
};

/// A spray of ketamine has the clinic's own strength: none is proposed.
constexpr std::array products{Product{Drug::Ketamine, DrugForm::Vial, ""},
                              Product{Drug::Esketamine, DrugForm::Device, "28"},
                              Product{Drug::Ketamine, DrugForm::Device, ""}};

services::DrugReceiptForm emptyForm(int product) {
    const Product& of = products.at(static_cast<std::size_t>(product));
    services::DrugReceiptForm form;
    form.form = of.form;
    form.drug = of.drug;
    form.deviceContent = QString::fromLatin1(of.content);
    return form;
}

} // namespace

DrugReceiptViewModel::DrugReceiptViewModel(SignedInContext& context, QObject* parent)
    : QObject(parent), m_context(context), m_form(emptyForm(0)) {}

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
    m_form = emptyForm(m_product);
    m_typed = false;
    m_errors.clear();
    m_problem.clear();
    m_done.clear();
    emit edited();
    emit errorsChanged();
}

void DrugReceiptViewModel::chooseProduct(int product) {
    if (product != m_product && product >= 0 && product < std::ssize(products)) {
        m_product = product;
        const auto empty = emptyForm(product);
        m_form.form = empty.form;
        m_form.drug = empty.drug;
        m_form.deviceContent = empty.deviceContent;
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

QString DrugReceiptViewModel::proposedContent() const {
    return emptyForm(m_product).deviceContent;
}

QString DrugReceiptViewModel::content() const {
    const auto checked = services::checkDrugReceipt(m_form, QDate(2000, 1, 1));
    if (checked.lot.unitContent.value <= 0) {
        return {};
    }
    const QString amount = amountWords(checked.lot.unitContent);
    if (isVial()) {
        return tr("%1 in each vial").arg(amount);
    }
    return (isGivenInSprays(m_form.drug) ? tr("%1 in each spray") : tr("%1 in each device")).arg(amount);
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
