// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "domain/Protocol.h"

#include <functional>
#include <map>

namespace tidemark::app {

/// A ProtocolField is one value of a protocol that a person types: its place in the file, its words, and both
/// ways.
struct ProtocolField {
    QString path;  ///< "limits.severeFrom.systolic"
    QString label; ///< "Severe from, systolic"
    QString unit;
    QString rule; ///< What it may be: "60 to 260".
    /// Returns the value as the form shows it; empty where the protocol has none.
    std::function<QString(const Protocol&)> read;
    /// Writes the text into the protocol. It returns false where the text is no such value; then nothing is
    /// written.
    std::function<bool(Protocol&, const QString&)> write;
};

/// A ProtocolSection is a block of fields with its title.
struct ProtocolSection {
    QString title;
    std::vector<ProtocolField> fields;
};

/// Returns the fields of this protocol, in the order of its file: title, dose, each phase, the session, the
/// limits, the rule of two readings. Checklist and readiness are lists of choices and not among them.
[[nodiscard]] std::vector<ProtocolSection> protocolSections(const Protocol& protocol);

/// Writes what was typed into the protocol. Gives a sentence for each field by its path that holds no such
/// value, or one that rules::protocolFaults() refuses; a fault of no field is listed under its own path. The
/// id is listed under "id".
[[nodiscard]] std::map<QString, QString> writeFields(Protocol& protocol,
                                                     const std::map<QString, QString>& typed);

/// Returns the numbers of a list as they are typed: "10, 20, 30".
[[nodiscard]] QString listWords(const std::vector<int>& values);
/// Reads a list of whole numbers; there is none where a part is no whole number. Commas, semicolons or blanks
/// part them.
[[nodiscard]] std::optional<std::vector<int>> readList(const QString& text);
/// Does the same with numbers that have decimals; where there is no point, a comma is the decimal one: "0,5
/// 0,75".
[[nodiscard]] std::optional<std::vector<double>> readDecimals(const QString& text);

} // namespace tidemark::app
