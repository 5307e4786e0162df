// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sessions/EntryAmendments.h"

#include "rules/record/CurrentLines.h"
#include "rules/sessions/SideEffects.h"
#include "services/base/AuditLines.h"
#include "services/patients/ChartEntries.h"
#include "services/patients/Patients.h"
#include "services/sessions/Discharge.h"
#include "services/sessions/PressureDecisions.h"
#include "services/sessions/SessionEvents.h"
#include "services/sessions/SessionPump.h"
#include "services/sessions/Signing.h"
#include "storage/repositories/sessions/SessionRepository.h"
#include "support/SessionClinic.h"

#include <gmock/gmock.h>

namespace tidemark::test {
namespace {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using services::EntryAmendments;
using services::SessionEvents;

class Amended : public ::testing::Test {
protected:
    Amended() {
        m_clinic.started();
        (void)m_clinic.run<SessionEvents>(m_clinic.nurse())
            .setEffect(m_clinic.session, u"nausea"_s, Severity::Mild)
            .value();
        (void)m_clinic.run<SessionEvents>(m_clinic.nurse())
            .recordIntervention(m_clinic.session, u"antiemetic"_s, u"4 mg ondansetron"_s)
            .value();
    }
    /// The prescriber's word on a pressure above the limit, entered by this person.
    EntryId decided(const Actor& by) {
        m_clinic.wait(5);
        m_clinic.vitals("165/95 76 98 14");
        const services::PrescriberDecision word{m_clinic.record().readings.back().stamp.id,
                                                m_clinic.clinic.psychiatrist.id,
                                                ReleaseDecision::Proceed,
                                                0,
                                                {}};
        return m_clinic.run<services::PressureDecisions>(by).record(m_clinic.session, word).value();
    }
    /// The rest of the session up to its signature.
    void sign() {
        m_clinic.wait(40);
        must(m_clinic.run<services::SessionPump>(m_clinic.nurse()).completeInfusion(m_clinic.session));
        m_clinic.wait(61);
        (void)m_clinic.run<SessionEvents>(m_clinic.nurse())
            .setEffect(m_clinic.session, u"nausea"_s, std::nullopt)
            .value();
        m_clinic.vitals("122/76 70 98 14 s0 d0");
        for (const QString& point : {u"steady"_s, u"escort"_s}) {
            must(m_clinic.run<services::Discharge>(m_clinic.nurse()).confirmPoint(m_clinic.session, point));
        }
        must(m_clinic.run<services::Discharge>(m_clinic.nurse()).record(m_clinic.session));
        (void)m_clinic.sign();
        m_before = m_clinic.record();
    }
    [[nodiscard]] PatientChart chart() {
        return services::Patients(m_clinic.clinic.open(), m_clinic.nurse())
            .chart(m_before.session.patient)
            .value();
    }
    [[nodiscard]] EntryAmendments amend() { return m_clinic.run<EntryAmendments>(m_clinic.nurse()); }
    /// One more version with the reason; the one before is as it was, and the record is to be signed again.
    void expectNextVersion() {
        const SessionRecord after = m_clinic.record();
        EXPECT_EQ(after.session.version, m_before.session.version + 1);
        ASSERT_EQ(after.versions.size(), m_before.versions.size() + 1);
        EXPECT_EQ(after.versions.front().body, m_before.versions.front().body);
        EXPECT_EQ(after.versions.back().reason, reason);
        EXPECT_NE(after.versions.back().recordHash, m_before.versions.back().recordHash);
        EXPECT_EQ(m_clinic.sign().version, after.session.version);
    }

