// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/tour/TourDriver.h"

namespace tidemark::app {

/// Signs in by keyboard.
void signInAs(TourDriver& driver, const QString& signInName, const QString& passphrase);
/// Answers every question of the checklist with its safe answer.
void answerChecklist(TourDriver& driver);
/// Types a line of vitals and records it.
void typeVitals(TourDriver& driver, const QString& line);
/// Confirms what a person confirms, gives a reason for what the record does not meet, and lets the patient
/// leave.
void leaveAndSign(TourDriver& driver, const QString& passphrase);
/// Saves the signed record's PDF in the folder of the pictures.
void savePdf(TourDriver& driver, const QString& folder);

} // namespace tidemark::app
