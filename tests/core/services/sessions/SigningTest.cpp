// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/record/CanonicalRecord.h"
#include "rules/record/CurrentLines.h"
#include "rules/record/SignedMessage.h"
#include "services/sessions/Amendments.h"
#include "storage/repositories/sessions/SessionEventRepository.h"
#include "storage/repositories/sessions/SessionRepository.h"
#include "storage/repositories/vitals/ReadingRepository.h"
#include "storage/vault/Keyring.h"
#include "storage/vault/Vault.h"
#include "support/SessionClinic.h"

#include <gmock/gmock.h>

#include <functional>

namespace tidemark::test {
namespace {

QString reason() {
    return QStringLiteral("Read off the wrong arm");
}

/// The newest set that counts.
Reading lastReading(SessionClinic& clinic) {
    return rules::current(clinic.record().readings).back();
}

TEST(Signature, freezesTheRecordsBytesAndCoversTheAuditLogsHead) {
    SessionClinic clinic;
    clinic.left();
    const storage::AuditHead head = clinic.clinic.store().auditHead();
    const SignatureLine line = clinic.sign();
    const SessionRecord record = clinic.record();
    EXPECT_EQ(record.session.state, SessionState::Signed);
    EXPECT_EQ(record.session.version, 1);
    ASSERT_EQ(record.versions.size(), 1U);
    EXPECT_EQ(record.versions.front().body, rules::canonicalBytes(record));
    EXPECT_EQ(line.recordHash.toLatin1(), rules::recordHash(record.versions.front().body).toHex());
    EXPECT_EQ(line.auditSequence, head.length);
    EXPECT_EQ(line.auditHead.toLatin1(), head.hash.toHex());
    EXPECT_EQ(line.meaning, QStringLiteral("author"));
    EXPECT_EQ(line.printedName, clinic.nurse().displayName);
    EXPECT_EQ(line.signedAt, clinic.clinic.clock.now());
}

TEST(Signature, inTwoStepsIsTheOneThatSignMakes) {
    SessionClinic clinic;
    clinic.left();
    const QString name = QStringLiteral("nora");
    auto signing = clinic.signing(clinic.nurse());
    const auto open = signing.begin(name, SignedInClinic::passphrase, clinic.session).value();
    const auto opened = open();
    clinic.clinic.clock.advance(std::chrono::seconds(3));
    const storage::AuditHead head = clinic.clinic.store().auditHead();
    const SignatureLine line = signing.finish(name, opened, clinic.session).value();
    EXPECT_EQ(line.auditSequence, head.length);
    EXPECT_EQ(line.signedAt, clinic.clinic.clock.now());
    EXPECT_TRUE(signing.check(clinic.session).value().front().valid);
    EXPECT_EQ(signing.begin(name, SignedInClinic::passphrase, clinic.session).error().code,
              ErrorCode::Signed);
}

TEST(Signature, isNotMadeWithAKeyThatTheClinicDoesNotHaveOfThePerson) {
    SessionClinic clinic;
    clinic.left();
    storage::Vault& vault = clinic.clinic.open().vault();
    const auto& key = clinic.clinic.open().key();
    must(vault.putSlot(
        key,
        vault.newSlot(key, QStringLiteral("nora"), clinic.nurse().id, SignedInClinic::passphrase).value()));
    EXPECT_EQ(clinic.signing(clinic.nurse())
                  .sign(QStringLiteral("nora"), SignedInClinic::passphrase, clinic.session)
                  .error()
                  .code,
              ErrorCode::KeyringDamaged);
    EXPECT_TRUE(clinic.record().signatures.empty());
}

TEST(Signature, aTryIsCountedBeforeItsKeyIsOpened) {
    SessionClinic clinic;
    clinic.left();
    const QString name = QStringLiteral("nora");
    auto signing = clinic.signing(clinic.nurse());
    Result<services::OpenSigningKey> begun = fail(ErrorCode::Internal);
    for (int tries = 0; tries < 20; ++tries) {
        begun = signing.begin(name, SignedInClinic::passphrase, clinic.session);
        if (!begun) {
            break;
        }
    }
    ASSERT_FALSE(begun.has_value()) << "nothing was ever finished";
    EXPECT_EQ(begun.error().code, ErrorCode::TooManyTries);
}

TEST(Signature, standsAfterTheProgramWasStartedAgain) {
    SessionClinic clinic;
    clinic.isSigned();
    ASSERT_TRUE(clinic.clinic.signInAs(QStringLiteral("pia")));
    const auto checked = clinic.signing(clinic.clinic.psychiatrist).check(clinic.session).value();
    ASSERT_EQ(checked.size(), 1U);
    EXPECT_TRUE(checked.front().valid);
}

TEST(Signature, doesNotFitAnyOtherRecordVersionPersonMeaningOrTime) {
    SessionClinic clinic;
    clinic.left();
    const SignatureLine line = clinic.sign();
    const storage::Signature signature{line.publicKey, line.signature};
    ASSERT_TRUE(storage::Vault::verify(signature, rules::signedMessage(line)));
    const std::vector<std::function<void(SignatureLine&)>> changes{
        [](SignatureLine& l) { l.recordHash[0] = l.recordHash[0] == u'0' ? u'1' : u'0'; },
        [](SignatureLine& l) { ++l.version; },
        [](SignatureLine& l) { l.signer = StaffId(QStringLiteral("other")); },
        [](SignatureLine& l) { l.printedName += u'!'; },
        [](SignatureLine& l) { l.meaning = QStringLiteral("amendment"); },
        [](SignatureLine& l) { l.signedAt += std::chrono::milliseconds(1); },
        [](SignatureLine& l) { ++l.auditSequence; },
        [](SignatureLine& l) { l.auditHead[1] = l.auditHead[1] == u'0' ? u'1' : u'0'; },
    };
    for (std::size_t i = 0; i < changes.size(); ++i) {
        SignatureLine changed = line;
        changes[i](changed);
        EXPECT_FALSE(storage::Vault::verify(signature, rules::signedMessage(changed))) << i;
    }
}

TEST(Signature, isReadFromTheBodyOfItsEntryAndFromNothingElse) {
    SessionClinic clinic;
    clinic.left();
    const SignatureLine line = clinic.sign();
    const QByteArray body = rules::signEntryBody(line);
    const auto read = rules::signatureInEntry(body);
    ASSERT_TRUE(read.has_value());
    EXPECT_EQ(read->version, line.version);
    EXPECT_EQ(read->signer, line.signer);
    EXPECT_EQ(read->printedName, line.printedName);
    EXPECT_EQ(read->meaning, line.meaning);
    EXPECT_EQ(read->signedAt, line.signedAt);
    EXPECT_EQ(read->recordHash, line.recordHash);
    EXPECT_EQ(read->auditSequence, line.auditSequence);
    EXPECT_EQ(read->auditHead, line.auditHead);
    EXPECT_EQ(read->publicKey, line.publicKey);
    EXPECT_EQ(read->signature, line.signature);
    for (qsizetype length = 0; length < body.size(); ++length) {
        EXPECT_FALSE(rules::signatureInEntry(body.first(length)).has_value()) << length;
    }
    EXPECT_FALSE(rules::signatureInEntry(body + 'x').has_value());
}

TEST(Signature, isRefusedToANurseWhoWroteNoLineOfTheRecord) {
    SessionClinic clinic;
    clinic.left();
    const auto added = services::Staff(clinic.clinic.open(), clinic.clinic.administrator)
                           .add({QStringLiteral("otto"), QStringLiteral("Otto Lund, RN"), Role::Nurse,
                                 SignedInClinic::passphrase});
    ASSERT_TRUE(added);
    const Actor otto{added->id, added->displayName, Role::Nurse};
    const auto refused =
        clinic.signing(otto).sign(QStringLiteral("otto"), SignedInClinic::passphrase, clinic.session);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::NotPermitted);
}

TEST(Amendment, keepsBothLinesBothVersionsAndTheFirstSignature) {
    SessionClinic clinic;
    clinic.isSigned();
    const Reading old = lastReading(clinic);
    clinic.wait(30);
    must(clinic.run<services::Amendments>(clinic.nurse())
             .amendVitals(clinic.session, old.stamp.id, QStringLiteral("118/74 70 98"), reason()));
    const SessionRecord record = clinic.record();
    EXPECT_EQ(record.session.state, SessionState::Signed);
    EXPECT_EQ(record.session.version, 2);
    EXPECT_FALSE(services::Signing::isSigned(record));
    const Reading corrected = lastReading(clinic);
    EXPECT_EQ(corrected.systolic, 118);
    EXPECT_EQ(corrected.stamp.corrects, old.stamp.id);
    EXPECT_EQ(corrected.stamp.eventAt, old.stamp.eventAt);
    EXPECT_EQ(corrected.stamp.plannedAt, old.stamp.plannedAt);
    EXPECT_EQ(corrected.stamp.reason, reason());
    EXPECT_THAT(record.readings, testing::Contains(testing::Field(&Reading::systolic, old.systolic)));
    ASSERT_EQ(record.versions.size(), 2U);
    EXPECT_EQ(record.versions[1].reason, reason());
    EXPECT_NE(record.versions[0].body, record.versions[1].body);
    EXPECT_EQ(record.signatures.size(), 1U);
    EXPECT_TRUE(clinic.signing(clinic.nurse()).check(clinic.session).value().front().valid);
}

TEST(Amendment, isSignedAnew) {
    SessionClinic clinic;
    clinic.isSigned();
    must(clinic.run<services::Amendments>(clinic.nurse())
             .amendNote(clinic.session, QStringLiteral("Slept on the way home"),
                        QStringLiteral("Phoned the next day")));
    const SignatureLine line = clinic.sign();
    EXPECT_EQ(line.version, 2);
    EXPECT_EQ(line.meaning, QStringLiteral("amendment"));
    EXPECT_TRUE(services::Signing::isSigned(clinic.record()));
    const auto checked = clinic.signing(clinic.nurse()).check(clinic.session).value();
    ASSERT_EQ(checked.size(), 2U);
    EXPECT_TRUE(checked[0].valid);
    EXPECT_TRUE(checked[1].valid);
}

TEST(Amendment, refusalLeavesNothingBehind) {
    SessionClinic clinic;
    clinic.isSigned();
    const Reading old = lastReading(clinic);
    struct Case {
        EntryId entry;
        QString line;
        QString reason;
        ErrorCode code;
    };
    const qint64 length = clinic.auditLength();
    for (const Case& each :
         {Case{old.stamp.id, QStringLiteral("118/74"), {}, ErrorCode::ReasonRequired},
          Case{old.stamp.id, QStringLiteral("118/740"), reason(), ErrorCode::Impossible},
          Case{old.stamp.id, QStringLiteral("118/74 240"), reason(), ErrorCode::Implausible},
          Case{EntryId(QStringLiteral("none")), QStringLiteral("118/74"), reason(), ErrorCode::NotFound}}) {
        const auto refused = clinic.run<services::Amendments>(clinic.nurse())
                                 .amendVitals(clinic.session, each.entry, each.line, each.reason);
        ASSERT_FALSE(refused);
        EXPECT_EQ(errorName(refused.error().code), errorName(each.code));
    }
    EXPECT_EQ(clinic.auditLength(), length);
    EXPECT_EQ(clinic.record().versions.size(), 1U);
    EXPECT_EQ(clinic.record().session.version, 1);
}

/// What somebody does who gets past the services: straight to the repositories.
TEST(SignedSession, isClosedInTheDatabaseToo) {
    SessionClinic clinic;
    clinic.isSigned();
    const qint64 length = clinic.auditLength();
    const auto attempt = [&](auto work) {
        return clinic.clinic.store().write(TempClinic::line(), work).has_value();
    };
    Reading reading = lastReading(clinic);
    reading.stamp.id = EntryId(QStringLiteral("new-line"));
    EXPECT_FALSE(attempt([&](storage::Connection& connection) {
        return storage::ReadingRepository::add(connection, clinic.session, reading);
    }));
    Note note;
    note.stamp = reading.stamp;
    note.text = QStringLiteral("Later");
    EXPECT_FALSE(attempt([&](storage::Connection& connection) {
        return storage::SessionEventRepository::add(connection, clinic.session, note);
    }));
    Session session = clinic.record().session;
    session.dose = Milligrams{1};
    EXPECT_FALSE(attempt([&](storage::Connection& connection) {
        return storage::SessionRepository::update(connection, session);
    }));
    EXPECT_EQ(clinic.auditLength(), length);
}

} // namespace
} // namespace tidemark::test
