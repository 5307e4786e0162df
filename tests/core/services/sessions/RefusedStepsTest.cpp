// SPDX-License-Identifier: GPL-3.0-or-later
// Every refused step: the right code, nothing behind it, no ledger line.
#include "rules/record/CanonicalRecord.h"
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
    return dropValue(c.run().recordVitals(c.nurse(), c.session, QLatin1String(text)));
}

std::vector<Refusal> refusals() {
    const auto planned = [](SessionClinic&) {};
    const auto arrived = [](SessionClinic& c) { c.arrived(); };
    const auto started = [](SessionClinic& c) { c.started(); };
    const auto infused = [](SessionClinic& c) { c.infused(); };
    return {
        {"vitals before arrival", planned, [](auto& c) { return line(c, "120/80"); }, ErrorCode::WrongState},
        {"vitals in letters", arrived, [](auto& c) { return line(c, "abc"); }, ErrorCode::UnknownToken, "",
         "1"},
        {"no vitals", arrived, [](auto& c) { return line(c, ""); }, ErrorCode::Empty},
        {"impossible SpO2", arrived, [](auto& c) { return line(c, "120/80 70 101"); }, ErrorCode::Impossible,
         "spo2"},
        {"implausible pulse", arrived, [](auto& c) { return line(c, "120/80 240"); }, ErrorCode::Implausible,
         "heart-rate", "240"},
        {"not obtained without a reason", started,
         [](auto& c) { return dropValue(c.run().recordNotObtained(c.nurse(), c.session, {})); },
         ErrorCode::ReasonRequired, "reason"},
        {"second arrival", arrived, [](auto& c) { return c.run().arrive(c.nurse(), c.session); },
         ErrorCode::WrongState},
        {"impossible weight", arrived, [](auto& c) { return c.run().useWeight(c.nurse(), c.session, {0}); },
         ErrorCode::Impossible, "weight"},
        {"weight after Start", started, [](auto& c) { return c.run().useWeight(c.nurse(), c.session, {80}); },
         ErrorCode::WrongState},
        {"unknown checklist item", arrived,
         [](auto& c) { return c.run().answerChecklist(c.nurse(), c.session, QStringLiteral("shoes"), true); },
         ErrorCode::NotOneOfTheChoices, "checklist"},
        {"release by a nurse", arrived,
         [](auto& c) { return c.run().decideRelease(c.nurse(), c.session, ReleaseDecision::Proceed, why()); },
         ErrorCode::NotPermitted},
        {"hold without a reason", arrived,
         [](auto& c) {
             return c.run().decideRelease(c.clinic.psychiatrist, c.session, ReleaseDecision::Hold, {});
         },
         ErrorCode::ReasonRequired, "reason"},
        {"proceed above the limit without a reason",
         [](SessionClinic& c) { c.arrived().checked().vitals("141/80"); },
         [](auto& c) {
             return c.run().decideRelease(c.clinic.psychiatrist, c.session, ReleaseDecision::Proceed, {});
         },
         ErrorCode::ReasonRequired, "reason"},
        {"start with an open checklist", arrived, [](auto& c) { return c.run().start(c.nurse(), c.session); },
         ErrorCode::ChecklistOpen, "", "consent"},
        {"start without a baseline", [](SessionClinic& c) { c.arrived().checked(); },
         [](auto& c) { return c.run().start(c.nurse(), c.session); }, ErrorCode::BaselineMissing, "systolic"},
        {"start above the limit", [](SessionClinic& c) { c.arrived().checked().vitals("141/80"); },
         [](auto& c) { return c.run().start(c.nurse(), c.session); }, ErrorCode::ReleaseRequired},
        {"second start", started, [](auto& c) { return c.run().start(c.nurse(), c.session); },
         ErrorCode::WrongState},
        {"resume while running", started, [](auto& c) { return c.run().resume(c.nurse(), c.session); },
         ErrorCode::WrongState},
        {"rate in letters", started,
         [](auto& c) { return c.run().changeRate(c.nurse(), c.session, QStringLiteral("fast")); },
         ErrorCode::NotANumber, "pump-rate"},
        {"implausible rate", started,
         [](auto& c) { return c.run().changeRate(c.nurse(), c.session, QStringLiteral("1500")); },
         ErrorCode::Implausible, "pump-rate", "1500"},
        {"stop early without a reason", started,
         [](auto& c) { return c.run().stopEarly(c.nurse(), c.session, QStringLiteral("  ")); },
         ErrorCode::ReasonRequired, "reason"},
        {"pause after the end", infused, [](auto& c) { return c.run().pause(c.nurse(), c.session); },
         ErrorCode::WrongState},
        {"unknown effect", started,
         [](auto& c) {
             return dropValue(
                 c.run().setEffect(c.nurse(), c.session, QStringLiteral("hiccups"), Severity::Mild));
         },
         ErrorCode::NotOneOfTheChoices, "effect"},
        {"end of an effect that is not there", started,
         [](auto& c) {
             return dropValue(c.run().setEffect(c.nurse(), c.session, QStringLiteral("nausea"), {}));
         },
         ErrorCode::WrongState},
        {"unknown intervention", started,
         [](auto& c) {
             return dropValue(c.run().recordIntervention(c.nurse(), c.session, QStringLiteral("prayer")));
         },
         ErrorCode::NotOneOfTheChoices, "intervention"},
        {"empty note", started,
         [](auto& c) { return dropValue(c.run().recordNote(c.nurse(), c.session, QStringLiteral(" "))); },
         ErrorCode::Empty, "note"},
        {"undo of nothing", started,
         [](auto& c) { return c.run().undo(c.nurse(), c.session, EntryId(QStringLiteral("none"))); },
         ErrorCode::NotFound},
        {"tapping away what the record says", infused,
         [](auto& c) { return c.run().confirmPoint(c.nurse(), c.session, QStringLiteral("pressure")); },
         ErrorCode::NotOneOfTheChoices, "point"},
        {"passing over without a reason", infused,
         [](auto& c) { return c.run().passOverPoint(c.nurse(), c.session, QStringLiteral("escort"), {}); },
         ErrorCode::ReasonRequired, "reason"},
        {"leaving at once", infused, [](auto& c) { return c.run().leave(c.nurse(), c.session); },
         ErrorCode::NotReadyToLeave, "", "stay"},
        {"an administrator at the pump", started,
         [](auto& c) { return c.run().pause(c.clinic.administrator, c.session); }, ErrorCode::NotPermitted},
        {"nobody at the pump", started, [](auto& c) { return c.run().pause({}, c.session); },
         ErrorCode::NotSignedIn},
        {"a session that is not there", planned,
         [](auto& c) { return c.run().arrive(c.nurse(), SessionId(QStringLiteral("none"))); },
         ErrorCode::NotFound},
        {"signing before leaving", infused,
         [](auto& c) {
             return dropValue(
                 c.signing().sign(c.nurse(), QStringLiteral("nora"), SignedInClinic::passphrase, c.session));
         },
         ErrorCode::WrongState},
        {"signing with the wrong password", [](SessionClinic& c) { c.left(); },
         [](auto& c) {
             return dropValue(c.signing().sign(c.nurse(), QStringLiteral("nora"),
                                               QStringLiteral("wrong words of mine"), c.session));
         },
         ErrorCode::WrongPassword},
        {"signing with another person's name", [](SessionClinic& c) { c.left(); },
         [](auto& c) {
             return dropValue(
                 c.signing().sign(c.nurse(), QStringLiteral("pia"), SignedInClinic::passphrase, c.session));
         },
         ErrorCode::NotPermitted},
        {"amending before the signature", [](SessionClinic& c) { c.left(); },
         [](auto& c) { return c.signing().amendNote(c.nurse(), c.session, QStringLiteral("x"), why()); },
         ErrorCode::WrongState},
    };
}

