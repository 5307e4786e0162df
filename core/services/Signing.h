// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Session.h"
#include "services/OpenClinic.h"

#include <functional>

namespace tidemark::services {

/// Whether a signature still stands over the bytes it was made for.
struct CheckedSignature {
    SignatureLine line;
    bool valid = false;
};

/// Signs with the signer's Ed25519 key. The app opens it by the password for each signature; the demo clinic
/// keeps one open.
using SignBytes = std::function<Result<storage::Signature>(const QByteArray& bytes)>;

/// Signature and amendment (21 CFR 11.50, 11.70).
class Signing {
public:
    explicit Signing(OpenClinic& clinic) : m_clinic(clinic) {}

    /// Freezes the session's canonical bytes as a version and signs hash, version, meaning, time and the
    /// ledger's head. WrongPassword leaves nothing behind.
    [[nodiscard]] Result<SignatureLine> sign(const Actor& actor, const QString& signInName,
                                             const QString& password, const SessionId& session);
    [[nodiscard]] Result<SignatureLine> sign(const Actor& actor, const SignBytes& signBytes,
                                             const SessionId& session);

    // Amendments of a signed session: a new line that replaces the old one, a new version with the reason, to
    // be signed again. The version before and its signature stay.
    [[nodiscard]] Result<void> amendVitals(const Actor& actor, const SessionId& session, const EntryId& entry,
                                           const QString& line, const QString& reason,
                                           bool keepImplausible = false);
    [[nodiscard]] Result<void> amendNote(const Actor& actor, const SessionId& session, const QString& text,
                                         const QString& reason);

    [[nodiscard]] Result<std::vector<CheckedSignature>> check(const Actor& actor,
                                                              const SessionId& session) const;

private:
    OpenClinic& m_clinic;
};

} // namespace tidemark::services
