// SPDX-License-Identifier: GPL-3.0-or-later
// What the page of a session says of its signatures, after somebody with the key of the clinic wrote past the
// program.
#include "services/sessions/Amendments.h"
#include "storage/repositories/clinic/PersonEntries.h"
#include "support/SignedVisit.h"

#include <gtest/gtest.h>

namespace tidemark::test {
namespace {

using namespace Qt::StringLiterals;

std::vector<bool> marksOf(SignedVisit& visit) {
    std::vector<bool> marks;
    for (const auto& each : visit.signing(visit.actor).check(visit.session).value()) {
        marks.push_back(each.valid);
    }
    return marks;
}

TEST(SignatureOnThePage, CountsAsItWasMade) {
    SignedVisit visit;
    EXPECT_EQ(marksOf(visit), std::vector{true});
}

TEST(SignatureOnThePage, OfAMadeUpKeyDoesNotCountInWhoeversName) {
    SignedVisit own;
    own.signAnewInTheNameOf(own.nurse());
    EXPECT_EQ(marksOf(own), std::vector{false});
    SignedVisit another;
    another.signAnewInTheNameOf(another.clinic.psychiatrist);
    EXPECT_EQ(marksOf(another), std::vector{false});
}

TEST(SignatureOnThePage, WithAnEntryButAKeyThatTheLogNeverGaveDoesNotCount) {
    SignedVisit visit;
    must(visit.run<services::Amendments>(visit.nurse()).amendNote(visit.session, u"Slept"_s, u"Phoned"_s));
    visit.signInTheNursesName([](const QByteArray& bytes) -> Result<storage::Signature> {
        return SignedVisit::signWithMadeUpKey(bytes);
    });
    EXPECT_EQ(marksOf(visit), (std::vector{true, false}));
}

TEST(SignatureOnThePage, WhoseEntryIsOfAnotherPlaceInTheLogDoesNotCount) {
    SignedVisit visit;
    visit.attack("UPDATE session_signature SET ledger_sequence = 1");
    EXPECT_EQ(marksOf(visit), std::vector{false});
}

TEST(SignatureOnThePage, StaysWhenItsSignerHasANewKeyOrHasLeft) {
    SignedVisit visit;
    must(visit.staff().remove(visit.nurse().id));
    EXPECT_EQ(marksOf(visit), std::vector{true});
}

TEST(SignatureOnThePage, AsksTheLogByAnIndex) {
    SignedVisit visit;
    const QString plan = visit.clinic.store().read([&](storage::Connection& connection) {
        EXPECT_GE(storage::PersonEntries::ofPerson(connection, visit.nurse().id).value().size(), 1U);
        storage::Statement rows = connection.prepare(
            "EXPLAIN QUERY PLAN SELECT seq FROM audit_event WHERE action IN ('staff.add', 'staff.activate', "
            "'clinic.recover', 'staff.remove', 'staff.return', 'staff.change-role', 'staff.open-again', "
            "'staff.reset-password') AND entity_id = 'x' ORDER BY seq");
        (void)rows.step();
        return rows.text(3);
    });
    EXPECT_TRUE(plan.contains(u"audit_event_of_person"_s)) << plan.toStdString();
    EXPECT_FALSE(plan.contains(u"SCAN"_s)) << plan.toStdString();
}

} // namespace
} // namespace tidemark::test
