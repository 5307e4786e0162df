// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/review/ReviewOrder.h"

#include "rules/access/Authorization.h"

#include <algorithm>
#include <optional>
#include <tuple>

namespace tidemark::rules {
namespace {

/// The right that deciding needs; none where the kind is nobody's decision.
std::optional<Command> decisionOn(AttentionKind kind) {
    switch (kind) {
    case AttentionKind::ReleaseAsked:
    case AttentionKind::AfterDischarge:
    // A nurse may record that it was seen to, and signs what she wrote; the queue is that of who is asked.
    case AttentionKind::Item9:
    case AttentionKind::Unsigned:
        return Command::DecideRelease;
    case AttentionKind::OrderMissing:
    case AttentionKind::OrderEnding:
    case AttentionKind::AuthorisationEnded:
    case AttentionKind::AuthorisationEnding:
        return Command::WriteOrder;
    case AttentionKind::DecisionPending:
    case AttentionKind::BoosterOverdue:
        return Command::DecideCourse;
    case AttentionKind::ProtocolDraft:
        return Command::ApproveProtocol;
    case AttentionKind::SevereReading:
    case AttentionKind::BagDiffers:
    case AttentionKind::ReadingLate:
    case AttentionKind::BagEmpty:
    case AttentionKind::ContactDue:
    case AttentionKind::FormDue:
    case AttentionKind::DrugDiscrepancy:
    case AttentionKind::DrugExpiry:
        return std::nullopt;
    }
    return std::nullopt;
}

bool runsOutWithTheDays(AttentionKind kind) {
    return kind == AttentionKind::BoosterOverdue || kind == AttentionKind::AuthorisationEnding ||
           kind == AttentionKind::OrderEnding || kind == AttentionKind::ProtocolDraft;
}

} // namespace

bool decidesOn(Role role, AttentionKind kind) {
    const auto right = decisionOn(kind);
    return right && roleMay(role, *right);
}

bool reviews(Role role) {
    return std::ranges::any_of(attentionKindCodes,
                               [role](const auto& each) { return decidesOn(role, each.value); });
}

ReviewUrgency reviewUrgency(const ReviewPlace& place) {
    if (place.level == AttentionLevel::Urgent) {
        return ReviewUrgency::Now;
    }
    const bool mayWait = place.kind == AttentionKind::BoosterOverdue || place.level == AttentionLevel::Soon;
    return runsOutWithTheDays(place.kind) && mayWait ? ReviewUrgency::ThisWeek : ReviewUrgency::Today;
}

bool comesBefore(const ReviewPlace& one, const ReviewPlace& other) {
    return std::tuple(reviewUrgency(one), one.kind, one.since) <
           std::tuple(reviewUrgency(other), other.kind, other.since);
}

} // namespace tidemark::rules
