// SPDX-License-Identifier: GPL-3.0-or-later
#include "ClinicDayStand.h"

#include "NurseAtTheDesk.h"
#include "services/courses/SessionPlanning.h"
#include "services/drugs/DrugStock.h"
#include "services/drugs/DrugUse.h"
#include "services/sessions/SessionViews.h"

#include <QQmlEngine>

namespace tidemark::test {
namespace {

services::DrugReceiptForm vials() {
    services::DrugReceiptForm form;
    form.strength = QStringLiteral("50");
    form.volume = QStringLiteral("10");
    form.lot = QStringLiteral("KT-100");
    form.expiry = QStringLiteral("2027-03-31");
    form.count = QStringLiteral("5");
    return form;
}

services::DrugReceiptForm devices() {
    services::DrugReceiptForm form;
    form.drug = Drug::Esketamine;
    form.form = DrugForm::Device;
    form.deviceContent = QStringLiteral("28");
    form.lot = QStringLiteral("TX-900");
    form.expiry = QStringLiteral("2027-01-31");
    form.count = QStringLiteral("6");
    return form;
}

void addPopups(const QQuickItem* item, QStringList& found) {
    for (const QQuickItem* child : item->childItems()) {
        if (child->isVisible() && child->inherits("QQuickPopupItem")) {
            found << QString::fromLatin1(child->metaObject()->className());
        }
        addPopups(child, found);
    }
}

} // namespace

ClinicDayStand::~ClinicDayStand() {
    if (m_composition) {
        workplace()->end();
    }
}

void ClinicDayStand::expectInfusion() {
    m_treated = std::make_unique<SprayClinic>(QStringLiteral("iv-induction-3x2"));
    m_treated->infused();
    prepare(vials());
}

void ClinicDayStand::expectInfusionWithoutOwnPin() {
    m_treated = std::make_unique<SprayClinic>(QStringLiteral("iv-induction-3x2"));
    m_treated->infused();
    prepare(vials(), false);
}

void ClinicDayStand::expectSpray() {
    m_treated = std::make_unique<SprayClinic>();
    m_treated->left();
    prepare(devices());
}

void ClinicDayStand::prepare(const services::DrugReceiptForm& drugs, bool ownPinKnown) {
    const PatientId patient = m_treated->patient.id;
    (void)services::Signing(clinic().open(), clinic().nurse)
        .sign(QStringLiteral("nora"), SignedInClinic::passphrase, m_treated->session)
        .value();
    services::PatientForm form;
    form.number = services::Patients(clinic().open(), clinic().nurse).chart(patient).value().patient.number;
    form.familyName = QStringLiteral("Brandt");
    form.givenName = QStringLiteral("Ida");
    form.birthDate = QStringLiteral("1984-03-12");
    form.diagnosis = QStringLiteral("Treatment-resistant depression");
    form.sex = Sex::Female;
    (void)services::Patients(clinic().open(), clinic().nurse).edit(patient, form).value();
    must(services::WitnessPins(clinic().open(), clinic().psychiatrist).set(pin(), cheapKdf));
    if (ownPinKnown) {
        must(services::WitnessPins(clinic().open(), clinic().nurse).set(ownPin(), cheapKdf));
    }
    (void)services::DrugStock(clinic().open(), clinic().nurse).receive(drugs).value();
    clinic().clock.advance(std::chrono::hours(2 * 24));
    (void)services::SessionPlanning(clinic().open(), clinic().nurse)
        .plan({patient, clinic().clock.now(), QStringLiteral("Room 1"), QStringLiteral("As agreed")})
        .value();
    must(clinic().signOut());

    m_desk = std::make_unique<app::SignedInContext>(clinic().clock);
    app::Environment around;
    around.clinicFolder = clinic().folder();
    around.opening = {cheapKdf, storage::networkFileSystemOf};
    around.background = app::Background::Mode::Immediate;
    around.kernelKeys = &m_kernelKeys;
    m_composition = std::make_unique<app::Composition>(*m_desk, std::move(around));
    m_composition->roots().giveTo(*qmlEngine(this));
    signNurseIn(*m_composition);
    emit prepared();
}

void ClinicDayStand::wait(int minutes) {
    clinic().clock.advance(std::chrono::minutes(minutes));
    m_desk->tick();
}

QStringList ClinicDayStand::openPopups(QQuickWindow* window) const {
    QStringList found;
    addPopups(window->contentItem(), found);
    for (const QWindow* each : QGuiApplication::topLevelWindows()) {
        const bool dialog = (each->flags() & Qt::WindowType_Mask) != Qt::Window;
        if (each->isVisible() && each != window && dialog) {
            found << QString::fromLatin1(each->metaObject()->className());
        }
    }
    return found;
}

QStringList ClinicDayStand::uses() const {
    QStringList lines;
    const auto view = services::SessionViews(m_desk->clinic(), m_desk->actor())
                          .view(SessionId(m_composition->workplace().arguments().sessionId))
                          .value();
    const auto proposal =
        services::DrugUse(m_desk->clinic(), m_desk->actor()).proposal(view.record, view.order).value();
    for (const DrugMovement& use : proposal.uses) {
        lines << QStringLiteral("removed %1 = given %2 + wasted %3 + returned %4")
                     .arg(use.removed.value)
                     .arg(use.given.value)
                     .arg(use.wasted.value)
                     .arg(use.returned.value);
    }
    return lines;
}

} // namespace tidemark::test
