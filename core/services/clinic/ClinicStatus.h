// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/base/OpenClinic.h"

namespace tidemark::services {

/// ClinicStatus is what an administrator may know without a chart: it has no patient data.
struct ClinicStatus {
    QString clinicName;
    QString engine;        ///< "SQLCipher"
    QString engineVersion; ///< "4.6.1 community"
    int schema = 0;
    qint64 staff = 0;
    qint64 patients = 0;
    qint64 sessions = 0;
    qint64 readings = 0;
    qint64 scaleResults = 0;
    qint64 auditLength = 0;
    QString auditHead;                 ///< hex
    std::optional<Instant> lastSignIn; ///< The one before this.
};

/// Counts what the clinic has and names its engine, schema and audit log. Everybody of the clinic may ask;
/// the count reads every table once. Fails with NotSignedIn and the errors of the store.
[[nodiscard]] Result<ClinicStatus> clinicStatus(OpenClinic& clinic, const Actor& actor);
/// Reads every page of the file: DatabaseDamaged.
[[nodiscard]] Result<void> checkClinicFile(OpenClinic& clinic, const Actor& actor);

} // namespace tidemark::services
