// SPDX-License-Identifier: GPL-3.0-or-later
// Esketamine 84 mg from arrival to the submitted form, and the injection, through the services.
#include "rules/dosing/Doses.h"
#include "services/board/SessionBoard.h"
#include "services/clinic/FormContacts.h"
#include "services/orders/Orders.h"
#include "services/sessions/CheckIn.h"
#include "services/sessions/Discharge.h"
#include "services/sessions/SessionDoses.h"
#include "services/sessions/SessionEvents.h"
#include "services/sessions/SessionOwner.h"
#include "services/sessions/SessionViews.h"
#include "services/sessions/SessionVitals.h"
#include "support/SprayClinic.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace tidemark::test {
namespace {

using services::FormAnswers;

Error errorOf(ErrorCode code) {
    return {code, {}, {}};
}

TEST(SpraySession, givesThreeDevicesFiveMinutesApart) {
    SprayClinic clinic;
    clinic.dosed();
    const SessionRecord record = clinic.record();
    ASSERT_EQ(record.doses.size(), 3U);
    EXPECT_EQ(rules::givenDose(record.doses), Milligrams{84});
    EXPECT_EQ(record.doses.back().lot, QStringLiteral("A123"));
    EXPECT_EQ(record.doses.back().expiry, QDate(2027, 1, 31));
    EXPECT_EQ(record.session.state, SessionState::Monitoring);
    EXPECT_EQ(record.session.startedAt, record.doses.front().stamp.eventAt);
    EXPECT_EQ(record.session.pumpEndedAt, record.doses.back().stamp.eventAt);
    EXPECT_EQ(record.session.dose, Milligrams{84});
    EXPECT_EQ(clinic.device().error().code, ErrorCode::WrongState) << "no fourth one";
}

TEST(SpraySession, asksForAReasonBeforeTheFiveMinutesAreOver) {
    SprayClinic clinic;
    clinic.arrived();
    (void)clinic.device().value();
    clinic.wait(4);
    EXPECT_EQ(clinic.device().error(), (Error{ErrorCode::TooEarly, {}, QStringLiteral("60")}));
    EXPECT_EQ(clinic.record().doses.size(), 1U) << "nothing was recorded";
    const auto early = clinic.device(QStringLiteral("Sneezed at once, prescriber agreed"));
    ASSERT_TRUE(early);
    EXPECT_EQ(early->stamp.reason, QStringLiteral("Sneezed at once, prescriber agreed"));
    clinic.wait(5);
    EXPECT_TRUE(clinic.device()) << "at five minutes no reason is due";
}

TEST(SpraySession, needsTheBaselineAndTheQuestionsFirst) {
    SprayClinic clinic;
    must(clinic.run<services::CheckIn>(clinic.nurse()).arrive(clinic.session));
    EXPECT_EQ(clinic.device().error().code, ErrorCode::ChecklistOpen);
}

TEST(SpraySession, refusesAnExpiredDevice) {
    SprayClinic clinic;
    clinic.arrived();
    const auto given =
        clinic.run<services::SessionDoses>(clinic.nurse())
            .giveDevice(clinic.session, {QStringLiteral("A1"), QStringLiteral("2026-03-01"), {}});
    EXPECT_EQ(given.error().code, ErrorCode::InvalidDate);
}

TEST(SpraySession, doesNotStartOnAnOrderThatIsHeldOrNotAuthorised) {
    SprayClinic clinic;
    clinic.arrived();
    services::Orders orders(clinic.clinic.open(), clinic.clinic.psychiatrist);
    must(orders.hold(clinic.order.id, QStringLiteral("Cardiology first")));
    EXPECT_EQ(clinic.device().error().code, ErrorCode::OrderOnHold);
    must(orders.liftHold(clinic.order.id));
    services::OrderForm form;
    form.protocolId = clinic.protocol.id;
    form.devicesDose = QStringLiteral("56");
    form.authorisedFrom = QStringLiteral("2026-03-03");
    (void)orders.write(clinic.patient.id, form).value();
    EXPECT_EQ(clinic.device().error(), (Error{ErrorCode::NotAuthorised, {}, QStringLiteral("2026-03-03")}));
    clinic.clinic.clock.advance(std::chrono::hours(24));
    EXPECT_TRUE(clinic.device());
}

TEST(SpraySession, mayStopAfterFewerDevicesWithAReason) {
    SprayClinic clinic;
    clinic.arrived();
    (void)clinic.device().value();
    clinic.wait(2);
    EXPECT_EQ(clinic.run<services::SessionDoses>(clinic.nurse()).stopDevices(clinic.session, {}).error().code,
              ErrorCode::ReasonRequired);
    must(clinic.run<services::SessionDoses>(clinic.nurse())
             .stopDevices(clinic.session, QStringLiteral("Nausea")));
    const SessionRecord record = clinic.record();
    EXPECT_EQ(record.session.state, SessionState::Monitoring);
    EXPECT_EQ(record.session.pumpEndedAt, record.doses.front().stamp.eventAt) << "the stay counts from it";
    EXPECT_EQ(rules::givenDose(record.doses), Milligrams{28});
}

TEST(SpraySession, keepsThePatientTwoHoursFromTheLastDevice) {
    SprayClinic clinic;
    clinic.watched();
    for (const char* point : {"steady", "escort"}) {
        must(clinic.run<services::Discharge>(clinic.nurse())
                 .confirmPoint(clinic.session, QLatin1String(point)));
    }
    clinic.wait(4);
    EXPECT_EQ(clinic.run<services::Discharge>(clinic.nurse()).record(clinic.session).error(),
              (Error{ErrorCode::NotReadyForDischarge, {}, QStringLiteral("stay")}));
    clinic.wait(1);
    must(clinic.run<services::Discharge>(clinic.nurse()).record(clinic.session));
    EXPECT_EQ(clinic.record().session.dischargeKind, DischargeKind::Ready);
}

TEST(SpraySession, endsWithAFormThatIsSubmittedByHand) {
    SprayClinic clinic;
    services::FormContacts contacts(clinic.clinic.open(), clinic.clinic.administrator);
    must(
        contacts.setAddress({QStringLiteral("1 Pier Road"), QStringLiteral("Room 4"),
                             QStringLiteral("Westhaven"), QStringLiteral("Maine"), QStringLiteral("04000")}));
    must(contacts.setContact(
        {clinic.nurse().id, QStringLiteral("555-0101"), QStringLiteral("nora@clinic.example")}));
    clinic.left();
    auto forms = clinic.forms(clinic.nurse());
    const auto draft = forms.ofSession(clinic.session).value().value();
    EXPECT_EQ(draft.state, rules::FormState::Draft);
    EXPECT_EQ(draft.daysLeft, 7);
    FormAnswers answers;
    answers.seriousEvent = false;
    answers.readyMinutes = QStringLiteral("95");
    answers.acceptableBefore = true;
    answers.acceptableAfter = true;
    answers.respiratoryDepression = false;
    must(forms.answer(clinic.session, answers));
    const auto whole = forms.ofSession(clinic.session).value().value();
    for (const rules::FormField& field : whole.fields) {
        EXPECT_TRUE(field.isPresent() || field.key == QLatin1String("sex")) << field.key.toStdString();
    }
    (void)services::Signing(clinic.clinic.open(), clinic.nurse())
        .sign(QStringLiteral("nora"), SignedInClinic::passphrase, clinic.session)
        .value();
    EXPECT_EQ(forms.recordSubmitted(clinic.session, {}).error().code, ErrorCode::Empty);
    must(forms.recordSubmitted(clinic.session, QStringLiteral("R-4711")));
    const auto done = forms.ofSession(clinic.session).value().value();
    EXPECT_EQ(done.state, rules::FormState::Submitted);
    EXPECT_EQ(done.form.confirmationNumber, QStringLiteral("R-4711"));
    EXPECT_EQ(done.form.submittedBy, clinic.nurse().id);
    EXPECT_EQ(forms.answer(clinic.session, answers).error().code, ErrorCode::Signed);
    EXPECT_TRUE(forms.open().value().empty());
    EXPECT_TRUE(clinic.clinic.store().verify().has_value());
}

TEST(SpraySession, keepsWhatAPersonSaysOfTheBreathingAndTheVitals) {
    SprayClinic clinic;
    clinic.watched();
    auto forms = clinic.forms(clinic.nurse());
    const auto inForm = [&] { return forms.ofSession(clinic.session).value().value().form; };
    FormAnswers answers;
    answers.respiratoryDepression = true;
    answers.acceptableBefore = false;
    must(forms.answer(clinic.session, answers));
    EXPECT_EQ(inForm().respiratoryDepression, true);
    EXPECT_EQ(inForm().acceptableBefore, false);
    EXPECT_EQ(inForm().acceptableAfter, std::nullopt);
    answers = {};
    answers.acceptableAfter = true;
    answers.respiratoryDepression = false;
    must(forms.answer(clinic.session, answers));
    EXPECT_EQ(inForm().respiratoryDepression, false);
    EXPECT_EQ(inForm().acceptableBefore, false) << "what is not answered stays as it is";
    EXPECT_EQ(inForm().acceptableAfter, true);
}

TEST(SpraySession, needsAttentionWhenItsFormIsDueInThreeDays) {
    SprayClinic clinic;
    clinic.left();
    const auto due = [&]() -> std::optional<int> {
        const auto lines = services::SessionBoard(clinic.clinic.open(), clinic.nurse()).attention().value();
        const auto line =
            std::ranges::find(lines, services::AttentionKind::FormDue, &services::AttentionLine::kind);
        return line == lines.end() ? std::nullopt : std::optional(line->number);
    };
    EXPECT_EQ(due(), std::nullopt);
    clinic.clinic.clock.advance(std::chrono::hours(24 * 3));
    EXPECT_EQ(due(), std::nullopt);
    clinic.clinic.clock.advance(std::chrono::hours(24));
    EXPECT_EQ(due(), 3);
    clinic.clinic.clock.advance(std::chrono::hours(24 * 4));
    EXPECT_EQ(due(), -1) << "overdue";
}

TEST(SpraySession, asksForAReasonWhenTheFirstDoseIsNotTheProtocols) {
    SprayClinic clinic;
    EXPECT_EQ(clinic.write(QStringLiteral("84"), {}).error(),
              (Error{ErrorCode::ReasonRequired, QStringLiteral("reason"), {}}));
    EXPECT_TRUE(clinic.write(QStringLiteral("56"), {}));
    EXPECT_EQ(clinic.write(QStringLiteral("28"), {}).error(),
              (Error{ErrorCode::ReasonRequired, QStringLiteral("reason"), {}}))
        << "not one of the protocol's";
    EXPECT_TRUE(clinic.write(QStringLiteral("28"), QStringLiteral("Tolerated 56 mg badly")));
    EXPECT_EQ(clinic.write(QStringLiteral("30")).error(),
              (Error{ErrorCode::NotOneOfTheChoices, QStringLiteral("devices-dose"), QStringLiteral("28")}))
        << "not whole devices";
}

TEST(PatientMode, leavesOnePersonInCharge) {
    SprayClinic clinic;
    clinic.dosed();
    const Actor& second = clinic.clinic.psychiatrist;
    EXPECT_EQ(clinic.record().session.owner, clinic.nurse().id);
    EXPECT_TRUE(clinic.run<services::SessionViews>(second).view(clinic.session)) << "everybody reads";
    EXPECT_EQ(clinic.run<services::SessionVitals>(second)
                  .recordVitals(clinic.session, QStringLiteral("120/80"))
                  .error(),
              errorOf(ErrorCode::NotOwner));
    EXPECT_EQ(
        clinic.run<services::SessionEvents>(second).recordNote(clinic.session, QStringLiteral("x")).error(),
        errorOf(ErrorCode::NotOwner));
    EXPECT_EQ(clinic.run<services::SessionOwner>(clinic.nurse()).takeOver(clinic.session).error().code,
              ErrorCode::WrongState);
    must(clinic.run<services::SessionOwner>(second).takeOver(clinic.session));
    EXPECT_TRUE(
        clinic.run<services::SessionVitals>(second).recordVitals(clinic.session, QStringLiteral("120/80")));
    EXPECT_EQ(clinic.run<services::SessionVitals>(clinic.nurse())
                  .recordVitals(clinic.session, QStringLiteral("120/80"))
                  .error(),
              errorOf(ErrorCode::NotOwner));
    const SessionRecord record = clinic.record();
    ASSERT_EQ(record.owners.size(), 2U) << "arrival and hand-over";
    EXPECT_EQ(record.owners.back().owner, second.id);
    EXPECT_EQ(clinic.run<services::SessionViews>(second).view(clinic.session)->ownerName, second.displayName);
}

TEST(LeavingEarly, endsTheSessionWithItsReason) {
    SprayClinic clinic;
    clinic.arrived();
    (void)clinic.device().value();
    clinic.wait(3);
    EXPECT_EQ(clinic.run<services::Discharge>(clinic.nurse())
                  .recordEarly(clinic.session, DischargeKind::AgainstAdvice, {})
                  .error()
                  .code,
              ErrorCode::ReasonRequired);
    must(clinic.run<services::Discharge>(clinic.nurse())
             .recordEarly(clinic.session, DischargeKind::AgainstAdvice,
                          QStringLiteral("Wants to go, told of the risk")));
    const SessionRecord record = clinic.record();
    EXPECT_EQ(record.session.state, SessionState::Left);
    EXPECT_EQ(record.session.dischargeKind, DischargeKind::AgainstAdvice);
    EXPECT_EQ(record.session.pumpEndedAt, record.doses.front().stamp.eventAt);
    EXPECT_EQ(record.leaving.back().stamp.reason, QStringLiteral("Wants to go, told of the risk"));
}

TEST(LeavingEarly, stopsARunningPump) {
    SessionClinic clinic;
    clinic.started();
    clinic.wait(20);
    must(clinic.run<services::Discharge>(clinic.nurse())
             .recordEarly(clinic.session, DischargeKind::EmergencyTransfer,
                          QStringLiteral("Chest pain, ambulance")));
    const SessionRecord record = clinic.record();
    EXPECT_EQ(record.pump.back().kind, PumpChangeKind::StopEarly);
    EXPECT_EQ(record.session.pumpEndedAt, record.session.leftAt);
    EXPECT_NEAR(rules::givenDose(record, clinic.view().order, clinic.clinic.clock.now()).value, 17.5, 0.01);
    (void)clinic.sign();
    EXPECT_EQ(clinic.record().session.state, SessionState::Signed);
}

TEST(Injection, isGivenAtOnce) {
    SprayClinic clinic(QStringLiteral("im-induction"));
    clinic.arrived();
    const auto given =
        clinic.run<services::SessionDoses>(clinic.nurse())
            .giveBolus(
                clinic.session,
                {QStringLiteral("V9"), {}, {{ErrorCode::SyringeUnread, QStringLiteral("Nobody else here")}}});
    ASSERT_TRUE(given);
    EXPECT_EQ(given->amount, Milligrams{35}) << "0.5 mg/kg of 70 kg";
    const SessionRecord record = clinic.record();
    EXPECT_EQ(record.session.state, SessionState::Monitoring);
    EXPECT_EQ(record.session.startedAt, record.session.pumpEndedAt);
    EXPECT_EQ(clinic.forms(clinic.nurse()).ofSession(clinic.session).value(), std::nullopt)
        << "no form for ketamine";
}

} // namespace
} // namespace tidemark::test
