// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/tour/TourDriver.h"

#include <functional>
#include <vector>

namespace tidemark::app {

/// One part of a walk: what one process of it does. All but the last end with a lock.
using TourPart = std::function<void(TourDriver& driver, const QString& folder)>;

[[nodiscard]] std::vector<TourPart> demoParts();
[[nodiscard]] std::vector<TourPart> fromNothingParts(bool hold);
[[nodiscard]] std::vector<TourPart> resumeParts();

// Steps that several parts share.
void signInAs(TourDriver& driver, const QString& signInName, const QString& passphrase);
/// Answers every question of the checklist with its safe answer.
void answerChecklist(TourDriver& driver);
void typeVitals(TourDriver& driver, const QString& line);
/// Confirms what a person confirms, gives a reason for what the record does not meet, and lets the patient
/// leave.
void leaveAndSign(TourDriver& driver, const QString& passphrase);
void savePdf(TourDriver& driver, const QString& folder);

} // namespace tidemark::app
