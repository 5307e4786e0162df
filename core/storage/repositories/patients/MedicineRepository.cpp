// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/patients/MedicineRepository.h"

#include "base/Try.h"
#include "storage/engine/Rows.h"
#include "storage/engine/SqlText.h"

namespace tidemark::storage {
namespace {

constexpr SqlText medicineColumns =
    "id, medicine_id, patient_id, change_kind, name, dose, class, started_on, "
    "stopped_on, reason, author_id, author_name, entered_at";
constexpr SqlText noneAnswerColumns = "takes_none, answered_by, answered_by_name, answered_at";

constexpr auto insertMedicineEntry = insertInto<"patient_medicine", medicineColumns>;

constexpr auto selectMedicinesOfPatient = sql("SELECT ", medicineColumns, R"sql( FROM patient_medicine
WHERE patient_id = :patient_id ORDER BY entered_at, id)sql");

constexpr auto selectNewest = sql("SELECT ", medicineColumns, R"sql( FROM patient_medicine
WHERE medicine_id = :medicine_id ORDER BY entered_at DESC, id DESC LIMIT 1)sql");

constexpr auto selectMedicinesInOrder =
    selectByPatient<columnsOf<"patient_medicine", medicineColumns>, "patient_medicine",
                    "patient_medicine.entered_at, patient_medicine.id">;

constexpr auto insertAnswer =
    insertInto<"patient_medicines_asked", sql("id, patient_id, ", noneAnswerColumns)>;

constexpr auto selectAnswer = sql("SELECT ", noneAnswerColumns, R"sql( FROM patient_medicines_asked
WHERE patient_id = :patient_id ORDER BY answered_at DESC, id DESC LIMIT 1)sql");

MedicineEntry medicineEntryOf(RowReader& row) {
    MedicineEntry entry;
    row.read(entry.id, entry.medicine, entry.patient, entry.change, entry.name, entry.dose, entry.kind,
             entry.startedOn, entry.stoppedOn, entry.reason, entry.author, entry.authorName, entry.enteredAt);
    return entry;
}

MedicinesAnswer answerOf(RowReader& row) {
    MedicinesAnswer answer;
    row.read(answer.none, answer.answeredBy, answer.answeredByName, answer.answeredAt);
    return answer;
}

} // namespace

Result<MedicineList> MedicineRepository::ofPatient(Connection& connection, const PatientId& patient) {
    MedicineList list;
    list.entries = TIDEMARK_TRY(
        allRows(connection.prepare(selectMedicinesOfPatient).bind(":patient_id", patient), medicineEntryOf));
    const auto answers =
        TIDEMARK_TRY(allRows(connection.prepare(selectAnswer).bind(":patient_id", patient), answerOf));
    if (!answers.empty()) {
        list.answer = answers.front();
    }
    return list;
}

Result<MedicineEntry> MedicineRepository::newest(Connection& connection, const MedicineId& medicine) {
    return oneRow(connection.prepare(selectNewest).bind(":medicine_id", medicine), medicineEntryOf);
}

RowSequence<MedicineEntry> MedicineRepository::inOrder(Connection& connection) {
    return {connection.prepare(selectMedicinesInOrder), medicineEntryOf};
}

Result<void> MedicineRepository::add(Connection& connection, const MedicineEntry& entry) {
    return connection.prepare(insertMedicineEntry)
        .bind(":id", entry.id)
        .bind(":medicine_id", entry.medicine)
        .bind(":patient_id", entry.patient)
        .bind(":change_kind", entry.change)
        .bind(":name", entry.name)
        .bind(":dose", entry.dose)
        .bind(":class", entry.kind)
        .bind(":started_on", entry.startedOn)
        .bind(":stopped_on", entry.stoppedOn)
        .bind(":reason", entry.reason)
        .bind(":author_id", entry.author)
        .bind(":author_name", entry.authorName)
        .bind(":entered_at", entry.enteredAt)
        .run();
}

Result<void> MedicineRepository::addAnswer(Connection& connection, const PatientId& patient,
                                           const MedicinesAnswer& answer) {
    return connection.prepare(insertAnswer)
        .bind(":id", newUuid(answer.answeredAt))
        .bind(":patient_id", patient)
        .bind(":takes_none", answer.none)
        .bind(":answered_by", answer.answeredBy)
        .bind(":answered_by_name", answer.answeredByName)
        .bind(":answered_at", answer.answeredAt)
        .run();
}

} // namespace tidemark::storage
