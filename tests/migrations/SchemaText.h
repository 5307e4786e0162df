// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/engine/Connection.h"

namespace tidemark::test {

/// What the database itself says of its schema, in a form that two databases share exactly when they have the
/// same schema: the schema number, then each table with its indexes and triggers, in the order of their
/// names, without comments and with white space made even. A table has one line for each column. Throws where
/// it cannot be read.
[[nodiscard]] QByteArray schemaText(storage::Connection& connection);

} // namespace tidemark::test
