// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Patient.h"
#include "domain/Session.h"
#include "exchange/CsvDeclaration.h"
#include "exchange/CsvWriter.h"
#include "exchange/LocalTimes.h"
#include "services/base/OpenClinic.h"

#include <functional>
#include <map>
#include <vector>

namespace tidemark::exchange {

/// CsvTables are the tables of an export, with their heading. Times are ISO 8601 with the offset of the
/// clinic's zone. An empty cell is a value that was not recorded. The caller has the right to export; each
/// table of the clinic is one question that is written as its rows come, patient by patient in the order of
/// the search.
class CsvTables {
public:
    /// Takes in `patients` all of them in that order, or the one whose readings are asked for.
    CsvTables(services::OpenClinic& clinic, const Actor& actor, std::vector<Patient> patients);

    /// Writes every line of vitals of one patient; a line that was corrected or taken back is in it, and says
    /// so.
    [[nodiscard]] Result<void> readingsOf(const Patient& patient, CsvWriter& table);

    /// PatientTable is called with a patient and what writes their table.
    using PatientTable =
        std::function<Result<void>(const Patient&, const std::function<Result<void>(CsvWriter&)>&)>;
    /// Writes the same of every patient, each a table of their own.
    [[nodiscard]] Result<void> readings(const PatientTable& eachPatient);
    /// Writes one row for each session, the planned, cancelled and missed ones with their state. It has the
    /// doses in mg and the weight in kg that were fixed for the session.
    [[nodiscard]] Result<void> sessions(CsvWriter& table);
    /// Writes the devices and injections, one row each, also those that were taken back or corrected.
    [[nodiscard]] Result<void> doses(CsvWriter& table);
    /// Writes doses at home: self-reported, nobody watched, no session. Withdrawn ones are in it and say so.
    [[nodiscard]] Result<void> homeDoses(CsvWriter& table);
    /// Writes every entry of the medicine lists, one row each, with what it did: added, corrected, stopped,
    /// in-error.
    [[nodiscard]] Result<void> medicines(CsvWriter& table);
    /// Writes events after leaving, which nobody watched, counted apart; withdrawn ones are in it and say so.
    [[nodiscard]] Result<void> laterEvents(CsvWriter& table);
    /// Writes one row for each answered scale with every answer, the scored total and the person who
    /// acknowledged its safety item. It fails with DatabaseDamaged where a stored answer cannot be scored.
    [[nodiscard]] Result<void> scores(CsvWriter& table);
    /// Writes one row for each item of each questionnaire.
    [[nodiscard]] Result<void> scaleItems(CsvWriter& table);
    /// Writes the readings of everybody into one table, besides the file that each patient has.
    [[nodiscard]] Result<void> allReadings(CsvWriter& table);
    /// Writes a table that is kept as it is declared.
    [[nodiscard]] Result<void> kept(const CsvTable& declared, CsvWriter& table);
    /// Writes what needs somebody at this moment, as the board lists it; `number` is as in rules::Attention.
    [[nodiscard]] Result<void> attention(CsvWriter& table);

private:
    [[nodiscard]] const QString& numberOf(const PatientId& patient) const;
    [[nodiscard]] Sex sexOf(const PatientId& patient) const;
    void addSession(CsvWriter& table, const SessionRecord& record, Millilitres bag);
    void addReadings(CsvWriter& table, const QString& number, const Session& session,
                     const std::vector<Reading>& readings);

    services::OpenClinic& m_clinic;
    const Actor& m_actor;
    std::vector<Patient> m_patients;
    std::map<PatientId, QString> m_numbers;
    std::map<PatientId, Sex> m_sexes;
    LocalTimes m_times;
};

} // namespace tidemark::exchange
