// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/engine/SqlText.h"

#include <gtest/gtest.h>

namespace tidemark::storage {
namespace {

constexpr SqlText noteColumns = "id, patient_id, note";

// Everything here is known when the program is compiled.
static_assert(sql("SELECT ", noteColumns, " FROM patient_note WHERE id = :id").view() ==
              "SELECT id, patient_id, note FROM patient_note WHERE id = :id");
static_assert(sql(noteColumns, ", position").view() == "id, patient_id, note, position");
static_assert(parametersOf<noteColumns>.view() == ":id, :patient_id, :note");
static_assert(assignmentsOf<"note, entered_at">.view() == "note = :note, entered_at = :entered_at");
static_assert(columnsOf<"patient_note", noteColumns>.view() ==
              "patient_note.id, patient_note.patient_id, patient_note.note");
static_assert(parametersOf<"id">.view() == ":id");
static_assert(parametersOf<"id,\n    note">.view() == ":id, :note");

TEST(SqlText, namesTheColumnsOnceForAnInsert) {
    EXPECT_EQ((insertInto<"patient_note", noteColumns>.view()),
              "INSERT INTO patient_note (id, patient_id, note) VALUES (:id, :patient_id, :note)");
}

} // namespace
} // namespace tidemark::storage
