// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Medicine.h"
#include "rules/patients/Interactions.h"

#include <QStringList>

#include <span>

namespace tidemark::app {

/// Names the class as a choice of the form: "MAO inhibitor", "Blood pressure medicine".
[[nodiscard]] QString medicineClassWords(MedicineClass kind);
/// Returns "Lorazepam 1 mg at night".
[[nodiscard]] QString medicineWords(const MedicineEntry& medicine);
/// Returns the same of each, with commas between.
[[nodiscard]] QString medicinesWords(std::span<const MedicineEntry> medicines);
/// Returns from when to when it is taken, as far as known: "since 2025-11-01", "2025-11-01 to 2026-03-01".
[[nodiscard]] QString medicineTimeWords(const MedicineEntry& medicine);
/// Returns who entered it last, and when.
[[nodiscard]] QString medicineAuthorWords(const MedicineEntry& medicine, const QByteArray& zone);
/// Returns what was answered about the list: "Takes no medicines · Nora Nye, Mon 2 Mar 2026", "Medicines not
/// asked".
[[nodiscard]] QString medicinesAnswerWords(const MedicineList& list, QDate today, const QByteArray& zone);

/// Returns "may add to the sedation (Spravato REMS patient monitoring form, overview 2025)"; without a source
/// it says so.
[[nodiscard]] QString interactionWords(const rules::Interaction& interaction);
/// Returns what a medicine may do beside the treatment, the interactions one after the other; empty where
/// none is known.
[[nodiscard]] QString interactionsWords(const MedicineEntry& medicine, Route route);
/// Returns the same of a whole class, for a question that asks for the class.
[[nodiscard]] QString interactionsWords(MedicineClass kind, Route route);
/// Returns a sentence for each medicine taken on `today` that may act on the treatment.
[[nodiscard]] QStringList medicineCautionWords(const MedicineList& list, Route route, QDate today);
/// Returns for headers the medicines of the classes that the monitoring form asks for, by class.
[[nodiscard]] QStringList medicineSigns(const MedicineList& list, QDate today);
/// Returns whether an oral antidepressant is taken from `from` to `until`, as a fact of the course.
[[nodiscard]] QString oralAntidepressantWords(const MedicineList& list, QDate from, QDate until);

} // namespace tidemark::app
