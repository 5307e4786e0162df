// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ProtocolVersion.h"
#include "domain/Session.h"
#include "rules/protocols/ProtocolDifference.h"
#include "services/base/OpenClinic.h"

#include <utility>
#include <vector>

namespace tidemark::services {

/// A KeptProtocol is a version of a protocol, read. `protocol.status` follows the approval.
struct KeptProtocol {
    ProtocolVersion kept;
    Protocol protocol;
};

/// Returns the exact version, from the clinic, else from the program. It fails with Internal where neither
/// knows it.
[[nodiscard]] Result<Protocol> protocolVersion(const OpenClinic& clinic, const QString& id, int version);
/// Does the same without a copy, for whoever asks for hundreds; it is good until a protocol is approved.
[[nodiscard]] Result<const Protocol*> knownVersion(const OpenClinic& clinic, const QString& id, int version);
/// Returns the exact version that the session runs under. Errors are those of protocolVersion().
[[nodiscard]] Result<Protocol> protocolOf(const OpenClinic& clinic, const Session& session);
/// Returns the version that new sessions run under: the newest that is approved; without one the newest
/// example. There is none for an id that neither the clinic nor the program knows.
[[nodiscard]] Result<std::optional<Protocol>> presentProtocol(const OpenClinic& clinic, const QString& id);
/// Keeps the program's examples that the clinic does not have yet, so that no later program changes them.
/// Part of every transaction that plans by a protocol or changes one.
[[nodiscard]] Result<void> keepExamples(storage::Connection& connection, Instant now);

/// ClinicProtocols are the protocols of the clinic: every version, who made it, who approved it.
class ClinicProtocols {
public:
    ClinicProtocols(OpenClinic& clinic, Actor actor) : m_clinic(clinic), m_actor(std::move(actor)) {}

    /// Returns every version, by id, then version; the program's examples among them.
    [[nodiscard]] Result<std::vector<KeptProtocol>> all() const;
    /// Returns what new sessions run under, one for each id.
    [[nodiscard]] Result<std::vector<Protocol>> present() const;
    /// Keeps `changed` as the next version of its id, a draft. A new id starts with 1. It fails with
    /// ReasonRequired on "note" without why; Duplicate where nothing differs from the version before; the
    /// faults of rules::protocolFaults.
    [[nodiscard]] Result<KeptProtocol> save(Protocol changed, const QString& note);
    /// Keeps `started` as the first version of a new protocol, a draft. It fails with Duplicate on "id" where
    /// the clinic or the program has that id already, on "title" where another protocol has had it; else as
    /// save().
    [[nodiscard]] Result<KeptProtocol> startNew(Protocol started, const QString& note);
    /// Returns what startNew() has against the id and the title, besides the faults of rules::protocolFaults.
    [[nodiscard]] Result<std::vector<Error>> taken(const QString& id, const QString& title) const;
    /// Fails with WrongState where it is approved already, and with NotFound.
    [[nodiscard]] Result<void> approve(const QString& id, int version, const QString& note);
    /// Returns the file of a version, for taking it along. It leaves a line in the audit log.
    [[nodiscard]] Result<QByteArray> file(const QString& id, int version);
    /// Takes in a protocol from a file, kept as a draft. It fails with the errors of rules::readProtocol, and
    /// of save().
    [[nodiscard]] Result<KeptProtocol> takeIn(const QByteArray& file, const QString& note);

private:
    OpenClinic& m_clinic;
    Actor m_actor;
};

} // namespace tidemark::services
