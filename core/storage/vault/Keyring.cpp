// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/vault/Keyring.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QIODevice>

#include <algorithm>

namespace tidemark::storage {
namespace {

constexpr quint64 keyringMagic = 0x54444D4B4B455931; // "TDMKKEY1", the first format
constexpr quint64 magicOfNewest = keyringMagic + 1;
constexpr qsizetype keyringMacSize = 32;
constexpr qsizetype checksumSize = 32;
constexpr quint16 mostSlots = 1000;
constexpr quint16 mostEarlierKeys = 1000;
// A forged file must not make the program ask for all the memory there is.
constexpr quint64 mostMemory = 4ULL << 30U;
constexpr quint32 mostPasses = 64;

void setKeyringFormat(QDataStream& stream) {
    stream.setVersion(QDataStream::Qt_6_0);
    stream.setByteOrder(QDataStream::BigEndian);
}

void write(QDataStream& out, const KeySlot& slot, quint16 format) {
    out << static_cast<quint8>(slot.kind) << slot.label << slot.person.text().toUtf8() << slot.cost.passes
        << slot.cost.memoryBytes << slot.salt << slot.agreementPublic << slot.wrappedAgreement
        << slot.signingPublic << slot.wrappedSigning << slot.sealedMasterKey;
    if (format == 1) {
        return;
    }
    out << slot.neverCloses << qint64{toMilliseconds(slot.validUntil)}
        << static_cast<quint16>(slot.earlierKeys.size());
    for (const EarlierKey& key : slot.earlierKeys) {
        out << key.epoch << key.databaseSalt << key.sealed;
    }
}

void readRest(QDataStream& in, KeySlot& slot) {
    qint64 validUntil = 0;
    quint16 count = 0;
    in >> slot.neverCloses >> validUntil >> count;
    slot.validUntil = fromMilliseconds(validUntil);
    if (count > mostEarlierKeys) {
        in.setStatus(QDataStream::ReadCorruptData);
        return;
    }
    slot.earlierKeys.resize(count);
    for (EarlierKey& key : slot.earlierKeys) {
        in >> key.epoch >> key.databaseSalt >> key.sealed;
    }
}

void read(QDataStream& in, KeySlot& slot, quint16 format) {
    quint8 kind = 0;
    QByteArray person;
    in >> kind >> slot.label >> person >> slot.cost.passes >> slot.cost.memoryBytes >> slot.salt >>
        slot.agreementPublic >> slot.wrappedAgreement >> slot.signingPublic >> slot.wrappedSigning >>
        slot.sealedMasterKey;
    slot.kind = static_cast<SlotKind>(kind);
    slot.person = StaffId(QString::fromUtf8(person));
    if (format > 1) {
        readRest(in, slot);
    }
}

bool isWholeKey(const EarlierKey& key) {
    return key.databaseSalt.size() == 16 && !key.sealed.isEmpty();
}

bool isWellFormed(const KeySlot& slot) {
    const bool isPerson = slot.kind == SlotKind::Person;
    const bool isKnown = isPerson || slot.kind == SlotKind::Recovery || slot.kind == SlotKind::Activation;
    return isKnown && slot.label.size() == labelSize && slot.salt.size() == passwordSaltSize &&
           slot.cost.passes >= 1 && slot.cost.passes <= mostPasses && slot.cost.memoryBytes <= mostMemory &&
           slot.agreementPublic.size() == 32 && slot.signingPublic.size() == (isPerson ? 32 : 0) &&
           std::ranges::all_of(slot.earlierKeys, isWholeKey);
}

} // namespace

QByteArray macBytes(const Keyring& keyring) {
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    setKeyringFormat(out);
    out << (keyring.format == 1 ? keyringMagic : magicOfNewest) << keyring.version
        << keyring.clinicId.toUtf8() << keyring.labelKey << keyring.epoch << keyring.databaseSalt;
    if (keyring.format > 1) {
        out << keyring.changeDue << keyring.changing;
    }
    out << static_cast<quint16>(keyring.keySlots.size());
    for (const KeySlot& slot : keyring.keySlots) {
        write(out, slot, keyring.format);
    }
    return bytes;
}

QByteArray toBytes(const Keyring& keyring) {
    const QByteArray bytes = macBytes(keyring) + keyring.mac;
    return bytes + QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

std::optional<Keyring> fromBytes(const QByteArray& bytes) {
    const QByteArray checked = bytes.chopped(std::min(checksumSize, bytes.size()));
    if (checked.size() <= keyringMacSize ||
        QCryptographicHash::hash(checked, QCryptographicHash::Sha256) != bytes.last(checksumSize)) {
        return std::nullopt;
    }
    QDataStream in(checked.chopped(keyringMacSize));
    setKeyringFormat(in);
    Keyring keyring;
    quint64 foundMagic = 0;
    quint16 count = 0;
    QByteArray clinicId;
    in >> foundMagic >> keyring.version >> clinicId >> keyring.labelKey >> keyring.epoch >>
        keyring.databaseSalt;
    if (foundMagic != keyringMagic && foundMagic != magicOfNewest) {
        return std::nullopt;
    }
    keyring.format = foundMagic == keyringMagic ? 1 : keyringFormat;
    if (keyring.format > 1) {
        in >> keyring.changeDue >> keyring.changing;
    }
    in >> count;
    if (count > mostSlots) {
        return std::nullopt;
    }
    keyring.clinicId = QString::fromUtf8(clinicId);
    keyring.keySlots.resize(count);
    for (KeySlot& slot : keyring.keySlots) {
        read(in, slot, keyring.format);
    }
    keyring.mac = checked.last(keyringMacSize);
    const bool fits = in.status() == QDataStream::Ok && in.atEnd() && keyring.labelKey.size() == 32 &&
                      keyring.databaseSalt.size() == 16 &&
                      std::all_of(keyring.keySlots.begin(), keyring.keySlots.end(), isWellFormed);
    return fits ? std::optional(std::move(keyring)) : std::nullopt;
}

QByteArray slotHeader(const Keyring& keyring, const KeySlot& slot) {
    QByteArray header;
    QDataStream out(&header, QIODevice::WriteOnly);
    setKeyringFormat(out);
    out << keyringMagic << keyring.clinicId.toUtf8() << static_cast<quint8>(slot.kind) << slot.label
        << slot.person.text().toUtf8() << slot.cost.passes << slot.cost.memoryBytes << slot.salt
        << slot.agreementPublic << slot.signingPublic;
    if (slot.kind == SlotKind::Activation) {
        out << qint64{toMilliseconds(slot.validUntil)};
    }
    return header;
}

} // namespace tidemark::storage
