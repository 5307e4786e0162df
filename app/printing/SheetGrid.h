// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printing/SheetFlow.h"
#include "reports/DaySheets.h"

namespace tidemark::app {

// The parts of a patient's sheet that are filled in by hand.

/// Paints a line for each check of the protocol, with a column for its time and one for each value, in the
/// order in which they are typed; what was measured already is in it.
void paintGrid(SheetFlow& flow, const reports::DaySheets& day, const reports::DaySheet& sheet);
/// Paints lines for the times of the dose, for the drug, and for what happens.
void paintDoseLines(SheetFlow& flow, const reports::DaySheet& sheet);
/// Paints blanks for when the patient left and with whom, and for the signature.
void paintSignature(SheetFlow& flow);

} // namespace tidemark::app
