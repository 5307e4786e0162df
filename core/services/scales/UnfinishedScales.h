// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ScaleResult.h"
#include "services/base/OpenClinic.h"

#include <utility>

namespace tidemark::services {

/// A questionnaire as far as it is answered.
struct UnfinishedScale {
    ScaleId scale;
    std::vector<std::optional<int>> answers; ///< One for each item, in form order.
    std::optional<int> functionAnswer;

    [[nodiscard]] int answered() const;

    friend bool operator==(const UnfinishedScale&, const UnfinishedScale&) = default;
};

/// A questionnaire that is being answered in a session, kept after each answer through lock and crash. Not in
/// the audit log: it is nobody's record yet. Scales::record removes it.
class UnfinishedScales {
public:
    UnfinishedScales(OpenClinic& clinic, Actor actor) : m_clinic(clinic), m_actor(std::move(actor)) {}

    /// One without any answer is forgotten.
    [[nodiscard]] Result<void> keep(const SessionId& session, const UnfinishedScale& unfinished);
    /// All items open where nothing is kept.
    [[nodiscard]] Result<UnfinishedScale> load(const SessionId& session, const ScaleId& scale) const;
    /// The draft's name within its session.
    [[nodiscard]] static QString draftField(const ScaleId& scale);

private:
    OpenClinic& m_clinic;
    Actor m_actor;
};

} // namespace tidemark::services
