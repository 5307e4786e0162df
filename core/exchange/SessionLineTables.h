// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/CsvDeclaration.h"

namespace tidemark::exchange {

/// Returns the tables of what a session brings, line by line.
[[nodiscard]] std::vector<CsvTable> sessionLineTables();

} // namespace tidemark::exchange
