// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fields/FieldKeys.h"

#include <QString>

#include <span>

namespace tidemark::fields {

/// A TextField says how long a text may be (characters, not code units), whether it may stay empty, and
/// whether it has lines.
struct TextField {
    QString key;
    int maximumLength = 0;
    bool required = false;
    bool multiLine = false;
};

/// Returns a number or a lot in the form in which two are compared: without blanks, in lower case, and
/// full-width characters as plain ones. "AB 12", "ab12" and "ＡＢ１２" are the same number.
[[nodiscard]] QString comparedNumber(const QString& typed);

/// Returns the fields that take a text.
[[nodiscard]] std::span<const TextField> textFields();

} // namespace tidemark::fields