    const QString reason = u"Written down wrongly"_s;
    SessionClinic m_clinic;
    SessionRecord m_before;
};

TEST_F(Amended, effectKeepsTheOldLineAndItsTime) {
    sign();
    const EffectChange old = m_before.effects.front();
    must(amend().amendEffect(m_clinic.session, old.stamp.id, Severity::Severe, reason));
    const SessionRecord after = m_clinic.record();
    ASSERT_EQ(after.effects.size(), m_before.effects.size() + 1);
    EXPECT_EQ(rules::effectCourses(after.effects).front().worst, Severity::Severe);
    EXPECT_EQ(rules::effectCourses(after.effects).front().onset, old.stamp.eventAt);
    expectNextVersion();
}

TEST_F(Amended, interventionSaysWhatItIsToSay) {
    sign();
    const EntryId old = m_before.interventions.back().stamp.id;
    must(amend().amendIntervention(m_clinic.session, old, u"8 mg ondansetron"_s, reason));
    EXPECT_EQ(rules::current(m_clinic.record().interventions).back().detail, u"8 mg ondansetron"_s);
    EXPECT_EQ(amend().amendIntervention(m_clinic.session, old, u"x"_s, reason).error().code,
              ErrorCode::NotFound)
        << "it was replaced";
    expectNextVersion();
}

TEST_F(Amended, answerKeepsItsNote) {
    sign();
    const ChecklistAnswer old = m_before.checklist.front();
    must(amend().amendAnswer(m_clinic.session, old.stamp.id, !old.yes, reason));
    const auto counted = rules::current(m_clinic.record().checklist);
    const auto now = std::ranges::find(counted, old.itemKey, &ChecklistAnswer::itemKey);
    ASSERT_NE(now, counted.end());
    EXPECT_EQ(now->yes, !old.yes);
    EXPECT_EQ(now->note, old.note);
    expectNextVersion();
}

/// A nurse turned a prescriber's own Proceed into another word under the prescriber's name.
TEST_F(Amended, decisionThatAPrescriberEnteredIsAPrescribersToAmend) {
    const EntryId own = decided(m_clinic.clinic.psychiatrist);
    const EntryId told = decided(m_clinic.nurse());
    sign();
    EXPECT_EQ(amend().amendDecision(m_clinic.session, own, ReleaseDecision::Hold, reason).error().code,
              ErrorCode::NotPermitted);
    EXPECT_EQ(m_clinic.record().session.version, m_before.session.version);
    must(amend().amendDecision(m_clinic.session, told, ReleaseDecision::Hold, reason));
    must(m_clinic.run<EntryAmendments>(m_clinic.clinic.psychiatrist)
             .amendDecision(m_clinic.session, own, ReleaseDecision::Recheck, reason));
    const auto counted = rules::current(m_clinic.record().decisions);
    ASSERT_EQ(counted.size(), 2U);
    EXPECT_EQ(counted.front().decision, ReleaseDecision::Recheck);
    EXPECT_EQ(counted.back().decision, ReleaseDecision::Hold);
}

TEST_F(Amended, pointOfDischargeIsConfirmedOrOverridden) {
    sign();
    const DischargeEntry old = m_before.leaving.front();
    must(amend().amendPoint(m_clinic.session, old.stamp.id, !old.confirmed, reason));
    const auto counted = rules::current(m_clinic.record().leaving);
    const auto now = std::ranges::find(counted, old.pointKey, &DischargeEntry::pointKey);
    ASSERT_NE(now, counted.end());
    EXPECT_EQ(now->confirmed, !old.confirmed);
    expectNextVersion();
}

TEST_F(Amended, weightLeavesTheDoseAsItWasGiven) {
    sign();
    must(amend().amendWeight(m_clinic.session, u"72.5"_s, reason));
    const SessionRecord after = m_clinic.record();
    EXPECT_EQ(after.session.weight, Kilograms{72.5});
    EXPECT_EQ(after.session.dose, m_before.session.dose);
    EXPECT_EQ(after.notes.back().kind, NoteKind::WeightAmended);
    EXPECT_EQ(after.notes.back().text, u"70 72.5"_s);
    EXPECT_EQ(after.notes.back().stamp.reason, reason);
    EXPECT_EQ(amend().amendWeight(m_clinic.session, u"7000"_s, reason).error(),
              (Error{ErrorCode::Impossible, u"weight"_s, {}}));
    expectNextVersion();
}

TEST_F(Amended, weightThatIsUnusualIsAskedAboutOnce) {
    sign();
    EXPECT_EQ(amend().amendWeight(m_clinic.session, u"7.05"_s, reason).error(),
              (Error{ErrorCode::Implausible, u"weight"_s, {}}));
    EXPECT_EQ(m_clinic.record().session.version, m_before.session.version);
    must(amend().amendWeight(m_clinic.session, u"7.05"_s, reason, true));
    EXPECT_EQ(m_clinic.record().session.weight, Kilograms{7.05});
}

TEST_F(Amended, weightIsTheOneThatTheNextDoseGoesBy) {
    sign();
    must(amend().amendWeight(m_clinic.session, u"72.5"_s, reason));
    EXPECT_EQ(chart().latestWeight()->weight, Kilograms{72.5});
    must(amend().amendWeight(m_clinic.session, u"73"_s, reason));
    EXPECT_EQ(chart().latestWeight()->weight, Kilograms{73});
}

TEST_F(Amended, weightOfAnOldSessionLeavesANewerOneOfTheChart) {
    sign();
    m_clinic.wait(24 * 60);
    (void)services::ChartEntries(m_clinic.clinic.open(), m_clinic.nurse())
        .addWeight(m_before.session.patient, u"71"_s, m_clinic.clinic.open().today(), true)
        .value();
    must(amend().amendWeight(m_clinic.session, u"72.5"_s, reason));
    EXPECT_EQ(chart().latestWeight()->weight, Kilograms{71});
}

TEST_F(Amended, timesOfThePumpKeepTheirOrderAndMoveTheSession) {
    sign();
    const PumpChange start = m_before.pump.front();
    const PumpChange end = m_before.pump.back();
    const Instant earlier = start.stamp.eventAt - 1min;
    const auto code = [&](const EntryId& entry, Instant at) {
        return amend().amendTime(m_clinic.session, entry, at, reason).error().code;
    };
    EXPECT_EQ(code(start.stamp.id, end.stamp.eventAt), ErrorCode::InvalidDate) << "not past the end";
    EXPECT_EQ(code(end.stamp.id, *m_before.session.leftAt + 1min), ErrorCode::InvalidDate) << "after leaving";
    EXPECT_EQ(code(start.stamp.id, *m_before.session.arrivedAt - 1min), ErrorCode::InvalidDate);
    EXPECT_EQ(code(m_before.effects.front().stamp.id, earlier), ErrorCode::NotFound) << "another kind";
    must(amend().amendTime(m_clinic.session, start.stamp.id, earlier, reason));
    const SessionRecord after = m_clinic.record();
    EXPECT_EQ(after.session.startedAt, earlier);
    EXPECT_EQ(after.session.pumpEndedAt, m_before.session.pumpEndedAt);
    EXPECT_EQ(after.pump.size(), m_before.pump.size() + 1);
    expectNextVersion();
}

TEST_F(Amended, nothingIsWithoutAReasonASignatureOrTheRight) {
    const EntryId effect = m_clinic.record().effects.front().stamp.id;
    EXPECT_EQ(amend().amendEffect(m_clinic.session, effect, Severity::Severe, reason).error().code,
              ErrorCode::WrongState)
        << "not signed";
    sign();
    EXPECT_EQ(amend().amendEffect(m_clinic.session, effect, Severity::Severe, u" "_s).error().code,
              ErrorCode::ReasonRequired);
    EXPECT_EQ(m_clinic.run<EntryAmendments>(m_clinic.clinic.administrator)
                  .amendWeight(m_clinic.session, u"72"_s, reason)
                  .error()
                  .code,
              ErrorCode::NotPermitted);
    EXPECT_EQ(m_clinic.record().session.version, m_before.session.version);
}

TEST_F(Amended, weightAndTimesOfASignedSessionChangeWithItsVersionOnly) {
    sign();
    Session silent = m_before.session;
    silent.weight = Kilograms{99};
    EXPECT_FALSE(m_clinic.clinic.open().store().write(
        services::sessionLine(m_clinic.nurse(), silent.id, actions::sessionAmendWeight),
        [&](storage::Connection& connection) {
            return storage::SessionRepository::amend(connection, silent);
        }));
    EXPECT_EQ(m_clinic.record().session.weight, m_before.session.weight);
}

} // namespace
} // namespace tidemark::test
