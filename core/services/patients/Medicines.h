// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/AuditActions.h"
#include "domain/Medicine.h"
#include "services/base/OpenClinic.h"

#include <utility>
#include <vector>

namespace tidemark::services {

/// MedicineForm is a medicine as it is typed.
struct MedicineForm {
    QString name;
    QString dose; ///< As the clinic writes it; may be empty.
    MedicineClass kind = MedicineClass::Other;
    QString startedOn; ///< ISO 8601; empty: not known.
    QString stoppedOn; ///< ISO 8601; empty: it is taken.
};

/// Medicines keeps the medicine list of a patient. Nothing of it is ever changed: each call adds an entry
/// about a medicine, or an answer, in one transaction with one entry in the audit log. Every call checks the
/// actor's right and fails with NotFound for an unknown patient or medicine.
class Medicines {
public:
    Medicines(OpenClinic& clinic, Actor actor) : m_clinic(clinic), m_actor(std::move(actor)) {}

    /// Returns the list with everything that was ever entered, and whether the patient was asked for
    /// medicines.
    [[nodiscard]] Result<MedicineList> ofPatient(const PatientId& patient) const;

    /// Returns every fault of the form: a missing name; InvalidDate on "medicine-start" for a day in the
    /// future or longer than a life ago, and on "medicine-stop" also for one before the start.
    [[nodiscard]] std::vector<Error> check(const MedicineForm& form) const;
    /// Adds a medicine that is not on the list. Fails with Duplicate on "medicine-name" where one of this
    /// name is taken.
    [[nodiscard]] Result<MedicineEntry> add(const PatientId& patient, const MedicineForm& form);
    /// Enters the whole of what should have been entered, with why. Fails with ReasonRequired, and with
    /// WrongState for one in error.
    [[nodiscard]] Result<MedicineEntry> correct(const MedicineId& medicine, const MedicineForm& form,
                                                const QString& reason);
    /// Enters that it is not taken any more, from that day on. Fails with InvalidDate on "medicine-stop", and
    /// with WrongState for one that was stopped or is in error.
    [[nodiscard]] Result<void> stop(const MedicineId& medicine, const QString& stoppedOn);
    /// Enters that it was never so. Fails with ReasonRequired, and with WrongState for the second time.
    [[nodiscard]] Result<void> markInError(const MedicineId& medicine, const QString& reason);

    /// Records that the patient was asked and takes none. Fails with WrongState where the list has one that
    /// is taken.
    [[nodiscard]] Result<void> setNone(const PatientId& patient);
    /// Records that the patient was asked and takes what the list says, no more and no less. Fails with
    /// WrongState where nobody has asked for medicines before.
    [[nodiscard]] Result<void> confirmUnchanged(const PatientId& patient);

private:
    [[nodiscard]] Result<MedicineEntry> write(MedicineEntry entry, AuditAction action) const;
    template <class Change>
    [[nodiscard]] Result<MedicineEntry> change(const MedicineId& medicine, AuditAction action,
                                               Change change) const;
    [[nodiscard]] Result<void> answer(const PatientId& patient, bool none, AuditAction action) const;

    OpenClinic& m_clinic;
    Actor m_actor;
};

} // namespace tidemark::services
