// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace tidemark::exchange {

// These say what every column of an export is, from the declarations of csvTables() alone.

/// Returns datapackage.json (Frictionless Data Package, version 1): each table with its columns, their types,
/// units, descriptions and codes, its key and what its ids refer to; then the readings of each patient, whose
/// schema is the file of readingsSchema().
[[nodiscard]] QByteArray dataPackage(const std::vector<QString>& filesOfPatients);
/// Returns readings.schema.json, the table schema of a patient's own readings.
[[nodiscard]] QByteArray readingsSchema();
/// Returns the same for a person to read, in Markdown.
[[nodiscard]] QByteArray dictionaryPage();

} // namespace tidemark::exchange
