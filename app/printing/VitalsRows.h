// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Session.h"
#include "fields/FieldKeys.h"

#include <QString>

#include <optional>
#include <span>

namespace tidemark::app {

/// A VitalsRow is one value of a set as printed pages name and write it.
struct VitalsRow {
    const char* label = "";
    QString (*cell)(const Reading& reading) = nullptr; ///< A dash where the set has none.
    fields::FieldKey field;
    fields::FieldKey lower{u""};                     ///< The other half of a pressure.
    std::optional<int> Reading::*onlyWith = nullptr; ///< A filled table leaves it out where no set has it.

    /// Returns its label in words.
    [[nodiscard]] QString words() const;
};

/// Returns all of them, in the order of the grid on the screen and of the typed line.
[[nodiscard]] std::span<const VitalsRow> vitalsRows();

} // namespace tidemark::app
