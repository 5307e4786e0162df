// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/viewmodels/OrderFormViewModel.h"

#include "desktop/messages/DateWords.h"
#include "desktop/messages/DoseWords.h"
#include "desktop/messages/Message.h"
#include "desktop/messages/OrderArithmetic.h"
#include "desktop/viewmodels/FieldErrors.h"
#include "fields/FieldCatalogue.h"
#include "rules/Protocols.h"
#include "rules/protocols/ShippedProtocols.h"
#include "services/Patients.h"

#include <algorithm>

namespace tidemark::app {
namespace {

std::optional<double> typedNumber(const QString& field, const QString& text) {
    const auto checked = fields::checkNumber(field, text);
    return checked ? std::optional(checked->value) : std::nullopt;
}

/// The intravenous example that orders begin with, then every shipped protocol.
std::vector<Protocol> orderable() {
    std::vector<Protocol> all{rules::ivKetamineProtocol()};
    const auto shipped = rules::shippedProtocols();
    all.insert(all.end(), shipped.begin(), shipped.end());
    return all;
}

Protocol protocolOf(const services::OrderForm& form) {
    for (const Protocol& each : orderable()) {
        if (each.id == form.protocolId) {
            return each;
        }
    }
    return rules::ivKetamineProtocol();
}

} // namespace

OrderFormViewModel::OrderFormViewModel(Desk& desk, QObject* parent) : QObject(parent), m_desk(desk) {
    connect(&m_desk, &Desk::seatedChanged, this, [this] { open({}); });
}

void OrderFormViewModel::open(const QString& patientId) {
    m_id = PatientId(patientId);
    m_form = {};
    m_patientName.clear();
    m_weights.clear();
    m_errors.clear();
    m_problem.clear();
    if (m_desk.isSeated() && !m_id.isNull()) {
        const auto chart = services::Patients(m_desk.clinic()).chart(m_desk.actor(), m_id);
        if (chart) {
            m_patientName = chart->patient.familyName + QStringLiteral(", ") + chart->patient.givenName;
            m_weights = chart->weights;
        } else {
            m_problem = messageFor(chart.error()).sentence();
        }
    }
    compute();
    emit opened();
    emit errorsChanged();
}

void OrderFormViewModel::type(QString& field, const QString& text) {
    if (field != text) {
        field = text;
        compute();
        if (!m_errors.isEmpty() && m_desk.isSeated()) {
            m_errors = stillWrong(m_errors, fieldErrors(services::Treatment(m_desk.clinic()).check(m_form)));
            emit errorsChanged();
        }
    }
}

QStringList OrderFormViewModel::protocols() const {
    QStringList names;
    for (const Protocol& each : orderable()) {
        names << (each.title.isEmpty() ? tr("Ketamine, intravenous") : each.title);
    }
    return names;
}

int OrderFormViewModel::protocol() const {
    const auto all = orderable();
    const auto found = std::ranges::find(all, m_form.protocolId, &Protocol::id);
    return found == all.end() ? 0 : static_cast<int>(found - all.begin());
}

void OrderFormViewModel::setProtocol(int index) {
    const auto all = orderable();
    if (index < 0 || index >= static_cast<int>(all.size()) || index == protocol()) {
        return;
    }
    const Protocol& chosen = all.at(static_cast<std::size_t>(index));
    m_form.protocolId = chosen.id;
    m_form.devicesDose =
        chosen.dose.firstSession > 0 ? QString::number(chosen.dose.firstSession) : QString();
    m_errors.clear();
    compute();
    emit errorsChanged();
}

QString OrderFormViewModel::route() const {
    return code(protocolOf(m_form).route);
}

QStringList OrderFormViewModel::deviceDoses() const {
    QStringList doses;
    for (const int dose : protocolOf(m_form).dose.choices) {
        doses << milligramWords({static_cast<double>(dose)});
    }
    return doses;
}

int OrderFormViewModel::deviceDose() const {
    const Protocol chosen = protocolOf(m_form);
    const auto found = std::ranges::find(chosen.dose.choices, m_form.devicesDose.toInt());
    return found == chosen.dose.choices.end() ? -1 : static_cast<int>(found - chosen.dose.choices.begin());
}

void OrderFormViewModel::setDeviceDose(int index) {
    const auto choices = protocolOf(m_form).dose.choices;
    if (index >= 0 && index < static_cast<int>(choices.size())) {
        type(m_form.devicesDose, QString::number(choices.at(static_cast<std::size_t>(index))));
    }
}

std::optional<Order> OrderFormViewModel::typedOrder() const {
    const Protocol protocol = protocolOf(m_form);
    if (protocol.dose.kind == DoseKind::Devices) {
        return std::nullopt;
    }
    const auto dose = typedNumber(QStringLiteral("dose-per-kilogram"), m_form.dosePerKilogram);
    const auto duration = typedNumber(QStringLiteral("duration"), m_form.durationMinutes);
    const auto strength = typedNumber(QStringLiteral("vial-strength"), m_form.vialStrength);
    const auto bag = typedNumber(QStringLiteral("bag-volume"), m_form.bagVolume);
    const bool infusion = protocol.route == Route::Intravenous;
    if (!dose || !strength || (infusion && (!duration || !bag))) {
        return std::nullopt;
    }
    Order order;
    order.route = protocol.route;
    order.dosePerKilogram = {*dose};
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
    m_reasonNeeded = false;
    if (const auto order = typedOrder()) {
        m_reasonNeeded = rules::needsReason(*order);
        if (m_desk.isSeated()) {
            for (const rules::DoseConcern concern :
                 rules::doseConcerns(*order, m_weights, m_desk.clinic().today())) {
                m_concerns << doseConcernWords(concern);
            }
        }
        if (!m_weights.empty()) {
            m_arithmetic = doseArithmetic(*order, m_weights.back());
        }
    }
    emit edited();
}

void OrderFormViewModel::save() {
    if (!m_desk.isSeated() || m_id.isNull()) {
        return;
    }
    services::Treatment treatment(m_desk.clinic());
    m_problem.clear();
    m_errors = fieldErrors(treatment.check(m_form));
    if (m_errors.isEmpty()) {
        if (const auto written = treatment.order(m_desk.actor(), m_id, m_form)) {
            m_desk.tellPatientChanged(m_id);
            emit saved(m_id.text());
        } else {
            placeError(written.error(), m_errors, m_problem);
        }
    }
    emit errorsChanged();
}

} // namespace tidemark::app
