// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/scales/Gad7.h"
#include "rules/scales/Phq9.h"
#include "services/scales/Scales.h"
#include "services/scales/UnfinishedScales.h"
#include "support/SessionClinic.h"

#include <gmock/gmock.h>

namespace tidemark::services {
namespace {

using testing::ElementsAre;
using Answers = std::vector<std::optional<int>>;

/// What a patient is to answer alone, and what becomes of it half-way.
struct PatientModeTest : testing::Test {
    test::SessionClinic clinic;
    Scales scales(const Actor& actor) { return {clinic.clinic.open(), actor}; }
    UnfinishedScales unfinished(const Actor& actor) { return {clinic.clinic.open(), actor}; }

    std::vector<ScaleId> due() {
        return scales(clinic.nurse()).forPatientMode(clinic.patient.id, clinic.session).value();
    }
    template <class Check>
    void untilMidnight(Check&& check) {
        const QDate today = clinic.clinic.open().today();
        while (clinic.clinic.open().today() == today) {
            check();
            clinic.wait(60);
        }
    }
    UnfinishedScale kept(ScaleId scale) {
        return unfinished(clinic.nurse()).load(clinic.session, scale).value();
    }
    void record(ScaleId scale, const Answers& answers) {
        (void)scales(clinic.nurse()).record(clinic.patient.id, clinic.session, scale, answers).value();
    }

    UnfinishedScale half{rules::gad7().id, {3, {}, 0, {}, {}, {}, 1}, {}};
};

TEST_F(PatientModeTest, isDueUntilThereIsAResultOfToday) {
    EXPECT_THAT(due(), ElementsAre(rules::phq9().id, rules::gad7().id));
    record(rules::phq9().id, Answers(9, 0));
    EXPECT_THAT(due(), ElementsAre(rules::gad7().id));
    record(rules::gad7().id, {1, {}, {}, {}, {}, {}, {}});
    EXPECT_TRUE(due().empty()) << "an incomplete one is a result, too";
}

TEST_F(PatientModeTest, isDueAgainTheNextDayOfTheClinicOutsideTheSession) {
    const auto dueOutside = [&] {
        return scales(clinic.nurse()).forPatientMode(clinic.patient.id, {}).value();
    };
    for (const auto& [scale, items] : {std::pair{rules::phq9().id, 9}, {rules::gad7().id, 7}}) {
        (void)scales(clinic.nurse()).record(clinic.patient.id, {}, scale, Answers(items, 0)).value();
    }
    untilMidnight([&] { EXPECT_TRUE(dueOutside().empty()); });
    EXPECT_EQ(dueOutside().size(), 2U);
}

TEST_F(PatientModeTest, isNotAskedAgainAfterMidnightInTheSameSession) {
    record(rules::phq9().id, Answers(9, 0));
    record(rules::gad7().id, Answers(7, 0));
    untilMidnight([&] { EXPECT_TRUE(due().empty()); });
    EXPECT_TRUE(due().empty());
}

TEST_F(PatientModeTest, takesWhatWasAnsweredOnTheDayOfArrivalForThisVisitAfterMidnight) {
    (void)clinic.arrived();
    (void)scales(clinic.nurse()).record(clinic.patient.id, {}, rules::phq9().id, Answers(9, 1)).value();
    untilMidnight([] {});
    EXPECT_THAT(due(), ElementsAre(rules::gad7().id));
    const Session session = clinic.record().session;
    EXPECT_EQ(scales(clinic.nurse()).item9OfVisit(session).value(), 1);
}

TEST_F(PatientModeTest, isNothingForSomebodyWhoRecordsNoQuestionnaires) {
    const Actor& administrator = clinic.clinic.administrator;
    EXPECT_EQ(scales(administrator).forPatientMode(clinic.patient.id, {}).error().code,
              ErrorCode::NotPermitted);
    EXPECT_EQ(unfinished(administrator).keep(clinic.session, half).error().code, ErrorCode::NotPermitted);
    EXPECT_EQ(unfinished(administrator).load(clinic.session, rules::gad7().id).error().code,
              ErrorCode::NotPermitted);
}

TEST_F(PatientModeTest, keepsWhatIsAnsweredSoFar) {
    ASSERT_TRUE(unfinished(clinic.nurse()).keep(clinic.session, half).has_value());
    EXPECT_EQ(kept(rules::gad7().id), half);
    EXPECT_EQ(kept(rules::gad7().id).answered(), 3);
    EXPECT_EQ(kept(rules::phq9().id).answered(), 0) << "the other questionnaire is not begun";
    ASSERT_TRUE(clinic.clinic.signInAs(QStringLiteral("nora")).has_value());
    EXPECT_EQ(UnfinishedScales(clinic.clinic.open(), clinic.nurse()).load(clinic.session, rules::gad7().id),
              half);
}

TEST_F(PatientModeTest, keepsNothingInTheAuditLogBeforeItIsRecorded) {
    const qint64 before = clinic.auditLength();
    ASSERT_TRUE(unfinished(clinic.nurse()).keep(clinic.session, half).has_value());
    EXPECT_EQ(clinic.auditLength(), before);
    EXPECT_TRUE(scales(clinic.nurse()).ofPatient(clinic.patient.id).value().empty());
}

TEST_F(PatientModeTest, forgetsAnAnswerThatWasTakenBack) {
    ASSERT_TRUE(unfinished(clinic.nurse()).keep(clinic.session, half).has_value());
    ASSERT_TRUE(
        unfinished(clinic.nurse()).keep(clinic.session, {rules::gad7().id, Answers(7), {}}).has_value());
    EXPECT_EQ(kept(rules::gad7().id).answered(), 0);
}

TEST_F(PatientModeTest, keepsTheQuestionOnFunctionAlone) {
    const UnfinishedScale function{rules::phq9().id, Answers(9), 3};
    ASSERT_TRUE(unfinished(clinic.nurse()).keep(clinic.session, function).has_value());
    EXPECT_EQ(kept(rules::phq9().id), function);
}

TEST_F(PatientModeTest, hasNothingUnfinishedOnceItIsRecorded) {
    ASSERT_TRUE(unfinished(clinic.nurse()).keep(clinic.session, half).has_value());
    record(rules::phq9().id, Answers(9, 0));
    EXPECT_EQ(kept(rules::gad7().id), half);
    record(rules::gad7().id, half.answers);
    EXPECT_EQ(kept(rules::gad7().id).answered(), 0);
}

TEST_F(PatientModeTest, takesADraftOfAnotherFormForNone) {
    for (const char* text : {"0", "00000000000000", "9x99999/"}) {
        ASSERT_TRUE(
            clinic.drafts()
                .keep(clinic.session, UnfinishedScales::draftField(rules::gad7().id), QLatin1String(text))
                .has_value());
        EXPECT_EQ(kept(rules::gad7().id).answered(), 0) << text;
    }
}

} // namespace
} // namespace tidemark::services
