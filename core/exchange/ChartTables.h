// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/CsvDeclaration.h"

namespace tidemark::exchange {

/// Returns the tables of patients, their courses and orders, and what their charts say.
[[nodiscard]] std::vector<CsvTable> chartTables();

} // namespace tidemark::exchange
