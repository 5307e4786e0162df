// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/patients/PatientSearch.h"

#include "base/Try.h"
#include "storage/engine/Rows.h"
#include "storage/engine/SqlText.h"
#include "storage/repositories/patients/PatientRepository.h"
#include "storage/repositories/patients/SearchFolding.h"

#include <algorithm>
#include <array>

namespace tidemark::storage {
namespace {

constexpr std::string_view deleteTerms = R"sql(
DELETE FROM patient_search_term WHERE patient_id = :patient_id)sql";

constexpr auto insertTerm = insertInto<"patient_search_term", "term, patient_id">;

constexpr auto selectByName = sql("SELECT ", patientColumns, R"sql( FROM patient
ORDER BY sort_name, number LIMIT :limit)sql");

/// A word is every term from itself to just before itself with the last code point behind it.
constexpr char32_t lastCodePoint = 0x10FFFF;

struct WordNames {
    std::string_view from;
    std::string_view until;
};

constexpr std::array<WordNames, 5> wordNames{{
    {":first", ":first_until"},
    {":second", ":second_until"},
    {":third", ":third_until"},
    {":fourth", ":fourth_until"},
    {":fifth", ":fifth_until"},
}};

// Each word is one range of the primary key. A word that was not typed is empty and passes.
constexpr auto selectFound = sql("SELECT ", patientColumns, R"sql( FROM patient
WHERE id IN (SELECT patient_id FROM patient_search_term WHERE term >= :first AND term < :first_until)
  AND (:second = '' OR id IN (SELECT patient_id FROM patient_search_term
                              WHERE term >= :second AND term < :second_until))
  AND (:third = '' OR id IN (SELECT patient_id FROM patient_search_term
                             WHERE term >= :third AND term < :third_until))
  AND (:fourth = '' OR id IN (SELECT patient_id FROM patient_search_term
                              WHERE term >= :fourth AND term < :fourth_until))
  AND (:fifth = '' OR id IN (SELECT patient_id FROM patient_search_term
                             WHERE term >= :fifth AND term < :fifth_until))
ORDER BY CASE WHEN id IN (SELECT patient_id FROM patient_search_term WHERE term = :first) THEN 0 ELSE 1 END,
         sort_name, number
LIMIT :limit)sql");

} // namespace

constinit const std::string_view PatientSearch::findStatement = selectFound;

Result<void> PatientSearch::setTerms(Connection& connection, const Patient& patient) {
    TIDEMARK_TRY(connection.prepare(deleteTerms).bind(":patient_id", patient.id).run());
    for (const QString& term : searchTerms(patient)) {
        TIDEMARK_TRY(
            connection.prepare(insertTerm).bind(":term", term).bind(":patient_id", patient.id).run());
    }
    return {};
}

Result<std::vector<Patient>> PatientSearch::find(Connection& connection, const QString& typed, int limit) {
    QStringList words = searchWords(typed);
    if (words.isEmpty()) {
        Statement rows = connection.prepare(selectByName);
        rows.bind(":limit", limit);
        return allRows(rows, patientOf);
    }
    // The longest words say most; a sixth word would hardly tell two patients apart.
    std::ranges::stable_sort(words, std::ranges::greater{}, &QString::size);
    Statement rows = connection.prepare(findStatement);
    for (std::size_t place = 0; place < wordNames.size(); ++place) {
        const QString word = words.value(static_cast<qsizetype>(place));
        rows.bind(wordNames[place].from, word)
            .bind(wordNames[place].until, word + QString::fromUcs4(&lastCodePoint, 1));
    }
    rows.bind(":limit", limit);
    return allRows(rows, patientOf);
}

} // namespace tidemark::storage
