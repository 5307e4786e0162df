// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/protocols/Protocols.h"
#include "rules/sessions/StartBlockers.h"
#include "rules/vitals/TwoReadings.h"
#include "services/courses/Courses.h"
#include "services/courses/SessionPlanning.h"
#include "services/orders/Orders.h"
#include "services/protocols/ClinicProtocols.h"
#include "services/sessions/CheckIn.h"
#include "services/sessions/SessionPump.h"
#include "services/sessions/SessionVitals.h"
#include "support/PumpSettings.h"
#include "support/SessionClinic.h"

#include <gmock/gmock.h>

namespace tidemark::services {
namespace {

using namespace Qt::StringLiterals;

// The clock stands on Monday 2 March 2026, 10:00 in Berlin.
struct OrderTest : testing::Test {
    test::SessionClinic clinic;
    const Actor& prescriber = clinic.clinic.psychiatrist;

    Order write(const OrderForm& form) {
        return Orders(clinic.clinic.open(), prescriber).write(clinic.patient.id, form).value();
    }
    Error startRefusal() {
        const auto started =
            clinic.run<services::SessionPump>(clinic.nurse()).start(clinic.session, test::startedAlone());
        return started ? Error{} : started.error();
    }
    void readyToStart() { clinic.arrived().checked().vitals("124/78 72 98 14 s0 d0"); }
    Protocol changed(Protocol protocol, const QString& note) {
        ClinicProtocols protocols(clinic.clinic.open(), prescriber);
        const auto kept = protocols.save(std::move(protocol), note).value();
        EXPECT_TRUE(protocols.approve(kept.kept.protocolId, kept.kept.version, note));
        return kept.protocol;
    }
};

OrderForm authorised(const QString& from, const QString& until) {
    OrderForm form;
    form.authorisedFrom = from;
    form.authorisedUntil = until;
    form.authorisationNumber = u"PA-4711"_s;
    return form;
}

struct UnusualOrder {
    const char* what = nullptr;
    const char* dose = nullptr;
    const char* minutes = nullptr;
    const char* reason = nullptr;
    std::optional<ErrorCode> refusal;
};

TEST_F(OrderTest, anUnusualNumberNeedsARealReasonAndAnImpossibleOneIsRefused) {
    const UnusualOrder cases[] = {{"usual", "0.5", "40", "", {}},
                                  {"anaesthetic", "5", "40", "case conference", ErrorCode::Impossible},
                                  {"anaesthetic", "10", "40", "case conference", ErrorCode::Impossible},
                                  {"far above", "1.5", "40", "", ErrorCode::ReasonRequired},
                                  {"far above, one letter", "1.5", "40", "x", ErrorCode::ReasonRequired},
                                  {"far above", "1.5", "40", "case conference", {}},
                                  {"far below", "0.05", "40", "", ErrorCode::ReasonRequired},
                                  {"in a minute", "0.5", "1", "case conference", ErrorCode::Impossible},
                                  {"in ten minutes", "0.5", "10", "", ErrorCode::ReasonRequired},
                                  {"in ten minutes", "0.5", "10", "as at the last clinic", {}}};
    for (const UnusualOrder& each : cases) {
        OrderForm form;
        form.dosePerKilogram = QString::fromLatin1(each.dose);
        form.durationMinutes = QString::fromLatin1(each.minutes);
        form.reason = QString::fromLatin1(each.reason);
        const auto written = Orders(clinic.clinic.open(), prescriber).write(clinic.patient.id, form);
        EXPECT_EQ(written ? std::nullopt : std::optional(written.error().code), each.refusal)
            << each.what << ": " << each.dose << " mg/kg over " << each.minutes << " min";
    }
}

TEST_F(OrderTest, byRateIsTheRateTimesTheHoursAndNeedsNoWeight) {
    OrderForm form;
    form.protocolId = u"pain-infusion"_s;
    form.dosePerHour = u"22"_s;
    form.durationMinutes = u"240"_s;
    const Order order = write(form);
    EXPECT_EQ(Orders(clinic.clinic.open(), clinic.nurse()).byId(order.id).value().hourlyDose,
              MilligramsPerHour{22});
    clinic.session = clinic.plan();
    ASSERT_EQ(clinic.view().protocol.id, u"pain-infusion"_s);
    readyToStart();
    ASSERT_TRUE(
        clinic.run<services::SessionPump>(clinic.nurse()).start(clinic.session, test::startedAlone(u"25"_s)));
    EXPECT_EQ(clinic.record().session.dose->value, 88);
    EXPECT_EQ(clinic.record().pump.back().rate.value, 25) << "100 mL over four hours";
}

TEST_F(OrderTest, byRateAsksForAReasonAboveTheProtocolsLimit) {
    OrderForm form;
    form.protocolId = u"pain-infusion"_s;
    form.dosePerHour = u"40"_s;
    EXPECT_TRUE(Orders(clinic.clinic.open(), prescriber).check(form).empty());
    form.dosePerHour = u"40.1"_s;
    EXPECT_EQ(Orders(clinic.clinic.open(), prescriber).check(form).front(),
              (Error{ErrorCode::ReasonRequired, u"reason"_s, {}}));
    form.dosePerHour = u"fast"_s;
    EXPECT_EQ(Orders(clinic.clinic.open(), prescriber).check(form).front().field, u"dose-per-hour"_s);
}

TEST_F(OrderTest, ofDevicesOutsideTheProtocolIsWholeDevicesWithAReason) {
    struct Case {
        QString dose;
        QString reason;
        std::optional<ErrorCode> refused;
    };
    const QString reason = u"Tolerated 56 mg badly"_s;
    for (const Case& each :
         {Case{u"56"_s, {}, {}}, Case{u"28"_s, {}, ErrorCode::ReasonRequired}, Case{u"28"_s, reason, {}},
          Case{u"112"_s, reason, {}}, Case{u"168"_s, reason, {}},
          Case{u"196"_s, reason, ErrorCode::NotOneOfTheChoices},
          Case{u"27"_s, reason, ErrorCode::NotOneOfTheChoices},
          Case{u"29"_s, reason, ErrorCode::NotOneOfTheChoices},
          Case{u"0"_s, reason, ErrorCode::NotOneOfTheChoices},
          Case{u"-28"_s, reason, ErrorCode::NotOneOfTheChoices},
          Case{u"one"_s, reason, ErrorCode::NotOneOfTheChoices}, Case{{}, reason, ErrorCode::Empty}}) {
        OrderForm form;
        form.protocolId = u"esketamine-trd"_s;
        form.devicesDose = each.dose;
        form.reason = each.reason;
        const auto faults = Orders(clinic.clinic.open(), prescriber).check(form);
        const auto first = faults.empty() ? std::nullopt : std::optional(faults.front().code);
        EXPECT_EQ(first, each.refused) << each.dose.toStdString() << ' ' << each.reason.toStdString();
    }
}

TEST_F(OrderTest, goesByTheClinicsApprovedVersionOfTheProtocol) {
    Protocol spray = rules::newestProtocol(u"esketamine-trd"_s).value();
    spray.dose.choices = {28, 56, 84};
    OrderForm form;
    form.protocolId = u"esketamine-trd"_s;
    form.devicesDose = u"28"_s;
    EXPECT_EQ(Orders(clinic.clinic.open(), prescriber).check(form).front().code, ErrorCode::ReasonRequired);
    (void)changed(spray, u"28 mg is allowed here"_s);
    EXPECT_TRUE(Orders(clinic.clinic.open(), prescriber).check(form).empty());
}

TEST_F(OrderTest, startsOnlyOnTheDaysOfItsAuthorisation) {
    struct Case {
        QString from;
        QString until;
        bool starts;
    };
    // The dates are of the form, so that what is typed and what is judged stay one.
    for (const Case& each : {Case{u"2026-03-01"_s, u"2026-03-02"_s, true},
                             Case{u"2026-03-02"_s, u"2026-03-02"_s, true}, Case{u"2026-03-02"_s, {}, true},
                             Case{u"2026-03-03"_s, u"2026-04-01"_s, false}, Case{{}, {}, true}}) {
        write(authorised(each.from, each.until));
        const Order order =
            Orders(clinic.clinic.open(), clinic.nurse()).inForce(clinic.patient.id).value().value();
        EXPECT_EQ(order.authorisationNumber, u"PA-4711"_s);
        const auto blockers =
            rules::orderBlockers(&order, clinic.record().session, clinic.clinic.open().today());
        EXPECT_EQ(blockers.empty(), each.starts) << each.from.toStdString();
    }
    readyToStart();
    write(authorised(u"2026-03-03"_s, u"2026-04-01"_s));
    EXPECT_EQ(startRefusal(), (Error{ErrorCode::NotAuthorised, {}, u"2026-03-03"_s}));
    write(authorised(u"2026-03-01"_s, u"2026-03-02"_s));
    clinic.wait(24 * 60);
    EXPECT_EQ(startRefusal(), (Error{ErrorCode::NotAuthorised, {}, u"2026-03-02"_s}));
}

TEST_F(OrderTest, onHoldRefusesTheStartUntilTheHoldIsLifted) {
    readyToStart();
    const OrderId order = Orders(clinic.clinic.open(), clinic.nurse()).inForce(clinic.patient.id).value()->id;
    EXPECT_EQ(Orders(clinic.clinic.open(), clinic.nurse()).hold(order, u"Not mine to say"_s).error().code,
              ErrorCode::NotPermitted);
    EXPECT_EQ(Orders(clinic.clinic.open(), prescriber).hold(order, u" "_s).error().code,
              ErrorCode::ReasonRequired);
    ASSERT_TRUE(Orders(clinic.clinic.open(), prescriber).hold(order, u"New chest pain, ECG first"_s));
    EXPECT_EQ(Orders(clinic.clinic.open(), clinic.nurse()).byId(order).value().holdReason,
              u"New chest pain, ECG first"_s);
    EXPECT_EQ(startRefusal().code, ErrorCode::OrderOnHold);
    EXPECT_EQ(Orders(clinic.clinic.open(), clinic.nurse()).liftHold(order).error().code,
              ErrorCode::NotPermitted);
    ASSERT_TRUE(Orders(clinic.clinic.open(), prescriber).liftHold(order));
    EXPECT_TRUE(
        clinic.run<services::SessionPump>(clinic.nurse()).start(clinic.session, test::startedAlone()));
}

TEST_F(OrderTest, limitsAndTheTwoReadingRuleComeFromTheSessionsOwnVersion) {
    Protocol own = rules::newestProtocol(u"iv-induction-3x2"_s).value();
    own.limits.releaseAbove = {120, 75};
    own.limits.severeFrom = {150, 100};
    own.limits.riseFrom = {10, 8};
    own.limits.twoReadings = {true, {145, 95}, {170, 105}, 3};
    own = changed(own, u"Lower limits"_s);
    OrderForm form;
    form.protocolId = own.id;
    write(form);
    // A course of its own, under the approved version.
    ASSERT_TRUE(
        SessionPlanning(clinic.clinic.open(), clinic.nurse()).cancel(clinic.session, u"Another protocol"_s));
    CourseRequest request;
    request.patient = clinic.patient.id;
    request.protocolId = own.id;
    request.start = clinic.clinic.open().today();
    request.time = QTime(10, 0);
    ASSERT_TRUE(Courses(clinic.clinic.open(), clinic.nurse()).accept(request));
    clinic.session = Courses(clinic.clinic.open(), clinic.nurse())
                         .ofPatient(clinic.patient.id)
                         .value()
                         ->sessions.front()
                         .id;
    EXPECT_EQ(clinic.view().protocol.limits, own.limits);
    clinic.arrived();
    for (const ChecklistItem& item : own.checklist) {
        test::must(clinic.run<services::CheckIn>(clinic.nurse())
                       .answerChecklist(clinic.session, item.key, item.safeAnswerIsYes));
    }
    clinic.vitals("121/74 72 98 14 s0 d0");
    EXPECT_EQ(startRefusal().code, ErrorCode::ReleaseRequired) << "above 120, below the shipped 140";
    test::must(clinic.run<services::CheckIn>(prescriber)
                   .decideRelease(clinic.session, ReleaseDecision::Proceed, u"Usual for her"_s));
    ASSERT_TRUE(
        clinic.run<services::SessionPump>(clinic.nurse()).start(clinic.session, test::startedAlone()));
    clinic.wait(10);
    const auto flagged =
        clinic.run<services::SessionVitals>(clinic.nurse()).recordVitals(clinic.session, u"146/90"_s).value();
    EXPECT_FALSE(flagged.flags.empty());
    EXPECT_TRUE(rules::callsForRepeat(flagged.reading, clinic.view().protocol.limits));
    // The runs point into the record.
    const SessionRecord record = clinic.record();
    const auto runs = rules::repeatRuns(record, clinic.view().protocol.limits);
    ASSERT_EQ(runs.size(), 1U);
    EXPECT_EQ(runs.front().dueAt, runs.front().first->stamp.eventAt + std::chrono::minutes(3));
}

TEST_F(OrderTest, everyWordOfTheReleaseIsThePrescribersAndIsKept) {
    clinic.arrived().checked().vitals("152/94 72 98 14 s0 d0");
    test::must(clinic.run<services::CheckIn>(clinic.nurse()).requestRelease(clinic.session));
    for (const ReleaseDecision decision :
         {ReleaseDecision::Recheck, ReleaseDecision::Hold, ReleaseDecision::Proceed}) {
        EXPECT_EQ(clinic.run<services::CheckIn>(clinic.nurse())
                      .decideRelease(clinic.session, decision, u"Mine"_s)
                      .error()
                      .code,
                  ErrorCode::NotPermitted);
        ASSERT_TRUE(clinic.run<services::CheckIn>(prescriber)
                        .decideRelease(clinic.session, decision, u"Seen at the chair"_s));
        EXPECT_EQ(clinic.record().releases.back().decision, decision);
        EXPECT_EQ(clinic.record().releases.back().stamp.author, prescriber.id);
        EXPECT_EQ(startRefusal().code, decision == ReleaseDecision::Hold      ? ErrorCode::OnHold
                                       : decision == ReleaseDecision::Recheck ? ErrorCode::ReleaseRequired
                                                                              : Error{}.code);
        clinic.wait(1);
    }
}

} // namespace
} // namespace tidemark::services
