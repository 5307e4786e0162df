// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/vault/Keyring.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QIODevice>

#include <algorithm>

namespace tidemark::storage {
namespace {

constexpr quint64 magic = 0x54444D4B4B455931; // "TDMKKEY1"
constexpr qsizetype macSize = 32;
constexpr qsizetype checksumSize = 32;
constexpr quint16 mostSlots = 1000;
// A forged file must not make the program ask for all the memory there is.
constexpr quint64 mostMemory = 4ULL << 30U;
constexpr quint32 mostPasses = 64;

void prepare(QDataStream& stream) {
    stream.setVersion(QDataStream::Qt_6_0);
    stream.setByteOrder(QDataStream::BigEndian);
}

QDataStream& operator<<(QDataStream& out, const KeySlot& slot) {
    return out << static_cast<quint8>(slot.kind) << slot.label << slot.person.text().toUtf8()
               << slot.cost.passes << slot.cost.memoryBytes << slot.salt << slot.agreementPublic
               << slot.wrappedAgreement << slot.signingPublic << slot.wrappedSigning << slot.sealedMasterKey;
}

QDataStream& operator>>(QDataStream& in, KeySlot& slot) {
    quint8 kind = 0;
    QByteArray person;
    in >> kind >> slot.label >> person >> slot.cost.passes >> slot.cost.memoryBytes >> slot.salt >>
        slot.agreementPublic >> slot.wrappedAgreement >> slot.signingPublic >> slot.wrappedSigning >>
        slot.sealedMasterKey;
    slot.kind = static_cast<SlotKind>(kind);
    slot.person = StaffId(QString::fromUtf8(person));
    return in;
}

bool isWellFormed(const KeySlot& slot) {
    const bool isPerson = slot.kind == SlotKind::Person;
    return (isPerson || slot.kind == SlotKind::Recovery) && slot.label.size() == labelSize &&
           slot.salt.size() == passwordSaltSize && slot.cost.passes >= 1 && slot.cost.passes <= mostPasses &&
           slot.cost.memoryBytes <= mostMemory && slot.agreementPublic.size() == 32 &&
           slot.signingPublic.size() == (isPerson ? 32 : 0);
}

} // namespace

QByteArray macBytes(const Keyring& keyring) {
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    prepare(out);
    out << magic << keyring.version << keyring.clinicId.toUtf8() << keyring.labelKey << keyring.epoch
        << keyring.databaseSalt << static_cast<quint16>(keyring.keySlots.size());
    for (const KeySlot& slot : keyring.keySlots) {
        out << slot;
    }
    return bytes;
}

QByteArray toBytes(const Keyring& keyring) {
    const QByteArray bytes = macBytes(keyring) + keyring.mac;
    return bytes + QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

std::optional<Keyring> fromBytes(const QByteArray& bytes) {
    const QByteArray checked = bytes.chopped(std::min(checksumSize, bytes.size()));
    if (checked.size() <= macSize ||
        QCryptographicHash::hash(checked, QCryptographicHash::Sha256) != bytes.last(checksumSize)) {
        return std::nullopt;
    }
    QDataStream in(checked.chopped(macSize));
    prepare(in);
    Keyring keyring;
    quint64 foundMagic = 0;
    quint16 count = 0;
    QByteArray clinicId;
    in >> foundMagic >> keyring.version >> clinicId >> keyring.labelKey >> keyring.epoch >>
        keyring.databaseSalt >> count;
    if (foundMagic != magic || count > mostSlots) {
        return std::nullopt;
    }
    keyring.clinicId = QString::fromUtf8(clinicId);
    keyring.keySlots.resize(count);
    for (KeySlot& slot : keyring.keySlots) {
        in >> slot;
    }
    keyring.mac = checked.last(macSize);
    const bool fits = in.status() == QDataStream::Ok && in.atEnd() && keyring.labelKey.size() == 32 &&
                      keyring.databaseSalt.size() == 16 &&
                      std::all_of(keyring.keySlots.begin(), keyring.keySlots.end(), isWellFormed);
    return fits ? std::optional(std::move(keyring)) : std::nullopt;
}

QByteArray slotHeader(const Keyring& keyring, const KeySlot& slot) {
    QByteArray header;
    QDataStream out(&header, QIODevice::WriteOnly);
    prepare(out);
    out << magic << keyring.clinicId.toUtf8() << static_cast<quint8>(slot.kind) << slot.label
        << slot.person.text().toUtf8() << slot.cost.passes << slot.cost.memoryBytes << slot.salt
        << slot.agreementPublic << slot.signingPublic;
    return header;
}

} // namespace tidemark::storage
