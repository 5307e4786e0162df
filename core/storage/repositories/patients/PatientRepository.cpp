// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/patients/PatientRepository.h"

#include "storage/repositories/base/Rows.h"

namespace tidemark::storage {
namespace {

constexpr std::string_view insertPatient = R"sql(
INSERT INTO patient (id, number, family_name, given_name, sort_name, birth_date, sex, diagnosis, phone, created_at)
VALUES (:id, :number, :family_name, :given_name, :sort_name, :birth_date, :sex, :diagnosis, :phone, :created_at))sql";

constexpr std::string_view updatePatient = R"sql(
UPDATE patient SET number = :number, family_name = :family_name, given_name = :given_name, sort_name = :sort_name,
       birth_date = :birth_date, sex = :sex, diagnosis = :diagnosis, phone = :phone
WHERE id = :id)sql";

constexpr std::string_view selectById = R"sql(
SELECT id, number, family_name, given_name, birth_date, sex, diagnosis, phone FROM patient WHERE id = :id)sql";

constexpr std::string_view selectByNumber = R"sql(
SELECT id FROM patient WHERE number = :number)sql";

constexpr std::string_view selectCount = R"sql(
SELECT COUNT(*) FROM patient)sql";

// Numbers that the clinic typed itself may stand between; the first all of digits is the highest.
constexpr std::string_view selectNumbersDown = R"sql(
SELECT number FROM patient WHERE number >= '00000' AND number <= '99999' ORDER BY number DESC)sql";

constexpr qsizetype givenNumberLength = 5;

void bindPatient(Statement& statement, const Patient& patient, const QString& sortName) {
    statement.bind(":id", patient.id)
        .bind(":number", patient.number)
        .bind(":family_name", patient.familyName)
        .bind(":given_name", patient.givenName)
        .bind(":sort_name", sortName)
        .bind(":birth_date", patient.birthDate.toString(Qt::ISODate))
        .bind(":sex", code(patient.sex))
        .bind(":diagnosis", patient.diagnosis)
        .bind(":phone", patient.phone);
}

} // namespace

Result<Patient> patientAt(const Statement& row) {
    const auto sex = fromCode(sexCodes, row.text(5));
    const QDate birthDate = QDate::fromString(row.text(4), Qt::ISODate);
    if (!sex || !birthDate.isValid()) {
        return fail(ErrorCode::DatabaseDamaged);
    }
    return Patient{row.id<PatientId>(0), row.text(1), row.text(2), row.text(3), birthDate, *sex,
                   row.text(6),          row.text(7)};
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
    if (auto done = statement.run(); !done) {
        return done;
    }
    return connection.changedRows() == 1 ? Result<void>() : fail(ErrorCode::NotFound);
}

Result<Patient> PatientRepository::load(Connection& connection, const PatientId& patient) {
    Statement row = connection.prepare(selectById);
    row.bind(":id", patient);
    return oneRow(row, patientAt);
}

Result<std::optional<PatientId>> PatientRepository::withNumber(Connection& connection,
                                                               const QString& number) {
    Statement row = connection.prepare(selectByNumber);
    row.bind(":number", number);
    return firstRow(row, [](const Statement& found) -> Result<PatientId> { return found.id<PatientId>(0); });
}

Result<qint64> PatientRepository::count(Connection& connection) {
    Statement row = connection.prepare(selectCount);
    return oneRow(row, [](const Statement& found) -> Result<qint64> { return found.integer(0); });
}

Result<std::optional<int>> PatientRepository::highestNumber(Connection& connection) {
    Statement rows = connection.prepare(selectNumbersDown);
    while (true) {
        const auto more = rows.step();
        if (!more) {
            return tl::unexpected(more.error());
        }
        if (!*more) {
            return std::nullopt;
        }
        const QString number = rows.text(0);
        bool isNumber = false;
        const int value = number.toInt(&isNumber);
        if (isNumber && number.size() == givenNumberLength) {
            return value;
        }
    }
}

} // namespace tidemark::storage
