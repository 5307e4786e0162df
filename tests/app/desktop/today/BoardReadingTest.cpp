// SPDX-License-Identifier: GPL-3.0-or-later
// What the board reads, and when: of a large clinic part by part, beside an open session one card.
#include "app/desktop/session/SessionDesk.h"
#include "app/desktop/shell/WorkplaceFixture.h"
#include "desktop/today/TodayViewModel.h"
#include "services/courses/SessionPlanning.h"
#include "services/orders/Orders.h"
#include "services/patients/Patients.h"
#include "support/DamagedTable.h"
#include "support/SessionClinic.h"

#include <gmock/gmock.h>
#include <QCoreApplication>

namespace tidemark::test {
namespace {

/// A clinic with one patient whose order was revoked, and with more others than are read at once.
class AttentionOfLargeClinic : public testing::Test {
protected:
    AttentionOfLargeClinic() : m_board(m_desk.desk) {
        services::Orders orders(m_desk.desk.clinic(), m_desk.clinic.psychiatrist);
        must(orders.revoke(orders.inForce(m_desk.patientId).value().value().id,
                           QStringLiteral("Palpitations")));
        for (int other = 0; other < 150; ++other) {
            services::PatientForm form;
            form.familyName = QStringLiteral("Other%1").arg(other);
            form.givenName = QStringLiteral("Jon");
            form.birthDate = QStringLiteral("1984-03-12");
            static_cast<void>(
                services::Patients(m_desk.desk.clinic(), m_desk.desk.actor()).create(form).value());
        }
        m_desk.seat("nora");
    }
    /// Lets the window go on until everything was read.
    void goOn() {
        for (int turn = 0; turn < 100 && !m_board.wasAttentionRead(); ++turn) {
            QCoreApplication::processEvents();
        }
    }

    SessionDesk m_desk;
    app::TodayViewModel m_board;
};

TEST_F(AttentionOfLargeClinic, IsReadWhileTheBoardIsThere) {
    EXPECT_EQ(m_board.cards().size(), 1U);
    EXPECT_FALSE(m_board.wasAttentionRead());
    EXPECT_EQ(m_board.attention()->count(), 0);
    goOn();
    EXPECT_TRUE(m_board.wasAttentionRead());
    EXPECT_EQ(m_board.attention()->count(), 1);
}

TEST_F(AttentionOfLargeClinic, RestsBehindAnotherScreenAndGoesOnWhenItIsShown) {
    m_board.setShown(app::TodayViewModel::Shown::Nothing);
    goOn();
    EXPECT_FALSE(m_board.wasAttentionRead());
    m_board.setShown(app::TodayViewModel::Shown::Board);
    goOn();
    EXPECT_EQ(m_board.attention()->count(), 1);
}

TEST_F(AttentionOfLargeClinic, IsForgottenWithTheDesk) {
    m_desk.desk.leave();
    goOn();
    EXPECT_FALSE(m_board.wasAttentionRead());
    EXPECT_EQ(m_board.attention()->count(), 0);
}

/// A clinic in which a patient is expected today, and the nurse is at the desk.
class BoardOfExpectedPatient : public app::WorkplaceFixture {
public:
    void SetUp() override {
        const Patient patient = clinic.orderedPatient();
        must(services::SessionPlanning(clinic.open(), clinic.nurse)
                 .plan({patient.id, clinic.clock.now(), QStringLiteral("Room 1")})
                 .map([](const Session&) {}));
        must(clinic.signOut());
        app::Environment around = environment();
        around.clinicFolder = clinic.folder();
        startIn(std::move(around));
        signInAgain();
    }
    void signInAgain() {
        signIn("nora", qPrintable(QString(SignedInClinic::passphrase)));
        ASSERT_TRUE(desk->isSeated()) << signInProblem().toStdString();
    }
    /// One bit of this table is flipped while nobody is signed in.
    void damage(const char* table) {
        const qint64 page = rootPageOf(desk->clinic().store(), table);
        workplace->lock();
        flipBitOfPage(clinic.folder() + QStringLiteral("/clinic.db"), page);
        signInAgain();
    }

    SignedInClinic clinic;
};

TEST_F(BoardOfExpectedPatient, ShowsThatPatientWhereItCanBeRead) {
    EXPECT_EQ(root<app::TodayViewModel>().arriving()->count(), 1);
    EXPECT_FALSE(root<app::TodayViewModel>().isUnread());
    EXPECT_FALSE(root<app::TodayViewModel>().isAttentionUnread());
}

TEST_F(BoardOfExpectedPatient, IsNeverAnEmptyOneWhereItCannotBeRead) {
    damage("treatment_session");
    const auto& board = root<app::TodayViewModel>();
    EXPECT_TRUE(board.isUnread());
    EXPECT_TRUE(board.isAttentionUnread());
    EXPECT_FALSE(board.problem().isEmpty());
    EXPECT_TRUE(board.summary().isEmpty()) << "no number of sessions is told";
}

TEST(BoardBesideASession, asksForTheSetsAloneAfterALine) {
    SessionDesk desk;
    app::TodayViewModel board(desk.desk);
    desk.seat("nora");
    board.setShown(app::TodayViewModel::Shown::Chairs);
    desk.bringToDosing();
    desk.wait(10);
    // Writing it: begin, the session, its sets, the decisions on them, the draft that goes, the set, the
    // entry of the audit log, commit. After it the session and the board each ask the log and read the sets.
    const storage::Store& store = desk.desk.clinic().store();
    const qint64 before = store.statementCount();
    ASSERT_TRUE(desk.vitals("142/88 76 98 14 s1 d2"));
    EXPECT_EQ(store.statementCount() - before, 8 + 2 + 2);
}

} // namespace
} // namespace tidemark::test
