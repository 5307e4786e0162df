// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/patients/PatientRepository.h"

#include "base/Try.h"
#include "storage/engine/Rows.h"
#include "storage/engine/SqlText.h"

namespace tidemark::storage {
namespace {

constexpr auto insertPatient = insertInto<"patient", sql(patientColumns, ", sort_name, created_at")>;

constexpr auto updatePatient =
    sql("UPDATE patient SET ",
        assignmentsOf<"number, family_name, given_name, sort_name, birth_date, sex, diagnosis, phone">,
        " WHERE id = :id");

constexpr auto selectPatientById = sql("SELECT ", patientColumns, " FROM patient WHERE id = :id");

constexpr std::string_view selectByNumber = R"sql(
SELECT id FROM patient WHERE number = :number)sql";

constexpr std::string_view selectCount = R"sql(
SELECT COUNT(*) FROM patient)sql";

// Numbers that the clinic typed itself may be between; the first all of digits is the highest.
constexpr std::string_view selectNumbersDown = R"sql(
SELECT number FROM patient WHERE number >= '00000' AND number <= '99999' ORDER BY number DESC)sql";

constexpr qsizetype givenNumberLength = 5;

void bindPatient(Statement& statement, const Patient& patient, const QString& sortName) {
    statement.bind(":id", patient.id)
        .bind(":number", patient.number)
        .bind(":family_name", patient.familyName)
        .bind(":given_name", patient.givenName)
        .bind(":sort_name", sortName)
        .bind(":birth_date", patient.birthDate)
        .bind(":sex", patient.sex)
        .bind(":diagnosis", patient.diagnosis)
        .bind(":phone", patient.phone);
}

} // namespace

Patient patientOf(RowReader& row) {
    Patient patient;
    row.read(patient.id, patient.number, patient.familyName, patient.givenName, patient.birthDate,
             patient.sex, patient.diagnosis, patient.phone);
    if (patient.birthDate.isNull()) {
        row.markDamaged();
    }
    return patient;
}

Result<void> PatientRepository::insert(Connection& connection, const Patient& patient,
                                       const QString& sortName, Instant createdAt) {
    Statement statement = connection.prepare(insertPatient);
    bindPatient(statement, patient, sortName);
    return statement.bind(":created_at", createdAt).run();
}

Result<void> PatientRepository::update(Connection& connection, const Patient& patient,
                                       const QString& sortName) {
    Statement statement = connection.prepare(updatePatient);
    bindPatient(statement, patient, sortName);
    TIDEMARK_TRY(statement.run());
    return connection.changedRows() == 1 ? Result<void>() : fail(ErrorCode::NotFound);
}

Result<Patient> PatientRepository::load(Connection& connection, const PatientId& patient) {
    return oneRow(connection.prepare(selectPatientById).bind(":id", patient), patientOf);
}

Result<std::optional<PatientId>> PatientRepository::withNumber(Connection& connection,
                                                               const QString& number) {
    return firstRow(connection.prepare(selectByNumber).bind(":number", number), onlyColumn<PatientId>);
}

Result<qint64> PatientRepository::count(Connection& connection) {
    return oneRow(connection.prepare(selectCount), onlyColumn<qint64>);
}

Result<std::optional<int>> PatientRepository::highestNumber(Connection& connection) {
    Statement rows = connection.prepare(selectNumbersDown);
    while (true) {
        const auto more = TIDEMARK_TRY(rows.step());
        if (!more) {
            return std::nullopt;
        }
        const auto number = RowReader(rows).next<QString>();
        bool isNumber = false;
        const int value = number.toInt(&isNumber);
        if (isNumber && number.size() == givenNumberLength) {
            return value;
        }
    }
}

} // namespace tidemark::storage
