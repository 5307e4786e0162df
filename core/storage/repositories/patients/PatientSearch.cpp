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

constexpr std::string_view deleteSpellings = R"sql(
DELETE FROM patient_spelling WHERE patient_id = :patient_id)sql";

constexpr auto insertTerm = insertInto<"patient_search_term", "term, patient_id">;

constexpr auto insertSpelling = insertInto<"patient_spelling", "spelling, patient_id">;

constexpr auto selectPatientsByName = sql("SELECT ", patientColumns, R"sql( FROM patient
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
WHERE id IN (SELECT patient_id FROM patient_spelling WHERE spelling >= :first AND spelling < :first_until)
  AND (:second = '' OR id IN (SELECT patient_id FROM patient_spelling
                              WHERE spelling >= :second AND spelling < :second_until))
  AND (:third = '' OR id IN (SELECT patient_id FROM patient_spelling
                             WHERE spelling >= :third AND spelling < :third_until))
  AND (:fourth = '' OR id IN (SELECT patient_id FROM patient_spelling
                              WHERE spelling >= :fourth AND spelling < :fourth_until))
  AND (:fifth = '' OR id IN (SELECT patient_id FROM patient_spelling
                             WHERE spelling >= :fifth AND spelling < :fifth_until))
ORDER BY CASE WHEN id IN (SELECT patient_id FROM patient_search_term WHERE term = :whole) THEN 0 ELSE 1 END,
         sort_name, number
LIMIT :limit)sql");

constexpr auto selectJoined = sql("SELECT ", patientColumns, R"sql( FROM patient
WHERE id IN (SELECT patient_id FROM patient_spelling WHERE spelling >= :joined AND spelling < :joined_until)
ORDER BY sort_name, number LIMIT :limit)sql");

constexpr auto selectSpelled = sql("SELECT ", patientColumns, R"sql( FROM patient
WHERE id IN (SELECT patient_id FROM patient_spelling WHERE spelling = :spelling)
ORDER BY number)sql");

Result<std::vector<Patient>> spelled(Connection& connection, const QString& spelling) {
    Statement rows = connection.prepare(selectSpelled);
    rows.bind(":spelling", spelling);
    return allRows(rows, patientOf);
}

QString until(const QString& word) {
    return word + QString::fromUcs4(&lastCodePoint, 1);
}

Result<std::vector<Patient>> ofWords(Connection& connection, QStringList words, int limit) {
    // The longest words say most; a sixth word would hardly tell two patients apart.
    std::ranges::stable_sort(words, std::ranges::greater{}, &QString::size);
    Statement rows = connection.prepare(selectFound);
    for (std::size_t place = 0; place < wordNames.size(); ++place) {
        const QString word = spelling(words.value(static_cast<qsizetype>(place)));
        rows.bind(wordNames[place].from, word).bind(wordNames[place].until, until(word));
    }
    rows.bind(":whole", words.front()).bind(":limit", limit);
    return allRows(rows, patientOf);
}

/// A name in one word that was typed in several comes behind those that have the several.
Result<void> addJoined(Connection& connection, const QString& joined, int limit,
                       std::vector<Patient>& found) {
    Statement rows = connection.prepare(selectJoined);
    rows.bind(":joined", joined).bind(":joined_until", until(joined)).bind(":limit", limit);
    for (Patient& patient : TIDEMARK_TRY(allRows(rows, patientOf))) {
        if (std::ranges::find(found, patient.id, &Patient::id) == found.end() &&
            static_cast<int>(found.size()) < limit) {
            found.push_back(std::move(patient));
        }
    }
    return {};
}

} // namespace

constinit const std::string_view PatientSearch::findStatement = selectFound;

Result<void> PatientSearch::setTerms(Connection& connection, const Patient& patient) {
    TIDEMARK_TRY(connection.prepare(deleteTerms).bind(":patient_id", patient.id).run());
    TIDEMARK_TRY(connection.prepare(deleteSpellings).bind(":patient_id", patient.id).run());
    for (const QString& term : searchTerms(patient)) {
        TIDEMARK_TRY(
            connection.prepare(insertTerm).bind(":term", term).bind(":patient_id", patient.id).run());
    }
    for (const QString& each : searchSpellings(patient)) {
        TIDEMARK_TRY(
            connection.prepare(insertSpelling).bind(":spelling", each).bind(":patient_id", patient.id).run());
    }
    return {};
}

Result<std::vector<Patient>> PatientSearch::find(Connection& connection, const QString& typed, int limit) {
    const QStringList words = searchWords(typed);
    if (words.isEmpty()) {
        Statement rows = connection.prepare(selectPatientsByName);
        rows.bind(":limit", limit);
        return allRows(rows, patientOf);
    }
    auto found = TIDEMARK_TRY(ofWords(connection, words, limit));
    const QString joined = joinedSpelling(typed);
    if (!joined.isEmpty() && static_cast<int>(found.size()) < limit) {
        TIDEMARK_TRY(addJoined(connection, joined, limit, found));
    }
    return found;
}

Result<std::vector<Patient>> PatientSearch::samePerson(Connection& connection, const Patient& patient) {
    auto found = TIDEMARK_TRY(spelled(connection, nameSpelling(patient)));
    std::erase_if(found, [&](const Patient& each) {
        return each.id == patient.id || each.birthDate != patient.birthDate ||
               nameSpelling(each) != nameSpelling(patient);
    });
    return found;
}

Result<std::optional<PatientId>> PatientSearch::withNumber(Connection& connection, const QString& number) {
    const auto found = TIDEMARK_TRY(spelled(connection, numberSpelling(number)));
    const auto holder = std::ranges::find_if(
        found, [&](const Patient& each) { return numberSpelling(each.number) == numberSpelling(number); });
    return holder == found.end() ? std::nullopt : std::optional(holder->id);
}

} // namespace tidemark::storage
