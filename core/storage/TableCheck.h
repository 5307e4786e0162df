// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/RecordPart.h"
#include "storage/engine/DatabaseFile.h"

#include <optional>
#include <set>
#include <string_view>

namespace tidemark::storage {

/// Returns the part of the record that a table of the database belongs to; nullopt for one that nobody has
/// named yet.
[[nodiscard]] std::optional<RecordPart> recordPartOf(std::string_view table);

/// Returns the parts of the record that have a damaged page, one table after the other, by a connection of
/// its own and so on any thread. `plan` is of a clinic that is open: IsOpen, or OnlyRead where it is only
/// read. It fails with DatabaseDamaged where not even the list of tables can be read, and soon, with
/// Internal, once OpenPlan::stop is true.
[[nodiscard]] Result<std::set<RecordPart>> damagedParts(const QString& file, const SecretBytes& key,
                                                        const OpenPlan& plan);

} // namespace tidemark::storage
