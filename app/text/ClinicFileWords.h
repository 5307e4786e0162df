// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ClinicFileState.h"
#include "domain/RecordPart.h"
#include "text/ErrorWords.h"
#include "text/Message.h"

#include <set>
#include <span>

namespace tidemark::app {

/// Returns the sentences about the clinic's folder, its database and its audit log.
[[nodiscard]] std::span<const ErrorWords> clinicFileWords();

/// Returns the sentences for the loss of both copies of the audit log's mark, which the services report as
/// NotFound on "mark".
[[nodiscard]] const ErrorWords& missingMarkWords();

/// Returns the sentences for an entry that was refused for the state of the clinic's file (refusalBy()).
[[nodiscard]] std::span<const ErrorWords> refusedEntryWords();

/// Returns what the window says while the clinic's file is in this state; empty while it takes entries.
/// `folder` is where it should be.
[[nodiscard]] Message clinicFileMessage(ClinicFileState state, const QString& folder);

/// Returns what the window says where these parts of the record have a damaged page. With none of them,
/// something could not be read and nobody knows yet what.
[[nodiscard]] Message damageMessage(const std::set<RecordPart>& parts);

} // namespace tidemark::app
