// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/FieldErrors.h"
#include "desktop/shell/Root.h"
#include "desktop/shell/SignedInContext.h"
#include "services/patients/Patients.h"

#include <QtQml/qqmlregistration.h>

namespace tidemark::app {

/// PatientFormViewModel is the form of a new or a known patient: what identifies them. Errors are shown
/// beside the fields, and typed text stays.
class PatientFormViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the workplace.")
    Q_PROPERTY(QString patientId READ patientId NOTIFY opened)
    Q_PROPERTY(bool known READ isKnown NOTIFY opened)
    Q_PROPERTY(QString title READ title NOTIFY opened)
    Q_PROPERTY(bool mayEdit READ mayEdit NOTIFY opened)
    Q_PROPERTY(QString number MEMBER m_number NOTIFY edited)
    Q_PROPERTY(QString familyName MEMBER m_familyName NOTIFY edited)
    Q_PROPERTY(QString givenName MEMBER m_givenName NOTIFY edited)
    Q_PROPERTY(QString birthDate MEMBER m_birthDate NOTIFY edited)
    Q_PROPERTY(int sex MEMBER m_sex NOTIFY edited)
    Q_PROPERTY(QList<QString> sexes READ sexes CONSTANT)
    Q_PROPERTY(QString diagnosis MEMBER m_diagnosis NOTIFY edited)
    Q_PROPERTY(QString phone MEMBER m_phone NOTIFY edited)
    Q_PROPERTY(tidemark::app::FieldErrors errors READ errors NOTIFY errorsChanged)
    Q_PROPERTY(QString problem READ problem NOTIFY errorsChanged)
    Q_PROPERTY(QString samePerson READ samePerson NOTIFY errorsChanged)
    Q_PROPERTY(QString samePersonId READ samePersonId NOTIFY errorsChanged)

public:
    explicit PatientFormViewModel(SignedInContext& context, QObject* parent = nullptr);

    /// Shows an empty form for somebody who is not on the list yet.
    void openNew();
    /// Shows what is known of this patient, to be corrected. Where it cannot be read the form stays empty,
    /// and `problem` says why.
    void openKnown(const QString& patientId);
    /// Empties the form and forgets whom it was about.
    void clear();
    /// Creates or changes the patient and tells with saved(). A new one with the name and birth date of
    /// somebody on the list is asked about first: `samePerson` names who that is.
    Q_INVOKABLE void save() { save(services::SamePerson::Ask); }
    /// Answers the question about `samePerson`: it is somebody else.
    Q_INVOKABLE void saveAnother() { save(services::SamePerson::IsAnother); }

    [[nodiscard]] const QString& patientId() const { return m_id.text(); }
    [[nodiscard]] bool isKnown() const { return !m_id.isNull(); }
    [[nodiscard]] QString title() const;
    [[nodiscard]] bool mayEdit() const;
    /// Returns the choices of the field, in the order of sexCodes.
    [[nodiscard]] QStringList sexes() const;
    [[nodiscard]] const FieldErrors& errors() const { return m_errors; }
    [[nodiscard]] const QString& problem() const { return m_problem; }
    /// Asks whether the new patient is the one who is there, with that person's name, birth date and number;
    /// empty while nothing is asked.
    [[nodiscard]] const QString& samePerson() const { return m_samePerson; }
    [[nodiscard]] QString samePersonId() const { return m_samePersonId.text(); }

signals:
    void opened();
    void edited();
    void errorsChanged();
    /// Tells that this patient is on the list as typed.
    void saved(const QString& patientId);

private:
    void fill(const Patient& patient);
    [[nodiscard]] services::PatientForm typedForm() const;
    void recheck();
    void save(services::SamePerson same);
    void askAbout(const PatientId& known);
    void forgetSamePerson();

    SignedInContext& m_context;
    PatientId m_id;
    QString m_number;
    QString m_familyName;
    QString m_givenName;
    QString m_birthDate;
    int m_sex = static_cast<int>(Sex::NotRecorded);
    QString m_diagnosis;
    QString m_phone;
    QString m_title;
    FieldErrors m_errors;
    QString m_problem;
    QString m_samePerson;
    PatientId m_samePersonId;
};

class PatientFormRoot final : public tidemark::app::Root {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(tidemark::app::PatientFormViewModel* viewModel READ viewModel NOTIFY replaced)

public:
    [[nodiscard]] PatientFormViewModel* viewModel() { return present<PatientFormViewModel>(); }
};

} // namespace tidemark::app
