// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sessions/Discharge.h"

#include "services/scales/Scales.h"

#include "support/SessionClinic.h"

#include <gtest/gtest.h>

namespace tidemark::services {
namespace {

using namespace Qt::StringLiterals;

struct AskingCase {
    const char* name;
    const char* scale;
    std::vector<std::optional<int>> answers;
};

/// Nobody leaves before a clinician has said what was done.
class SafetyAnswer : public testing::TestWithParam<AskingCase> {
protected:
    void readyToLeave() {
        clinic.infused();
        clinic.wait(61);
        clinic.vitals("122/76 70 98 14 s0 d0");
        for (const char* point : {"steady", "escort"}) {
            test::must(
                clinic.run<Discharge>(clinic.nurse()).confirmPoint(clinic.session, QLatin1String(point)));
        }
    }
    ScaleResultId answer() {
        return clinic.run<Scales>(clinic.nurse())
            .record(clinic.patient.id, clinic.session, ScaleId(QString::fromLatin1(GetParam().scale)),
                    GetParam().answers)
            .value()
            .result.id;
    }
    Result<void> leave() { return clinic.run<Discharge>(clinic.nurse()).record(clinic.session); }

    test::SessionClinic clinic;
};

TEST_P(SafetyAnswer, keepsThePatientUntilAClinicianSaidWhatWasDone) {
    readyToLeave();
    const ScaleResultId result = answer();
    // A reason passes over the point of readiness; the answer still waits.
    (void)clinic.run<Discharge>(clinic.nurse())
        .passOverPoint(clinic.session, u"suicidality"_s, u"Spoke with her"_s);
    EXPECT_EQ(leave().error(), Error{ErrorCode::SafetyAnswerOpen});
    EXPECT_FALSE(clinic.record().session.leftAt.has_value());
    test::must(clinic.run<Scales>(clinic.clinic.psychiatrist).acknowledge(result, u"Seen, safety plan"_s));
    EXPECT_TRUE(leave().has_value());
}

INSTANTIATE_TEST_SUITE_P(
    Asking, SafetyAnswer,
    testing::Values(AskingCase{"item9OfThePhq9", "phq9", {0, 0, 0, 0, 0, 0, 0, 0, 1}},
                    AskingCase{"highRiskOfTheScreener", "cssrs", {1, 1, 1, 1, 0, 0, {}}},
                    AskingCase{"behaviourOfTheLastThreeMonths", "cssrs", {0, 0, {}, {}, {}, 1, 1}},
                    AskingCase{"behaviourWithoutItsTime", "cssrs", {0, 0, {}, {}, {}, 1, {}}}),
    [](const auto& asking) { return std::string(asking.param.name); });

struct SafetyAnswerOfNobody : SafetyAnswer {};

TEST_P(SafetyAnswerOfNobody, letsThePatientLeave) {
    readyToLeave();
    (void)answer();
    EXPECT_TRUE(leave().has_value());
}

INSTANTIATE_TEST_SUITE_P(Low, SafetyAnswerOfNobody,
                         testing::Values(AskingCase{"item9IsZero", "phq9",
                                                    std::vector<std::optional<int>>(9, 0)},
                                         AskingCase{"moderateRisk", "cssrs", {1, 1, 1, 0, 0, 0, {}}}),
                         [](const auto& asking) { return std::string(asking.param.name); });

} // namespace
} // namespace tidemark::services
