// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/session/SessionDesk.h"
#include "desktop/session/DischargeViewModel.h"
#include "desktop/session/SessionViewModel.h"
#include "services/base/AuditLines.h"
#include "services/clinic/FormContacts.h"
#include "services/courses/SessionPlanning.h"
#include "services/orders/Orders.h"
#include "services/patients/ChartEntries.h"
#include "services/sessions/CheckIn.h"
#include "services/sessions/DosePreparation.h"
#include "services/sessions/SessionEvents.h"
#include "storage/repositories/sessions/AftercareRepository.h"
#include "support/SessionClinic.h"

#include <QObject>
#include <QVariantMap>

namespace tidemark::test {

/// A clinic, a desk and a planned session for a QML test, with hands on the clock.
class SessionStand : public QObject {
    Q_OBJECT
    Q_PROPERTY(tidemark::app::SessionViewModel* viewModel READ viewModel CONSTANT)
    Q_PROPERTY(QString passphrase READ passphrase CONSTANT)
    Q_PROPERTY(QString shotFolder READ shotFolder CONSTANT)

public:
    [[nodiscard]] app::SessionViewModel* viewModel() { return &m_desk.session.viewModel(); }
    [[nodiscard]] QString passphrase() const { return SignedInClinic::passphrase; }
    [[nodiscard]] QString shotFolder() const { return qEnvironmentVariable("TIDEMARK_SHOTS"); }

