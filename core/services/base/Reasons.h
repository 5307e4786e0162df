// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

#include <QString>

/// This is the reason that a person types for a step.
namespace tidemark::services {

/// "x" is no reason; the shortest real ones ("ECG") have three letters (product default).
inline constexpr int fewestLettersOfReason = 3;

/// Returns the reason as it is stored. Fails with ReasonRequired on "reason" where fewer letters were typed,
/// and with the errors of that field.
[[nodiscard]] Result<QString> requiredReason(const QString& text);
/// Returns the same for a step that needs no reason: an empty text is stored as it is.
[[nodiscard]] Result<QString> optionalReason(const QString& text);

} // namespace tidemark::services
