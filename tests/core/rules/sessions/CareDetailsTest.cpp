// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/sessions/CareDetails.h"

#include "rules/sessions/StartBlockers.h"
#include "support/SessionRecordBuilder.h"

#include <gmock/gmock.h>

namespace tidemark::rules {
namespace {

using namespace Qt::StringLiterals;
using test::SessionRecordBuilder;
using testing::Contains;
using testing::Not;
using testing::SizeIs;

Intervention of(const QString& key, const QString& detail) {
    return {{}, key, detail};
}

TEST(CareDetails, areReadBackAsTheyWereStored) {
    for (const MedicineGiven& given :
         {MedicineGiven{u"ondansetron"_s, {4}}, MedicineGiven{u"droperidol"_s, {0.625}},
          MedicineGiven{u"metoclopramide, slowly"_s, {10}}}) {
        EXPECT_EQ(medicineOf(of(u"antiemetic"_s, interventionDetail(given))), given);
        EXPECT_EQ(medicineOf(of(u"antihypertensive"_s, interventionDetail(given))), given);
    }
    for (const double flow : {0.0, 0.5, 2.0, 15.0}) {
        EXPECT_EQ(oxygenOf(of(u"oxygen"_s, interventionDetail(OxygenFlow{{flow}}))), (OxygenFlow{{flow}}));
    }
    for (int findings = 0; findings < 8; ++findings) {
        SiteCheck check{(findings & 1) != 0, (findings & 2) != 0, (findings & 4) != 0, {}};
        check.done = check.looksWell() ? QString() : u"stopped; cannula resited"_s;
        EXPECT_EQ(siteCheckOf(of(siteCheckKey(), interventionDetail(check))), check) << findings;
    }
    for (const QString& site : injectionSites()) {
        EXPECT_EQ(injectionSiteOf(of(injectionSiteKey(), site)), site);
    }
}

TEST(CareDetails, areNothingElse) {
    EXPECT_EQ(medicineOf(of(u"antiemetic"_s, u"ondansetron 4 mg IV"_s)), std::nullopt)
        << "of an earlier version";
    EXPECT_EQ(medicineOf(of(u"antiemetic"_s, {})), std::nullopt);
    EXPECT_EQ(medicineOf(of(u"oxygen"_s, u"4 mg x"_s)), std::nullopt);
    EXPECT_EQ(oxygenOf(of(u"oxygen"_s, u"a lot"_s)), std::nullopt);
    EXPECT_EQ(siteCheckOf(of(siteCheckKey(), u"swollen; "_s)), std::nullopt) << "nobody said what was done";
    EXPECT_EQ(siteCheckOf(of(siteCheckKey(), u"; x"_s)), std::nullopt);
    EXPECT_EQ(siteCheckOf(of(u"other"_s, u"well"_s)), std::nullopt);
    EXPECT_EQ(injectionSiteOf(of(injectionSiteKey(), u"left-hand"_s)), std::nullopt);
}

TEST(UnsaidCare, isEveryMedicineAndOxygenWithoutItsDetail) {
    const SessionRecord record = SessionRecordBuilder()
                                     .started()
                                     .intervention(5, u"antiemetic"_s)
                                     .intervention(6, u"oxygen"_s, u"2 L/min"_s)
                                     .intervention(7, u"reassurance"_s)
                                     .intervention(8, u"oxygen"_s)
                                     .build();
    const auto unsaid = unsaidCare(record);
    ASSERT_THAT(unsaid, SizeIs(2));
    EXPECT_EQ(unsaid.front()->interventionKey, u"antiemetic"_s);
    EXPECT_EQ(unsaid.back()->stamp.eventAt, test::atMinute(8));
}

TEST(InjectionSite, isChosenBeforeAnInjectionAndNoOtherRoute) {
    const Error missing{ErrorCode::Empty, u"injection-site"_s, {}};
    for (const auto& [route, asked] :
         {std::pair{Route::Intramuscular, true}, std::pair{Route::Intravenous, false},
          std::pair{Route::Nasal, false}}) {
        SessionRecordBuilder builder;
        builder.state(SessionState::Arrived).edit().session.route = route;
        const auto blockers = startBlockers(builder.build(), Protocol());
        EXPECT_EQ(std::ranges::count(blockers, missing), asked ? 1 : 0);
        builder.intervention(-5, injectionSiteKey(), u"right-ventrogluteal"_s);
        EXPECT_THAT(startBlockers(builder.build(), Protocol()), Not(Contains(missing)));
    }
}

} // namespace
} // namespace tidemark::rules
