// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/OutcomeReport.h"
#include "text/Tone.h"

namespace tidemark::app {

/// A FigureWords is a figure as a person reads it.
struct FigureWords {
    QString title;
    QString value;      ///< "56 %", "-9 points", "0 of 206"
    QString interval;   ///< "95 % interval 50 to 62 %"; empty where there is none.
    QString count;      ///< "n = 302, 12 missing"
    QString definition; ///< What counts, in one sentence.
};

/// Words a figure; `scaleName` is the primary scale's, empty where there is no single one.
[[nodiscard]] FigureWords figureWords(const rules::Figure& figure, const QString& scaleName);
/// Returns "under 5 of 41", of a share of which no more may be shown (rules::hasSmallPart).
[[nodiscard]] QString partWords(const rules::Share& share);
/// Returns only the definition of a figure.
[[nodiscard]] QString figureDefinition(rules::FigureKind kind, const QString& scaleName);
/// Words a share of something rare: "0 of 206, at most 1.44 %", else "3 of 206 (1.5 %)".
[[nodiscard]] QString rareWords(const rules::Share& share);
/// Names a rare event as a line of the outcomes page: "Left for an emergency department".
[[nodiscard]] QString rareEventWords(rules::RareEvent event);
/// Returns "56 %" of a share from 0 to 1.
[[nodiscard]] QString percentWords(double share);
/// Returns "50 to 62 %" of shares from 0 to 1.
[[nodiscard]] QString intervalWords(const rules::Interval& interval);
/// Returns "n = 302, 12 missing, 3 too early"; small counts of people are not in it.
[[nodiscard]] QString countWords(int n, int missing, int tooEarly);
/// Returns a count, or "under 5" for one that is hidden.
[[nodiscard]] QString cellWords(int count, bool hidden);
/// Names a group: "Ketamine, intravenous", "84 mg", "up to 0.5 mg/kg", a protocol's title, a person's name.
[[nodiscard]] QString groupWords(rules::OutcomeGroup group, const QString& key,
                                 const services::OutcomeRecord& record);
/// Names what the patients are grouped by: "Drug and route", "Dose", "Clinician".
[[nodiscard]] QString groupTitle(rules::OutcomeGroup group);
/// Returns "nothing planned for 9 days, 5 allowed".
[[nodiscard]] QString gapRiskWords(const rules::GapRisk& risk);
/// Returns what counts as a relapse.
[[nodiscard]] QString relapseDefinition(const QString& scaleName);

} // namespace tidemark::app
