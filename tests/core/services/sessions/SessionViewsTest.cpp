// SPDX-License-Identifier: GPL-3.0-or-later
// A session that was read once reads its sets of vitals alone where the audit log says that nothing else was
// written, and is then the same as one read anew.
#include "services/sessions/SessionViews.h"

#include "rules/record/CanonicalRecord.h"
#include "services/orders/Orders.h"
#include "services/patients/ChartEntries.h"
#include "services/sessions/SessionEvents.h"
#include "support/SessionClinic.h"

#include <gmock/gmock.h>

#include <functional>

namespace tidemark::services {
namespace {

using test::must;
using test::SessionClinic;

struct SessionViewsTest : testing::Test {
    SessionViewsTest() {
        clinic.started();
        clinic.wait(10);
        shown = clinic.view();
    }

    [[nodiscard]] SessionViews views() { return clinic.run<SessionViews>(clinic.nurse()); }
    [[nodiscard]] std::optional<SessionView> withNewReadings() {
        return views().withNewReadings(shown.value()).value();
    }
    /// The sets are of now, and so is everything else that was not read.
    void expectAsReadAnew(const std::optional<SessionView>& view) {
        ASSERT_TRUE(view.has_value());
        const SessionView anew = clinic.view();
        EXPECT_EQ(rules::canonicalBytes(view->record), rules::canonicalBytes(anew.record));
        EXPECT_EQ(view->auditLength, anew.auditLength);
    }
    template <class Work>
    qint64 asked(Work&& work) {
        const qint64 before = clinic.clinic.store().statementCount();
        work();
        return clinic.clinic.store().statementCount() - before;
    }

    SessionClinic clinic;
    std::optional<SessionView> shown;
};

TEST_F(SessionViewsTest, readsTheSessionItselfInOneQuestion) {
    std::optional<Session> session;
    EXPECT_EQ(asked([&] { session = views().session(clinic.session).value(); }), 1);
    EXPECT_EQ(session->state, SessionState::Dosing);
    EXPECT_EQ(session->patient, clinic.patient.id);
}

TEST_F(SessionViewsTest, readsASetAlone) {
    clinic.vitals("142/88 76 98 14 s1 d2");
    std::optional<SessionView> view;
    // What the log says, and the sets.
    EXPECT_EQ(asked([&] { view = withNewReadings(); }), 2);
    EXPECT_EQ(view->record.readings.size(), shown->record.readings.size() + 1);
    expectAsReadAnew(view);
}

TEST_F(SessionViewsTest, readsSeveralSetsAlone) {
    clinic.vitals("142/88 76 98 14 s1 d2");
    static_cast<void>(clinic.run<SessionVitals>(clinic.nurse())
                          .recordNotObtained(clinic.session, QStringLiteral("Asleep"))
                          .value());
    expectAsReadAnew(withNewReadings());
}

TEST_F(SessionViewsTest, goesOnFromSetToSet) {
    for (const char* line : {"142/88 76 98 14 s1 d2", "138/84 74 98 14 s1 d1", "131/80 72 98 14 s0 d1"}) {
        clinic.vitals(line);
        shown = withNewReadings();
        expectAsReadAnew(shown);
        clinic.wait(10);
    }
}

TEST_F(SessionViewsTest, isReadWholeWhereNothingWasWritten) {
    EXPECT_FALSE(withNewReadings().has_value());
}

TEST_F(SessionViewsTest, isReadWholeOnTheNextDay) {
    clinic.wait(24 * 60);
    clinic.vitals("142/88 76 98 14 s1 d2");
    EXPECT_FALSE(withNewReadings().has_value());
}

/// What is written beside a set, by whatever screen.
struct BesideASet {
    const char* what;
    std::function<void(SessionClinic&)> write;
};

struct WrittenBeside : SessionViewsTest, testing::WithParamInterface<BesideASet> {};

TEST_P(WrittenBeside, theSetIsReadWithTheRest) {
    GetParam().write(clinic);
    clinic.vitals("142/88 76 98 14 s1 d2");
    EXPECT_FALSE(withNewReadings().has_value()) << GetParam().what;
    shown = clinic.view();
    clinic.vitals("138/84 74 98 14 s1 d1");
    GetParam().write(clinic);
    EXPECT_FALSE(withNewReadings().has_value()) << GetParam().what;
}

INSTANTIATE_TEST_SUITE_P(
    EveryScreen, WrittenBeside,
    testing::Values(BesideASet{"a note",
                               [](SessionClinic& clinic) {
                                   static_cast<void>(clinic.run<SessionEvents>(clinic.nurse())
                                                         .recordNote(clinic.session, QStringLiteral("Calm"))
                                                         .value());
                               }},
                    BesideASet{"a weight",
                               [](SessionClinic& clinic) {
                                   static_cast<void>(ChartEntries(clinic.clinic.open(), clinic.nurse())
                                                         .addWeight(clinic.patient.id, QStringLiteral("71"),
                                                                    clinic.clinic.open().today(), true)
                                                         .value());
                               }},
                    BesideASet{"a set that was taken back", [](SessionClinic& clinic) {
                                   const auto taken =
                                       clinic.run<SessionVitals>(clinic.nurse())
                                           .recordVitals(clinic.session, QStringLiteral("150/90"))
                                           .value();
                                   must(clinic.run<SessionEvents>(clinic.nurse())
                                            .undo(clinic.session, taken.reading.stamp.id));
                               }}));

TEST_F(SessionViewsTest, isReadWholeAfterASetWithWhatIsLeftInTheBag) {
    clinic.vitals("142/88 76 98 14 s1 d2 b75");
    EXPECT_FALSE(withNewReadings().has_value());
}

TEST_F(SessionViewsTest, ofAnotherSessionCountsAsSomethingElse) {
    const Patient other = clinic.clinic.askedPatient(QStringLiteral("Abel"), QStringLiteral("Jon"));
    static_cast<void>(Orders(clinic.clinic.open(), clinic.clinic.psychiatrist).write(other.id, {}).value());
    const SessionId next = clinic.run<SessionPlanning>(clinic.nurse())
                               .plan({other.id, clinic.clinic.clock.now(), QStringLiteral("Room 2")})
                               .value()
                               .id;
    must(clinic.run<CheckIn>(clinic.nurse()).arrive(next));
    shown = clinic.view();
    clinic.vitals("142/88 76 98 14 s1 d2");
    static_cast<void>(clinic.run<SessionVitals>(clinic.nurse())
                          .recordVitals(next, QStringLiteral("124/78 72 98 14 s0 d0"))
                          .value());
    EXPECT_FALSE(withNewReadings().has_value());
}

} // namespace
} // namespace tidemark::services
