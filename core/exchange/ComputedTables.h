// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/CsvDeclaration.h"

namespace tidemark::exchange {

/// Returns the tables whose rows CsvTables computes.
[[nodiscard]] std::vector<CsvTable> computedTables();

} // namespace tidemark::exchange
