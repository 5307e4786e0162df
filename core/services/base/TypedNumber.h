// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

#include <QString>

#include <vector>

namespace tidemark::services {

/// Returns the number that was typed into a field of a form, in the field's unit. Where it is none, or is
/// impossible, the fault is added to `faults` and 0 is returned.
[[nodiscard]] double typedNumber(QStringView key, const QString& text, std::vector<Error>& faults);

} // namespace tidemark::services
