// SPDX-License-Identifier: GPL-3.0-or-later
#include "ScreenBench.h"

#include "services/Patients.h"
#include "services/Staff.h"
#include "services/Treatment.h"

namespace tidemark::test {
namespace {

/// A guess that costs nothing. Tests only.
constexpr storage::KdfCost cheap{1, 8ULL << 10U};

} // namespace

ScreenBench::~ScreenBench() {
    m_workplace.reset();
}

QString ScreenBench::passphrase() const {
    return QStringLiteral("tulip anchor velvet onion harbour");
}

void ScreenBench::restart() {
    auto before = std::move(m_workplace);
    if (m_desk) {
        m_desk->leave();
    }
    auto desk = std::make_unique<app::Desk>(m_clock);
    app::Surroundings around;
    around.clinicFolder = m_directory->filePath(QStringLiteral("clinic"));
    around.demoFolder = m_directory->filePath(QStringLiteral("demo"));
    around.cost = cheap;
    around.background = app::Background::Mode::Immediate;
    around.relauncher = &m_relauncher;
    m_workplace = std::make_unique<app::WorkplaceViewModel>(*desk, std::move(around));
    emit workplaceChanged();
    before.reset();
    m_desk = std::move(desk);
}

void ScreenBench::startEmpty() {
    m_directory = std::make_unique<QTemporaryDir>();
    restart();
}

void ScreenBench::startClinic() {
    m_directory = std::make_unique<QTemporaryDir>();
    {
        auto created =
            services::createClinic(
                m_directory->filePath(QStringLiteral("clinic")), QStringLiteral("Seaside Clinic"),
                {QStringLiteral("mreed"), QStringLiteral("Mira Reed"), Role::Administrator, passphrase()},
                m_clock, cheap)
                .value();
        services::Staff staff(*created.signedIn.clinic);
        const Actor& administrator = created.signedIn.actor;
        static_cast<void>(staff
                              .add(administrator, {QStringLiteral("dnorth"), QStringLiteral("Dana North, RN"),
                                                   Role::Nurse, passphrase()})
                              .value());
        static_cast<void>(staff
                              .add(administrator, {QStringLiteral("amari"), QStringLiteral("Dr Lea Amari"),
                                                   Role::Psychiatrist, passphrase()})
                              .value());
    }
    restart();
}

void ScreenBench::signIn(const QString& name) {
    m_workplace->signIn()->setSignInName(name);
    m_workplace->signIn()->signIn(passphrase());
}

QString ScreenBench::planSession(const QString& familyName) {
    services::OpenClinic& clinic = m_desk->clinic();
    const Actor& actor = m_desk->actor();
    services::Patients patients(clinic);
    services::PatientForm form;
    form.familyName = familyName;
    form.givenName = QStringLiteral("Una");
    form.birthDate = QStringLiteral("1984-03-02");
    const Patient patient = patients.create(actor, form).value();
    static_cast<void>(patients.addWeight(actor, patient.id, QStringLiteral("82"), clinic.today()).value());
    services::Treatment treatment(clinic);
    static_cast<void>(treatment.order(actor, patient.id, {}).value());
    const Session session =
        treatment.plan(actor, {patient.id, m_clock.now(), QStringLiteral("Room 2")}).value();
    m_desk->tellPatientChanged(patient.id);
    m_desk->tellSessionChanged(session.id);
    return session.id.text();
}

void ScreenBench::advance(int seconds) {
    m_clock.advance(std::chrono::seconds(seconds));
    m_desk->tick();
}

} // namespace tidemark::test
