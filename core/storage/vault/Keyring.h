// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Id.h"
#include "storage/vault/KdfCost.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace tidemark::storage {

enum class SlotKind : quint8 { Person = 1, Recovery = 2 };

/// A KeySlot is one way to the master key. Everything here may be read by whoever has the file.
struct KeySlot {
    SlotKind kind = SlotKind::Person;
    QByteArray label; ///< 32 bytes: keyed hash of the folded sign-in name; of the recovery slot zeros
    StaffId person;   ///< null for the recovery slot
    KdfCost cost;
    QByteArray salt;             ///< 16 bytes
    QByteArray agreementPublic;  ///< X25519, 32 bytes
    QByteArray wrappedAgreement; ///< empty for the recovery slot: its secret comes from the code
    QByteArray signingPublic;    ///< Ed25519, 32 bytes; empty for the recovery slot
    QByteArray wrappedSigning;
    QByteArray sealedMasterKey; ///< to agreementPublic

    friend bool operator==(const KeySlot&, const KeySlot&) = default;
};

/// Keyring is the keyring as a file has it.
struct Keyring {
    quint64 version = 0;
    QString clinicId;
    QByteArray labelKey;     ///< 32 random bytes, so that labels of two clinics do not compare
    quint32 epoch = 1;       ///< of the master key
    QByteArray databaseSalt; ///< 16 bytes
    std::vector<KeySlot> keySlots;
    QByteArray mac; ///< over all of the above, by a key derived from the master key

    friend bool operator==(const Keyring&, const Keyring&) = default;
};

inline constexpr qsizetype labelSize = 32;
inline constexpr qsizetype passwordSaltSize = 16;

/// Returns the bytes that the MAC covers.
[[nodiscard]] QByteArray macBytes(const Keyring& keyring);
/// Returns the whole file: macBytes, the MAC and a checksum that tells damage before any key is known.
[[nodiscard]] QByteArray toBytes(const Keyring& keyring);
/// Returns nullopt when the checksum, the form or a size is wrong.
[[nodiscard]] std::optional<Keyring> fromBytes(const QByteArray& bytes);
/// Returns what a slot's wrapped secrets are bound to: a secret moved to another slot, clinic or cost does
/// not open.
[[nodiscard]] QByteArray slotHeader(const Keyring& keyring, const KeySlot& slot);

} // namespace tidemark::storage
