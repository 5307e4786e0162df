// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/base/OpenClinic.h"

namespace tidemark::exchange {

/// Returns a patient's readings as CSV (RFC 4180, every cell quoted, CR LF, UTF-8; a cell that a spreadsheet
/// would take for a formula gets a leading apostrophe, OWASP ASVS 5.0 1.2.10). It leaves an "export" entry in
/// the audit log.
[[nodiscard]] Result<QByteArray> readingsCsv(services::OpenClinic& clinic, const Actor& actor,
                                             const PatientId& patient);

/// Exports one file for each patient (named by patient number, never by a name) and sessions.csv, doses.csv,
/// home-doses.csv (self-reported), medicines.csv (every entry of the medicine lists), later-events.csv (after
/// leaving), scores.csv and attention.csv (what needs somebody now). Files are 0600. It gives back the names
/// of the files. It fails with DatabaseDamaged (every page is read first), FolderNotWritable, DiskFull,
/// WriteFailed.
[[nodiscard]] Result<std::vector<QString>> exportCsv(services::OpenClinic& clinic, const Actor& actor,
                                                     const QString& folder);

} // namespace tidemark::exchange
