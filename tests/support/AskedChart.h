// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/patients/ChartEntries.h"
#include "services/patients/Medicines.h"

#include <stdexcept>

namespace tidemark::test {

/// Asks what an order needs: every risk, none of those left present, the allergies, none known, and the
/// medicines, none taken. Throws where it is refused.
inline void askChart(services::OpenClinic& clinic, const Actor& actor, const PatientId& patient) {
    services::ChartEntries entries(clinic, actor);
    services::Medicines medicines(clinic, actor);
    if (!entries.denyOtherRisks(patient) || !entries.setNoKnownAllergies(patient) ||
        !medicines.setNone(patient)) {
        throw std::runtime_error("the chart could not be asked");
    }
}

} // namespace tidemark::test
