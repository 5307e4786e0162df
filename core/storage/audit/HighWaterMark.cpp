// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/audit/HighWaterMark.h"

#include "base/SideFile.h"
#include "base/Try.h"

#include <QtEndian>

#include <sodium.h>

namespace tidemark::storage {
namespace {

// 8 bytes of magic, version, length of the audit log, its head's hash, MAC.
constexpr QByteArrayView markMagic("TDMKMRK1");
constexpr qsizetype headHashSize = 32;
constexpr qsizetype bodySize = 8 + 8 + 8 + headHashSize;
constexpr qsizetype markMacSize = crypto_generichash_BYTES;

QByteArray macOf(const QByteArray& body, const SecretBytes& key) {
    QByteArray mac(markMacSize, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char*>(mac.data()), markMacSize,
                       reinterpret_cast<const unsigned char*>(body.constData()), bodySize, key.bytes(),
                       key.size());
    return mac;
}

void appendNumber(QByteArray& bytes, quint64 number) {
    const quint64 bigEndian = qToBigEndian(number);
    bytes.append(reinterpret_cast<const char*>(&bigEndian), sizeof bigEndian);
}

} // namespace

HighWaterMark::HighWaterMark(ClinicFolder::Held folder, SecretBytes key)
    : m_folder(std::move(folder)), m_key(std::move(key)) {}

std::optional<HighWaterMark::Copy> HighWaterMark::read(const QString& file, const SecretBytes& key) {
    const QByteArray bytes = readSideFile(file, bodySize + markMacSize + 1);
    const QByteArray body = bytes.left(bodySize);
    if (bytes.size() != bodySize + markMacSize || !body.startsWith(markMagic) ||
        sodium_memcmp(bytes.constData() + bodySize, macOf(body, key).constData(), markMacSize) != 0) {
        return std::nullopt;
    }
    return Copy{qFromBigEndian<quint64>(body.constData() + 8),
                {qFromBigEndian<qint64>(body.constData() + 16), body.mid(24, headHashSize)}};
}

std::optional<AuditHead> HighWaterMark::load() {
    const auto first = read('a');
    const auto second = read('b');
    if (!first && !second) {
        return std::nullopt;
    }
    const bool firstIsNewest = first && (!second || first->version >= second->version);
    const Copy& newest = firstIsNewest ? *first : *second;
    m_next = firstIsNewest ? 'b' : 'a';
    m_version = newest.version;
    return newest.head;
}

std::optional<AuditHead> HighWaterMark::readIn(const QString& clinicFolder, const SecretBytes& key) {
    const auto first = read(clinicFolder + QStringLiteral("/mark.a"), key);
    const auto second = read(clinicFolder + QStringLiteral("/mark.b"), key);
    if (!first && !second) {
        return std::nullopt;
    }
    return first && (!second || first->version >= second->version) ? first->head : second->head;
}

HighWaterMark HighWaterMark::underKey(SecretBytes key) const {
    HighWaterMark other(m_folder, std::move(key));
    other.m_version = m_version;
    other.m_next = m_next;
    return other;
}

Result<void> HighWaterMark::write(const AuditHead& head) {
    QByteArray bytes = markMagic.toByteArray();
    appendNumber(bytes, m_version + 1);
    appendNumber(bytes, static_cast<quint64>(head.length));
    bytes += head.hash;
    bytes += macOf(bytes, m_key);
    TIDEMARK_TRY(writeSideFile(m_folder->markFile(m_next), bytes, Durable::Now));
    ++m_version;
    m_next = m_next == 'a' ? 'b' : 'a';
    return {};
}

} // namespace tidemark::storage
