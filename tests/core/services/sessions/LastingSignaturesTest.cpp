// SPDX-License-Identifier: GPL-3.0-or-later
// What the program itself does to people and to signed sessions takes no signature its worth.
#include "services/clinic/OwnPassphrase.h"
#include "services/sessions/Amendments.h"
#include "services/sessions/AuditLogCheck.h"
#include "support/SignedVisit.h"

#include <gmock/gmock.h>

namespace tidemark::services {
namespace {

using namespace Qt::StringLiterals;
using test::must;
using test::SignedInClinic;
using test::SignedVisit;

const QString chosen = u"seven herons over the marsh"_s;

void expectIntact(SignedVisit& visit) {
    AuditLogCheck check(visit.clinic.open(), visit.clinic.administrator);
    const auto head = check.readAll();
    EXPECT_TRUE(head.has_value());
    for (const SignatureFault& fault : check.faults()) {
        ADD_FAILURE() << static_cast<int>(fault.kind) << " at entry " << fault.auditSequence;
    }
}

/// Amends, and signs with the passphrase.
void amendAndSign(SignedVisit& visit, const QString& passphrase = SignedInClinic::passphrase) {
    must(visit.run<Amendments>(visit.nurse()).amendNote(visit.session, u"Driver was late"_s, u"Forgotten"_s));
    must(visit.signing(visit.nurse()).sign(u"nora"_s, passphrase, visit.session).map([](const auto&) {}));
}

/// The nurse takes an activation code, with which a new key comes, and an administrator is back.
void activate(SignedVisit& visit) {
    const QString words = visit.giveCode(visit.nurse().id);
    must(visit.clinic.signOut());
    {
        auto seated = activateAccount(visit.clinic.folder(), {u"nora"_s, words, chosen}, visit.clinic.clock,
                                      test::cheapKdf);
        must(signOut(std::move(seated).value()));
    }
    must(visit.clinic.signInAs(u"admin"_s).map([](const auto&) {}));
}

TEST(LastingSignatures, anAmendmentIsNoFaultBeforeAndAfterItsSignature) {
    SignedVisit visit;
    must(visit.run<Amendments>(visit.nurse()).amendNote(visit.session, u"Driver was late"_s, u"Forgotten"_s));
    expectIntact(visit);
    (void)visit.sign();
    expectIntact(visit);
}

TEST(LastingSignatures, outlastAnActivationWithANewKey) {
    SignedVisit visit;
    activate(visit);
    expectIntact(visit);
    amendAndSign(visit, chosen);
    expectIntact(visit);
}

TEST(LastingSignatures, outlastAnOwnPassphrase) {
    SignedVisit visit;
    must(OwnPassphrase(visit.clinic.open(), visit.nurse()).change(SignedInClinic::passphrase, chosen));
    expectIntact(visit);
    amendAndSign(visit, chosen);
    expectIntact(visit);
}

TEST(LastingSignatures, outlastARecoveryWithANewKey) {
    SignedVisit visit;
    must(visit.clinic.signOut());
    must(signOut(recoverClinic(visit.clinic.folder(), visit.clinic.recoveryCode, u"admin"_s, chosen,
                               visit.clinic.clock, test::cheapKdf)
                     .value()
                     .signedIn));
    must(visit.clinic.signInAs(u"admin"_s, chosen).map([](const auto&) {}));
    expectIntact(visit);
}

TEST(LastingSignatures, outlastThatTheSignerLeavesAndComesBackAndChangesRole) {
    SignedVisit visit;
    must(visit.staff().remove(visit.nurse().id));
    expectIntact(visit);
    activate(visit);
    expectIntact(visit);
    must(visit.accounts().changeRole(visit.nurse().id, Role::Administrator, u"She leads the clinic"_s));
    expectIntact(visit);
}

TEST(LastingSignatures, areTheSameWhereANameIsTypedAsLetterAndMark) {
    SignedVisit visit;
    const auto zoe = visit.staff()
                         .add({u"zoe"_s, u"Zoe\u0308 Lund, RN"_s, Role::Nurse, SignedInClinic::passphrase})
                         .value();
    const Actor actor{zoe.id, zoe.displayName, zoe.role};
    must(visit.run<Amendments>(visit.nurse()).amendNote(visit.session, u"Driver was late"_s, u"Forgotten"_s));
    (void)visit.sign();
    visit.session = visit.plan();
    visit.wait(3 * 24 * 60);
    visit.clinic.nurse = actor;
    visit.left();
    must(visit.signing(actor).sign(u"zoe"_s, SignedInClinic::passphrase, visit.session).map([](const auto&) {
    }));
    expectIntact(visit);
}

TEST(LastingSignatures, aKeyOfBeforeSignsNothingLater) {
    SignedVisit visit;
    const auto before =
        keepSigningKeyOpen(visit.clinic.open(), u"nora"_s, SignedInClinic::passphrase).value();
    activate(visit);
    must(visit.run<Amendments>(visit.nurse()).amendNote(visit.session, u"Driver was late"_s, u"Forgotten"_s));
    EXPECT_EQ(visit.signing(visit.nurse()).sign(before, visit.session).error().code,
              ErrorCode::KeyringDamaged);
    visit.signInTheNursesName(before);
    AuditLogCheck check(visit.clinic.open(), visit.clinic.administrator);
    EXPECT_EQ(check.readAll().error().code, ErrorCode::SignaturesDiffer);
    ASSERT_EQ(check.faults().size(), 1U);
    EXPECT_EQ(check.faults().front().kind, SignatureFault::Kind::KeyNotGiven);
}

} // namespace
} // namespace tidemark::services
