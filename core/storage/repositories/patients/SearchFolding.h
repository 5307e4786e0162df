// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Patient.h"

#include <QString>
#include <QStringList>

namespace tidemark::storage {

/// Text without case, accents and ligatures, for finding and ordering: "Ørsted-Müller" -> "orsted-muller".
[[nodiscard]] QString folded(const QString& text);
/// The folded terms a patient is found by: words of the names, number, birth date as 1984-03-12
/// and 12.3.1984.
[[nodiscard]] QStringList searchTerms(const Patient& patient);
/// The folded words of what was typed; a birth date loses its leading zeros ("12.03.19" -> "12.3.19").
[[nodiscard]] QStringList searchWords(const QString& typed);
/// Family name, then given name, folded.
[[nodiscard]] QString sortName(const Patient& patient);

} // namespace tidemark::storage
