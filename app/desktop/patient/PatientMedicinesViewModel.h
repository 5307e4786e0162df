// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/patient/MedicineRows.h"
#include "desktop/patient/PatientPart.h"
#include "desktop/shell/FieldErrors.h"
#include "domain/Medicine.h"
#include "services/patients/Medicines.h"

#include <QList>
#include <QStringList>

namespace tidemark::app {

/// PatientMedicinesViewModel is a patient's medicine list on the patient page, on the chart and before the
/// dose.
class PatientMedicinesViewModel final : public tidemark::app::PatientPart {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a screen of the patient.")
    Q_PROPERTY(QList<tidemark::app::MedicineRow> rows READ rows NOTIFY changed)
    Q_PROPERTY(QString answer READ answer NOTIFY changed)
    Q_PROPERTY(bool asked READ isAsked NOTIFY changed)
    Q_PROPERTY(bool mayDeny READ mayDeny NOTIFY changed)
    Q_PROPERTY(bool mayEdit READ mayEdit NOTIFY changed)
    Q_PROPERTY(QStringList classes READ classes CONSTANT)
    Q_PROPERTY(QString today READ today NOTIFY changed)
    Q_PROPERTY(tidemark::app::FieldErrors errors READ errors NOTIFY errorsChanged)

public:
    using PatientPart::PatientPart;

    /// Returns what is taken, then what was stopped, then what was entered in error.
    [[nodiscard]] QList<MedicineRow> rows() const;
    /// Returns what was answered about the list: takes none, unchanged, or that nobody has asked.
    [[nodiscard]] QString answer() const;
    /// Says whether the patient was asked for medicines, with whatever answer.
    [[nodiscard]] bool isAsked() const;
    /// Returns whether "takes no medicines" can be recorded: none is on the list as taken, and it was not
    /// said last.
    [[nodiscard]] bool mayDeny() const;
    [[nodiscard]] bool mayEdit() const { return may(rules::Command::EditPatient); }
    /// Returns the choices of the class, in the order of medicineClassCodes.
    [[nodiscard]] QStringList classes() const;
    [[nodiscard]] QString today() const;
    [[nodiscard]] const FieldErrors& errors() const { return m_errors; }

    /// Returns an empty one, to be filled in for add().
    Q_INVOKABLE [[nodiscard]] tidemark::app::TypedMedicine blank() const { return {}; }
    /// Returns what is on the list now, to be corrected.
    Q_INVOKABLE [[nodiscard]] tidemark::app::TypedMedicine known(const QString& medicineId) const;
    /// Adds a medicine and tells with added(). It returns false where a field is wrong or a medicine of this
    /// name is taken already.
    Q_INVOKABLE bool add(const tidemark::app::TypedMedicine& medicine);
    /// Enters the whole medicine anew, with why. It returns false without a reason, and where a field is
    /// wrong.
    Q_INVOKABLE bool correct(const QString& medicineId, const tidemark::app::TypedMedicine& medicine,
                             const QString& reason);
    /// Enters that the medicine is not taken any more from that day on, ISO 8601. It returns false where it
    /// is refused.
    Q_INVOKABLE bool stop(const QString& medicineId, const QString& stoppedOn);
    /// Enters that the medicine was never taken; its line stays with the reason. It returns false without a
    /// reason.
    Q_INVOKABLE bool markInError(const QString& medicineId, const QString& reason);
    /// Records that the patient was asked and takes none.
    Q_INVOKABLE bool takesNone();
    /// Records that the patient was asked and takes what the list says.
    Q_INVOKABLE bool confirmUnchanged();
    /// Takes away what was said of the fields: something else is being typed.
    Q_INVOKABLE void forgetErrors();

signals:
    void errorsChanged();
    /// Says that a medicine came on the list.
    void added(const QString& words, MedicineClass kind);

protected:
    void forget() override { m_list = {}; }
    void read() override;

private:
    [[nodiscard]] services::Medicines medicines() const;
    /// Returns false where a field is wrong, and says it beside that field.
    bool isRight(const services::MedicineForm& form, const TypedMedicine& typed);
    void showRefusal(const Error& error);
    /// Does as settle(), with an error that belongs to a field beside that field.
    template <class T>
    bool settleForm(const Result<T>& written);

    MedicineList m_list;
    Route m_route = Route::Intravenous; ///< Of the order in force: what a medicine does depends on it.
    FieldErrors m_errors;
};

} // namespace tidemark::app
