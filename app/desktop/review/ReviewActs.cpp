// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/review/ReviewActs.h"

#include "base/Try.h"
#include "rules/vitals/PressureDecisions.h"
#include "services/courses/Boosters.h"
#include "services/courses/CourseDecisions.h"
#include "services/protocols/ClinicProtocols.h"
#include "services/scales/Scales.h"
#include "services/sessions/AfterDischarge.h"
#include "services/sessions/CheckIn.h"
#include "services/sessions/PressureDecisions.h"
#include "text/BoosterWords.h"
#include "text/DoseWords.h"

#include <QCoreApplication>

namespace tidemark::app {
namespace {

using services::AttentionKind;
using services::ReviewItem;
using Act = review_act::Code;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Review)
};

QStringList releaseChips() {
    return {Words::tr("Values looked at, benefit outweighs the risk"),
            Words::tr("Measured again, acceptable"), Words::tr("Spoken with the patient"),
            Words::tr("As usual for this patient")};
}

QStringList holdChips() {
    return {Words::tr("Measure again first"), Words::tr("I come to see the patient"), Words::tr("Not today")};
}

QStringList item9Chips() {
    return {Words::tr("Spoken with the patient, safety plan agreed"),
            Words::tr("Assessed, no plan and no intent"), Words::tr("A nurse stays with the patient, I come"),
            Words::tr("Emergency care called")};
}

QStringList afterwardsChips() {
    return {Words::tr("Spoken with the patient"), Words::tr("Seen, nothing further"),
            Words::tr("Comes in to be seen"), Words::tr("Sent to emergency care")};
}

QStringList choiceChips() {
    QStringList chips;
    for (const auto& choice : courseChoiceCodes) {
        chips << choiceWords(choice.value);
    }
    return chips;
}

bool isBeforeDose(const ReviewEvidence& evidence) {
    return evidence.visit && evidence.visit->record.session.state == SessionState::Arrived;
}

ReviewActs releaseActs(const ReviewEvidence& evidence, const ReviewItem* item9) {
    ReviewActs acts;
    acts.hold = {.words = Words::tr("Hold"), .chips = holdChips()};
    ReviewButton release{.words = Words::tr("Let it go on"), .chips = releaseChips()};
    if (isBeforeDose(evidence)) {
        release.words = evidence.dose ? Words::tr("Release %1").arg(milligramWords(*evidence.dose))
                                      : Words::tr("Release");
    }
    if (item9 == nullptr || !isBeforeDose(evidence)) {
        acts.primary = std::move(release);
        return acts;
    }
    acts.primary = {.words = Words::tr("Acknowledge the answer first"), .chips = item9Chips()};
    release.enabled = false;
    acts.secondary = std::move(release);
    acts.why = Words::tr("Release opens after the answer on suicidality.");
    return acts;
}

/// The words beside a chip are added to it; alone they are the reason.
QString reasonOf(const QStringList& chips, const ReviewChoice& choice) {
    const QString chip = chips.value(choice.chip);
    const QString typed = choice.words.trimmed();
    return chip.isEmpty() || typed.isEmpty() ? chip + typed : chip + QStringLiteral(": ") + typed;
}

Result<void> decideRelease(services::OpenClinic& clinic, const Actor& actor, const ReviewItem& item,
                           const ReviewEvidence& evidence, ReleaseDecision decision, const QString& reason) {
    if (isBeforeDose(evidence)) {
        return services::CheckIn(clinic, actor).decideRelease(item.line.session, decision, reason);
    }
    const SessionRecord& record = evidence.visit->record;
    const Reading* about = rules::unansweredSevere(record, evidence.visit->protocol.limits);
    if (const PressureDecision* asked = rules::openRequest(record); about == nullptr && asked != nullptr) {
        about = rules::answeredReading(record, *asked);
    }
    if (about == nullptr) {
        return fail(ErrorCode::WrongState);
    }
    TIDEMARK_TRY(services::PressureDecisions(clinic, actor)
                     .record(item.line.session, {about->stamp.id, actor.id, decision, 0, reason}));
    return {};
}

Result<void> endBoosters(services::OpenClinic& clinic, const Actor& actor, const ReviewItem& item) {
    services::Boosters boosters(clinic, actor);
    const auto view = TIDEMARK_TRY(boosters.ofPatient(item.line.patient));
    if (!view) {
        return fail(ErrorCode::WrongState);
    }
    return boosters.setInterval({view->course.id, {}});
}

} // namespace

