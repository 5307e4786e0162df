// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "base/Id.h"
#include "storage/vault/KdfCost.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace tidemark::storage {

/// SlotKind says what opens a slot. An Activation slot opens with a code that is used once, to set a
/// passphrase; it signs nothing.
enum class SlotKind : quint8 { Person = 1, Recovery = 2, Activation = 3 };

/// An EarlierKey is the master key of an earlier epoch, sealed to a slot.
struct EarlierKey {
    quint32 epoch = 0;
    QByteArray databaseSalt; ///< 16 bytes
    QByteArray sealed;       ///< to the slot's agreementPublic

    friend bool operator==(const EarlierKey&, const EarlierKey&) = default;
};

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
    QByteArray sealedMasterKey;          ///< to agreementPublic; of the keyring's epoch
    bool neverCloses = false;            ///< However many wrong tries there were, there is a next one.
    Instant validUntil;                  ///< Of an activation code.
    std::vector<EarlierKey> earlierKeys; ///< Newest first.

    friend bool operator==(const KeySlot&, const KeySlot&) = default;
};

/// The newest format of the file, which is the one that is written. The first had no activation codes and no
/// keys of earlier epochs.
inline constexpr quint16 keyringFormat = 2;

/// Keyring is the keyring as a file has it.
struct Keyring {
    quint16 format = keyringFormat; ///< That of the file that it was read from.
    quint64 version = 0;
    QString clinicId;
    QByteArray labelKey;     ///< 32 random bytes, so that labels of two clinics do not compare
    quint32 epoch = 1;       ///< of the master key
    QByteArray databaseSalt; ///< 16 bytes
    bool changeDue = false;  ///< Somebody was removed, and the master key is still the one that they had.
    /// The master key is being changed: the database is under that of this epoch, or still of the one before.
    bool changing = false;
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
