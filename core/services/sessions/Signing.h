// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Session.h"
#include "services/base/OpenClinic.h"
#include "storage/vault/SigningKey.h"

#include <functional>
#include <utility>

namespace tidemark::services {

/// A CheckedSignature is a signature, and whether it is valid for the bytes that it was made for.
struct CheckedSignature {
    SignatureLine line;
    bool valid = false;
};

/// Signs with the signer's Ed25519 key. The app opens it by the password for each signature; the demo clinic
/// keeps one open.
using SignBytes = std::function<Result<storage::Signature>(const QByteArray& bytes)>;

/// Opens a signing key. It takes about half a second at the standard cost and may be called on any thread.
using OpenSigningKey = std::function<Result<SignBytes>()>;

/// Opens a person's signing key by the password and keeps it open for many signatures in a row, for the demo
/// clinic. It fails as storage::Vault::openSigningKey() does.
[[nodiscard]] Result<SignBytes> keepSigningKeyOpen(OpenClinic& clinic, const QString& signInName,
                                                   const QString& password);

/// Signing is signature and amendment (21 CFR 11.50, 11.70).
///
/// The first signature freezes the record as version 1 and closes the session: its state is Signed and stays
/// so. An amendment (Amendments) adds a correcting line and a new version with the reason. That version has
/// no signature until sign() is called again; a newest version without one is "amended, to be signed"
/// (isSigned()). Earlier versions and their signatures are never touched.
class Signing {
public:
    Signing(OpenClinic& clinic, Actor actor) : m_clinic(clinic), m_actor(std::move(actor)) {}

    /// Signs the record that has been left (meaning "author"), or the newest version after an amendment
    /// ("amendment"): hash, version, person, meaning, time and the audit log's head (rules::signedMessage).
    /// Signed when there is nothing to sign; NotPermitted when the name is not the actor's, or when a nurse
    /// has no line in the record. WrongPassword leaves nothing behind.
    [[nodiscard]] Result<SignatureLine> sign(const QString& signInName, const QString& password,
                                             const SessionId& session);
    [[nodiscard]] Result<SignatureLine> sign(const SignBytes& signBytes, const SessionId& session);
    /// Does the first step of sign(): it checks all that sign() checks before the key is opened and counts
    /// the try. What it returns opens the key, and touches no clinic.
    [[nodiscard]] Result<OpenSigningKey> begin(const QString& signInName, const QString& password,
                                               const SessionId& session);
    /// Does the last step of sign(), with what the step between them opened.
    [[nodiscard]] Result<SignatureLine> finish(const QString& signInName, const Result<SignBytes>& opened,
                                               const SessionId& session);

    /// Returns every signature of the session, oldest first. A valid one is as the audit log has it, with the
    /// key that the log had given its signer (isSignedByLog()); it was made over its version's bytes, and for
    /// the newest version those bytes are what the record says today.
    [[nodiscard]] Result<std::vector<CheckedSignature>> check(const SessionId& session) const;
    /// Returns whether the newest version carries a signature; false before the first.
    [[nodiscard]] static bool isSigned(const SessionRecord& record);

private:
    OpenClinic& m_clinic;
    Actor m_actor;
};

} // namespace tidemark::services
