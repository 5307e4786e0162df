// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ProtocolVersion.h"
#include "rules/review/ReviewOrder.h"
#include "services/board/DayReading.h"

#include <optional>
#include <utility>
#include <vector>

namespace tidemark::services {

/// A ReviewItem is one thing that somebody has to decide: a line of what needs somebody, with the version of
/// the protocol where it is about one.
struct ReviewItem {
    AttentionLine line;
    std::optional<ProtocolVersion> protocol{};
    rules::ReviewUrgency urgency = rules::ReviewUrgency::Today;
};

/// A ReviewQueue is what the actor has to decide, and nobody else's work. What is open is found by the rules
/// of rules/board alone, as on the board; an order that ends and a protocol that waits for its approval come
/// with it. It is kept as it was read: after a write, refresh() reads the patients who were written to. It
/// lives no longer than the clinic it was made of.
class ReviewQueue {
public:
    ReviewQueue(OpenClinic& clinic, Actor actor)
        : m_clinic(&clinic), m_actor(actor), m_day(clinic, std::move(actor)) {}

    /// Reads what was written since, or the next part of the whole clinic, after which isWhole() says whether
    /// there is another. It fails with NotPermitted for a role that decides nothing, and with the errors of
    /// the store; what was read before stays then.
    [[nodiscard]] Result<void> readOn();
    /// Reads until it is whole.
    [[nodiscard]] Result<void> refresh();
    /// Returns whether every part of the clinic was read.
    [[nodiscard]] bool isWhole() const { return !m_day.isReadingAttention() && m_day.wasAttentionRead(); }
    /// Says whether nothing was written since it was read, and the day is the same.
    [[nodiscard]] bool isFresh() const;

    /// Lists the most urgent first (rules::comesBefore).
    [[nodiscard]] std::vector<ReviewItem> items() const;

private:
    [[nodiscard]] Result<void> readOthers();

    OpenClinic* m_clinic;
    Actor m_actor;
    DayReading m_day;
    std::vector<ReviewItem> m_others; ///< Orders that end, and protocols.
};

} // namespace tidemark::services
