// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "domain/ProtocolVersion.h"
#include "rules/protocols/ProtocolDifference.h"

#include <QStringList>

namespace tidemark::app {

/// Returns "Induction", "Maintenance, every two weeks".
[[nodiscard]] QString phaseTitle(const PhasePlan& phase);
/// Returns "Example - to be approved by your medical director", "Draft", "Approved".
[[nodiscard]] QString protocolStatusWords(ProtocolStatus status);
/// Returns "ketamine, intravenous".
[[nodiscard]] QString protocolDrugWords(const Protocol& protocol);
/// Returns its title; where it has none, "Ketamine, intravenous".
[[nodiscard]] QString protocolNameWords(const Protocol& protocol);
/// Says who made a version or approved it, when and why, one line each.
[[nodiscard]] QStringList protocolHistory(const ProtocolVersion& version, const QByteArray& zone);
/// Returns "Is the signed consent on file? - asked every time, safe answer: yes".
[[nodiscard]] QString checklistItemWords(const ChecklistItem& item);
/// Returns where a value of that path comes from: "Published: ...", "Example of the program: ..."; empty
/// where nothing is said.
[[nodiscard]] QString sourceWords(const Protocol& protocol, const QString& path);
/// Says why a protocol is refused at a place, with what it may be.
[[nodiscard]] QString protocolFaultWords(const Error& fault, const QString& rule);

/// A ChangeWords is one line of a difference, in words.
struct ChangeWords {
    QString what;
    QString before; ///< Empty: new.
    QString after;  ///< Empty: gone.
};
/// Returns what differs, without the version's own number, its status and its sources.
[[nodiscard]] std::vector<ChangeWords> differenceWords(const Protocol& before, const Protocol& after);

} // namespace tidemark::app
