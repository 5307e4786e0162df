// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "fields/NumberFields.h"
#include "fields/TextFields.h"

#include <QDate>
#include <QString>

namespace tidemark::fields {

/// Returns the field of that key; for an unknown key a field without a key. The checks below answer Internal
/// to one.
[[nodiscard]] const NumberField& numberField(QStringView key);
/// Returns the text field of that key, with its greatest length and whether it is required. An unknown key
/// gives a field without a key.
[[nodiscard]] const TextField& textField(QStringView key);

/// Plausibility says whether a number that can exist is also a usual one. An implausible number is asked
/// about once more and may be kept; an impossible one is an error and never gets this far.
enum class Plausibility { Plausible, Implausible };

/// A CheckedNumber is a number within what is possible for its field, in the field's unit.
struct CheckedNumber {
    double value = 0;
    Plausibility plausibility = Plausibility::Plausible;
};

/// Reads typed text: a point or a comma as decimal mark, no thousands mark, the field's unit after it or not.
/// It fails with Empty, NotANumber (also for more decimals than the field has) or Impossible, naming the
/// field.
[[nodiscard]] Result<CheckedNumber> checkNumber(QStringView key, QStringView text);
[[nodiscard]] Result<CheckedNumber> checkNumber(QStringView key, double value);
/// Trims at both ends, normalises to NFC, refuses control characters and marks that turn the reading
/// direction (Impossible; a line break only where the field is not multi-line), Empty, TooLong.
[[nodiscard]] Result<QString> checkText(QStringView key, QStringView text);
/// Reads a day as people write it (readDay). It fails with Empty, AmbiguousDate, and InvalidDate when it is
/// not a day that exists or outside from..to, naming the field.
[[nodiscard]] Result<QDate> checkDate(QStringView key, QStringView text, QDate from, QDate to);
/// Does the same for the expiry of a drug, which may be a month (readExpiry).
[[nodiscard]] Result<QDate> checkExpiry(QStringView key, QStringView text, QDate from, QDate to);

} // namespace tidemark::fields
