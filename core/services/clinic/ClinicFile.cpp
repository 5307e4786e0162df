// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/clinic/ClinicFile.h"

#include "storage/Store.h"

namespace tidemark::services {

ClinicFileState fileStateOf(const OpenClinic& clinic) {
    return clinic.store().fileState();
}

qint64 entriesOf(const OpenClinic& clinic) {
    return clinic.store().auditHead().length + static_cast<qint64>(clinic.store().owed());
}

qint64 failedReadsOf(const OpenClinic& clinic) {
    return clinic.store().failedReads();
}

} // namespace tidemark::services
