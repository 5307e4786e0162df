// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/PatientTrend.h"
#include "reports/SessionSheet.h"
#include "rules/scales/Phq9.h"
#include "services/scales/Scales.h"
#include "services/sessions/SessionEvents.h"
#include "services/sessions/SessionPump.h"
#include "support/SessionClinic.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace tidemark::test {
namespace {

using reports::ChangeKind;
using reports::ChangeLine;

/// A PHQ-9 with this total, item 9 not among what is answered above 0 unless said.
ScaleResultId phq9(SessionClinic& clinic, int total, int item9 = 0) {
    std::vector<std::optional<int>> answers(9, 0);
    answers[8] = item9;
    int left = total - item9;
    for (std::size_t i = 0; i < 8; ++i) {
        answers[i] = std::min(left, 3);
        left -= *answers[i];
    }
    return services::Scales(clinic.clinic.open(), clinic.nurse())
        .record(clinic.patient.id, {}, rules::phq9().id, answers)
        .value()
        .result.id;
}

reports::PatientTrend trendOf(SessionClinic& clinic) {
    return reports::patientTrend(clinic.clinic.open(), clinic.clinic.psychiatrist, clinic.patient.id).value();
}

TEST(PatientTrend, isEmptyBeforeTheFirstDose) {
    SessionClinic clinic;
    clinic.arrived();
    const auto trend = trendOf(clinic);
    EXPECT_TRUE(trend.sessions.empty());
    EXPECT_EQ(trend.totalGiven.value, 0);
    ASSERT_EQ(trend.scores.size(), 2U);
    EXPECT_EQ(trend.scores.front().word, rules::OutcomeWord::NoBaseline);
}

TEST(PatientTrend, marksTheSessionWithDosePeakSystolicAndEffects) {
    SessionClinic clinic;
    clinic.started();
    clinic.wait(10);
    clinic.vitals("148/90 76");
    (void)clinic.run<services::SessionEvents>(clinic.nurse())
        .setEffect(clinic.session, QStringLiteral("nausea"), Severity::Mild)
        .value();
    (void)clinic.run<services::SessionEvents>(clinic.nurse())
        .setEffect(clinic.session, QStringLiteral("nausea"), Severity::Moderate)
        .value();
    (void)clinic.run<services::SessionEvents>(clinic.nurse())
        .setEffect(clinic.session, QStringLiteral("nausea"), std::nullopt)
        .value();
    clinic.wait(10);
    must(clinic.run<services::SessionPump>(clinic.nurse())
             .stopEarly(clinic.session, QStringLiteral("Asked to stop")));
    const auto trend = trendOf(clinic);
    ASSERT_EQ(trend.sessions.size(), 1U);
    const reports::SessionMark& mark = trend.sessions.front();
    ASSERT_TRUE(mark.given);
    EXPECT_DOUBLE_EQ(mark.given->value, 17.5); // 20 of 40 minutes
    ASSERT_TRUE(mark.byWeight);
    EXPECT_DOUBLE_EQ(mark.byWeight->value, 0.25); // of 70 kg
    EXPECT_EQ(trend.seriousEvents, 0);
    ASSERT_TRUE(mark.peak);
    EXPECT_EQ(mark.peak->systolic, 148);
    EXPECT_EQ(mark.peak->diastolic, 90);
    EXPECT_THAT(mark.systolic, testing::ElementsAre(testing::Pair(-5.0, 124), testing::Pair(10.0, 148)));
    EXPECT_THAT(mark.effects,
                testing::ElementsAre(testing::Pair(QStringLiteral("nausea"), Severity::Moderate)));
    EXPECT_FALSE(mark.sessionSigned);
    EXPECT_EQ(trend.inductionDone, 1);
    EXPECT_EQ(trend.boosters, 0);
    EXPECT_DOUBLE_EQ(trend.totalGiven.value, 17.5);
}

TEST(PatientTrend, tellsResponseRemissionAndTheirLossFromTheBaseline) {
    SessionClinic clinic;
    (void)phq9(clinic, 20);
    clinic.wait(60);
    clinic.isSigned();
    const auto after = [&](int total) {
        clinic.wait(60 * 24 * 7);
        (void)phq9(clinic, total);
        return clinic.clinic.clock.now();
    };
    const Instant response = after(10);
    {
        const auto series = trendOf(clinic).scores.front();
        EXPECT_EQ(series.baseline->total, 20);
        EXPECT_EQ(series.word, rules::OutcomeWord::Response);
        EXPECT_EQ(series.responseSince, response);
    }
    const Instant remission = after(4);
    EXPECT_EQ(trendOf(clinic).scores.front().responseSince, response);
    const Instant lost = after(11);
    const auto trend = trendOf(clinic);
    EXPECT_FALSE(trend.scores.front().responseSince);
    std::vector<std::pair<ChangeKind, Instant>> outcomes;
    for (const ChangeLine& line : trend.changes) {
        if (line.kind != ChangeKind::Score && line.kind != ChangeKind::Session) {
            outcomes.emplace_back(line.kind, line.at);
        }
    }
    EXPECT_THAT(outcomes, testing::ElementsAre(testing::Pair(ChangeKind::LostResponse, lost),
                                               testing::Pair(ChangeKind::Remission, remission),
                                               testing::Pair(ChangeKind::Response, response)));
    EXPECT_TRUE(trend.sessions.front().sessionSigned);
}

TEST(PatientTrend, saysWhoLookedAtItem9) {
    SessionClinic clinic;
    const ScaleResultId result = phq9(clinic, 12, 1);
    must(services::Scales(clinic.clinic.open(), clinic.clinic.psychiatrist)
             .acknowledge(result, QStringLiteral("Spoke with her, safety plan stands")));
    const auto trend = trendOf(clinic);
    const auto line = std::ranges::find(trend.changes, ChangeKind::Item9, &ChangeLine::kind);
    ASSERT_NE(line, trend.changes.end());
    EXPECT_EQ(line->from, 0);
    EXPECT_EQ(line->to, 1);
    EXPECT_EQ(line->person, clinic.clinic.psychiatrist.displayName);
}

TEST(PatientTrend, keepsTheSafetyItemWithWhoActedAndWhatWasDone) {
    SessionClinic clinic;
    EXPECT_FALSE(trendOf(clinic).safety);
    const ScaleResultId result = phq9(clinic, 12, 2);
    auto safety = trendOf(clinic).safety;
    ASSERT_TRUE(safety);
    EXPECT_EQ(safety->answer, 2);
    EXPECT_TRUE(safety->open);
    EXPECT_FALSE(safety->before);
    must(services::Scales(clinic.clinic.open(), clinic.clinic.psychiatrist)
             .acknowledge(result, QStringLiteral("Sister informed")));
    safety = trendOf(clinic).safety;
    EXPECT_FALSE(safety->open);
    EXPECT_EQ(safety->acknowledgedBy, clinic.clinic.psychiatrist.displayName);
    EXPECT_EQ(safety->whatWasDone, QStringLiteral("Sister informed"));
    (void)phq9(clinic, 6, 0);
    safety = trendOf(clinic).safety;
    EXPECT_EQ(safety->answer, 0);
    EXPECT_EQ(safety->before, 2);
}

TEST(SessionSheet, holdsThePageAndStandsStill) {
    SessionClinic clinic;
    clinic.isSigned();
    const auto sheet =
        reports::sessionSheet(clinic.clinic.open(), clinic.clinic.psychiatrist, clinic.session);
    ASSERT_TRUE(sheet);
    const reports::SessionSheet& page = **sheet;
    EXPECT_EQ(page.clinicName, QStringLiteral("Seaside Clinic"));
    EXPECT_DOUBLE_EQ(page.dose.dose.value, 35.0);
    EXPECT_DOUBLE_EQ(page.given.value, 35.0);
    EXPECT_EQ(page.segments.size(), 1U);
    ASSERT_EQ(page.signatures.size(), 1U);
    EXPECT_TRUE(page.signatures.front().valid);
    EXPECT_THAT(page.people,
                testing::ElementsAre(testing::Pair(clinic.nurse().id, clinic.nurse().displayName)));
    EXPECT_EQ(page.auditLength, clinic.auditLength());
    const auto& readings = page.view.record.readings;
    for (const rules::ReadingColumn& column : page.columns) {
        const bool inside = column.reading == nullptr || (column.reading >= readings.data() &&
                                                          column.reading < readings.data() + readings.size());
        EXPECT_TRUE(inside);
    }
    EXPECT_TRUE(page.columns.front().baseline);
}

TEST(PatientTrend, asksAsMuchHoweverManySessionsThePatientHad) {
    SessionClinic clinic;
    clinic.left();
    const auto asked = [&] {
        const qint64 before = clinic.clinic.store().statementCount();
        (void)trendOf(clinic);
        return clinic.clinic.store().statementCount() - before;
    };
    const qint64 ofOne = asked();
    for (int session = 0; session < 3; ++session) {
        clinic.session = clinic.plan();
        clinic.left();
    }
    EXPECT_EQ(trendOf(clinic).sessions.size(), 4U);
    EXPECT_EQ(asked(), ofOne);
}

} // namespace
} // namespace tidemark::test
