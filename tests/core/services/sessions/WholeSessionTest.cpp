// SPDX-License-Identifier: GPL-3.0-or-later
// One session from arrival to signature through the services, as a nurse runs it, killed after every step.
#include "rules/dosing/PumpSegments.h"
#include "rules/record/CanonicalRecord.h"
#include "services/scales/Scales.h"
#include "services/sessions/CheckIn.h"
#include "services/sessions/Discharge.h"
#include "services/sessions/SessionEvents.h"
#include "services/sessions/SessionPump.h"
#include "services/sessions/SessionViews.h"
#include "services/sessions/SessionVitals.h"
#include "support/PumpSettings.h"
#include "support/SessionClinic.h"

#include <gmock/gmock.h>

#include <QDir>
#include <QFile>

#include <functional>

namespace tidemark::test {
namespace {

using services::SessionView;

struct Step {
    const char* name;
    std::function<void(SessionClinic&)> take;
};

std::vector<Step> wholeSession() {
    return {
        {"arrive", [](SessionClinic& c) { c.arrived(); }},
        {"checklist", [](SessionClinic& c) { c.checked(); }},
        {"weight",
         [](SessionClinic& c) { must(c.run<services::CheckIn>(c.nurse()).useWeight(c.session, {72})); }},
        {"baseline above the limit", [](SessionClinic& c) { c.vitals("152/88 76 98 14 s0 d0"); }},
        {"ask for release",
         [](SessionClinic& c) { must(c.run<services::CheckIn>(c.nurse()).requestRelease(c.session)); }},
        {"release",
         [](SessionClinic& c) {
             must(c.run<services::CheckIn>(c.clinic.psychiatrist)
                      .decideRelease(c.session, ReleaseDecision::Proceed,
                                     QStringLiteral("Usual for her, feels well")));
         }},
        {"start",
         [](SessionClinic& c) {
             must(c.run<services::SessionPump>(c.nurse()).start(c.session, test::startedAlone()));
         }},
        {"reading at 10",
         [](SessionClinic& c) {
             c.wait(10);
             c.vitals("148/86 80 97 14 s1 d2");
         }},
        {"nausea",
         [](SessionClinic& c) {
             (void)c.run<services::SessionEvents>(c.nurse())
                 .setEffect(c.session, QStringLiteral("nausea"), Severity::Mild)
                 .value();
         }},
        {"pause",
         [](SessionClinic& c) {
             must(c.run<services::SessionPump>(c.nurse()).pause(c.session, QStringLiteral("Nausea")));
         }},
        {"intervention",
         [](SessionClinic& c) {
             (void)c.run<services::SessionEvents>(c.nurse())
                 .recordIntervention(c.session, QStringLiteral("antiemetic"),
                                     QStringLiteral("ondansetron 4 mg"))
                 .value();
         }},
        {"resume",
         [](SessionClinic& c) {
             c.wait(5);
             must(c.run<services::SessionPump>(c.nurse()).resume(c.session));
         }},
        {"rate",
         [](SessionClinic& c) {
             must(c.run<services::SessionPump>(c.nurse()).changeRate(c.session, QStringLiteral("120"),
                                                                     QStringLiteral("Slower")));
         }},
        {"not obtained",
         [](SessionClinic& c) {
             c.wait(10);
             (void)c.run<services::SessionVitals>(c.nurse())
                 .recordNotObtained(c.session, QStringLiteral("Cuff failed"))
                 .value();
         }},
        {"nausea ends",
         [](SessionClinic& c) {
             (void)c.run<services::SessionEvents>(c.nurse())
                 .setEffect(c.session, QStringLiteral("nausea"), std::nullopt)
                 .value();
         }},
        {"told the doctor",
         [](SessionClinic& c) {
             (void)c.run<services::SessionEvents>(c.nurse())
                 .recordNote(c.session, QStringLiteral("Dr Sand"), NoteKind::ToldDoctor)
                 .value();
         }},
        {"complete",
         [](SessionClinic& c) {
             c.wait(30);
             must(c.run<services::SessionPump>(c.nurse()).completeInfusion(c.session));
         }},
        {"last reading",
         [](SessionClinic& c) {
             c.wait(61);
             c.vitals("138/82 74 98 14 s0 d0");
         }},
        {"steady",
         [](SessionClinic& c) {
             must(c.run<services::Discharge>(c.nurse()).confirmPoint(c.session, QStringLiteral("steady")));
         }},
        {"no escort",
         [](SessionClinic& c) {
             must(c.run<services::Discharge>(c.nurse()).passOverPoint(
                 c.session, QStringLiteral("escort"),
                 QStringLiteral("Lives next door, walked home with her")));
         }},
        {"leave", [](SessionClinic& c) { must(c.run<services::Discharge>(c.nurse()).record(c.session)); }},
        {"sign", [](SessionClinic& c) { (void)c.sign(); }},
    };
}

/// The clinic's files as a kill in this moment would leave them, opened again.
SessionView viewAfterKill(SessionClinic& clinic) {
    const QTemporaryDir copy;
    const QDir folder(clinic.clinic.folder());
    for (const QString& name : folder.entryList(QDir::Files | QDir::Hidden)) {
        EXPECT_TRUE(QFile::copy(folder.filePath(name), copy.filePath(name))) << name.toStdString();
    }
    auto again = services::signIn(copy.path(), QStringLiteral("nora"), SignedInClinic::passphrase,
                                  clinic.clinic.clock, cheapKdf);
    return services::SessionViews(*again.value().clinic, again->actor).view(clinic.session).value();
}

void expectSame(const SessionView& before, const SessionView& after, const char* step) {
    EXPECT_EQ(rules::canonicalBytes(before.record), rules::canonicalBytes(after.record)) << step;
    EXPECT_EQ(before.record.session.state, after.record.session.state) << step;
    EXPECT_EQ(before.record.session.version, after.record.session.version) << step;
    EXPECT_EQ(before.record.signatures.size(), after.record.signatures.size()) << step;
    EXPECT_EQ(before.order.id, after.order.id) << step;
}

TEST(WholeSession, isTheSameScreenAfterAKillBehindEveryStep) {
    SessionClinic clinic;
    for (const Step& step : wholeSession()) {
        ASSERT_NO_THROW(step.take(clinic)) << step.name;
        expectSame(clinic.view(), viewAfterKill(clinic), step.name);
    }
    EXPECT_EQ(clinic.record().session.state, SessionState::Signed);
}

TEST(WholeSession, leavesOneAuditEntryForEachWrite) {
    SessionClinic clinic;
    const auto items = static_cast<qint64>(rules::ivKetamineProtocol().checklist.size());
    for (const Step& step : wholeSession()) {
        const qint64 before = clinic.auditLength();
        step.take(clinic);
        const qint64 writes = QLatin1String(step.name) == QLatin1String("checklist") ? items : 1;
        EXPECT_EQ(clinic.auditLength() - before, writes) << step.name;
    }
    EXPECT_TRUE(clinic.clinic.store().verify().has_value());
}

TEST(WholeSession, fixesTheDoseAtStartAndComputesWhatWasGiven) {
    SessionClinic clinic;
    for (const Step& step : wholeSession()) {
        step.take(clinic);
    }
    const SessionRecord record = clinic.record();
    ASSERT_TRUE(record.session.dose);
    EXPECT_DOUBLE_EQ(record.session.dose->value, 36.0); // 72 kg x 0.5 mg/kg
    // 10 min at 150 mL/h and 40 min at 120 mL/h out of 100 mL would be 105 mL: never more than the dose.
    const Instant ended = *record.session.pumpEndedAt;
    EXPECT_EQ(rules::pumpSegments(record.pump, ended).size(), 2U);
    EXPECT_DOUBLE_EQ(
        rules::givenDose(record.pump, *record.session.dose, clinic.view().order.bagVolume, ended).value,
        36.0);
}

} // namespace
} // namespace tidemark::test
