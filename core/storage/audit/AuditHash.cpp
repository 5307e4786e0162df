// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/audit/AuditHash.h"

#include <QtEndian>

#include <string_view>

namespace tidemark::storage {
namespace {

constexpr std::string_view domainSeparator = "tidemark-audit-v1";
constexpr quint32 absentLength = 0xFFFFFFFF;

void update(crypto_hash_sha256_state& state, const void* bytes, std::size_t size) {
    crypto_hash_sha256_update(&state, static_cast<const unsigned char*>(bytes), size);
}

void updateLength(crypto_hash_sha256_state& state, quint32 length) {
    const quint32 bigEndian = qToBigEndian(length);
    update(state, &bigEndian, sizeof bigEndian);
}

} // namespace

AuditHasher::AuditHasher(QByteArrayView previousHash) {
    crypto_hash_sha256_init(&m_state);
    update(m_state, domainSeparator.data(), domainSeparator.size());
    update(m_state, previousHash.data(), static_cast<std::size_t>(previousHash.size()));
}

void AuditHasher::add(QByteArrayView bytes) {
    updateLength(m_state, static_cast<quint32>(bytes.size()));
    update(m_state, bytes.data(), static_cast<std::size_t>(bytes.size()));
}

void AuditHasher::add(qint64 integer) {
    const qint64 bigEndian = qToBigEndian(integer);
    updateLength(m_state, sizeof bigEndian);
    update(m_state, &bigEndian, sizeof bigEndian);
}

void AuditHasher::addAbsent() {
    updateLength(m_state, absentLength);
}

QByteArray AuditHasher::finish() {
    QByteArray hash(auditHashSize, Qt::Uninitialized);
    crypto_hash_sha256_final(&m_state, reinterpret_cast<unsigned char*>(hash.data()));
    return hash;
}

QByteArray canonicalText(const QString& text) {
    return text.normalized(QString::NormalizationForm_C).toUtf8();
}

QByteArray auditHash(const AuditEntry& entry) {
    AuditHasher hasher(entry.previousHash);
    hasher.add(entry.sequence);
    hasher.add(qint64{toMilliseconds(entry.at)});
    hasher.add(QByteArrayView(entry.zone));
    hasher.add(canonicalText(entry.bootId));
    hasher.add(qint64{entry.sinceBoot.count()});
    if (entry.line.actor.isNull()) {
        hasher.addAbsent();
    } else {
        hasher.add(canonicalText(entry.line.actor.text()));
    }
    for (const QString* text :
         {&entry.line.role, &entry.device, &entry.line.action, &entry.line.entity, &entry.line.entityId}) {
        hasher.add(canonicalText(*text));
    }
    hasher.add(qint64{entry.line.version});
    if (entry.line.reason) {
        hasher.add(canonicalText(*entry.line.reason));
    } else {
        hasher.addAbsent();
    }
    hasher.add(QByteArrayView(entry.line.body));
    return hasher.finish();
}

} // namespace tidemark::storage
