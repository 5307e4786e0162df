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
        m_clinic.infused();
        m_clinic.wait(61);
        m_clinic.vitals("122/76 70 98 14 s0 d0");
        for (const char* point : {"steady", "escort"}) {
            test::must(m_clinic.run<Discharge>(m_clinic.nurse())
                           .confirmPoint(m_clinic.session, QLatin1String(point)));
        }
    }
    ScaleResultId answer() {
        return m_clinic.run<Scales>(m_clinic.nurse())
            .record(m_clinic.patient.id, m_clinic.session, ScaleId(QString::fromLatin1(GetParam().scale)),
                    GetParam().answers)
            .value()
            .result.id;
    }
    Result<void> leave() { return m_clinic.run<Discharge>(m_clinic.nurse()).record(m_clinic.session); }

    test::SessionClinic m_clinic;
};

TEST_P(SafetyAnswer, keepsThePatientUntilAClinicianSaidWhatWasDone) {
    readyToLeave();
    const ScaleResultId result = answer();
    // A reason passes over the point of readiness; the answer still waits.
    (void)m_clinic.run<Discharge>(m_clinic.nurse())
        .passOverPoint(m_clinic.session, u"suicidality"_s, u"Spoke with her"_s);
    EXPECT_EQ(leave().error(), Error{ErrorCode::SafetyAnswerOpen});
    EXPECT_FALSE(m_clinic.record().session.leftAt.has_value());
    test::must(
        m_clinic.run<Scales>(m_clinic.clinic.psychiatrist).acknowledge(result, u"Seen, safety plan"_s));
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