    Q_INVOKABLE void wait(int minutes, int seconds = 0) { m_desk.wait(minutes, seconds); }
    Q_INVOKABLE void seat(const QString& signInName) { m_desk.seat(signInName.toUtf8().constData()); }
    Q_INVOKABLE void answerAll() { m_desk.answerAll(); }
    /// The psychiatrist reads the syringe of 35 mg and confirms it.
    Q_INVOKABLE void readSyringe() {
        services::OpenClinic& clinic = m_desk.desk.clinic();
        const Actor& second = m_desk.clinic.psychiatrist;
        must(services::WitnessPins(clinic, second).set(pin(), cheapKdf));
        (void)services::DosePreparation(clinic, m_desk.desk.actor())
            .readSyringe(m_desk.id, QStringLiteral("0.7 50"), {second.id, pin()})
            .value();
        m_desk.desk.tellPatientChanged(m_desk.patientId);
    }
    /// Of the psychiatrist, once readSyringe() or giveSecondPersonPin() was called.
    Q_INVOKABLE [[nodiscard]] QString pin() const { return QStringLiteral("28473"); }
    Q_INVOKABLE void giveSecondPersonPin() {
        must(services::WitnessPins(m_desk.desk.clinic(), m_desk.clinic.psychiatrist).set(pin(), cheapKdf));
    }
    Q_INVOKABLE void bringToDosing() { m_desk.bringToDosing(); }
    Q_INVOKABLE void bringToLeft() { m_desk.bringToLeft(); }
    /// Asks for the contact of the next day, as the discharge does by a protocol that has one.
    Q_INVOKABLE void askForContact() {
        services::OpenClinic& clinic = m_desk.desk.clinic();
        Aftercare state;
        state.session = m_desk.id;
        state.patient = m_desk.patientId;
        state.contactDue = clinic.today().addDays(1);
        state.contactOpen = true;
        must(clinic.store().write(
            services::sessionLine(m_desk.desk.actor(), m_desk.id, actions::contactRecord),
            [&](storage::Connection& connection) {
                return storage::AftercareRepository::keep(connection, state);
            }));
        m_desk.desk.tellSessionChanged({});
    }
    /// The session shown is over; three days later the patient's next one is shown, just arrived.
    Q_INVOKABLE void goToNextSession() {
        m_desk.bringToLeft();
        planNext();
        m_desk.arrive();
    }
    /// So many earlier sessions of this patient, all over, with this systolic pressure and one more each time
    /// at minute 30; then the next one runs, shown.
    Q_INVOKABLE void bringToDosingAfter(int sessions, int systolic) {
        for (int i = 0; i < sessions; ++i) {
            m_desk.bringToDosing();
            m_desk.wait(30);
            m_desk.vitals(QStringLiteral("%1/85 80").arg(systolic + i).toLatin1().constData());
            m_desk.wait(10);
            m_desk.endInfusion();
            m_desk.wait(61);
            m_desk.vitals("122/76 70 98 14 s0 d0");
            m_desk.session.discharge()->confirm(QStringLiteral("steady"));
            m_desk.session.discharge()->confirm(QStringLiteral("escort"));
            m_desk.session.discharge()->discharge();
            planNext();
        }
        m_desk.bringToDosing();
    }
    /// The program is not there for so long; then the same person signs in and the session is shown again.
    Q_INVOKABLE void missMinutes(int minutes) {
        const QString person = m_desk.desk.signInName();
        const Instant from = m_desk.clinic.clock.now();
        m_desk.desk.leave();
        m_desk.clinic.clock.advance(std::chrono::minutes(minutes));
        m_desk.seat(person.toUtf8().constData());
        if (services::SessionEvents(m_desk.desk.clinic(), m_desk.desk.actor())
                .markGap(from, m_desk.clinic.clock.now())) {
            m_desk.session.open(m_desk.id.text());
        }
    }
    /// The planned session becomes one of 84 mg of esketamine, or an injection.
    Q_INVOKABLE void orderInstead(const QString& protocolId) {
        services::OrderForm form;
        form.protocolId = protocolId;
        form.devicesDose = QStringLiteral("84");
        form.reason = QStringLiteral("Had 84 mg elsewhere");
        (void)services::Orders(m_desk.desk.clinic(), m_desk.clinic.psychiatrist)
            .write(m_desk.patientId, form)
            .value();
        m_desk.session.open(m_desk.id.text());
    }
    /// An administrator enters what every monitoring form repeats.
    Q_INVOKABLE void enterFormContacts() {
        const Actor& administrator = m_desk.clinic.administrator;
        services::FormContacts contacts(m_desk.desk.clinic(), administrator);
        must(contacts.setAddress({QStringLiteral("1 Pier Road"),
                                  {},
                                  QStringLiteral("Westhaven"),
                                  QStringLiteral("Maine"),
                                  QStringLiteral("04000")}));
        must(contacts.setContact(
            {m_desk.desk.actor().id, QStringLiteral("555-0101"), QStringLiteral("nora@clinic.example")}));
        m_desk.session.open(m_desk.id.text());
    }
    /// What the record of the session shown says now, read from the database: "answer:KEY" the answer and
    /// its note, "effect:KEY" how bad or "ended", "intervention:KEY" how often, and how many lines of each
    /// other kind. Lines that were taken back or corrected do not count.
    Q_INVOKABLE [[nodiscard]] QVariantMap recorded();
    Q_INVOKABLE void addAllergy(const QString& substance) { setAllergies({{substance, {}}}); }
    Q_INVOKABLE void removeAllergies() { setAllergies({}); }
    /// The next session of this patient, just arrived three days later, is shown in the place of this one.
    Q_INVOKABLE void openAnotherArrived() {
        m_desk.wait(3 * 24 * 60);
        const auto planned =
            services::SessionPlanning(m_desk.desk.clinic(), m_desk.desk.actor())
                .plan({m_desk.patientId, m_desk.clinic.clock.now(), QStringLiteral("Room 1")})
                .value();
        must(services::CheckIn(m_desk.desk.clinic(), m_desk.desk.actor()).arrive(planned.id));
        m_desk.session.open(planned.id.text());
    }
    Q_INVOKABLE void answerRisk(const QString& key, bool present) {
        if (services::ChartEntries(m_desk.desk.clinic(), m_desk.desk.actor())
                .answerRisk(m_desk.patientId, {key, present, {}})) {
            m_desk.desk.tellPatientChanged(m_desk.patientId);
        }
    }

private:
    void setAllergies(const std::vector<Allergy>& allergies) {
        if (services::ChartEntries(m_desk.desk.clinic(), m_desk.desk.actor())
                .setAllergies(m_desk.patientId, allergies)) {
            m_desk.desk.tellPatientChanged(m_desk.patientId);
        }
    }
    void planNext() {
        m_desk.wait(3 * 24 * 60);
        m_desk.id = services::SessionPlanning(m_desk.desk.clinic(), m_desk.desk.actor())
                        .plan({m_desk.patientId, m_desk.clinic.clock.now(), QStringLiteral("Room 1")})
                        .value()
                        .id;
        m_desk.session.open(m_desk.id.text());
    }

    SessionDesk m_desk;
};

} // namespace tidemark::test
