// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/patient/OrderFormViewModel.h"

#include "fields/FieldCatalogue.h"
#include "fields/FieldKeys.h"
#include "rules/patients/Medicines.h"
#include "rules/protocols/Protocols.h"
#include "rules/sessions/Contraindications.h"
#include "services/courses/DoseFactsReading.h"
#include "services/orders/OrderFormCheck.h"
#include "services/orders/Orders.h"
#include "services/patients/Patients.h"
#include "text/DateWords.h"
#include "text/DoseWords.h"
#include "text/MedicineWords.h"
#include "text/Message.h"
#include "text/OrderArithmetic.h"
#include "text/OrderWords.h"
#include "text/RiskWords.h"

#include <algorithm>

namespace tidemark::app {
namespace {

std::optional<double> typedNumber(const QString& field, const QString& text) {
    const auto checked = fields::checkNumber(field, text);
    return checked ? std::optional(checked->value) : std::nullopt;
}

} // namespace

OrderFormViewModel::OrderFormViewModel(SignedInContext& context, QObject* parent)
    : QObject(parent), m_context(context) {
    connect(&m_context, &SignedInContext::seatedChanged, this, [this] { open({}); });
    connect(&m_context, &SignedInContext::patientChanged, this, [this](const PatientId& patient) {
        if (patient == m_id) {
            m_problem.clear();
            emit errorsChanged();
            m_reading.noteChange();
        }
    });
}

void OrderFormViewModel::open(const QString& patientId) {
    m_id = PatientId(patientId);
    m_form = {};
    // The dose is the prescriber's decision: no number is there before it is typed.
    m_form.dosePerKilogram.clear();
    m_form.dosePerHour.clear();
    m_patientName.clear();
    m_weights.clear();
    m_protocols = {rules::ivKetamineProtocol()};
    m_present.reset();
    m_errors.clear();
    m_problem.clear();
    readChart();
    if (m_context.isSeated() && !m_id.isNull()) {
        services::Orders orders(m_context.clinic(), m_context.actor());
        if (auto orderable = orders.orderable()) {
            m_protocols = std::move(*orderable);
            m_form.protocolId = m_protocols.empty() ? QString() : m_protocols.front().id;
        }
        if (const auto present = orders.inForce(m_id); present && *present) {
            m_present = **present;
            fillFrom(*m_present);
        }
    }
    compute();
    emit opened();
    emit errorsChanged();
}

void OrderFormViewModel::readChart() {
    m_reading.noteRead();
    m_notAsked.clear();
    m_contraindications.clear();
    m_medicines = {};
    m_facts.reset();
    if (m_context.isSeated() && !m_id.isNull()) {
        const auto chart = services::Patients(m_context.clinic(), m_context.actor()).chart(m_id);
        if (chart) {
            m_patientName = listName(chart->patient);
            m_weights = chart->weights;
            m_medicines = chart->medicines;
            if (!chart->areAllergiesAsked()) {
                m_notAsked << tr("Allergies");
            }
            if (!rules::areMedicinesAsked(m_medicines)) {
                m_notAsked << tr("Medicines");
            }
            for (const QString& key : rules::risksNotAsked(*chart)) {
                m_notAsked << riskWords(key);
            }
            for (const RiskAnswer& risk : rules::standingContraindications(*chart)) {
                m_contraindications << riskWords(risk.key);
            }
        } else {
            m_problem = messageFor(chart.error()).sentence();
        }
        if (const auto facts = services::readDoseFacts(m_context.clinic(), m_context.actor(), m_id)) {
            m_facts = *facts;
        }
    }
    emit chartRead();
    emit medicinesChanged();
}

void OrderFormViewModel::fillFrom(const Order& order) {
    m_otherDevices = false;
    if (std::ranges::find(m_protocols, order.protocolId, &Protocol::id) != m_protocols.end()) {
        m_form.protocolId = order.protocolId;
    }
    if (chosenProtocol().route != order.route) {
        return;
    }
    if (!order.devicesDose) {
        m_form.vialStrength = numberWords(order.vialStrength.value, 0);
    }
    if (order.route == Route::Intravenous) {
        m_form.durationMinutes = QString::number(order.duration.value);
        m_form.bagVolume = numberWords(order.bagVolume.value, 0);
    }
    m_form.authorisedFrom = order.authorisedFrom.toString(Qt::ISODate);
    m_form.authorisedUntil = order.authorisedUntil.toString(Qt::ISODate);
    m_form.authorisationNumber = order.authorisationNumber;
}

const Protocol& OrderFormViewModel::chosenProtocol() const {
    const auto found = std::ranges::find(m_protocols, m_form.protocolId, &Protocol::id);
    return found == m_protocols.end() ? rules::ivKetamineProtocol() : *found;
}

void OrderFormViewModel::type(QString& field, const QString& text) {
    if (field != text) {
        field = text;
        compute();
        if (!m_errors.isEmpty() && m_context.isSeated()) {
            m_errors = m_errors.stillWrong(
                FieldErrors(services::Orders(m_context.clinic(), m_context.actor()).check(m_form)));
            emit errorsChanged();
        }
    }
}

QStringList OrderFormViewModel::protocols() const {
    QStringList names;
    for (const Protocol& each : m_protocols) {
        names << (each.title.isEmpty() ? tr("Ketamine, intravenous") : each.title);
    }
    return names;
}

int OrderFormViewModel::protocol() const {
    const auto found = std::ranges::find(m_protocols, m_form.protocolId, &Protocol::id);
    return found == m_protocols.end() ? 0 : static_cast<int>(found - m_protocols.begin());
}

void OrderFormViewModel::setProtocol(int index) {
    if (index < 0 || index >= static_cast<int>(m_protocols.size()) || index == protocol()) {
        return;
    }
    const Protocol& chosen = m_protocols.at(static_cast<std::size_t>(index));
    m_otherDevices = false;
    m_form.protocolId = chosen.id;
    m_form.devicesDose = chosen.dose.firstSession > 0 ? QString::number(chosen.dose.firstSession) : QString();
    m_form.dosePerKilogram = numberWords(chosen.dose.usual.value, 2);
    m_form.dosePerHour = numberWords(chosen.dose.usualPerHour.value, 1);
    if (chosen.route == Route::Intravenous && chosen.duration.value > 0) {
        m_form.durationMinutes = QString::number(chosen.duration.value);
    }
    m_errors.clear();
    compute();
    emit errorsChanged();
}

bool OrderFormViewModel::isByRate() const {
    return chosenProtocol().dose.kind == DoseKind::PerHour;
}

QString OrderFormViewModel::doseHint() const {
    const DoseRule& rule = chosenProtocol().dose;
    if (m_present && !m_present->devicesDose &&
        (rule.kind == DoseKind::PerHour) == m_present->hourlyDose.has_value()) {
        return tr("now %1").arg(numberWords(rules::orderedAmount(*m_present), 2));
    }
    return tr("usual %1")
        .arg(numberWords(rule.kind == DoseKind::PerHour ? rule.usualPerHour.value : rule.usual.value, 2));
}

QStringList OrderFormViewModel::doseFacts() const {
    return m_facts ? doseFactsWords(*m_facts, m_context.clock().zone()) : QStringList();
}

QStringList OrderFormViewModel::doseCautions() const {
    return m_facts ? doseCautionWords(*m_facts) : QStringList();
}

QStringList OrderFormViewModel::medicineFacts() const {
    if (!m_context.isSeated() || m_id.isNull()) {
        return {};
    }
    const QDate today = m_context.clinic().today();
    const auto taken = rules::medicinesTaken(m_medicines, today);
    QStringList facts{taken.empty() ? medicinesAnswerWords(m_medicines, today, m_context.clock().zone())
                                    : tr("Takes %1.").arg(medicinesWords(taken))};
    if (chosenProtocol().drug == Drug::Esketamine) {
        facts << tr("Esketamine %1.").arg(oralAntidepressantWords(m_medicines, today, today));
    }
    return facts;
}

QStringList OrderFormViewModel::medicineCautions() const {
    return m_context.isSeated()
               ? medicineCautionWords(m_medicines, chosenProtocol().route, m_context.clinic().today())
               : QStringList();
}

route::Code OrderFormViewModel::route() const {
    return static_cast<route::Code>(chosenProtocol().route);
}

QStringList OrderFormViewModel::deviceDoses() const {
    QStringList doses;
    for (const int dose : chosenProtocol().dose.choices) {
        doses << milligramWords({static_cast<double>(dose)});
    }
    return doses << tr("Other…");
}

bool OrderFormViewModel::isOtherDevices() const {
    return m_otherDevices || (!m_form.devicesDose.isEmpty() && choiceOfDevices() < 0);
}

int OrderFormViewModel::choiceOfDevices() const {
    const auto& choices = chosenProtocol().dose.choices;
    const auto found = std::ranges::find(choices, m_form.devicesDose.toInt());
    return found == choices.end() ? -1 : static_cast<int>(found - choices.begin());
}

int OrderFormViewModel::deviceDose() const {
    return isOtherDevices() ? static_cast<int>(chosenProtocol().dose.choices.size()) : choiceOfDevices();
}

void OrderFormViewModel::setDeviceDose(int index) {
    const auto& choices = chosenProtocol().dose.choices;
    if (index >= 0 && index < static_cast<int>(choices.size())) {
        m_otherDevices = false;
        type(m_form.devicesDose, QString::number(choices.at(static_cast<std::size_t>(index))));
    } else if (index == static_cast<int>(choices.size())) {
        m_otherDevices = true;
        type(m_form.devicesDose, QString());
    }
}

std::optional<Order> OrderFormViewModel::typedOrder() const {
    const Protocol& protocol = chosenProtocol();
    if (protocol.dose.kind == DoseKind::Devices) {
        return std::nullopt;
    }
    const auto dose = isByRate() ? typedNumber(fields::keys::dosePerHour, m_form.dosePerHour)
                                 : typedNumber(fields::keys::dosePerKilogram, m_form.dosePerKilogram);
    const auto duration = typedNumber(fields::keys::duration, m_form.durationMinutes);
    const auto strength = typedNumber(fields::keys::vialStrength, m_form.vialStrength);
    const auto bag = typedNumber(fields::keys::bagVolume, m_form.bagVolume);
    const bool infusion = protocol.route == Route::Intravenous;
    if (!dose || !strength || (infusion && (!duration || !bag))) {
        return std::nullopt;
    }
    Order order;
    order.route = protocol.route;
    if (isByRate()) {
        order.hourlyDose = MilligramsPerHour{*dose};
    } else {
        order.dosePerKilogram = {*dose};
    }
    order.vialStrength = {*strength};
    if (infusion) {
        order.duration = {static_cast<int>(*duration)};
        order.bagVolume = {*bag};
    }
    return order;
}

void OrderFormViewModel::compute() {
    m_arithmetic.clear();
    m_concerns.clear();
    m_reasonNeeded = chosenProtocol().dose.kind == DoseKind::Devices && isOtherDevices();
    if (const auto order = typedOrder()) {
        m_reasonNeeded = services::orderNeedsReason(*order, chosenProtocol());
        if (m_context.isSeated()) {
            for (const rules::DoseConcern concern :
                 rules::doseConcerns(*order, chosenProtocol(), m_weights, m_context.clinic().today())) {
                m_concerns << doseConcernWords(concern, chosenProtocol());
            }
        }
        m_arithmetic =
            doseArithmetic(*order, m_weights.empty() ? std::nullopt : std::optional(m_weights.back()));
    }
    emit edited();
    emit medicinesChanged();
}

void OrderFormViewModel::save() {
    if (!m_context.isSeated() || m_id.isNull()) {
        return;
    }
    services::Orders orders(m_context.clinic(), m_context.actor());
    m_problem.clear();
    m_errors = FieldErrors(orders.check(m_form));
    if (m_errors.isEmpty()) {
        if (const auto written = orders.write(m_id, m_form)) {
            m_context.tellPatientChanged(m_id);
            emit saved(m_id.text());
        } else {
            m_errors.place(written.error(), m_problem);
        }
    }
    emit errorsChanged();
}

} // namespace tidemark::app
