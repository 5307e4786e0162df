// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Session.h"

namespace tidemark::rules {

/// Returns the SHA-256 of a version's canonical bytes, 32 bytes.
[[nodiscard]] QByteArray recordHash(const QByteArray& canonicalBytes);

/// Returns the bytes that a signature is made over. Every field is 8 bytes of length, big-endian, and that
/// many bytes, in this order: "tidemark-signature-v1", record hash (32 bytes), version, signer's id, printed
/// name, meaning, time of signing (UTC milliseconds), length of the audit log before the signature, head of
/// the audit log then (32 bytes). Integers are 8 bytes big-endian, text is UTF-8 in NFC. So a signature
/// cannot be moved to another record, version, person, meaning or time (21 CFR 11.70).
[[nodiscard]] QByteArray signedMessage(const SignatureLine& line);

} // namespace tidemark::rules
