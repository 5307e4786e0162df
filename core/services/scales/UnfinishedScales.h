// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ScaleResult.h"
#include "services/base/OpenClinic.h"

#include <utility>

namespace tidemark::services {

/// An UnfinishedScale is a questionnaire as far as it is answered.
struct UnfinishedScale {
    ScaleId scale;
    std::vector<std::optional<int>> answers; ///< One for each item, in form order.
    std::optional<int> functionAnswer;
    std::vector<int> refused{}; ///< Items, from 1, that were left out on purpose.

    /// Returns how many items were answered or left out on purpose.
    [[nodiscard]] int answered() const;
    /// Says whether that item, counted from 0, was left out on purpose; one that nobody has come to yet was
    /// not.
    [[nodiscard]] bool isRefused(std::size_t item) const;

    friend bool operator==(const UnfinishedScale&, const UnfinishedScale&) = default;
};

/// UnfinishedScales are questionnaires that are being answered in a session, kept after each answer through
/// lock and crash. They are not in the audit log: they are nobody's record yet. Scales::record removes them.
class UnfinishedScales {
public:
    UnfinishedScales(OpenClinic& clinic, Actor actor) : m_clinic(clinic), m_actor(std::move(actor)) {}

    /// Keeps the answers; one without any answer is forgotten.
    [[nodiscard]] Result<void> keep(const SessionId& session, const UnfinishedScale& unfinished);
    /// Reads it; all items are open where nothing is kept.
    [[nodiscard]] Result<UnfinishedScale> load(const SessionId& session, const ScaleId& scale) const;
    /// Returns the draft's name within its session.
    [[nodiscard]] static QString draftField(const ScaleId& scale);

private:
    OpenClinic& m_clinic;
    Actor m_actor;
};

} // namespace tidemark::services
