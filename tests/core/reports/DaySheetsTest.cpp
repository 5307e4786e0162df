// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/DaySheets.h"

#include "base/CanonicalBytes.h"
#include "reports/DaySheetsState.h"
#include "services/orders/Orders.h"
#include "services/patients/ChartEntries.h"
#include "services/patients/Medicines.h"
#include "services/sessions/CheckIn.h"
#include "services/sessions/SessionEvents.h"
#include "support/SessionClinic.h"
#include "support/SprayClinic.h"

#include <gmock/gmock.h>

namespace tidemark::test {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using testing::Contains;
using testing::ElementsAre;
using testing::IsSupersetOf;

template <class Clinic>
reports::DaySheets sheetsOf(Clinic& clinic) {
    return reports::daySheets(clinic.clinic.open(), clinic.nurse()).value();
}

template <class Clinic>
reports::DaySheetsState stateOf(Clinic& clinic) {
    return reports::daySheetsState(clinic.clinic.open(), clinic.nurse()).value();
}

template <class Clinic>
reports::DaySheet onlySheetOf(Clinic& clinic) {
    auto day = sheetsOf(clinic);
    if (day.sheets.size() != 1) {
        throw std::runtime_error("not one sheet");
    }
    return std::move(day.sheets.front());
}

std::vector<int> minutesOf(const reports::DaySheet& sheet) {
    std::vector<int> minutes;
    for (const reports::SheetCheck& check : sheet.checks) {
        if (check.minute) {
            minutes.push_back(*check.minute);
        }
    }
    return minutes;
}

TEST(DaySheets, ofAnInfusionHasTheDoseByWeightAndTheChecksUntilTheStayIsOver) {
    SessionClinic clinic;
    const reports::DaySheet sheet = onlySheetOf(clinic);
    EXPECT_EQ(sheet.view.chart.patient.number, clinic.patient.number);
    EXPECT_TRUE(sheet.orderFaults.empty());
    ASSERT_TRUE(sheet.dose && sheet.weight);
    EXPECT_DOUBLE_EQ(sheet.dose->dose.value, 35);
    EXPECT_DOUBLE_EQ(sheet.dose->pumpRate.value, 150);
    EXPECT_DOUBLE_EQ(sheet.weight->weight.value, 70);
    EXPECT_TRUE(sheet.checks.front().baseline);
    const Protocol& protocol = sheet.view.protocol;
    EXPECT_THAT(minutesOf(sheet), IsSupersetOf(protocol.readingMinutes));
    const int stayEnd = 40 + protocol.minimumStayAfterEnd.value;
    EXPECT_LE(minutesOf(sheet).back(), std::max(stayEnd, protocol.readingMinutes.back()));
    EXPECT_GT(minutesOf(sheet).back(), stayEnd - protocol.repeatEveryMinutes);
    EXPECT_THAT(sheet.leaving, IsSupersetOf({u"stay"_s, u"pressure"_s, u"steady"_s, u"escort"_s}));
    EXPECT_FALSE(sheet.last) << "it is the first treatment";
    EXPECT_EQ(sheet.devices, 0);
}

TEST(DaySheets, ofAnInjectionHasTheDoseByWeight) {
    SprayClinic clinic(u"im-induction"_s);
    const reports::DaySheet sheet = onlySheetOf(clinic);
    EXPECT_EQ(sheet.view.record.session.route, Route::Intramuscular);
    ASSERT_TRUE(sheet.dose);
    EXPECT_DOUBLE_EQ(sheet.dose->dose.value, 35);
    EXPECT_THAT(minutesOf(sheet), IsSupersetOf(clinic.protocol.readingMinutes));
}

TEST(DaySheets, ofASprayHasItsDevicesAndNoDoseByWeight) {
    SprayClinic clinic;
    const reports::DaySheet sheet = onlySheetOf(clinic);
    EXPECT_FALSE(sheet.dose);
    EXPECT_EQ(sheet.devices, 3);
    EXPECT_THAT(minutesOf(sheet), IsSupersetOf(clinic.protocol.readingMinutes));
    EXPECT_THAT(sheet.leaving, Contains(u"breathing"_s));
}

TEST(DaySheets, withoutAnOrderInForceSayWhyNothingIsGiven) {
    SessionClinic clinic;
    services::Orders orders(clinic.clinic.open(), clinic.clinic.psychiatrist);
    const Order order = orders.inForce(clinic.patient.id).value().value();
    must(orders.hold(order.id, u"Liver values"_s));
    ASSERT_EQ(onlySheetOf(clinic).orderFaults.size(), 1U);
    EXPECT_EQ(onlySheetOf(clinic).orderFaults.front().code, ErrorCode::OrderOnHold);
    must(orders.revoke(order.id, u"Changed treatment"_s));
    ASSERT_EQ(onlySheetOf(clinic).orderFaults.size(), 1U);
    EXPECT_EQ(onlySheetOf(clinic).orderFaults.front().code, ErrorCode::NoValidOrder);
}

TEST(DaySheets, giveNoDoseWhereThePrescriberDecidesFirst) {
    SessionClinic clinic;
    clinic.arrived().checked().vitals("168/98 80 97 14 s0 d0");
    const auto only = [&] {
        const auto faults = onlySheetOf(clinic).orderFaults;
        return faults.size() == 1 ? std::optional(faults.front().code) : std::nullopt;
    };
    EXPECT_EQ(only(), ErrorCode::ReleaseRequired);
    auto prescriber = clinic.run<services::CheckIn>(clinic.clinic.psychiatrist);
    must(prescriber.decideRelease(clinic.session, ReleaseDecision::Hold, u"Wait an hour"_s));
    EXPECT_EQ(only(), ErrorCode::OnHold);
    must(prescriber.decideRelease(clinic.session, ReleaseDecision::Proceed, u"Usual for her"_s));
    EXPECT_TRUE(onlySheetOf(clinic).orderFaults.empty());
}

TEST(DaySheets, leaveOutWhoIsCalledOffEnteredInErrorOrGone) {
    SessionClinic calledOff;
    must(calledOff.run<services::SessionPlanning>(calledOff.nurse())
             .cancel(calledOff.session, u"Has a cold"_s));
    EXPECT_TRUE(sheetsOf(calledOff).sheets.empty());
    SessionClinic mistaken;
    mistaken.arrived();
    must(mistaken.run<services::SessionPlanning>(mistaken.nurse())
             .enterInError(mistaken.session, u"Another patient"_s));
    EXPECT_TRUE(sheetsOf(mistaken).sheets.empty());
    SessionClinic gone;
    gone.left();
    EXPECT_TRUE(sheetsOf(gone).sheets.empty());
}

TEST(DaySheets, areOfTheClinicsPresentDayAndOfWhoIsStillInSession) {
    SessionClinic clinic;
    clinic.clinic.clock.advance(24h);
    EXPECT_TRUE(sheetsOf(clinic).sheets.empty()) << "planned for yesterday";
    const SessionId today = clinic.plan();
    ASSERT_EQ(sheetsOf(clinic).sheets.size(), 1U);
    EXPECT_EQ(onlySheetOf(clinic).view.record.session.id, today);
    SessionClinic overMidnight;
    overMidnight.started();
    overMidnight.clinic.clock.advance(24h);
    EXPECT_EQ(sheetsOf(overMidnight).sheets.size(), 1U);
}

TEST(DaySheets, areInTheOrderOfTime) {
    SessionClinic clinic;
    const Patient early = clinic.clinic.orderedPatient();
    (void)services::SessionPlanning(clinic.clinic.open(), clinic.nurse())
        .plan({early.id, clinic.clinic.clock.now() - 30min, u"Room 2"_s, u"As agreed"_s})
        .value();
    const auto day = sheetsOf(clinic);
    ASSERT_EQ(day.sheets.size(), 2U);
    EXPECT_EQ(day.sheets[0].view.record.session.patient, early.id);
    EXPECT_EQ(day.sheets[1].view.record.session.id, clinic.session);
}

TEST(DaySheets, ofARunningSessionHaveWhatWasMeasuredAlready) {
    SessionClinic clinic;
    clinic.started();
    clinic.wait(10);
    clinic.vitals("148/90 76 97 13 s1 d2");
    const reports::DaySheet sheet = onlySheetOf(clinic);
    ASSERT_GE(sheet.checks.size(), 2U);
    ASSERT_TRUE(sheet.checks[0].taken && sheet.checks[1].taken);
    EXPECT_EQ(sheet.checks[0].taken->systolic, 124);
    EXPECT_EQ(sheet.checks[1].minute, 10);
    EXPECT_EQ(sheet.checks[1].taken->systolic, 148);
    EXPECT_FALSE(sheet.checks[2].taken);
    EXPECT_EQ(sheet.devices, 0) << "an infusion whose dose is fixed has none either";
}

TEST(DaySheets, sayHowTheLastSessionWent) {
    SessionClinic clinic;
    clinic.started();
    clinic.wait(10);
    clinic.vitals("152/94 88 96 14 s1 d1");
    (void)clinic.run<services::SessionEvents>(clinic.nurse())
        .setEffect(clinic.session, u"nausea"_s, Severity::Mild)
        .value();
    clinic.wait(30);
    must(clinic.run<services::SessionPump>(clinic.nurse()).completeInfusion(clinic.session));
    clinic.wait(61);
    clinic.vitals("122/76 70 98 14 s0 d0");
    for (const char* point : {"steady", "escort"}) {
        must(clinic.run<services::Discharge>(clinic.nurse())
                 .confirmPoint(clinic.session, QLatin1String(point)));
    }
    must(clinic.run<services::Discharge>(clinic.nurse()).record(clinic.session));
    clinic.clinic.clock.advance(48h);
    (void)clinic.plan();
    const reports::DaySheet sheet = onlySheetOf(clinic);
    ASSERT_TRUE(sheet.last && sheet.last->baseline && sheet.last->peak);
    EXPECT_EQ(sheet.last->session.id, clinic.session);
    EXPECT_EQ(sheet.last->baseline->systolic, 124);
    EXPECT_EQ(sheet.last->peak->systolic, 152);
    ASSERT_EQ(sheet.last->effects.size(), 1U);
    EXPECT_EQ(sheet.last->effects.front().key, u"nausea"_s);
}

TEST(DaySheets, areDueUntilTheyAreMadeAndAgainTheNextDay) {
    SessionClinic clinic;
    EXPECT_EQ(stateOf(clinic).people, 1);
    EXPECT_FALSE(stateOf(clinic).made);
    must(reports::noteDaySheets(clinic.clinic.open(), clinic.nurse(), sheetsOf(clinic)));
    EXPECT_TRUE(stateOf(clinic).made);
    clinic.clinic.clock.advance(24h);
    EXPECT_EQ(stateOf(clinic).people, 0);
    (void)clinic.plan();
    EXPECT_EQ(stateOf(clinic).people, 1);
    EXPECT_FALSE(stateOf(clinic).made);
}

using Change = std::function<void(SessionClinic&)>;

/// Whether a change after the printing makes the sheets due again.
bool isDueAfter(
    const Change& change, const Change& before = [](SessionClinic&) {}) {
    SessionClinic clinic;
    before(clinic);
    must(reports::noteDaySheets(clinic.clinic.open(), clinic.nurse(), sheetsOf(clinic)));
    if (stateOf(clinic).isDue()) {
        throw std::runtime_error("due though nothing was changed");
    }
    clinic.wait(1);
    change(clinic);
    const auto state = stateOf(clinic);
    return state.made && state.changed == 1 && state.isDue();
}

TEST(DaySheets, areDueAgainWhereAnOrderIsChanged) {
    const auto orders = [](SessionClinic& clinic) {
        return services::Orders(clinic.clinic.open(), clinic.clinic.psychiatrist);
    };
    const auto order = [&](SessionClinic& clinic) {
        return orders(clinic).inForce(clinic.patient.id).value().value().id;
    };
    const Change hold = [&](SessionClinic& clinic) {
        must(orders(clinic).hold(order(clinic), u"Liver values"_s));
    };
    EXPECT_TRUE(isDueAfter(hold));
    EXPECT_TRUE(
        isDueAfter([&](SessionClinic& clinic) { must(orders(clinic).liftHold(order(clinic))); }, hold));
    EXPECT_TRUE(isDueAfter(
        [&](SessionClinic& clinic) { must(orders(clinic).revoke(order(clinic), u"Other treatment"_s)); }));
}

TEST(DaySheets, areDueAgainWhereThePrescriberDecidesFirstOrDidSo) {
    const Change high = [](SessionClinic& clinic) { clinic.vitals("168/98 80 97 14 s0 d0"); };
    const auto decide = [](ReleaseDecision decision) -> Change {
        return [decision](SessionClinic& clinic) {
            must(clinic.run<services::CheckIn>(clinic.clinic.psychiatrist)
                     .decideRelease(clinic.session, decision, u"Seen by me"_s));
        };
    };
    const Change ready = [](SessionClinic& clinic) { clinic.arrived().checked(); };
    const Change waiting = [&](SessionClinic& clinic) {
        ready(clinic);
        high(clinic);
    };
    EXPECT_TRUE(isDueAfter(high, ready));
    EXPECT_TRUE(isDueAfter(decide(ReleaseDecision::Proceed), waiting));
    EXPECT_TRUE(isDueAfter(decide(ReleaseDecision::Hold), [&](SessionClinic& clinic) {
        waiting(clinic);
        decide(ReleaseDecision::Proceed)(clinic);
    }));
}

TEST(DaySheets, areDueAgainWhereAPatientOnThemIsChanged) {
    const auto chart = [](SessionClinic& clinic) {
        return services::ChartEntries(clinic.clinic.open(), clinic.nurse());
    };
    EXPECT_TRUE(isDueAfter([&](SessionClinic& clinic) {
        must(chart(clinic).setAllergies(clinic.patient.id, {{u"ondansetron"_s, u"rash"_s}}));
    }));
    EXPECT_TRUE(isDueAfter([](SessionClinic& clinic) {
        (void)services::Medicines(clinic.clinic.open(), clinic.nurse())
            .add(clinic.patient.id,
                 {u"Lorazepam"_s, u"1 mg at night"_s, MedicineClass::Benzodiazepine, u"2025-11-01"_s, {}})
            .value();
    }));
}

TEST(DaySheets, areDueAgainForWhoeverIsPlannedOrSeatedElsewhereAfterwards) {
    EXPECT_TRUE(isDueAfter([](SessionClinic& clinic) {
        must(clinic.run<services::SessionPlanning>(clinic.nurse())
                 .seat(clinic.session, u"Room 2"_s, u"Window side"_s));
    }));
    EXPECT_TRUE(isDueAfter([](SessionClinic& clinic) {
        const Patient later = clinic.clinic.orderedPatient();
        (void)services::SessionPlanning(clinic.clinic.open(), clinic.nurse())
            .plan({later.id, clinic.clinic.clock.now() + 30min, u"Room 2"_s, u"As agreed"_s})
            .value();
    }));
}

TEST(DaySheets, areNotDueAgainByTheWorkOfASessionNorByWhoIsNotOnThem) {
    EXPECT_FALSE(isDueAfter([](SessionClinic& clinic) { clinic.started(); }));
    EXPECT_FALSE(isDueAfter([](SessionClinic& clinic) { (void)clinic.clinic.orderedPatient(); }));
    EXPECT_FALSE(isDueAfter([](SessionClinic& clinic) { clinic.left(); }));
}

/// The session names a version of its protocol that nobody has: what belongs to it cannot be read.
void makeUnreadable(SessionClinic& clinic, const SessionId& session) {
    must(
        clinic.clinic.store().write(TempClinic::line(), [&](storage::Connection& connection) -> Result<void> {
            return connection.prepare("UPDATE treatment_session SET protocol_version = 99 WHERE id = :id")
                .bind(":id", session)
                .run();
        }));
}

TEST(DaySheets, ofAPatientWhoCannotBeReadStopNobodyElses) {
    SessionClinic clinic;
    const Patient other = clinic.clinic.orderedPatient();
    (void)services::SessionPlanning(clinic.clinic.open(), clinic.nurse())
        .plan({other.id, clinic.clinic.clock.now() + 30min, u"Room 2"_s, u"As agreed"_s})
        .value();
    makeUnreadable(clinic, clinic.session);
    const auto day = sheetsOf(clinic);
    ASSERT_EQ(day.sheets.size(), 2U);
    EXPECT_TRUE(day.sheets[0].unreadable);
    EXPECT_FALSE(day.sheets[0].dose);
    EXPECT_EQ(day.sheets[0].view.chart.patient.number, clinic.patient.number) << "the name at least";
    EXPECT_EQ(day.sheets[0].view.record.session.id, clinic.session);
    EXPECT_FALSE(day.sheets[1].unreadable);
    EXPECT_TRUE(day.sheets[1].dose);
    must(reports::noteDaySheets(clinic.clinic.open(), clinic.nurse(), day));
    EXPECT_FALSE(stateOf(clinic).isDue());
}

TEST(DaySheets, leaveAnEntryWithWhoTheDayAndHowMany) {
    SessionClinic clinic;
    must(reports::noteDaySheets(clinic.clinic.open(), clinic.nurse(), sheetsOf(clinic)));
    const auto newest =
        clinic.clinic.store()
            .read([](storage::Connection& connection) { return storage::AuditLog::last(connection, 1); })
            .value()
            .front();
    EXPECT_EQ(newest.line.action, QString(actions::sheetsPrint));
    EXPECT_EQ(newest.line.actor, clinic.nurse().id);
    EXPECT_EQ(newest.line.entityId, u"2026-03-02"_s);
    const auto body = canonicalFields(newest.line.body);
    ASSERT_TRUE(body && body->size() == 3);
    EXPECT_EQ((*body)[0], (*canonicalFields(CanonicalBytes().add(1).bytes()))[0]);
    EXPECT_EQ((*body)[1], clinic.session.text().toUtf8());
}

TEST(DaySheets, areReadByWhoeverMayReadTheDay) {
    SessionClinic clinic;
    for (const Actor& actor :
         {clinic.clinic.nurse, clinic.clinic.psychiatrist, clinic.clinic.administrator}) {
        EXPECT_TRUE(reports::daySheets(clinic.clinic.open(), actor).has_value());
    }
    for (const auto& refused :
         {reports::daySheets(clinic.clinic.open(), Actor()).map([](const auto&) {}),
          reports::daySheetsState(clinic.clinic.open(), Actor()).map([](const auto&) {}),
          reports::noteDaySheets(clinic.clinic.open(), Actor(), {})}) {
        ASSERT_FALSE(refused.has_value());
        EXPECT_EQ(refused.error().code, ErrorCode::NotSignedIn);
    }
}

TEST(AuditLogHalves, findHowManyEntriesCameBeforeAMoment) {
    TempClinic clinic;
    const auto before = [&](Instant at) {
        return clinic.store
            ->read([&](storage::Connection& connection) {
                return storage::AuditLog::lengthBefore(connection, clinic.store->auditHead().length, at);
            })
            .value();
    };
    const qint64 made = clinic.store->auditHead().length;
    const Instant start = clinic.clock.now();
    for (int entry = 0; entry < 5; ++entry) {
        clinic.clock.advance(1min);
        must(
            clinic.store->write(TempClinic::line(), [](storage::Connection&) -> Result<void> { return {}; }));
    }
    EXPECT_EQ(before(start - 1min), 0);
    EXPECT_EQ(before(start + 1min), made);
    EXPECT_EQ(before(start + 3min), made + 2);
    EXPECT_EQ(before(start + 3min + 1s), made + 3);
    EXPECT_EQ(before(start + 1h), made + 5);
}

} // namespace
} // namespace tidemark::test
