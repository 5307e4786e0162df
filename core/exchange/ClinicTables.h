// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/CsvDeclaration.h"

namespace tidemark::exchange {

/// Returns the tables of the people, the drugs in the safe and the audit log.
[[nodiscard]] std::vector<CsvTable> clinicTables();

} // namespace tidemark::exchange
