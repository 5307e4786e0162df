// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Patient.h"
#include "services/base/OpenClinic.h"

#include <utility>
#include <vector>

namespace tidemark::services {

/// PatientForm is what the patient form contains, as typed. It is checked field by field, so that each error
/// is shown beside its field.
struct PatientForm {
    QString number; ///< Empty: the clinic's next free number is given.
    QString familyName;
    QString givenName;
    QString birthDate; ///< ISO 8601
    Sex sex = Sex::NotRecorded;
    QString diagnosis;
    QString phone;
};

/// SamePerson is what is done with a new patient whose name and birth date somebody else on the list has.
enum class SamePerson { Ask, IsAnother };

/// Patients are the people whom the clinic treats: who they are, their chart, and how they are found. Each
/// call checks the actor's right; each change is one transaction with one entry in the audit log.
class Patients {
public:
    Patients(OpenClinic& clinic, Actor actor) : m_clinic(clinic), m_actor(std::move(actor)) {}

    /// Returns every fault of a form at once, for showing beside the fields; empty when it can be saved.
    [[nodiscard]] std::vector<Error> check(const PatientForm& form) const;
    /// Fails with SamePerson (detail: the id of the one who is there) where the name, however spelled, and
    /// the birth date are known already and nobody said that it is another person.
    [[nodiscard]] Result<Patient> create(const PatientForm& form, SamePerson same = SamePerson::Ask);
    /// Replaces what is known of who the patient is; an empty number keeps the one before. It asks nothing
    /// about a person of the same name. Fails with the first of check(), with Duplicate on the number of
    /// somebody else, and with NotFound.
    [[nodiscard]] Result<Patient> edit(const PatientId& id, const PatientForm& form);
    /// Returns the chart for the program's own steps and for showing anew what is open already; it leaves no
    /// line.
    [[nodiscard]] Result<PatientChart> chart(const PatientId& patient) const;
    /// Opens the chart for somebody who reads it: the same, with a "patient.open" line in the audit log.
    [[nodiscard]] Result<PatientChart> openChart(const PatientId& patient);
    /// Finds patients by beginnings of names (accents and case do not matter), number or birth date (ISO, or
    /// day.month.year); several words must all match. The best come first, at most `limit`. An empty text
    /// gives the first `limit` patients by name.
    [[nodiscard]] Result<std::vector<Patient>> find(const QString& text, int limit = 20) const;
    /// Returns how many patients the clinic has.
    [[nodiscard]] Result<qint64> count() const;

private:
    OpenClinic& m_clinic;
    Actor m_actor;
};

} // namespace tidemark::services
