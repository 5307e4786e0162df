// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/ClinicBuilder.h"

#include <QObject>
#include <QStringList>

#include <memory>
#include <random>
#include <vector>

namespace tidemark::test {

/// A clinic with four running sessions, and a program that works in it until it is killed: see walkChairs().
class ChairKills : public QObject {
    Q_OBJECT
    Q_PROPERTY(int returns MEMBER m_returns CONSTANT)

public:
    Q_INVOKABLE void prepare();
    /// The program starts, somebody signs in and works, and it is killed at a random moment. Says what is
    /// wrong with what was shown after the sign-in; empty where nothing is: what was open at the last kill,
    /// or the board where that was open or another session was just being opened.
    Q_INVOKABLE QString killOnce(int seed);
    /// How many sets were recorded, and those that are not of the patient in whose record they are.
    Q_INVOKABLE [[nodiscard]] int recorded();
    Q_INVOKABLE [[nodiscard]] QStringList wrongReadings();

private:
    SessionId running(const QString& family);

    std::unique_ptr<SignedInClinic> m_clinic;
    std::vector<SessionId> m_sessions; ///< In the order of chairPatients.
    QString m_lastOpen = QStringLiteral("-");
    bool m_going = false; ///< The last kill came while something else was being opened.
    int m_minute = 10;
    int m_returns = 0; ///< How often a session came back.
    int m_recorded = 0;
};

} // namespace tidemark::test
