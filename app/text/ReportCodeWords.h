// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tidemark::app {

/// Returns the words of a code in a column of a report: "Esketamine", "in time". An unknown one is shown as
/// its own plain words.
[[nodiscard]] QString codeWords(const QString& column, const QString& code);
/// Returns how many decimals a number of the column is shown with.
[[nodiscard]] int decimalsOf(const QString& column);

} // namespace tidemark::app
