// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Patient.h"

#include <QString>

namespace tidemark::app {

/// Returns the full years on that day.
[[nodiscard]] int ageOn(QDate birthDate, QDate day);
/// Returns "1984-03-12 · 41 y · female"; a sex that is not recorded is left out.
[[nodiscard]] QString particularsWords(const Patient& patient, QDate today);

} // namespace tidemark::app
