// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fields/FieldKeys.h"

#include <QString>
#include <QStringView>

#include <vector>

namespace tidemark::rules {

/// A VitalsLinePart is one part of a typed vitals line, as it is written; what its number means is not judged
/// here.
struct VitalsLinePart {
    /// Kind says what a part of the line looks like, before anybody knows what it means.
    enum class Kind {
        Pressure,  ///< 142/88: `digits` and `lower`, each digits or "-".
        Number,    ///< A bare number: its place says which value it is.
        Skipped,   ///< A dash in the place of a value.
        Named,     ///< A value that says which it is: p76, SpO2 98, 98%.
        Unreadable ///< None of these.
    };

    Kind kind = Kind::Unreadable;
    fields::FieldKey field{u""}; ///< Of a named value.
    QString digits;
    QString lower;
    bool named = false; ///< Named by a word or letter; a percent sign alone leaves a value in its place.
    QString typed;      ///< The part as typed, to be quoted.
};

/// Splits a line into its parts. Spaces, semicolons and commas part them (a comma between two digits only
/// where the line has no space: elsewhere it may be a decimal mark), a slash may have spaces around it, and
/// full-width signs, long dashes and invisible marks read as what they look like.
[[nodiscard]] std::vector<VitalsLinePart> partsOfVitalsLine(QStringView line);

} // namespace tidemark::rules
