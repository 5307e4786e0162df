// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody does to a signed session who has a passphrase and writes past the program, and what the check
// of the audit log says of it.
#include "services/sessions/Amendments.h"
#include "services/sessions/AuditLogCheck.h"
#include "support/SignedVisit.h"

#include <gmock/gmock.h>

namespace tidemark::services {
namespace {

using namespace Qt::StringLiterals;
using test::must;
using test::SignedVisit;
using testing::ElementsAre;
using testing::Field;
using Kind = SignatureFault::Kind;

/// What the check finds. It says that it found something, and how many.
std::vector<SignatureFault> faultsIn(SignedVisit& visit) {
    AuditLogCheck check(visit.clinic.open(), visit.actor);
    const auto head = check.readAll();
    EXPECT_EQ(head.has_value(), check.faults().empty());
    if (!head) {
        EXPECT_EQ(head.error(),
                  (Error{ErrorCode::SignaturesDiffer, {}, QString::number(check.faultCount())}));
    }
    EXPECT_EQ(check.faultCount(), static_cast<int>(check.faults().size()));
    return check.faults();
}

auto isKind(Kind kind) {
    return Field("kind", &SignatureFault::kind, kind);
}

/// Of the visit's session, with what names it and the signature to a person.
void expectNames(const SignatureFault& fault, SignedVisit& visit) {
    EXPECT_EQ(fault.session, visit.session);
    EXPECT_EQ(fault.patientNumber, visit.patient.number);
    EXPECT_EQ(fault.person, visit.nurse().id);
    EXPECT_EQ(fault.personName, visit.nurse().displayName);
    EXPECT_EQ(fault.auditSequence, visit.signEntry);
}

void amend(SignedVisit& visit) {
    must(visit.run<Amendments>(visit.nurse()).amendNote(visit.session, u"Driver was late"_s, u"Forgotten"_s));
}

TEST(SignatureFaults, aRecordSignedAnewInTheSameNameIsNamed) {
    SignedVisit visit;
    visit.signAnewInTheNameOf(visit.nurse());
    const auto faults = faultsIn(visit);
    ASSERT_THAT(faults, ElementsAre(isKind(Kind::SignedAnew), isKind(Kind::RecordChanged)));
    expectNames(faults.front(), visit);
}

TEST(SignatureFaults, aRecordSignedAnewInAnotherNameIsNamed) {
    SignedVisit visit;
    visit.signAnewInTheNameOf(visit.clinic.psychiatrist);
    const auto faults = faultsIn(visit);
    ASSERT_THAT(faults, ElementsAre(isKind(Kind::OtherSigner), isKind(Kind::RecordChanged)));
    expectNames(faults.front(), visit);
}

TEST(SignatureFaults, aSignatureWithAMadeUpKeyDoesNotCountThoughItsEntryIsThere) {
    SignedVisit visit;
    amend(visit);
    visit.signInTheNursesName([](const QByteArray& bytes) { return SignedVisit::signWithMadeUpKey(bytes); });
    EXPECT_THAT(faultsIn(visit), ElementsAre(isKind(Kind::KeyNotGiven)));
}

TEST(SignatureFaults, eachStatementOfASignatureIsComparedWithItsEntry) {
    const std::vector<std::pair<const char*, Kind>> cases{
        {"meaning = 'amendment'", Kind::OtherStatement},
        {"signed_at = signed_at + 1", Kind::OtherStatement},
        {"ledger_sequence = ledger_sequence - 1", Kind::OtherStatement},
        {"ledger_head = upper(ledger_head)", Kind::OtherStatement},
        {"record_hash = replace(record_hash, 'a', 'b')", Kind::SignedAnew},
        {"signer_id = (SELECT id FROM staff WHERE sign_in_name = 'pia')", Kind::OtherSigner},
        {"printed_name = 'Somebody Else'", Kind::OtherSigner},
    };
    for (const auto& [change, kind] : cases) {
        SignedVisit visit;
        visit.attack((std::string("UPDATE session_signature SET ") + change).c_str());
        const auto faults = faultsIn(visit);
        ASSERT_THAT(faults, ElementsAre(isKind(kind))) << change;
        expectNames(faults.front(), visit);
    }
}

TEST(SignatureFaults, anExchangedPublicKeyOfAPersonIsNamed) {
    SignedVisit visit;
    visit.attack("UPDATE staff SET public_key = (SELECT public_key FROM staff WHERE sign_in_name = 'pia') "
                 "WHERE sign_in_name = 'nora'");
    const auto faults = faultsIn(visit);
    ASSERT_THAT(faults, ElementsAre(isKind(Kind::PersonKeyDiffers)));
    EXPECT_EQ(faults.front().person, visit.nurse().id);
    EXPECT_EQ(faults.front().personName, visit.nurse().displayName);
    EXPECT_GT(faults.front().auditSequence, 0);
}

TEST(SignatureFaults, anExchangedKeyIsNotMadeGoodByAnEntryThatRepeatsIt) {
    SignedVisit visit;
    visit.attack("UPDATE staff SET public_key = (SELECT public_key FROM staff WHERE sign_in_name = 'pia') "
                 "WHERE sign_in_name = 'nora'");
    must(visit.accounts().changeRole(visit.nurse().id, Role::Administrator, u"She leads the clinic"_s));
    EXPECT_THAT(faultsIn(visit), ElementsAre(isKind(Kind::PersonKeyDiffers), isKind(Kind::PersonKeyDiffers)));
}

TEST(SignatureFaults, aPersonWhomTheAuditLogDoesNotKnowIsNamed) {
    SignedVisit visit;
    visit.attack("INSERT INTO staff (id, sign_in_name, display_name, role, active, public_key, created_at) "
                 "SELECT 'invented', 'ivan', 'Ivan', role, active, public_key, created_at FROM staff "
                 "WHERE sign_in_name = 'nora'");
    const auto faults = faultsIn(visit);
    ASSERT_THAT(faults, ElementsAre(isKind(Kind::PersonKeyDiffers)));
    EXPECT_EQ(faults.front().auditSequence, 0);
}

TEST(SignatureFaults, aRemovedSignatureIsNamed) {
    SignedVisit visit;
    visit.attack("DELETE FROM session_signature");
    const auto faults = faultsIn(visit);
    ASSERT_THAT(faults, ElementsAre(isKind(Kind::Removed)));
    expectNames(faults.front(), visit);
}

TEST(SignatureFaults, aReopenedSessionIsNamed) {
    SignedVisit visit;
    visit.attack("UPDATE treatment_session SET state = 'left'");
    const auto faults = faultsIn(visit);
    ASSERT_THAT(faults, ElementsAre(isKind(Kind::Reopened)));
    expectNames(faults.front(), visit);
}

TEST(SignatureFaults, aSessionReopenedWithoutATraceInTheTablesIsNamed) {
    SignedVisit visit;
    visit.attack("UPDATE treatment_session SET state = 'left', version = 0; DELETE FROM session_signature; "
                 "DELETE FROM session_version");
    EXPECT_THAT(faultsIn(visit),
                ElementsAre(isKind(Kind::Removed), isKind(Kind::Reopened), isKind(Kind::VersionsDiffer)));
}

TEST(SignatureFaults, aSignedSessionThatIsGoneIsNamed) {
    SignedVisit visit;
    visit.attack("DELETE FROM session_signature; DELETE FROM session_version; DELETE FROM treatment_session");
    const auto faults = faultsIn(visit);
    ASSERT_THAT(faults, ElementsAre(isKind(Kind::SessionGone)));
    EXPECT_EQ(faults.front().session, visit.session);
    EXPECT_EQ(faults.front().auditSequence, visit.signEntry);
}

TEST(SignatureFaults, anAddedSignatureIsNamed) {
    SignedVisit visit;
    visit.attack("INSERT INTO session_signature SELECT 'second', session_id, version, signer_id, "
                 "printed_name, meaning, signed_at, record_hash, ledger_sequence, ledger_head, public_key, "
                 "signature FROM session_signature");
    EXPECT_THAT(faultsIn(visit), ElementsAre(isKind(Kind::NoEntry)));
}

TEST(SignatureFaults, aSessionThatIsOnlyMarkedAsSignedIsNamed) {
    SignedVisit visit;
    const SessionId open = visit.plan();
    visit.attack(("UPDATE treatment_session SET state = 'signed' WHERE id = '" + open.text() + u'\'')
                     .toStdString()
                     .c_str());
    const auto faults = faultsIn(visit);
    ASSERT_THAT(faults, ElementsAre(isKind(Kind::NoEntry)));
    EXPECT_EQ(faults.front().session, open);
}

TEST(SignatureFaults, anAmendmentThatIsTakenAwayIsNamed) {
    SignedVisit visit;
    amend(visit);
    visit.attack("DELETE FROM session_version WHERE version = 2; UPDATE treatment_session SET version = 1; "
                 "DELETE FROM session_note");
    EXPECT_THAT(faultsIn(visit), ElementsAre(isKind(Kind::VersionsDiffer)));
}

TEST(SignatureFaults, aChangedAmendmentThatIsNotSignedYetIsNamed) {
    SignedVisit visit;
    amend(visit);
    visit.attack([&](storage::Connection& connection) {
        must(connection.execute("UPDATE session_note SET note_text = 'Driver was early'"));
        const auto record = storage::SessionRepository::loadRecord(connection, visit.session).value();
        const QByteArray body = rules::canonicalBytes(record);
        must(connection
                 .prepare("UPDATE session_version SET body = :body, record_hash = :hash WHERE version = 2")
                 .bind(":body", body)
                 .bind(":hash", QString::fromLatin1(rules::recordHash(body).toHex()))
                 .run());
    });
    EXPECT_THAT(faultsIn(visit), ElementsAre(isKind(Kind::RecordChanged)));
}

TEST(SignatureFaults, areAllListedInTheOrderOfTheAuditLog) {
    SignedVisit visit;
    visit.attack("DELETE FROM session_signature; UPDATE treatment_session SET state = 'left'; "
                 "UPDATE staff SET public_key = (SELECT public_key FROM staff WHERE sign_in_name = 'pia') "
                 "WHERE sign_in_name = 'nora'");
    EXPECT_THAT(faultsIn(visit),
                ElementsAre(isKind(Kind::PersonKeyDiffers), isKind(Kind::Removed), isKind(Kind::Reopened)));
}

} // namespace
} // namespace tidemark::services
