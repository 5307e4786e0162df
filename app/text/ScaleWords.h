// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/scales/ScaleRegistry.h"
#include "text/Message.h"

namespace tidemark::app {

/// Returns a score with its scale: "PHQ-9: 12 of 27, moderate", "PCL-5: 34 of 80", "C-SSRS screener: high",
/// "BPI: severity 4.5, interference 3", "GAD-7: incomplete, no total".
[[nodiscard]] Message scoreMessage(const rules::Scale& scale, const rules::ScaleScore& score);
/// Returns what a result asks a clinician to do; empty where it asks for nothing.
[[nodiscard]] QString askedActionWords(const rules::ScaleRegistry& scales, const ScaleResult& result);
/// Returns the same for a list, short: "PHQ-9 item 9 answered 2", "C-SSRS screener: high risk". `answer` is
/// that to the safety item; 0 for a scale without one.
[[nodiscard]] QString safetyAnswerWords(const QString& scale, int answer);
/// Says who typed: "answered by the patient, at the clinic", "read aloud by Nora Nye", "entered by Nora Nye";
/// empty for a result of before, of which nobody knows.
[[nodiscard]] QString answeredByWords(AnsweredBy by, const QString& person);
/// Returns "PTSD", "chronic pain: fibromyalgia".
[[nodiscard]] QString indicationWords(Indication indication);
/// Returns "Judged by Pain 0-10. Response: 30 % below baseline. Remission: no number."
[[nodiscard]] QString judgedByWords(const rules::Scale& scale);
/// Returns the name of an item: its text, or "Item 4" where the licence forbids the text.
[[nodiscard]] QString itemWords(const rules::Scale& scale, std::size_t item);

} // namespace tidemark::app
