// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/base/OpenClinic.h"

namespace tidemark::exchange {

/// Returns a patient's readings as CSV (RFC 4180, every cell quoted, CR LF, UTF-8; a cell that a spreadsheet
/// would take for a formula gets a leading apostrophe, OWASP ASVS 5.0 1.2.10). It leaves an "export" entry in
/// the audit log.
[[nodiscard]] Result<QByteArray> readingsCsv(services::OpenClinic& clinic, const Actor& actor,
                                             const PatientId& patient);

/// Exports the whole clinic: every table that csvTables() declares, the readings of each patient once more in
/// a file of their own (named by patient number, never by a name), datapackage.json and dictionary.md, which
/// say what every column is, and checksums.sha256. Files are 0600. With a byte order mark each table begins
/// with one. Who exports, how many rows each file has and its hash are in the audit log. It gives back the
/// names of the files. It is for those who answer for the clinic and read its audit log: NotPermitted for
/// others. It fails with DatabaseDamaged (every page is read first), FolderNotWritable, DiskFull,
/// WriteFailed; nothing is left then.
[[nodiscard]] Result<std::vector<QString>> exportCsv(services::OpenClinic& clinic, const Actor& actor,
                                                     const QString& folder, bool withByteOrderMark = false);

} // namespace tidemark::exchange
