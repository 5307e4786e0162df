// SPDX-License-Identifier: GPL-3.0-or-later
// Every refused step: the right code, nothing behind it, no audit entry.
#include "rules/record/CanonicalRecord.h"
#include "services/sessions/Amendments.h"
#include "services/sessions/CheckIn.h"
#include "services/sessions/Discharge.h"
#include "services/sessions/SessionEvents.h"
#include "services/sessions/SessionPump.h"
#include "services/sessions/SessionVitals.h"
#include "support/PumpSettings.h"
#include "support/SessionClinic.h"

#include <gmock/gmock.h>

#include <functional>

namespace tidemark::test {
namespace {

using Outcome = Result<void>;

template <class Value>
Outcome dropValue(const Result<Value>& result) {
    return result ? Outcome() : tl::unexpected(result.error());
}

struct Refusal {
    const char* name;
    std::function<void(SessionClinic&)> bring;
    std::function<Outcome(SessionClinic&)> attempt;
    ErrorCode code;
    const char* field = "";
    const char* detail = "";
};

QString why() {
    return QStringLiteral("Because it is so");
}

Outcome line(SessionClinic& c, const char* text) {
    return dropValue(c.run<services::SessionVitals>(c.nurse()).recordVitals(c.session, QLatin1String(text)));
}

std::vector<Refusal> refusals() {
    const auto planned = [](SessionClinic&) {};
    const auto arrived = [](SessionClinic& c) { c.arrived(); };
    const auto started = [](SessionClinic& c) { c.started(); };
    const auto infused = [](SessionClinic& c) { c.infused(); };
    return {
        {"vitals before arrival", planned, [](SessionClinic& c) { return line(c, "120/80"); },
         ErrorCode::WrongState},
        {"vitals in letters", arrived, [](SessionClinic& c) { return line(c, "abc"); },
         ErrorCode::UnknownToken, "", "1"},
        {"no vitals", arrived, [](SessionClinic& c) { return line(c, ""); }, ErrorCode::Empty},
        {"impossible SpO2", arrived, [](SessionClinic& c) { return line(c, "120/80 70 101"); },
         ErrorCode::Impossible, "spo2"},
        {"implausible pulse", arrived, [](SessionClinic& c) { return line(c, "120/80 240"); },
         ErrorCode::Implausible, "heart-rate", ""},
        {"not obtained without a reason", started,
         [](SessionClinic& c) {
             return dropValue(c.run<services::SessionVitals>(c.nurse()).recordNotObtained(c.session, {}));
         },
         ErrorCode::ReasonRequired, "reason"},
        {"second arrival", arrived,
         [](SessionClinic& c) { return c.run<services::CheckIn>(c.nurse()).arrive(c.session); },
         ErrorCode::WrongState},
        {"impossible weight", arrived,
         [](SessionClinic& c) { return c.run<services::CheckIn>(c.nurse()).useWeight(c.session, {0}); },
         ErrorCode::Impossible, "weight"},
        {"weight after Start", started,
         [](SessionClinic& c) { return c.run<services::CheckIn>(c.nurse()).useWeight(c.session, {80}); },
         ErrorCode::WrongState},
        {"unknown checklist item", arrived,
         [](SessionClinic& c) {
             return c.run<services::CheckIn>(c.nurse()).answerChecklist(c.session, QStringLiteral("shoes"),
                                                                        true);
         },
         ErrorCode::NotOneOfTheChoices, "checklist"},
        {"release by a nurse", arrived,
         [](SessionClinic& c) {
             return c.run<services::CheckIn>(c.nurse()).decideRelease(c.session, ReleaseDecision::Proceed,
                                                                      why());
         },
         ErrorCode::NotPermitted},
        {"hold without a reason", arrived,
         [](SessionClinic& c) {
             return c.run<services::CheckIn>(c.clinic.psychiatrist)
                 .decideRelease(c.session, ReleaseDecision::Hold, {});
         },
         ErrorCode::ReasonRequired, "reason"},
        {"proceed above the limit without a reason",
         [](SessionClinic& c) { c.arrived().checked().vitals("141/80"); },
         [](SessionClinic& c) {
             return c.run<services::CheckIn>(c.clinic.psychiatrist)
                 .decideRelease(c.session, ReleaseDecision::Proceed, {});
         },
         ErrorCode::ReasonRequired, "reason"},
        {"start with an open checklist", arrived,
         [](SessionClinic& c) {
             return c.run<services::SessionPump>(c.nurse()).start(c.session, test::startedAlone());
         },
         ErrorCode::ChecklistOpen, "", "consent"},
        {"start without a baseline", [](SessionClinic& c) { c.arrived().checked(); },
         [](SessionClinic& c) {
             return c.run<services::SessionPump>(c.nurse()).start(c.session, test::startedAlone());
         },
         ErrorCode::BaselineMissing, "systolic"},
        {"start above the limit", [](SessionClinic& c) { c.arrived().checked().vitals("141/80"); },
         [](SessionClinic& c) {
             return c.run<services::SessionPump>(c.nurse()).start(c.session, test::startedAlone());
         },
         ErrorCode::ReleaseRequired},
        {"second start", started,
         [](SessionClinic& c) {
             return c.run<services::SessionPump>(c.nurse()).start(c.session, test::startedAlone());
         },
         ErrorCode::WrongState},
        {"resume while running", started,
         [](SessionClinic& c) { return c.run<services::SessionPump>(c.nurse()).resume(c.session); },
         ErrorCode::WrongState},
        {"rate in letters", started,
         [](SessionClinic& c) {
             return c.run<services::SessionPump>(c.nurse()).changeRate(c.session, QStringLiteral("fast"));
         },
         ErrorCode::NotANumber, "pump-rate"},
        {"implausible rate", started,
         [](SessionClinic& c) {
             return c.run<services::SessionPump>(c.nurse()).changeRate(c.session, QStringLiteral("1500"));
         },
         ErrorCode::Implausible, "pump-rate", "1500"},
        {"stop early without a reason", started,
         [](SessionClinic& c) {
             return c.run<services::SessionPump>(c.nurse()).stopEarly(c.session, QStringLiteral("  "));
         },
         ErrorCode::ReasonRequired, "reason"},
        {"pause after the end", infused,
         [](SessionClinic& c) { return c.run<services::SessionPump>(c.nurse()).pause(c.session); },
         ErrorCode::WrongState},
        {"unknown effect", started,
         [](SessionClinic& c) {
             return dropValue(c.run<services::SessionEvents>(c.nurse()).setEffect(
                 c.session, QStringLiteral("hiccups"), Severity::Mild));
         },
         ErrorCode::NotOneOfTheChoices, "effect"},
        {"end of an effect that is not there", started,
         [](SessionClinic& c) {
             return dropValue(c.run<services::SessionEvents>(c.nurse()).setEffect(
                 c.session, QStringLiteral("nausea"), {}));
         },
         ErrorCode::WrongState},
        {"unknown intervention", started,
         [](SessionClinic& c) {
             return dropValue(c.run<services::SessionEvents>(c.nurse()).recordIntervention(
                 c.session, QStringLiteral("prayer")));
         },
         ErrorCode::NotOneOfTheChoices, "intervention"},
        {"empty note", started,
         [](SessionClinic& c) {
             return dropValue(
                 c.run<services::SessionEvents>(c.nurse()).recordNote(c.session, QStringLiteral(" ")));
         },
         ErrorCode::Empty, "note"},
        {"undo of nothing", started,
         [](SessionClinic& c) {
             return c.run<services::SessionEvents>(c.nurse()).undo(c.session,
                                                                   EntryId(QStringLiteral("none")));
         },
         ErrorCode::NotFound},
        {"tapping away what the record says", infused,
         [](SessionClinic& c) {
             return c.run<services::Discharge>(c.nurse()).confirmPoint(c.session, QStringLiteral("pressure"));
         },
         ErrorCode::NotOneOfTheChoices, "point"},
        {"passing over without a reason", infused,
         [](SessionClinic& c) {
             return c.run<services::Discharge>(c.nurse()).passOverPoint(c.session, QStringLiteral("escort"),
                                                                        {});
         },
         ErrorCode::ReasonRequired, "reason"},
        {"leaving at once", infused,
         [](SessionClinic& c) { return c.run<services::Discharge>(c.nurse()).record(c.session); },
         ErrorCode::NotReadyForDischarge, "", "stay"},
        {"an administrator at the pump", started,
         [](SessionClinic& c) {
             return c.run<services::SessionPump>(c.clinic.administrator).pause(c.session);
         },
         ErrorCode::NotPermitted},
        {"nobody at the pump", started,
         [](SessionClinic& c) { return c.run<services::SessionPump>({}).pause(c.session); },
         ErrorCode::NotSignedIn},
        {"a session that is not there", planned,
         [](SessionClinic& c) {
             return c.run<services::CheckIn>(c.nurse()).arrive(SessionId(QStringLiteral("none")));
         },
         ErrorCode::NotFound},
        {"signing before leaving", infused,
         [](SessionClinic& c) {
             return dropValue(
                 c.signing(c.nurse()).sign(QStringLiteral("nora"), SignedInClinic::passphrase, c.session));
         },
         ErrorCode::WrongState},
        {"signing with the wrong password", [](SessionClinic& c) { c.left(); },
         [](SessionClinic& c) {
             return dropValue(c.signing(c.nurse()).sign(QStringLiteral("nora"),
                                                        QStringLiteral("wrong words of mine"), c.session));
         },
         ErrorCode::WrongPassword},
        {"signing with another person's name", [](SessionClinic& c) { c.left(); },
         [](SessionClinic& c) {
             return dropValue(
                 c.signing(c.nurse()).sign(QStringLiteral("pia"), SignedInClinic::passphrase, c.session));
         },
         ErrorCode::NotPermitted},
        {"amending before the signature", [](SessionClinic& c) { c.left(); },
         [](SessionClinic& c) {
             return c.run<services::Amendments>(c.nurse()).amendNote(c.session, QStringLiteral("x"), why());
         },
         ErrorCode::WrongState},
    };
}

void expectRefused(SessionClinic& clinic, const Refusal& refusal) {
    const qint64 length = clinic.auditLength();
    const QByteArray before = rules::canonicalBytes(clinic.record());
    const auto state = clinic.record().session.state;

    const Outcome outcome = refusal.attempt(clinic);

    ASSERT_FALSE(outcome.has_value()) << refusal.name;
    EXPECT_EQ(errorName(outcome.error().code).toStdString(), errorName(refusal.code).toStdString())
        << refusal.name;
    EXPECT_EQ(outcome.error().field.toStdString(), refusal.field) << refusal.name;
    EXPECT_EQ(outcome.error().detail.toStdString(), refusal.detail) << refusal.name;
    EXPECT_EQ(clinic.auditLength(), length) << refusal.name;
    EXPECT_EQ(rules::canonicalBytes(clinic.record()), before) << refusal.name;
    EXPECT_EQ(clinic.record().session.state, state) << refusal.name;
}

TEST(RefusedStep, leavesNothingBehindAndNoAuditEntry) {
    for (const Refusal& refusal : refusals()) {
        SessionClinic clinic;
        refusal.bring(clinic);
        expectRefused(clinic, refusal);
    }
}

TEST(SignedSession, refusesEveryStep) {
    SessionClinic clinic;
    clinic.isSigned();
    const Reading reading = clinic.record().readings.front();
    const std::vector<std::pair<const char*, std::function<Outcome(SessionClinic&)>>> steps{
        {"vitals", [](SessionClinic& c) { return line(c, "120/80"); }},
        {"not obtained",
         [](SessionClinic& c) {
             return dropValue(c.run<services::SessionVitals>(c.nurse()).recordNotObtained(c.session, why()));
         }},
        {"arrive", [](SessionClinic& c) { return c.run<services::CheckIn>(c.nurse()).arrive(c.session); }},
        {"weight",
         [](SessionClinic& c) { return c.run<services::CheckIn>(c.nurse()).useWeight(c.session, {70}); }},
        {"checklist",
         [](SessionClinic& c) {
             return c.run<services::CheckIn>(c.nurse()).answerChecklist(c.session, QStringLiteral("escort"),
                                                                        true);
         }},
        {"request",
         [](SessionClinic& c) { return c.run<services::CheckIn>(c.nurse()).requestRelease(c.session); }},
        {"release",
         [](SessionClinic& c) {
             return c.run<services::CheckIn>(c.clinic.psychiatrist)
                 .decideRelease(c.session, ReleaseDecision::Hold, why());
         }},
        {"start",
         [](SessionClinic& c) {
             return c.run<services::SessionPump>(c.nurse()).start(c.session, test::startedAlone());
         }},
        {"pause", [](SessionClinic& c) { return c.run<services::SessionPump>(c.nurse()).pause(c.session); }},
        {"resume",
         [](SessionClinic& c) { return c.run<services::SessionPump>(c.nurse()).resume(c.session); }},
        {"rate",
         [](SessionClinic& c) {
             return c.run<services::SessionPump>(c.nurse()).changeRate(c.session, QStringLiteral("100"));
         }},
        {"stop",
         [](SessionClinic& c) {
             return c.run<services::SessionPump>(c.nurse()).stopEarly(c.session, why());
         }},
        {"complete",
         [](SessionClinic& c) {
             return c.run<services::SessionPump>(c.nurse()).completeInfusion(c.session);
         }},
        {"effect",
         [](SessionClinic& c) {
             return dropValue(c.run<services::SessionEvents>(c.nurse()).setEffect(
                 c.session, QStringLiteral("nausea"), Severity::Mild));
         }},
        {"intervention",
         [](SessionClinic& c) {
             return dropValue(c.run<services::SessionEvents>(c.nurse()).recordIntervention(
                 c.session, QStringLiteral("oxygen")));
         }},
        {"note",
         [](SessionClinic& c) {
             return dropValue(c.run<services::SessionEvents>(c.nurse()).recordNote(c.session, why()));
         }},
        {"undo",
         [&](SessionClinic& c) {
             return c.run<services::SessionEvents>(c.nurse()).undo(c.session, reading.stamp.id);
         }},
        {"confirm",
         [](SessionClinic& c) {
             return c.run<services::Discharge>(c.nurse()).confirmPoint(c.session, QStringLiteral("steady"));
         }},
        {"pass over",
         [](SessionClinic& c) {
             return c.run<services::Discharge>(c.nurse()).passOverPoint(c.session, QStringLiteral("steady"),
                                                                        why());
         }},
        {"leave", [](SessionClinic& c) { return c.run<services::Discharge>(c.nurse()).record(c.session); }},
        {"sign again",
         [](SessionClinic& c) {
             return dropValue(
                 c.signing(c.nurse()).sign(QStringLiteral("nora"), SignedInClinic::passphrase, c.session));
         }},
    };
    for (const auto& [name, attempt] : steps) {
        expectRefused(clinic, {name, {}, attempt, ErrorCode::Signed});
    }
}

} // namespace
} // namespace tidemark::test
