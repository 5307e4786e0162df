// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/KeyWork.h"

#include "app/desktop/session/SessionDesk.h"
#include "desktop/session/DrugUseViewModel.h"
#include "desktop/session/SessionRows.h"
#include "desktop/session/SignViewModel.h"

#include <gtest/gtest.h>

#include <QCoreApplication>

#include <thread>
#include <vector>

namespace tidemark::app {
namespace {

using test::SessionDesk;
using test::SignedInClinic;

/// A desk whose keys are derived beside the window, as in the program.
class KeysBesideTheWindow : public ::testing::Test {
protected:
    KeysBesideTheWindow() { m_desk.desk.workIn(&m_background); }
    ~KeysBesideTheWindow() override {
        m_background.join();
        m_desk.desk.workIn(nullptr);
    }
    /// The keys that were begun are derived, and the window takes what it was told.
    void letKeysEnd() {
        m_background.join();
        QCoreApplication::processEvents();
    }
    SignViewModel& signing() { return *m_desk.session.signing(); }
    /// What SignViewModel::ended() tells from now on.
    std::shared_ptr<std::vector<bool>> told() {
        auto answers = std::make_shared<std::vector<bool>>();
        QObject::connect(&signing(), &SignViewModel::ended, &signing(),
                         [answers](bool isSigned) { answers->push_back(isSigned); });
        return answers;
    }

    SessionDesk m_desk;
    Background m_background{Background::Mode::Threaded};
};

TEST_F(KeysBesideTheWindow, aKeyIsDerivedOnAnotherThreadAndUsedOnTheWindows) {
    KeyWork keys(m_desk.desk);
    std::thread::id derivedOn;
    std::thread::id usedOn;
    keys.run(
        [&] {
            derivedOn = std::this_thread::get_id();
            return 7;
        },
        [&](int) { usedOn = std::this_thread::get_id(); });
    EXPECT_TRUE(keys.isBusy());
    letKeysEnd();
    EXPECT_FALSE(keys.isBusy());
    EXPECT_NE(derivedOn, std::this_thread::get_id());
    EXPECT_EQ(usedOn, std::this_thread::get_id());
}

TEST_F(KeysBesideTheWindow, oneKeyAtATime) {
    KeyWork keys(m_desk.desk);
    int used = 0;
    for (int press = 0; press < 3; ++press) {
        keys.run([] { return 0; }, [&](int) { ++used; });
    }
    letKeysEnd();
    EXPECT_EQ(used, 1);
}

TEST_F(KeysBesideTheWindow, nobodyGetsAKeyThatWasBegunBeforeTheLock) {
    KeyWork keys(m_desk.desk);
    int used = 0;
    keys.run([] { return 0; }, [&](int) { ++used; });
    m_desk.seat("pia");
    EXPECT_FALSE(keys.isBusy());
    letKeysEnd();
    EXPECT_EQ(used, 0);
    keys.run([] { return 0; }, [&](int) { ++used; });
    letKeysEnd();
    EXPECT_EQ(used, 1) << "the next person's own";
}

TEST_F(KeysBesideTheWindow, whatIsGoneIsNotTold) {
    int used = 0;
    {
        KeyWork keys(m_desk.desk);
        keys.run([] { return 0; }, [&](int) { ++used; });
    }
    letKeysEnd();
    EXPECT_EQ(used, 0);
}

TEST_F(KeysBesideTheWindow, twoPressesSignOnce) {
    m_desk.bringToLeft();
    const auto ended = told();
    signing().sign(SignedInClinic::passphrase);
    EXPECT_TRUE(signing().isBusy());
    EXPECT_TRUE(signing().isDue());
    signing().sign(SignedInClinic::passphrase);
    letKeysEnd();
    EXPECT_FALSE(signing().isBusy());
    EXPECT_FALSE(signing().isDue());
    EXPECT_EQ(*ended, std::vector<bool>{true});
    ASSERT_EQ(signing().signatures()->count(), 1);
    EXPECT_TRUE(signing().signatures()->rowAs<SignatureRow>(0).valid);
}

TEST_F(KeysBesideTheWindow, whatIsWrittenWhileTheKeyOpensDoesNotSpoilTheSignature) {
    m_desk.bringToLeft();
    signing().sign(SignedInClinic::passphrase);
    m_desk.clinic.clock.advance(std::chrono::seconds(5));
    ASSERT_TRUE(services::WitnessPins(m_desk.desk.clinic(), m_desk.desk.actor())
                    .set(QStringLiteral("5081"), test::cheapKdf));
    letKeysEnd();
    ASSERT_EQ(signing().signatures()->count(), 1);
    EXPECT_TRUE(signing().signatures()->rowAs<SignatureRow>(0).valid);
}

TEST_F(KeysBesideTheWindow, aWrongPassphraseSaysSoAndSignsNothing) {
    m_desk.bringToLeft();
    const auto ended = told();
    signing().sign(QStringLiteral("not the passphrase"));
    letKeysEnd();
    EXPECT_FALSE(signing().error().isEmpty());
    EXPECT_TRUE(signing().isDue());
    EXPECT_EQ(*ended, std::vector<bool>{false});
}

TEST_F(KeysBesideTheWindow, aLockWhileTheKeyOpensLeavesTheRecordUnsigned) {
    m_desk.bringToLeft();
    signing().sign(SignedInClinic::passphrase);
    m_desk.seat("nora");
    letKeysEnd();
    EXPECT_FALSE(signing().isBusy());
    EXPECT_TRUE(signing().isDue());
    EXPECT_EQ(signing().signatures()->count(), 0);
    signing().sign(SignedInClinic::passphrase);
    letKeysEnd();
    EXPECT_FALSE(signing().isDue());
}

TEST_F(KeysBesideTheWindow, aClosedSessionIsSignedAllTheSame) {
    m_desk.bringToLeft();
    signing().sign(SignedInClinic::passphrase);
    m_desk.session.close();
    letKeysEnd();
    m_desk.session.open(m_desk.id.text());
    EXPECT_EQ(signing().signatures()->count(), 1);
}

TEST_F(KeysBesideTheWindow, aSecondPersonsWrongPinCountsOnce) {
    m_desk.seat("pia");
    ASSERT_TRUE(services::WitnessPins(m_desk.desk.clinic(), m_desk.desk.actor())
                    .set(QStringLiteral("5081"), test::cheapKdf));
    m_desk.seat("nora");
    services::WitnessPins pins(m_desk.desk.clinic(), m_desk.desk.actor());
    const auto pia = pins.colleagues().value().front().id;
    KeyWork keys(m_desk.desk);
    std::optional<Result<void>> answer;
    for (int press = 0; press < 2; ++press) {
        const auto tried = pins.tryOf({pia, QStringLiteral("9999")});
        keys.run([tried] { return tried.derive(); },
                 [&](const services::Witness& witness) { answer = pins.confirm(witness); });
    }
    EXPECT_FALSE(answer);
    letKeysEnd();
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->error().code, ErrorCode::WrongPin);
    EXPECT_EQ(answer->error().detail, QStringLiteral("4"));
}

} // namespace
} // namespace tidemark::app
