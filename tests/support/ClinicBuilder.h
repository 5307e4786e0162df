// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/clinic/ClinicAccess.h"
#include "services/clinic/Staff.h"
#include "services/patients/Patients.h"
#include "support/TempClinic.h"

#include <QTemporaryDir>

namespace tidemark::test {

/// A clinic made through the services, with one person of each role; the administrator signed it in. Throws
/// when it cannot be made.
class SignedInClinic {
public:
    SignedInClinic();

    [[nodiscard]] services::OpenClinic& open() { return *m_signedIn->clinic; }
    [[nodiscard]] QString folder() const { return m_directory.filePath(QStringLiteral("clinic")); }
    [[nodiscard]] storage::Store& store() { return open().store(); }

    /// Closes the clinic and opens it again as somebody.
    [[nodiscard]] Result<Actor> signInAs(const QString& signInName, const QString& password = passphrase);
    [[nodiscard]] Result<void> signOut();

    /// Adds a patient of an unremarkable kind.
    Patient patient(const QString& family = QStringLiteral("Brandt"),
                    const QString& given = QStringLiteral("Ida"),
                    const QString& birthDate = QStringLiteral("1984-03-12"));
    /// The same, with every risk, the allergies and the medicines asked: an order may be written.
    Patient askedPatient(const QString& family = QStringLiteral("Brandt"),
                         const QString& given = QStringLiteral("Ida"),
                         const QString& birthDate = QStringLiteral("1984-03-12"));
    /// The same with a weight and an order in force.
    Patient orderedPatient();

    ManualClock clock;
    Actor administrator;
    Actor nurse;
    Actor psychiatrist;
    QString recoveryCode;

    inline static const QString passphrase = QStringLiteral("quiet river under seven bridges");

private:
    QTemporaryDir m_directory;
    std::optional<services::SignedIn> m_signedIn;
};

} // namespace tidemark::test
