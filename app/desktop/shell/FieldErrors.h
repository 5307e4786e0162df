// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

#include <QVariantMap>

#include <span>

namespace tidemark::app {

/// Sentences by field key, for showing beside the fields.
[[nodiscard]] QVariantMap fieldErrors(std::span<const Error> errors);
/// While somebody corrects a form: those of the shown sentences whose fault is still there, in their present
/// words. Faults not yet told wait for the next try.
[[nodiscard]] QVariantMap stillWrong(const QVariantMap& shown, const QVariantMap& present);
/// Puts an error beside its field, or into `problem` where it has none.
void placeError(const Error& error, QVariantMap& errors, QString& problem);

} // namespace tidemark::app
