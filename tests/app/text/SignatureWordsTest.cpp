// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/SignatureWords.h"

#include <gmock/gmock.h>

#include <set>

namespace tidemark::app {
namespace {

using namespace Qt::StringLiterals;
using Kind = SignatureFault::Kind;
using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

SignatureFault faultOf(Kind kind) {
    return {kind,
            SessionId(u"a-session"_s),
            u"00012"_s,
            fromMilliseconds(1778582520000),
            StaffId(u"somebody"_s),
            u"Nora Nye, RN"_s,
            77};
}

std::string wordsOf(const SignatureFault& fault) {
    return signatureFaultWords(fault, "Europe/Berlin").toStdString();
}

TEST(SignatureWords, areASentenceOfItsOwnForEachKind) {
    std::set<std::string> sentences;
    for (int kind = 0; kind <= static_cast<int>(Kind::PersonKeyDiffers); ++kind) {
        const std::string words = wordsOf(faultOf(static_cast<Kind>(kind)));
        EXPECT_THAT(words, EndsWith(".")) << kind;
        EXPECT_THAT(words, Not(HasSubstr("%"))) << words;
        EXPECT_TRUE(sentences.insert(words).second) << words;
    }
}

TEST(SignatureWords, nameTheSessionByItsDayAndItsPatientsNumber) {
    EXPECT_EQ(wordsOf(faultOf(Kind::Removed)),
              "Session of 12 May 2026, patient 00012: the signature of Nora Nye, RN was removed (entry 77).");
}

TEST(SignatureWords, nameNoSessionWhereNoneIsThere) {
    EXPECT_EQ(wordsOf(faultOf(Kind::SessionGone)),
              "A session that Nora Nye, RN signed (entry 77) was removed.");
    EXPECT_THAT(wordsOf(faultOf(Kind::PersonKeyDiffers)), StartsWith("The public key of Nora Nye, RN"));
}

TEST(SignatureWords, doNotNameAnEntryThatTheAuditLogDoesNotHave) {
    for (const Kind kind : {Kind::NoEntry, Kind::PersonKeyDiffers}) {
        SignatureFault fault = faultOf(kind);
        fault.auditSequence = 0;
        EXPECT_THAT(wordsOf(fault), Not(HasSubstr("entry 0")));
    }
    SignatureFault onlyMarked = faultOf(Kind::NoEntry);
    onlyMarked.person = {};
    EXPECT_THAT(wordsOf(onlyMarked), HasSubstr("marked as signed"));
}

TEST(SignatureWords, aNameIsTakenAsItIs) {
    SignatureFault fault = faultOf(Kind::Removed);
    fault.personName = u"%1 %2"_s;
    EXPECT_THAT(wordsOf(fault), HasSubstr("of %1 %2 was removed (entry 77)"));
}

TEST(SignatureWords, ofManyFaultsSayHowManyMoreThereAre) {
    const std::vector<SignatureFault> faults(5, faultOf(Kind::Removed));
    EXPECT_EQ(signatureFaultLines(faults, 5, 8, "Europe/Berlin").size(), 5);
    const QStringList some = signatureFaultLines(faults, 40, 3, "Europe/Berlin");
    ASSERT_EQ(some.size(), 4);
    EXPECT_EQ(some.back(), u"Further faults: 37."_s);
}

} // namespace
} // namespace tidemark::app
