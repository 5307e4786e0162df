// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/review/ReviewRows.h"
#include "services/sessions/SessionViews.h"

namespace tidemark::app {

/// A ReviewEvidence is everything that is shown of one item, the same frame for every kind: who it is about,
/// what is asked, whether the patient is safe, what was measured or ordered, whether it helps, and how the
/// last session went. What a decision needs beside the words is kept with it.
struct ReviewEvidence {
    QString name;
    QString identity;
    QStringList warnings; ///< Allergies and contraindications.
    std::vector<ReviewCard> cards;
    std::optional<Milligrams> dose;             ///< That a release would let go.
    std::optional<services::SessionView> visit; ///< Of an item about a session.
};

/// Reads it. The errors are those of the services.
[[nodiscard]] Result<ReviewEvidence> reviewEvidence(services::OpenClinic& clinic, const Actor& actor,
                                                    const services::ReviewItem& item);

} // namespace tidemark::app
