// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/scales/Scales.h"

#include "rules/scales/Gad7.h"
#include "rules/scales/Phq9.h"
#include "services/patients/Patients.h"

#include "support/ClinicBuilder.h"

#include <gmock/gmock.h>

namespace tidemark::services {
namespace {

using test::SignedInClinic;
using Answers = std::vector<std::optional<int>>;

struct ScalesTest : testing::Test {
    SignedInClinic clinic;
    Scales scales(const Actor& actor) { return {clinic.open(), actor}; }
    const Patient patient = clinic.patient();

    Result<ScoredResult> phq9(const Answers& answers, std::optional<int> function = {}) {
        return scales(clinic.nurse).record(patient.id, {}, rules::phq9().id, answers, function);
    }
};

TEST_F(ScalesTest, keepsTheAnswersAsGivenAndScoresThemOnReading) {
    ASSERT_EQ(phq9({2, 2, 1, 3, 0, 2, 1, 1, 0}, 2).value().score.total, 12);
    clinic.clock.advance(std::chrono::hours(1));
    ASSERT_TRUE(
        scales(clinic.nurse).record(patient.id, {}, rules::gad7().id, {1, 1, 1, 1, 1, 1, 1}).has_value());
    const auto all = scales(clinic.nurse).ofPatient(patient.id).value();
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].result.answers, (Answers{2, 2, 1, 3, 0, 2, 1, 1, 0}));
    EXPECT_EQ(all[0].result.functionAnswer, 2);
    EXPECT_EQ(all[0].score.band, "moderate");
    EXPECT_EQ(all[1].result.scale, rules::gad7().id);
    EXPECT_EQ(all[1].score.total, 7);
}

TEST_F(ScalesTest, keepsAnIncompleteOneWithoutATotal) {
    ASSERT_TRUE(phq9({2, {}, 1, 3, 0, 2, 1, 1, {}}).has_value());
    const auto kept = scales(clinic.nurse).ofPatient(patient.id).value().front();
    EXPECT_EQ(kept.result.answers, (Answers{2, {}, 1, 3, 0, 2, 1, 1, {}}));
    EXPECT_FALSE(kept.score.total.has_value());
    EXPECT_THAT(kept.score.missing, testing::ElementsAre(2, 9));
}

TEST_F(ScalesTest, refusesAnswersThatAreNotOnTheForm) {
    EXPECT_EQ(phq9({4, 0, 0, 0, 0, 0, 0, 0, 0}).error().code, ErrorCode::NotOneOfTheChoices);
    EXPECT_EQ(phq9({0, 0}).error().code, ErrorCode::NotOneOfTheChoices);
    EXPECT_EQ(phq9({0, 0, 0, 0, 0, 0, 0, 0, 0}, 4).error().code, ErrorCode::NotOneOfTheChoices);
    EXPECT_EQ(scales(clinic.nurse)
                  .record(PatientId(QStringLiteral("none")), {}, rules::gad7().id, Answers(7, 0))
                  .error()
                  .code,
              ErrorCode::NotFound);
    EXPECT_TRUE(scales(clinic.nurse).ofPatient(patient.id).value().empty());
}

TEST_F(ScalesTest, keepsAnItem9AboveZeroOpenUntilSomebodySaysWhatWasDone) {
    ASSERT_TRUE(phq9({0, 0, 0, 0, 0, 0, 0, 0, 0}).has_value());
    const auto id = phq9({0, 0, 0, 0, 0, 0, 0, 0, 1}).value().result.id;
    ASSERT_TRUE(phq9({0, {}, 0, 0, 0, 0, 0, 0, 2}).has_value());
    ASSERT_EQ(scales(clinic.nurse).openItem9().value().size(), 2U);
    EXPECT_EQ(scales(clinic.psychiatrist).acknowledge(id, QStringLiteral(" ")).error(),
              (Error{ErrorCode::Empty, QStringLiteral("acknowledgement"), {}}));
    clinic.clock.advance(std::chrono::minutes(5));
    ASSERT_TRUE(
        scales(clinic.psychiatrist).acknowledge(id, QStringLiteral("Talked to, safety plan")).has_value());
    EXPECT_EQ(scales(clinic.nurse).openItem9().value().size(), 1U);
    const auto seen = scales(clinic.nurse).ofPatient(patient.id).value()[1].result;
    EXPECT_EQ(seen.acknowledgedBy, clinic.psychiatrist.id);
    EXPECT_EQ(seen.acknowledgedAt, clinic.clock.now());
    EXPECT_EQ(seen.acknowledgement, "Talked to, safety plan");
    EXPECT_EQ(scales(clinic.psychiatrist).acknowledge(id, QStringLiteral("again")).error().code,
              ErrorCode::WrongState);
}