void expectRefused(SessionClinic& clinic, const Refusal& refusal) {
    const qint64 length = clinic.ledgerLength();
    const QByteArray before = rules::canonicalBytes(clinic.record());
    const auto state = clinic.record().session.state;

    const Outcome outcome = refusal.attempt(clinic);

    ASSERT_FALSE(outcome.has_value()) << refusal.name;
    EXPECT_EQ(errorName(outcome.error().code).toStdString(), errorName(refusal.code).toStdString())
        << refusal.name;
    EXPECT_EQ(outcome.error().field.toStdString(), refusal.field) << refusal.name;
    EXPECT_EQ(outcome.error().detail.toStdString(), refusal.detail) << refusal.name;
    EXPECT_EQ(clinic.ledgerLength(), length) << refusal.name;
    EXPECT_EQ(rules::canonicalBytes(clinic.record()), before) << refusal.name;
    EXPECT_EQ(clinic.record().session.state, state) << refusal.name;
}

TEST(RefusedStep, leavesNothingBehindAndNoLedgerLine) {
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
        {"vitals", [](auto& c) { return line(c, "120/80"); }},
        {"not obtained",
         [](auto& c) { return dropValue(c.run().recordNotObtained(c.nurse(), c.session, why())); }},
        {"arrive", [](auto& c) { return c.run().arrive(c.nurse(), c.session); }},
        {"weight", [](auto& c) { return c.run().useWeight(c.nurse(), c.session, {70}); }},
        {"checklist",
         [](auto& c) {
             return c.run().answerChecklist(c.nurse(), c.session, QStringLiteral("escort"), true);
         }},
        {"request", [](auto& c) { return c.run().requestRelease(c.nurse(), c.session); }},
        {"release",
         [](auto& c) {
             return c.run().decideRelease(c.clinic.psychiatrist, c.session, ReleaseDecision::Hold, why());
         }},
        {"start", [](auto& c) { return c.run().start(c.nurse(), c.session); }},
        {"pause", [](auto& c) { return c.run().pause(c.nurse(), c.session); }},
        {"resume", [](auto& c) { return c.run().resume(c.nurse(), c.session); }},
        {"rate", [](auto& c) { return c.run().changeRate(c.nurse(), c.session, QStringLiteral("100")); }},
        {"stop", [](auto& c) { return c.run().stopEarly(c.nurse(), c.session, why()); }},
        {"complete", [](auto& c) { return c.run().completeInfusion(c.nurse(), c.session); }},
        {"effect",
         [](auto& c) {
             return dropValue(
                 c.run().setEffect(c.nurse(), c.session, QStringLiteral("nausea"), Severity::Mild));
         }},
        {"intervention",
         [](auto& c) {
             return dropValue(c.run().recordIntervention(c.nurse(), c.session, QStringLiteral("oxygen")));
         }},
        {"note", [](auto& c) { return dropValue(c.run().recordNote(c.nurse(), c.session, why())); }},
        {"undo", [&](auto& c) { return c.run().undo(c.nurse(), c.session, reading.stamp.id); }},
        {"confirm",
         [](auto& c) { return c.run().confirmPoint(c.nurse(), c.session, QStringLiteral("steady")); }},
        {"pass over",
         [](auto& c) {
             return c.run().passOverPoint(c.nurse(), c.session, QStringLiteral("steady"), why());
         }},
        {"leave", [](auto& c) { return c.run().leave(c.nurse(), c.session); }},
        {"sign again",
         [](auto& c) {
             return dropValue(
                 c.signing().sign(c.nurse(), QStringLiteral("nora"), SignedInClinic::passphrase, c.session));
         }},
    };
    for (const auto& [name, attempt] : steps) {
        expectRefused(clinic, {name, {}, attempt, ErrorCode::Signed});
    }
}

} // namespace
} // namespace tidemark::test
