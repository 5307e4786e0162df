// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/base/OpenClinic.h"

namespace tidemark::exchange {

/// FhirForm says whether an export has the files a type alone, or a Bundle a patient besides.
enum class FhirForm { FilesOfTypes, WithBundles };

/// Exports the clinic as FHIR R4 (HL7, 2019, version 4.0.1): Patient.ndjson, Observation.ndjson and so on,
/// and for bundles bundle-ID.json with the patient's id. Files are 0600 and take their places together; the
/// audit log has the number of resources and the SHA-256 of each file. It gives back the names of the files.
/// It fails with NotPermitted, DatabaseDamaged (every page is read first), FolderNotWritable, DiskFull and
/// WriteFailed.
[[nodiscard]] Result<std::vector<QString>> exportFhir(services::OpenClinic& clinic, const Actor& actor,
                                                      const QString& folder, FhirForm form);

} // namespace tidemark::exchange
