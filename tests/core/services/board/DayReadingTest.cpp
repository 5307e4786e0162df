// SPDX-License-Identifier: GPL-3.0-or-later
// A board that was read once reads only whom the audit log names, and shows the same as one read anew.
#include "services/board/DayReading.h"

#include "rules/scales/Phq9.h"
#include "services/orders/Orders.h"
#include "services/scales/Scales.h"
#include "services/sessions/SessionEvents.h"
#include "support/DrugClinic.h"
#include "support/PumpSettings.h"

#include <gmock/gmock.h>

namespace tidemark::services {
namespace {

using test::DrugClinic;
using test::must;

/// What a board shows, in one text: a difference is then seen in the failure.
QString shown(const DayReading& reading) {
    QStringList lines;
    for (const BoardCard& card : reading.cards()) {
        lines << QStringLiteral("card %1 %2 next %3 last %4 hold %5 asked %6 scores %7 ready %8 effects %9")
                     .arg(card.session.id.text(), code(card.session.state))
                     .arg(card.nextReading ? toMilliseconds(*card.nextReading) : 0)
                     .arg(card.lastReading ? card.lastReading->systolic.value_or(0) : 0)
                     .arg(card.onHold)
                     .arg(card.releaseAsked)
                     .arg(card.scoresDue)
                     .arg(card.readyToLeave)
                     .arg(QStringList(card.openEffects.begin(), card.openEffects.end()).join(u'+'));
    }
    for (const AttentionLine& line : reading.attention()) {
        lines << QStringLiteral("line %1 %2 %3 %4 %5")
                     .arg(codeIn(rules::attentionKindCodes, line.kind), line.patientName, line.session.text())
                     .arg(line.number)
                     .arg(line.lot ? line.lot->lot : QString());
    }
    return lines.join(u'\n');
}

struct DayReadingTest : testing::Test {
    DayReadingTest() { read(kept); }

    void read(DayReading& reading) {
        must(reading.readSessions(open().today()));
        must(reading.readAttention());
    }
    /// Brings the kept board up to now and compares it with one that is read anew.
    void expectUpToDate(const char* after) {
        read(kept);
        DayReading fresh(open(), visit.nurse());
        read(fresh);
        EXPECT_EQ(shown(kept).toStdString(), shown(fresh).toStdString()) << "after " << after;
    }
    OpenClinic& open() { return visit.clinic.open(); }
    template <class Work>
    qint64 asked(Work&& work) {
        const qint64 before = visit.clinic.store().statementCount();
        work();
        return visit.clinic.store().statementCount() - before;
    }

    DrugClinic visit;
    DayReading kept{open(), visit.nurse()};
};

TEST_F(DayReadingTest, followsASessionThroughTheLogAlone) {
    visit.arrived();
    expectUpToDate("the arrival");
    visit.checked().vitals("168/98 80 97 14 s0 d0");
    must(visit.run<CheckIn>(visit.nurse()).requestRelease(visit.session));
    expectUpToDate("asking for a release");
    must(visit.run<CheckIn>(visit.clinic.psychiatrist)
             .decideRelease(visit.session, ReleaseDecision::Proceed, QStringLiteral("Calm")));
    must(visit.run<SessionPump>(visit.nurse()).start(visit.session, test::startedAlone()));
    static_cast<void>(visit.run<SessionEvents>(visit.nurse())
                          .setEffect(visit.session, QStringLiteral("nausea"), Severity::Mild)
                          .value());
    expectUpToDate("an effect");
    visit.wait(10);
    visit.vitals("185/112 90 97 14 s1 d2");
    expectUpToDate("a severe pressure");
    must(visit.run<SessionPump>(visit.nurse()).stopEarly(visit.session, QStringLiteral("Pressure")));
    expectUpToDate("the end of the infusion");
}

TEST_F(DayReadingTest, seesNewPatientsOrdersScoresAndLots) {
    std::vector<std::optional<int>> answers(9, 0);
    answers.back() = 2;
    static_cast<void>(Scales(open(), visit.nurse())
                          .record(visit.patient.id, visit.session, rules::phq9().id, answers)
                          .value());
    expectUpToDate("an item 9");
    const auto order = Orders(open(), visit.clinic.psychiatrist).inForce(visit.patient.id).value().value();
    must(Orders(open(), visit.clinic.psychiatrist).revoke(order.id, QStringLiteral("Palpitations")));
    expectUpToDate("an order that was revoked");
    auto soon = DrugClinic::vials(2, "KT-SOON");
    soon.expiry = open().today().addDays(5).toString(Qt::ISODate);
    static_cast<void>(visit.stock(visit.nurse()).receive(soon).value());
    expectUpToDate("a lot that expires");
    const Patient other = visit.clinic.askedPatient(QStringLiteral("Abel"), QStringLiteral("Jon"));
    static_cast<void>(Orders(open(), visit.clinic.psychiatrist).write(other.id, {}).value());
    static_cast<void>(SessionPlanning(open(), visit.nurse())
                          .plan({other.id, visit.clinic.clock.now(), QStringLiteral("Room 2")})
                          .value());
    expectUpToDate("somebody new");
}

TEST_F(DayReadingTest, readsNobodyForAPageThatWasOnlyOpened) {
    static_cast<void>(Patients(open(), visit.nurse()).openChart(visit.patient.id).value());
    // What the log says of each, and two questions to the safe: what expires, what was counted otherwise.
    EXPECT_EQ(asked([&] { read(kept); }), 4);
}

TEST_F(DayReadingTest, readsOnlyWhoWasWrittenTo) {
    const Patient other = visit.clinic.askedPatient(QStringLiteral("Abel"), QStringLiteral("Jon"));
    static_cast<void>(Orders(open(), visit.clinic.psychiatrist).write(other.id, {}).value());
    static_cast<void>(SessionPlanning(open(), visit.nurse())
                          .plan({other.id, visit.clinic.clock.now(), QStringLiteral("Room 2")})
                          .value());
    read(kept);
    visit.arrived();
    const qint64 ofOne = asked([&] { must(kept.readSessions(open().today())); });
    DayReading fresh(open(), visit.nurse());
    EXPECT_LT(ofOne, asked([&] { must(fresh.readSessions(open().today())); }));
}

TEST_F(DayReadingTest, readsTheSetsAloneOfASessionWhereNothingElseWasWritten) {
    visit.started();
    read(kept);
    visit.wait(10);
    visit.vitals("185/112 90 97 14 s1 d2");
    // What the log says, and the sets.
    EXPECT_EQ(asked([&] { static_cast<void>(kept.readSession(visit.session).value()); }), 2);
    must(kept.readAttentionOf(visit.patient.id));
    expectUpToDate("a set of vitals");
}

TEST_F(DayReadingTest, readsASessionWholeWhereMoreThanItsSetsWasWritten) {
    visit.started();
    read(kept);
    visit.wait(10);
    visit.vitals("142/88 76 98 14 s1 d2");
    static_cast<void>(visit.run<SessionEvents>(visit.nurse())
                          .setEffect(visit.session, QStringLiteral("nausea"), Severity::Mild)
                          .value());
    static_cast<void>(kept.readSession(visit.session).value());
    must(kept.readAttentionOf(visit.patient.id));
    expectUpToDate("a set of vitals and an effect");
}

TEST_F(DayReadingTest, readsEverythingAnewOnTheNextDay) {
    visit.wait(24 * 60);
    expectUpToDate("a night");
}

} // namespace
} // namespace tidemark::services
