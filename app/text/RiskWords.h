// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Patient.h"

#include <QStringList>

namespace tidemark::app {

/// Returns a pre-session risk as asked on the patient's form; keys of rules::riskCatalogue().
[[nodiscard]] QString riskWords(const QString& key);
/// Returns the words where no allergy is listed: "No known allergies", or "Allergies not asked".
[[nodiscard]] QString allergyAnswerWords(const PatientChart& chart);
/// Returns who answered, and when: "Nora Nye, Mon 2 Mar 2026"; empty where that was not kept.
[[nodiscard]] QString chartAnswerWords(const std::optional<ChartAnswer>& answer, const QByteArray& zone);
/// Returns a prescriber's decision about a contraindication: "Treated all the same · Dr Amari, Mon 2 Mar 2026
/// · why".
[[nodiscard]] QString riskDecisionWords(const RiskDecision& decision, const QByteArray& zone);

/// RiskSigns are the risks and medicines of a chart as the headers of patient and session show them on
/// `today`, a day of the clinic's calendar.
struct RiskSigns {
    QStringList contraindications; ///< Present, with what was decided about one of the label.
    /// These are present; then medicines that act on the treatment; last, how many risks and whether the
    /// medicines were not asked.
    QStringList cautions;
};
/// Collects the risks that were answered with yes, in the catalogue's order, and what nobody has asked yet.
[[nodiscard]] RiskSigns riskSigns(const PatientChart& chart, QDate today);

} // namespace tidemark::app
