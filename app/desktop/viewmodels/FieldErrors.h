// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

#include <QVariantMap>

#include <span>

namespace tidemark::app {

/// Sentences by field key, for showing beside the fields.
[[nodiscard]] QVariantMap fieldErrors(std::span<const Error> errors);
/// Puts an error beside its field, or into `problem` where it has none.
void placeError(const Error& error, QVariantMap& errors, QString& problem);

} // namespace tidemark::app