TEST_F(ScalesTest, hasNothingToAcknowledgeWhereItem9IsZero) {
    const auto id = phq9({3, 3, 3, 3, 3, 3, 3, 3, 0}).value().result.id;
    EXPECT_EQ(scales(clinic.nurse).acknowledge(id, QStringLiteral("seen")).error().code,
              ErrorCode::WrongState);
}

TEST_F(ScalesTest, keepsARefusedItemApartFromZeroAndFromNotAsked) {
    ScaleEntry entry{patient.id, {}, rules::gad7().id, {0, {}, 1, {}, 0, 0, 0}, {2}};
    entry.answeredBy = AnsweredBy::ReadAloud;
    ASSERT_TRUE(scales(clinic.nurse).record(entry).has_value());
    const auto kept = scales(clinic.nurse).ofPatient(patient.id).value().front();
    EXPECT_EQ(kept.result.answers, (Answers{0, {}, 1, {}, 0, 0, 0}));
    EXPECT_THAT(kept.result.refused, testing::ElementsAre(2));
    EXPECT_EQ(kept.result.answeredBy, AnsweredBy::ReadAloud);
    EXPECT_THAT(kept.score.missing, testing::ElementsAre(2, 4));
    EXPECT_THAT(kept.score.refused, testing::ElementsAre(2));
}

TEST_F(ScalesTest, keepsATotalWithoutItsItems) {
    const ScaleId madrs(QStringLiteral("madrs"));
    ASSERT_TRUE(scales(clinic.nurse)
                    .record({patient.id, {}, madrs, Answers(10), {}, 27, {}, AnsweredBy::Staff})
                    .has_value());
    const auto kept = scales(clinic.nurse).ofPatient(patient.id).value().front();
    EXPECT_EQ(kept.result.enteredTotal, 27);
    EXPECT_EQ(kept.score.total, 27);
    EXPECT_EQ(kept.score.band, "moderate");
    EXPECT_EQ(scales(clinic.nurse).record({patient.id, {}, madrs, Answers(10), {}, 61}).error().code,
              ErrorCode::NotOneOfTheChoices);
}

TEST_F(ScalesTest, takesTheBandOfTheAuditCFromTheSexOfThePatient) {
    const ScaleId auditC(QStringLiteral("audit-c"));
    for (const auto& [sex, band] : {std::pair(Sex::Female, "positive"), std::pair(Sex::Male, "negative"),
                                    std::pair(Sex::NotRecorded, "")}) {
        PatientForm form;
        form.familyName = QStringLiteral("Rowe") + code(sex);
        form.givenName = QStringLiteral("Kim");
        form.birthDate = QStringLiteral("1990-01-02");
        form.sex = sex;
        const auto person = Patients(clinic.open(), clinic.nurse).create(form).value();
        const auto recorded = scales(clinic.nurse).record(person.id, {}, auditC, {1, 1, 1}).value();
        EXPECT_EQ(recorded.score.band, QLatin1String(band));
        const auto read = scales(clinic.nurse).ofPatient(person.id).value();
        EXPECT_EQ(read.front().score.band, QLatin1String(band));
    }
}

TEST_F(ScalesTest, keepsAHighRiskOfTheScreenerOpenUntilSomebodySaysWhatWasDone) {
    const ScaleId cssrs(QStringLiteral("cssrs"));
    ASSERT_TRUE(scales(clinic.nurse).record(patient.id, {}, cssrs, {1, 1, 1, 0, 0, 0, {}}).has_value());
    EXPECT_TRUE(scales(clinic.nurse).openItem9().value().empty()) << "moderate";
    const auto high = scales(clinic.nurse).record(patient.id, {}, cssrs, {1, 1, 0, 1, 0, 0, {}}).value();
    ASSERT_EQ(scales(clinic.nurse).openItem9().value().size(), 1U);
    ASSERT_TRUE(scales(clinic.psychiatrist)
                    .acknowledge(high.result.id, QStringLiteral("Stays in the clinic"))
                    .has_value());
    EXPECT_TRUE(scales(clinic.nurse).openItem9().value().empty());
}

} // namespace
} // namespace tidemark::services
