// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Session.h"

#include <optional>

namespace tidemark::rules {

/// Returns the SHA-256 of a version's canonical bytes, 32 bytes.
[[nodiscard]] QByteArray recordHash(const QByteArray& canonicalBytes);

/// Returns the bytes that a signature is made over. Every field is 8 bytes of length, big-endian, and that
/// many bytes, in this order: "tidemark-signature-v1", record hash (32 bytes), version, signer's id, printed
/// name, meaning, time of signing (UTC milliseconds), length of the audit log before the signature, head of
/// the audit log then (32 bytes). Integers are 8 bytes big-endian, text is UTF-8 in NFC. So a signature
/// cannot be moved to another record, version, person, meaning or time (21 CFR 11.70).
[[nodiscard]] QByteArray signedMessage(const SignatureLine& line);

/// Returns the body of the audit entry session.sign: the message, then the public key (32 bytes) and the
/// signature (64 bytes). So the entry says all that the row says, and has done since the first version.
[[nodiscard]] QByteArray signEntryBody(const SignatureLine& line);
/// Returns the signature that such a body tells of; nothing where it is no such body.
[[nodiscard]] std::optional<SignatureLine> signatureInEntry(const QByteArray& body);

} // namespace tidemark::rules
