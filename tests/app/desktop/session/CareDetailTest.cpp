// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/CareDetailViewModel.h"

#include "app/desktop/session/SessionDesk.h"
#include "desktop/session/CareViewModel.h"
#include "rules/record/CurrentLines.h"
#include "storage/repositories/sessions/SessionRepository.h"
#include "storage/Store.h"

#include <gmock/gmock.h>

namespace tidemark::test {
namespace {

using namespace Qt::StringLiterals;

struct CareDetail : public ::testing::Test {
    CareDetail() { desk.bringToDosing(); }

    void tap(const QString& key) {
        desk.wait(1);
        ASSERT_TRUE(desk.session.care()->intervene(key));
    }
    /// The details of the interventions that count, in the order of their taps.
    [[nodiscard]] QStringList details() {
        QStringList all;
        const auto record = desk.desk.clinic().store().read([this](storage::Connection& connection) {
            return storage::SessionRepository::loadRecord(connection, desk.id);
        });
        const std::vector<Intervention> counted = rules::current(record.value().interventions);
        for (const Intervention& each : counted) {
            all.append(each.interventionKey + u": "_s + each.detail);
        }
        return all;
    }

    SessionDesk desk;
    app::CareDetailViewModel& detail = *desk.session.careDetail();
};

TEST_F(CareDetail, isAskedOfWhatWasTappedLast) {
    EXPECT_EQ(detail.about(), QString());
    tap(u"antiemetic"_s);
    EXPECT_TRUE(detail.isMedicineAsked());
    tap(u"oxygen"_s);
    EXPECT_TRUE(detail.isFlowAsked());
    EXPECT_TRUE(detail.sayFlow(u"2"_s));
    EXPECT_TRUE(detail.isMedicineAsked()) << "the antiemetic is still unsaid";
    EXPECT_TRUE(detail.sayMedicine(u"ondansetron"_s, u"4"_s));
    EXPECT_EQ(detail.about(), QString());
}

TEST_F(CareDetail, staysWithTheEntryForWhichSomethingIsTyped) {
    tap(u"antiemetic"_s);
    const QString asked = detail.askedId();
    detail.hold(true);
    tap(u"antihypertensive"_s);
    EXPECT_EQ(detail.askedId(), asked);
    ASSERT_TRUE(detail.sayMedicine(u"ondansetron"_s, u"4"_s));
    EXPECT_NE(detail.askedId(), asked);
    EXPECT_THAT(details(), ::testing::Contains(u"antiemetic: 4 mg ondansetron"_s));
    EXPECT_THAT(details(), ::testing::Contains(u"antihypertensive: "_s));
}

TEST_F(CareDetail, goesToTheLastTapWhenNothingIsTypedAnyMore) {
    tap(u"antiemetic"_s);
    const QString asked = detail.askedId();
    detail.hold(true);
    detail.hold(false);
    tap(u"antihypertensive"_s);
    EXPECT_NE(detail.askedId(), asked);
}

TEST_F(CareDetail, isAskedOnceAboutAnUnusualAmountAndTheSameAgainKeepsIt) {
    tap(u"antiemetic"_s);
    EXPECT_FALSE(detail.sayMedicine(u"ondansetron"_s, u"4000"_s));
    EXPECT_FALSE(detail.error().isEmpty());
    EXPECT_FALSE(detail.sayMedicine(u"ondansetron"_s, u"2000"_s)) << "another amount is asked about anew";
    EXPECT_TRUE(detail.sayMedicine(u"ondansetron"_s, u"2000"_s));
}

TEST_F(CareDetail, asksAnewAboutTheSameUnusualAmountOfAnotherEntry) {
    tap(u"antiemetic"_s);
    EXPECT_FALSE(detail.sayMedicine(u"ondansetron"_s, u"4000"_s));
    tap(u"antihypertensive"_s);
    EXPECT_FALSE(detail.sayMedicine(u"urapidil"_s, u"4000"_s)) << "nobody was asked about this one";
    EXPECT_TRUE(detail.sayMedicine(u"urapidil"_s, u"4000"_s));
}

} // namespace
} // namespace tidemark::test
