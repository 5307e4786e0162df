// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Patient.h"

#include <QString>
#include <QStringList>

namespace tidemark::storage {

/// Returns the text without case, accents, ligatures and invisible marks, every apostrophe and dash as the
/// plain one, for finding and ordering: "Ørsted-Müller" -> "orsted-muller".
[[nodiscard]] QString folded(const QString& text);
/// Returns the folded terms a patient is known by: words of the names, number, birth date as 1984-03-12 and
/// 12.3.1984.
[[nodiscard]] QStringList searchTerms(const Patient& patient);
/// Returns the folded words of what was typed; a birth date loses its leading zeros ("12.03.19" ->
/// "12.3.19").
[[nodiscard]] QStringList searchWords(const QString& typed);

/// Returns a folded word as it is found: letters that are written as one or as two are the same, "mueller"
/// and "muller".
[[nodiscard]] QString spelling(const QString& foldedWord);
/// Returns everything a patient is found by: the spelling of each term, and the names written together,
/// "vanderbergmaria" and "mariavanderberg".
[[nodiscard]] QStringList searchSpellings(const Patient& patient);
/// Returns the names together and the number without spaces and dashes: what two entries of one person have
/// in common.
[[nodiscard]] QString nameSpelling(const Patient& patient);
/// Returns the number folded, without spaces and dashes: "A-0012" and "a 0012" are the same.
[[nodiscard]] QString numberSpelling(const QString& number);
/// Returns what was typed as one word, for a name that was stored as one: "van der berg" -> "vanderberg". It
/// is empty where it is one word already or has a number.
[[nodiscard]] QString joinedSpelling(const QString& typed);

/// Returns the family name, then the given name, folded.
[[nodiscard]] QString sortName(const Patient& patient);

} // namespace tidemark::storage
