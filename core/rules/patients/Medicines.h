// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Medicine.h"

#include <vector>

namespace tidemark::rules {

/// Returns what the list says of each medicine now: its newest entry, in the order in which the medicines
/// were first entered. Those that were entered in error are left out, those that were stopped are in it.
[[nodiscard]] std::vector<MedicineEntry> knownMedicines(const MedicineList& list);
/// Returns, of these, what is taken on `day`, a day of the clinic's calendar.
[[nodiscard]] std::vector<MedicineEntry> medicinesTaken(const MedicineList& list, QDate day);
/// Returns, of these, what is of that class.
[[nodiscard]] std::vector<MedicineEntry> medicinesTaken(const MedicineList& list, MedicineClass kind,
                                                        QDate day);

/// Returns whether the patient was asked about medicines. "Takes none" is an answer, and so is each medicine
/// on the list, taken or stopped; an empty list is none.
[[nodiscard]] bool areMedicinesAsked(const MedicineList& list);

/// Returns since when the list has had this medicine as one of its present class without a break: the moment
/// of the entry that first said so. A corrected name or dose is no new medicine; a corrected class is one,
/// and so is one whose stop was corrected away.
[[nodiscard]] Instant listedSince(const MedicineList& list, const MedicineEntry& medicine);

/// OralAntidepressant says what is known of oral antidepressants beside esketamine. The label asked for one
/// until January 2025; with or without is a fact of the course (clinical reference 1.3).
enum class OralAntidepressant { NotAsked, None, Taken };
/// Returns whether an antidepressant of any kind, MAO inhibitors among them, was taken on any day from `from`
/// to `until`, both included.
[[nodiscard]] OralAntidepressant oralAntidepressant(const MedicineList& list, QDate from, QDate until);

/// Says whether "takes none" is the newest answer: nothing came on the list after it.
[[nodiscard]] bool isNoneAnswered(const MedicineList& list);

} // namespace tidemark::rules