const ReviewButton& ReviewActs::of(Act act) const {
    return act == Act::Primary ? primary : act == Act::Secondary ? secondary : hold;
}

ReviewActs reviewActs(const ReviewItem& item, const ReviewEvidence& evidence, const ReviewItem* item9) {
    ReviewActs acts;
    switch (item.line.kind) {
    case AttentionKind::ReleaseAsked:
        return releaseActs(evidence, item9);
    case AttentionKind::Item9:
        acts.primary = {.words = Words::tr("Acknowledge"), .chips = item9Chips()};
        break;
    case AttentionKind::AfterDischarge:
        acts.primary = {.words = Words::tr("Seen, with what follows"), .chips = afterwardsChips()};
        break;
    case AttentionKind::Unsigned:
        acts.primary = {.words = Words::tr("Sign"), .signs = true};
        acts.secondary = {.words = Words::tr("Open the record"), .leads = true};
        break;
    case AttentionKind::DecisionPending:
        acts.primary = {
            .words = Words::tr("Decide what follows"), .chips = choiceChips(), .needsWords = true};
        break;
    case AttentionKind::BoosterOverdue:
        acts.primary = {.words = Words::tr("Plan the booster"), .leads = true};
        acts.secondary = {.words = Words::tr("No further boosters"),
                          .chips = {Words::tr("Confirm: no further boosters")}};
        break;
    case AttentionKind::OrderMissing:
    case AttentionKind::OrderEnding:
    case AttentionKind::AuthorisationEnded:
    case AttentionKind::AuthorisationEnding:
        acts.primary = {.words = Words::tr("Write the order"), .leads = true};
        break;
    case AttentionKind::ProtocolDraft:
        acts.primary = {.words = Words::tr("Approve"),
                        .chips = {Words::tr("Read and approved"), Words::tr("Approved after discussion")}};
        acts.secondary = {.words = Words::tr("Read it"), .leads = true};
        break;
    default:
        break;
    }
    return acts;
}

Result<void> doReviewAct(services::OpenClinic& clinic, const Actor& actor, const ReviewItem& item,
                         const ReviewEvidence& evidence, const ReviewItem* item9,
                         const ReviewChoice& choice) {
    const ReviewButton button = reviewActs(item, evidence, item9).of(choice.act);
    const bool ownWords = choice.chip < 0 && !choice.words.trimmed().isEmpty();
    if (!button.enabled || (!ownWords && button.chips.value(choice.chip).isEmpty())) {
        return fail(ErrorCode::NotOneOfTheChoices);
    }
    const QString reason = reasonOf(button.chips, choice);
    switch (item.line.kind) {
    case AttentionKind::ReleaseAsked:
        if (item9 != nullptr && choice.act == Act::Primary && isBeforeDose(evidence)) {
            return services::Scales(clinic, actor).acknowledge(item9->line.scaleResult, reason);
        }
        return decideRelease(clinic, actor, item, evidence,
                             choice.act == Act::Hold ? ReleaseDecision::Hold : ReleaseDecision::Proceed,
                             reason);
    case AttentionKind::Item9:
        return services::Scales(clinic, actor).acknowledge(item.line.scaleResult, reason);
    case AttentionKind::AfterDischarge:
        return services::AfterDischarge(clinic, actor).review(item.line.session, reason);
    case AttentionKind::DecisionPending: {
        if (choice.chip < 0) {
            return fail(ErrorCode::NotOneOfTheChoices);
        }
        const CourseChoice what = courseChoiceCodes.at(static_cast<std::size_t>(choice.chip)).value;
        TIDEMARK_TRY(
            services::CourseDecisions(clinic, actor).record({item.line.patient, what, choice.words}));
        return {};
    }
    case AttentionKind::BoosterOverdue:
        return endBoosters(clinic, actor, item);
    case AttentionKind::ProtocolDraft:
        return services::ClinicProtocols(clinic, actor)
            .approve(item.protocol->protocolId, item.protocol->version, reason);
    default:
        return fail(ErrorCode::NotOneOfTheChoices);
    }
}

} // namespace tidemark::app
