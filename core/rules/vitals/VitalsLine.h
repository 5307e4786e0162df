// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "domain/Session.h"

#include <vector>

namespace tidemark::rules {

/// These are the details of errors of a vitals line.
namespace vitals_details {
inline constexpr QLatin1String reversed("reversed"); ///< Of Impossible.
inline constexpr QLatin1String alone("alone");       ///< Of MayBeSwapped: the pulse may be an SpO2.
} // namespace vitals_details

/// A ParsedVitals is a typed vitals line as values, with the fields that are implausible. The text itself is
/// never altered.
struct ParsedVitals {
    Reading values;                     ///< stamp left empty.
    std::vector<QString> implausible;   ///< Field keys to ask about, in the order typed.
    std::optional<Millilitres> bagLeft; ///< What is left in the bag of an infusion; no value of the patient.
    bool maybeSwapped = false;          ///< Pulse and SpO2, both by their place, may be the wrong way round.
    bool maybeSpo2 = false; ///< The pulse, by its place and the last value with one, may be an SpO2.
};

/// Reads `142/88 76 98 14 s1 d2 c7`: pressure, pulse, SpO2, respiratory rate, then s (sedation), d
/// (dissociation) and c (CADSS-6 total, 0-24, by score only) in any order; m4 (MOAA/S) says the same as s1.
/// Values from the right may be left out: `142/88` alone is a set. A dash is a value that is skipped
/// (`142/88 - 98`). t36.8 is a temperature in degrees Celsius, pain3 and n4 (nausea) are what the patient
/// says from 0 to 10; a bare number with one decimal, as 36.8, can only be a temperature. `76` alone, without
/// a pressure, is refused: `-/- 76` or `p76`, `o98`, `r14` say which value it is, and so do words (`bp
/// 142-88`, `pulse 76`, `SpO2 98`, `98%`). `b75` beside them says that 75 mL are left in the bag. How a line
/// is split: VitalsLineParts.h. It fails with Empty; UnknownToken (detail: number of the part from 1);
/// Impossible with the field, of a pressure whose lower half is not below the upper one with the detail
/// vitals_details::reversed. A pressure whose halves are nearer than 15 mmHg or further than 110 mmHg from
/// each other is implausible, whatever each half is (product default).
[[nodiscard]] Result<ParsedVitals> parseVitalsLine(QStringView line);

/// Returns everything about a set that is asked before it is recorded, and that one second Enter answers, so
/// that all of it has to be said: MayBeSwapped, with the detail vitals_details::alone where a number from 90
/// to 100 alone after the pressure may be the SpO2; Implausible with each field that is.
[[nodiscard]] std::vector<Error> doubts(const ParsedVitals& parsed);
/// Fails with the first of the doubts().
[[nodiscard]] Result<void> mayKeep(const ParsedVitals& parsed);

/// Returns "36.8", of tenths of a degree.
[[nodiscard]] QString temperatureText(int tenths);

/// Returns the same line, from values; for the amendment editor.
[[nodiscard]] QString toVitalsLine(const Reading& reading);

} // namespace tidemark::rules
