// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/review/ReviewEvidence.h"
#include "desktop/review/ReviewStates.h"

namespace tidemark::app {

/// A ReviewButton is one of the acts under the evidence.
struct ReviewButton {
    QString words;           ///< Empty: there is none.
    bool enabled = true;     ///< Else `why` says what has to be done first.
    bool leads = false;      ///< It leads to the screen where that is done; nothing is recorded here.
    bool signs = false;      ///< It asks for the passphrase.
    QStringList chips{};     ///< The reasons to choose from, where it does neither.
    bool needsWords = false; ///< A chip alone is not enough for some of them.
};

/// ReviewActs are what may be done about one item: at most two acts and a hold.
struct ReviewActs {
    ReviewButton primary;
    ReviewButton secondary;
    ReviewButton hold;
    QString why; ///< Why an act is off.

    [[nodiscard]] const ReviewButton& of(review_act::Code act) const;
};

/// Returns the acts. `item9` is the open answer of the same patient that has to be looked at before a
/// release; null for none.
[[nodiscard]] ReviewActs reviewActs(const services::ReviewItem& item, const ReviewEvidence& evidence,
                                    const services::ReviewItem* item9);

/// A ReviewChoice is an act as it was chosen: the chip's place, and the words beside it.
struct ReviewChoice {
    review_act::Code act = review_act::Code::Primary;
    int chip = 0;
    QString words;
};

/// Does it through the service of its feature, which checks the right and the state. It fails with
/// NotOneOfTheChoices for a chip that is not there, else as that service does.
[[nodiscard]] Result<void> doReviewAct(services::OpenClinic& clinic, const Actor& actor,
                                       const services::ReviewItem& item, const ReviewEvidence& evidence,
                                       const services::ReviewItem* item9, const ReviewChoice& choice);

} // namespace tidemark::app
