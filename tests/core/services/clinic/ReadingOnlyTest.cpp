// SPDX-License-Identifier: GPL-3.0-or-later
// Whoever comes to a clinic whose disk takes nothing can still read; what was not written then is written
// later.
#include "services/clinic/ClinicFile.h"
#include "services/clinic/PageCheck.h"
#include "services/sessions/AuditLogCheck.h"
#include "storage/Store.h"
#include "support/ClinicBuilder.h"
#include "support/FileSizeLimit.h"
#include "support/FolderBytes.h"
#include "support/OnlyReadFolder.h"

#include <gmock/gmock.h>
#include <QFile>

namespace tidemark::services {
namespace {

class ReadingOnly : public testing::Test {
public:
    void SetUp() override {
        patient = clinic.patient();
        ASSERT_TRUE(clinic.signOut().has_value());
    }
    [[nodiscard]] Result<SignedIn> signIn(const QString& password = test::SignedInClinic::passphrase) {
        return services::signIn(clinic.folder(), QStringLiteral("nora"), password, clinic.clock,
                                test::cheapKdf);
    }
    static PatientForm form() {
        PatientForm form;
        form.familyName = QStringLiteral("Okafor");
        form.givenName = QStringLiteral("Uma");
        form.birthDate = QStringLiteral("1984-03-12");
        return form;
    }
    /// The actions of the newest entries, the newest first.
    static std::vector<QString> lastActions(const SignedIn& signedIn, int count) {
        const auto entries = signedIn.clinic->store().read([&](storage::Connection& connection) {
            return storage::AuditLog::last(connection, count).value();
        });
        std::vector<QString> actions;
        actions.reserve(entries.size());
        for (const storage::AuditEntry& entry : entries) {
            actions.push_back(entry.line.action);
        }
        return actions;
    }

