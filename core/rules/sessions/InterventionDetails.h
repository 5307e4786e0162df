// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Session.h"
#include "rules/dosing/Dilution.h"
#include "rules/dosing/PumpCheck.h"
#include "rules/dosing/SyringeCheck.h"

#include <optional>

/// These are the steps of preparing and checking a dose that are recorded as interventions of their own keys,
/// so that they are in the signed record, in the audit log and on paper like everything else that was done.
/// They are not of the catalogue: each is made by a service that knows its numbers, never chosen from a list.
namespace tidemark::rules {

/// SyringeStep is the second reading of the syringe, with what it was compared with and who read.
struct SyringeStep {
    SyringeReading read;
    SyringeReading due; ///< What should have been in it then.
    StaffId reader;
    QString readerName; ///< As it was then.

    friend bool operator==(const SyringeStep&, const SyringeStep&) = default;
};

/// Returns the key of the second reading of the syringe.
[[nodiscard]] const QString& syringeKey();
/// Returns the key of the step that says what a dose was diluted to.
[[nodiscard]] const QString& dilutionKey();
/// Returns the key of a look at how much is left in the bag.
[[nodiscard]] const QString& bagKey();

/// Returns a number as it is written into a detail: without closing zeros, to the thousandth, since what a
/// person reads off is never finer.
[[nodiscard]] QString detailNumber(double value);

/// Returns the details as they are stored: "0.82 mL 50 mg/mL; due 0.82 mL 50 mg/mL; by ID Name", "saline 100
/// mL 0.41 mg/mL", "75 mL; due 75 mL of 100 mL".
[[nodiscard]] QString interventionDetail(const SyringeStep& step);
[[nodiscard]] QString interventionDetail(const Dilution& dilution);
[[nodiscard]] QString interventionDetail(const BagCheck& check);

/// Reads it back; there is none where the key is another or the detail cannot be read.
[[nodiscard]] std::optional<SyringeStep> syringeStepOf(const Intervention& intervention);
/// Reads the dilution back: diluent, final volume and concentration; there is none where the key is another
/// or the detail cannot be read.
[[nodiscard]] std::optional<Dilution> dilutionOf(const Intervention& intervention);
/// Reads back what was left in the bag and what should have been; there is none where the key is another or
/// the detail cannot be read.
[[nodiscard]] std::optional<BagCheck> bagCheckOf(const Intervention& intervention);

} // namespace tidemark::rules
