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

/// Returns the fields that take a text.
[[nodiscard]] std::span<const TextField> textFields();

} // namespace tidemark::fields
