// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Codes.h"
#include "storage/repositories/clinic/WholeTables.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace tidemark::exchange {

/// CsvKind says what a column's cells are and how a value of the database is written.
enum class CsvKind {
    Text,
    Id,
    Integer,
    Number,
    Milligrams,      ///< Kept in micrograms, written in mg.
    Millilitres,     ///< Kept in microlitres, written in mL.
    MgPerMillilitre, ///< Kept in micrograms per mL.
    Flag,            ///< "yes", or empty.
    YesNo,           ///< "yes" or "no"; empty where nobody said.
    Time,            ///< An instant as LocalTimes writes it.
    Day,             ///< "2026-03-02".
    Hash,            ///< Bytes in hexadecimal.
    Minute,          ///< Whole minutes since the session's start, below 0 before it.
    Status           ///< Whether a line counts: one of lineStatusCodes().
};

/// ListCodes lists every code of a coded type.
using ListCodes = QStringList (*)();

/// CsvColumn is one column of an exported table: what writes it, what describes it and what the tests hold it
/// against are all this.
struct CsvColumn {
    const char* name = "";
    CsvKind kind = CsvKind::Text;
    const char* unit = "";
    const char* description = ""; ///< One whole sentence.
    ListCodes codes = nullptr;    ///< Every code that a cell can have; none where it is not coded.
    const char* refersTo = "";    ///< "people.csv": each cell that is not empty is a key there.
    const char* source = "";      ///< Its name in TableRows::names(); empty: it has the same name.
};

/// CsvTable is one exported table and the file that it goes into.
struct CsvTable {
    const char* file = "";
    const char* description = "";
    std::vector<CsvColumn> columns;
    const char* key = "";                    ///< The column whose cells are all different; empty: none.
    std::optional<storage::WholeTable> rows; ///< None where its rows are computed, as CsvTables does.
};

/// Returns every table of an export, in the order in which they are written.
[[nodiscard]] const std::vector<CsvTable>& csvTables();
/// Returns the table of that file; it is there.
[[nodiscard]] const CsvTable& csvTable(const char* file);
/// Returns the names of its columns.
[[nodiscard]] QStringList columnNames(const CsvTable& table);

/// Returns what a line's status can be: "current", "corrected", "taken back", "entered in error".
[[nodiscard]] QStringList lineStatusCodes();

/// Returns the codes of a code table.
template <const auto& Codes>
[[nodiscard]] QStringList codesIn() {
    QStringList all;
    for (const auto& each : Codes) {
        all << QString::fromLatin1(each.code.data(), static_cast<qsizetype>(each.code.size()));
    }
    return all;
}

// These are columns that many tables have.
inline constexpr CsvColumn patientNumberColumn{.name = "patient_number",
                                               .description = "This is the clinic's number of the patient.",
                                               .refersTo = "patients.csv"};
inline constexpr CsvColumn sessionIdColumn{.name = "session_id",
                                           .kind = CsvKind::Id,
                                           .description = "This is the session that the row belongs to.",
                                           .refersTo = "sessions.csv"};
inline constexpr CsvColumn authorIdColumn{.name = "author_id",
                                          .kind = CsvKind::Id,
                                          .description = "This is the person who made the entry.",
                                          .refersTo = "people.csv"};
inline constexpr CsvColumn enteredAtColumn{
    .name = "entered_at", .kind = CsvKind::Time, .description = "This is when the entry was typed."};

} // namespace tidemark::exchange
