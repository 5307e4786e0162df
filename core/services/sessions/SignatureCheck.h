// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/SignatureFault.h"
#include "services/base/OpenClinic.h"
#include "services/clinic/StaffKeys.h"
#include "services/sessions/LoggedSessions.h"

#include <vector>

/// A signature counts where it equals its own entry session.sign, was made with the key that the audit log
/// had given the signer by then, verifies, and is over what the record says. These functions compare the
/// tables with what the log says; they only read, and whoever calls them has checked the chain up to the
/// log's end and the right to do so.
namespace tidemark::services {

/// Returns what is wrong with a session that was signed, or that says so.
[[nodiscard]] Result<std::vector<SignatureFault>> signatureFaults(OpenClinic& clinic,
                                                                  const SessionId& session,
                                                                  const LoggedSession& logged,
                                                                  const StaffKeys& keys);

/// Returns whose public key is not the one that the log gave last.
[[nodiscard]] Result<std::vector<SignatureFault>> personKeyFaults(OpenClinic& clinic, const StaffKeys& keys);

} // namespace tidemark::services
