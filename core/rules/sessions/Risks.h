// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <span>

namespace tidemark::rules {

/// RiskWeight says where a risk comes from. Label: a contraindication of the label of esketamine, a recent
/// cardiac event of labels outside the US among them. Contraindication: one of a consensus or of a trial. All
/// are shown as what they are.
enum class RiskWeight { Label, Contraindication, Caution };

/// A Risk is one pre-session risk of clinical reference 3.1; the app words it and prints the source.
struct Risk {
    QString key;
    RiskWeight weight = RiskWeight::Caution;
    QString source; ///< Short citation, empty where the reference has it unconfirmed.
    /// Present, it stops order and start until a prescriber has decided: every contraindication, and of the
    /// cautions those that no nurse can weigh at the chair (a pregnancy, mania, intoxication).
    bool stops = false;
};
/// Returns every risk that is asked about before treatment, those of the label first and the cautions last. A
/// key stays the same for ever, since answers are stored by it.
[[nodiscard]] std::span<const Risk> riskCatalogue();

} // namespace tidemark::rules
