// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/viewmodels/SessionDesk.h"

#include <QObject>

namespace tidemark::test {

/// A clinic, a desk and a planned session for a QML test, with hands on the clock.
class SessionStand : public QObject {
    Q_OBJECT
    Q_PROPERTY(tidemark::app::SessionViewModel* viewModel READ viewModel CONSTANT)
    Q_PROPERTY(QString passphrase READ passphrase CONSTANT)
    Q_PROPERTY(QString shotFolder READ shotFolder CONSTANT)

public:
    [[nodiscard]] app::SessionViewModel* viewModel() { return &m_desk.session; }
    [[nodiscard]] QString passphrase() const { return SignedInClinic::passphrase; }
    [[nodiscard]] QString shotFolder() const { return qEnvironmentVariable("TIDEMARK_SHOTS"); }

    Q_INVOKABLE void wait(int minutes, int seconds = 0) { m_desk.wait(minutes, seconds); }
    Q_INVOKABLE void seat(const QString& signInName) { m_desk.seat(signInName.toUtf8().constData()); }
    Q_INVOKABLE void answerAll() { m_desk.answerAll(); }
    Q_INVOKABLE void addAllergy(const QString& substance) {
        const auto added = services::Patients(m_desk.desk.clinic())
                               .setAllergies(m_desk.desk.actor(), m_desk.patientId, {{substance, {}}});
        if (added) {
            m_desk.desk.tellPatientChanged(m_desk.patientId);
        }
    }

private:
    SessionDesk m_desk;
};

} // namespace tidemark::test
