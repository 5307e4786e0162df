// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tidemark::test {

/// The sign-in name of everybody who opens a fixture, and their passphrase.
inline const QString fixtureSignInName = QStringLiteral("nora");
inline const QString fixturePassphrase = QStringLiteral("quiet river under seven bridges");

/// Makes a small clinic through the services, with rows in every table, closes it and copies its files into
/// `folder`, which must not exist. This is how a fixture of a released version is made, with the program of
/// that version. Throws when it cannot be made.
void makeFixtureClinic(const QString& folder);

} // namespace tidemark::test
