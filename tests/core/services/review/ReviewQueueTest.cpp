// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/review/ReviewQueue.h"

#include "rules/protocols/Protocols.h"
#include "services/orders/Orders.h"
#include "services/protocols/ClinicProtocols.h"
#include "services/scales/Scales.h"
#include "services/sessions/AfterDischarge.h"
#include "support/SessionClinic.h"

#include <gmock/gmock.h>

namespace tidemark::services {
namespace {

using namespace Qt::StringLiterals;
using test::must;
using test::SessionClinic;
using testing::Contains;
using testing::ElementsAre;
using testing::Not;

struct ReviewQueueTest : testing::Test {
    SessionClinic visit;
    const Actor& prescriber = visit.clinic.psychiatrist;
    ReviewQueue queue{visit.clinic.open(), prescriber};

    std::vector<AttentionKind> kinds() {
        must(queue.refresh());
        std::vector<AttentionKind> all;
        for (const ReviewItem& item : queue.items()) {
            all.push_back(item.line.kind);
        }
        return all;
    }
    ScaleResultId answerItem9(int answer) {
        std::vector<std::optional<int>> answers(9, 1);
        answers[8] = answer;
        return visit.run<Scales>(visit.nurse())
            .record(visit.patient.id, visit.session, ScaleId(u"phq9"_s), answers)
            .value()
            .result.id;
    }
};

TEST_F(ReviewQueueTest, isEmptyWhereNothingIsAsked) {
    EXPECT_THAT(kinds(), ElementsAre());
}

TEST_F(ReviewQueueTest, hasAReleaseUntilItIsDecided) {
    visit.arrived().checked().vitals("168/98 72 98 14 s0 d0");
    must(visit.run<CheckIn>(visit.nurse()).requestRelease(visit.session));
    EXPECT_THAT(kinds(), ElementsAre(AttentionKind::ReleaseAsked));
    EXPECT_EQ(queue.items().front().urgency, rules::ReviewUrgency::Now);
    must(visit.run<CheckIn>(prescriber)
             .decideRelease(visit.session, ReleaseDecision::Proceed, u"Measured again"_s));
    EXPECT_THAT(kinds(), ElementsAre());
}

TEST_F(ReviewQueueTest, hasAnAnswerOnSuicidalityUntilSomebodyHasSaidWhatWasDone) {
    const ScaleResultId open = answerItem9(1);
    EXPECT_THAT(kinds(), ElementsAre(AttentionKind::Item9));
    must(visit.run<Scales>(prescriber).acknowledge(open, u"Spoken with her"_s));
    EXPECT_THAT(kinds(), ElementsAre());
}

TEST_F(ReviewQueueTest, hasASessionUntilItIsSigned) {
    visit.left();
    EXPECT_THAT(kinds(), Contains(AttentionKind::Unsigned));
    (void)visit.sign();
    EXPECT_THAT(kinds(), Not(Contains(AttentionKind::Unsigned)));
}

TEST_F(ReviewQueueTest, hasASeriousEventUntilAPrescriberHasSeenIt) {
    visit.isSigned();
    LaterEventForm form;
    form.kind = LaterEventKind::Fall;
    form.serious = true;
    form.what = u"Fell on the way home"_s;
    (void)visit.run<AfterDischarge>(visit.nurse()).recordEvent(visit.session, form).value();
    EXPECT_THAT(kinds(), Contains(AttentionKind::AfterDischarge));
    must(visit.run<AfterDischarge>(prescriber).review(visit.session, u"Seen"_s));
    EXPECT_THAT(kinds(), Not(Contains(AttentionKind::AfterDischarge)));
}

TEST_F(ReviewQueueTest, hasAnOrderFromFourteenDaysBeforeItsEndUntilTheNextIsWritten) {
    visit.wait(76 * 24 * 60); // an order is written for 90 days
    EXPECT_THAT(kinds(), Contains(AttentionKind::OrderEnding));
    (void)Orders(visit.clinic.open(), prescriber).write(visit.patient.id, {}).value();
    EXPECT_THAT(kinds(), Not(Contains(AttentionKind::OrderEnding)));
}

TEST_F(ReviewQueueTest, hasAProtocolUntilItIsApproved) {
    Protocol changed = rules::newestProtocol(u"iv-induction-3x2"_s).value();
    changed.limits.releaseAbove.systolic -= 5;
    ClinicProtocols protocols(visit.clinic.open(), prescriber);
    const auto kept = protocols.save(changed, u"Lower limit"_s).value();
    EXPECT_THAT(kinds(), ElementsAre(AttentionKind::ProtocolDraft));
    EXPECT_EQ(queue.items().front().protocol->version, kept.kept.version);
    must(protocols.approve(kept.kept.protocolId, kept.kept.version, u"Read"_s));
    EXPECT_THAT(kinds(), ElementsAre());
}

TEST_F(ReviewQueueTest, putsWhatIsUrgentFirst) {
    visit.left();
    (void)answerItem9(2);
    EXPECT_THAT(kinds(), ElementsAre(AttentionKind::Item9, AttentionKind::Unsigned));
}

TEST_F(ReviewQueueTest, isRefusedToANurse) {
    ReviewQueue nurses(visit.clinic.open(), visit.nurse());
    EXPECT_EQ(nurses.refresh().error().code, ErrorCode::NotPermitted);
    EXPECT_TRUE(nurses.items().empty());
}

TEST_F(ReviewQueueTest, ofAnAdministratorHasProtocolsAlone) {
    visit.left();
    ReviewQueue administrators(visit.clinic.open(), visit.clinic.administrator);
    must(administrators.refresh());
    EXPECT_TRUE(administrators.items().empty());
    Protocol changed = rules::newestProtocol(u"iv-induction-3x2"_s).value();
    changed.limits.releaseAbove.systolic -= 5;
    (void)ClinicProtocols(visit.clinic.open(), prescriber).save(changed, u"Lower limit"_s).value();
    must(administrators.refresh());
    ASSERT_EQ(administrators.items().size(), 1U);
    EXPECT_EQ(administrators.items().front().line.kind, AttentionKind::ProtocolDraft);
}

} // namespace
} // namespace tidemark::services
