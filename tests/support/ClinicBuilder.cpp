// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ClinicBuilder.h"

#include "services/orders/Orders.h"
#include "services/patients/ChartEntries.h"
#include "support/AnsweredDays.h"
#include "support/AskedChart.h"
#include "support/ClinicRooms.h"

namespace tidemark::test {
namespace {

services::NewPerson person(const QString& signInName, const QString& displayName, Role role) {
    return {signInName, displayName, role, SignedInClinic::passphrase};
}

Actor actorOf(const StaffMember& member) {
    return {member.id, member.displayName, member.role};
}

} // namespace

SignedInClinic::SignedInClinic() {
    auto created = services::createClinic(
                       folder(), QStringLiteral("Seaside Clinic"),
                       person(QStringLiteral("admin"), QStringLiteral("Ada Minton"), Role::Administrator),
                       clock, cheapKdf)
                       .value();
    recoveryCode = created.recoveryCode;
    m_signedIn = std::move(created.signedIn);
    administrator = m_signedIn->actor;
    services::Staff staff(open(), administrator);
    nurse = actorOf(
        staff.add(person(QStringLiteral("nora"), QStringLiteral("Nora Nye, RN"), Role::Nurse)).value());
    psychiatrist = actorOf(
        staff.add(person(QStringLiteral("pia"), QStringLiteral("Dr Pia Sand"), Role::Psychiatrist)).value());
    addRooms(open(), administrator);
    answerDays(open(), nurse, psychiatrist);
}

Result<Actor> SignedInClinic::signInAs(const QString& signInName, const QString& password) {
    m_signedIn.reset();
    auto signedIn = services::signIn(folder(), signInName, password, clock, cheapKdf);
    if (!signedIn) {
        return tl::unexpected(signedIn.error());
    }
    m_signedIn = std::move(*signedIn);
    return m_signedIn->actor;
}

Result<void> SignedInClinic::signOut() {
    services::SignedIn leaving = std::move(*m_signedIn);
    m_signedIn.reset();
    return services::signOut(std::move(leaving));
}

Patient SignedInClinic::patient(const QString& family, const QString& given, const QString& birthDate) {
    services::PatientForm form;
    form.familyName = family;
    form.givenName = given;
    form.birthDate = birthDate;
    form.diagnosis = QStringLiteral("Treatment-resistant depression");
    return services::Patients(open(), nurse).create(form, services::SamePerson::IsAnother).value();
}

Patient SignedInClinic::askedPatient(const QString& family, const QString& given, const QString& birthDate) {
    Patient added = patient(family, given, birthDate);
    askChart(open(), nurse, added.id);
    return added;
}

Patient SignedInClinic::orderedPatient() {
    const Patient added = askedPatient();
    services::ChartEntries(open(), nurse).addWeight(added.id, QStringLiteral("70"), open().today()).value();
    services::Orders(open(), psychiatrist).write(added.id, {}).value();
    return added;
}

} // namespace tidemark::test