    test::SignedInClinic clinic;
    Patient patient;
};

TEST_F(ReadingOnly, OnAFullDiskThePageOfAPatientIsReadAndTheAuditLogCatchesUp) {
    std::optional<SignedIn> seated;
    {
        const test::FileSizeLimit full(0);
        auto signedIn = signIn();
        ASSERT_TRUE(signedIn.has_value()) << errorName(signedIn.error().code).toStdString();
        seated.emplace(std::move(*signedIn));
        EXPECT_EQ(fileStateOf(*seated->clinic), ClinicFileState::DiskFull);
        Patients patients(*seated->clinic, seated->actor);
        EXPECT_EQ(patients.openChart(patient.id).value().patient.familyName, patient.familyName);
        EXPECT_EQ(patients.create(form()).error().code, ErrorCode::DiskFull);
    }
    EXPECT_TRUE(seated->clinic->tick().has_value()) << "there is room again";
    EXPECT_EQ(fileStateOf(*seated->clinic), ClinicFileState::TakesEntries);
    EXPECT_THAT(lastActions(*seated, 2), testing::ElementsAre("patient.open", "sign-in"));
    EXPECT_TRUE(verifyAuditLog(*seated->clinic, clinic.administrator).has_value());
    EXPECT_TRUE(signOut(std::move(*seated)).has_value());
}

TEST_F(ReadingOnly, OnAMediumThatIsReadOnlyTheAuditLogIsVerifiedAndNoByteChanges) {
    const test::FolderBytes before = test::bytesIn(clinic.folder());
    {
        const test::OnlyReadFolder medium(clinic.folder());
        auto signedIn = signIn();
        ASSERT_TRUE(signedIn.has_value()) << errorName(signedIn.error().code).toStdString();
        EXPECT_EQ(fileStateOf(*signedIn->clinic), ClinicFileState::OnlyRead);
        EXPECT_TRUE(verifyAuditLog(*signedIn->clinic, clinic.administrator).has_value());
        EXPECT_TRUE(Patients(*signedIn->clinic, signedIn->actor).openChart(patient.id).has_value());
        EXPECT_TRUE(signOut(std::move(*signedIn)).has_value());
    }
    EXPECT_EQ(test::bytesIn(clinic.folder()), before);
}

TEST_F(ReadingOnly, AnOlderFileThatIsInThePlaceOnceThereIsRoomIsNeverWrittenTo) {
    const QString database = clinic.folder() + QStringLiteral("/clinic.db");
    QFile older(database);
    ASSERT_TRUE(older.open(QIODevice::ReadOnly));
    const QByteArray before = older.readAll();
    ASSERT_TRUE(clinic.signInAs(QStringLiteral("admin")).has_value());
    clinic.patient(QStringLiteral("Okafor"));
    ASSERT_TRUE(clinic.signOut().has_value());
    std::optional<SignedIn> seated;
    {
        const test::FileSizeLimit full(0);
        seated.emplace(signIn().value());
    }
    QFile same(database); // the same file, so that only what is in it tells
    ASSERT_TRUE(same.open(QIODevice::ReadWrite) && same.resize(before.size()) && same.write(before) > 0);
    same.close();
    for (int second = 0; second < 3; ++second) {
        EXPECT_EQ(seated->clinic->tick().error().code, ErrorCode::AuditLogRolledBack);
        EXPECT_EQ(fileStateOf(*seated->clinic), ClinicFileState::Replaced);
        EXPECT_FALSE(Patients(*seated->clinic, seated->actor).create(form()).has_value());
    }
    ASSERT_TRUE(same.open(QIODevice::ReadOnly));
    EXPECT_EQ(same.readAll(), before);
}

/// The pages as the window has them read: beside the open clinic, without asking it a second time.
Result<void> readPagesBeside(const AuditLogCheck& check) {
    return check.begin().and_then([](const AuditLogCheck::CheckPages& read) { return read(); });
}

TEST_F(ReadingOnly, OnAFullDiskAndOnAReadOnlyMediumThePagesAreReadBesideTheWindow) {
    {
        const test::FileSizeLimit full(0);
        auto signedIn = signIn().value();
        EXPECT_TRUE(readPagesBeside({*signedIn.clinic, clinic.administrator}).has_value());
        EXPECT_TRUE(signOut(std::move(signedIn)).has_value());
    }
    const test::FolderBytes before = test::bytesIn(clinic.folder());
    {
        const test::OnlyReadFolder medium(clinic.folder());
        auto signedIn = signIn().value();
        AuditLogCheck check(*signedIn.clinic, clinic.administrator);
        const auto pages = readPagesBeside(check);
        EXPECT_TRUE(pages.has_value()) << errorName(pages.error().code).toStdString();
        ASSERT_TRUE(check.takePages(pages).has_value());
        while (!check.isWhole()) {
            ASSERT_TRUE(check.readOn().has_value());
        }
        EXPECT_TRUE(signOut(std::move(signedIn)).has_value());
    }
    EXPECT_EQ(test::bytesIn(clinic.folder()), before);
}

TEST_F(ReadingOnly, ACheckThatBeganWhileTheClinicWasOnlyReadIsNoDamageOnceItIsWrittenTo) {
    std::optional<SignedIn> seated;
    std::optional<AuditLogCheck> check;
    AuditLogCheck::CheckPages pages;
    {
        const test::FileSizeLimit full(0);
        seated.emplace(signIn().value());
        check.emplace(*seated->clinic, clinic.administrator);
        pages = check->begin().value();
    }
    ASSERT_TRUE(seated->clinic->tick().has_value()) << "there is room again";
    EXPECT_FALSE(seated->clinic->store().isOnlyRead());
    EXPECT_TRUE(check->takePages(pages()).has_value());
    EXPECT_TRUE(check->takePages(fail(ErrorCode::DatabaseDamaged)).has_value())
        << "half of a page was written";
    EXPECT_TRUE(signOut(std::move(*seated)).has_value());
}

TEST_F(ReadingOnly, APageCheckSaysThatItWasOvertakenByWriting) {
    std::optional<SignedIn> seated;
    std::optional<PageCheck> check;
    PageCheck::Read pages;
    {
        const test::FileSizeLimit full(0);
        seated.emplace(signIn().value());
        check.emplace(*seated->clinic);
        pages = check->begin();
        EXPECT_FALSE(check->isOvertaken());
    }
    ASSERT_TRUE(seated->clinic->tick().has_value());
    EXPECT_TRUE(check->isOvertaken()) << "what it finds now is asked once more";
    PageCheck again(*seated->clinic);
    EXPECT_TRUE(again.begin()().value().empty());
    EXPECT_FALSE(again.isOvertaken());
    EXPECT_TRUE(signOut(std::move(*seated)).has_value());
}

TEST_F(ReadingOnly, WrongPassphrasesAreCountedAlsoWhereTheDiskTakesNothing) {
    const test::FileSizeLimit full(0);
    for (int guess = 0; guess < 4; ++guess) {
        EXPECT_EQ(signIn(QStringLiteral("a guess that is wrong")).error().code, ErrorCode::WrongPassword);
    }
    EXPECT_TRUE(signIn().has_value()) << "five are free";
    for (int guess = 0; guess < 6; ++guess) {
        static_cast<void>(signIn(QStringLiteral("a guess that is wrong")));
    }
    EXPECT_EQ(signIn(QStringLiteral("a guess that is wrong")).error().code, ErrorCode::TooManyTries);
}

} // namespace
} // namespace tidemark::services
