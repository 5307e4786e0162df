// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fields/FieldKeys.h"

#include <QString>

#include <span>

namespace tidemark::fields {

/// A NumberField says what a typed number is called, its unit, its decimals, and three nested ranges: outside
/// `possible` it is refused, outside `plausible` it is asked about and may be kept. Abnormal is not here:
/// that depends on protocol and patient. Plausible ranges: clinical reference 2.3 (product defaults).
struct NumberField {
    QString key;  ///< "systolic", "weight"; names the field in an Error.
    QString unit; ///< "mmHg", "kg", as printed.
    int decimals = 0;
    double possibleFrom = 0;
    double possibleTo = 0;
    double plausibleFrom = 0;
    double plausibleTo = 0;
};

/// Returns the fields that take a number.
[[nodiscard]] std::span<const NumberField> numberFields();

} // namespace tidemark::fields
