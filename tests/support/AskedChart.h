// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/patients/ChartEntries.h"

#include <stdexcept>

namespace tidemark::test {

/// Asks what an order needs: every risk, none of those left present, and the allergies, none known. Throws
/// where it is refused.
inline void askChart(services::OpenClinic& clinic, const Actor& actor, const PatientId& patient) {
    services::ChartEntries entries(clinic, actor);
    if (!entries.denyOtherRisks(patient) || !entries.setNoKnownAllergies(patient)) {
        throw std::runtime_error("the chart could not be asked");
    }
}

} // namespace tidemark::test
