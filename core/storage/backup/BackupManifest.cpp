// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup/BackupManifest.h"

#include "base/Try.h"
#include "storage/vault/SlotCipher.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QtEndian>

#include <sodium.h>

namespace tidemark::storage {
namespace {

constexpr QByteArrayView backupMagic("TDMKBAK1");
constexpr qsizetype manifestHashSize = 32;
/// Magic, format, size.
constexpr qsizetype prefixSize = 8 + 2 + 4;
/// A forged number must not make the program ask for all the memory there is.
constexpr qsizetype mostManifest = 1 << 16;
/// Nor one of the keyring, which is read into memory: a slot for each of some hundred people takes kilobytes.
constexpr qint64 mostKeyring = 4 << 20;

void setManifestFormat(QDataStream& stream) {
    stream.setVersion(QDataStream::Qt_6_0);
    stream.setByteOrder(QDataStream::BigEndian);
}

QByteArray manifestBytes(const BackupManifest& manifest) {
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    setManifestFormat(out);
    out << manifest.clinicId.toUtf8() << manifest.epoch << qint64{toMilliseconds(manifest.madeAt)}
        << manifest.schema << manifest.keyring.size << manifest.keyring.hash << manifest.database.size
        << manifest.database.hash << manifest.audit.length << manifest.audit.hash;
    return bytes;
}

std::optional<BackupManifest> manifestOf(const QByteArray& bytes) {
    QDataStream in(bytes);
    setManifestFormat(in);
    BackupManifest manifest;
    QByteArray clinicId;
    qint64 madeAt = 0;
    in >> clinicId >> manifest.epoch >> madeAt >> manifest.schema >> manifest.keyring.size >>
        manifest.keyring.hash >> manifest.database.size >> manifest.database.hash >> manifest.audit.length >>
        manifest.audit.hash;
    manifest.clinicId = QString::fromUtf8(clinicId);
    manifest.madeAt = fromMilliseconds(madeAt);
    const bool fits = in.status() == QDataStream::Ok && in.atEnd() && manifest.keyring.size > 0 &&
                      manifest.keyring.size <= mostKeyring && manifest.database.size > 0 &&
                      manifest.audit.length >= 0 && manifest.keyring.hash.size() == manifestHashSize &&
                      manifest.database.hash.size() == manifestHashSize &&
                      manifest.audit.hash.size() == manifestHashSize;
    return fits ? std::optional(std::move(manifest)) : std::nullopt;
}

QByteArray checksumOf(const QByteArray& bytes) {
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

QByteArray sealOf(const QByteArray& sealed, const MasterKey& key) {
    return keyedHash(sealed, key.backupKey().span());
}

tl::unexpected<Error> damagedManifest() {
    return fail(ErrorCode::BackupDamaged, {}, QStringLiteral("manifest"));
}

/// What the file has, at most so much. A disk that cannot be read is not a damaged backup.
Result<QByteArray> readUpTo(QIODevice& file, qsizetype most) {
    QByteArray bytes(most, '\0');
    qsizetype done = 0;
    while (done < most) {
        const qint64 got = file.read(bytes.data() + done, most - done);
        if (got < 0) {
            return fail(ErrorCode::BackupTargetFailed);
        }
        if (got == 0) {
            break;
        }
        done += got;
    }
    bytes.truncate(done);
    return bytes;
}

} // namespace

QByteArray headOf(const BackupManifest& manifest, const MasterKey& key, quint16 format) {
    const QByteArray body = manifestBytes(manifest);
    QByteArray bytes = backupMagic.toByteArray();
    QDataStream out(&bytes, QIODevice::WriteOnly | QIODevice::Append);
    setManifestFormat(out);
    out << format << static_cast<quint32>(body.size());
    bytes += body;
    bytes += sealOf(bytes, key);
    return bytes + checksumOf(bytes);
}

Result<BackupHead> readHead(QIODevice& file) {
    const QByteArray prefix = TIDEMARK_TRY(readUpTo(file, prefixSize));
    if (!prefix.startsWith(backupMagic)) {
        // A file that was cut inside of its first word is still one of ours.
        return backupMagic.toByteArray().startsWith(prefix) ? damagedManifest()
                                                            : fail(ErrorCode::BackupForeign);
    }
    if (prefix.size() < prefixSize) {
        return damagedManifest();
    }
    const auto format = qFromBigEndian<quint16>(prefix.constData() + backupMagic.size());
    const auto size =
        static_cast<qsizetype>(qFromBigEndian<quint32>(prefix.constData() + backupMagic.size() + 2));
    if (size > mostManifest) {
        return damagedManifest();
    }
    const qsizetype sealedSize = prefixSize + size;
    const QByteArray rest = TIDEMARK_TRY(readUpTo(file, size + 2 * manifestHashSize));
    const QByteArray all = prefix + rest;
    if (all.size() != sealedSize + 2 * manifestHashSize ||
        checksumOf(all.first(sealedSize + manifestHashSize)) != all.last(manifestHashSize)) {
        return damagedManifest();
    }
    if (format == 0) {
        return damagedManifest(); // no version of the program writes it
    }
    if (format > backupFormat) {
        return fail(ErrorCode::BackupNewer, {}, QString::number(format));
    }
    auto manifest = manifestOf(all.sliced(prefixSize, size));
    if (!manifest) {
        return damagedManifest();
    }
    return BackupHead{std::move(*manifest), all.first(sealedSize), all.sliced(sealedSize, manifestHashSize),
                      all.size()};
}

Result<void> checkSeal(const BackupHead& head, const MasterKey& key) {
    if (head.manifest.epoch != key.epoch()) {
        return fail(ErrorCode::BackupOtherEpoch, {}, QString::number(head.manifest.epoch));
    }
    const QByteArray expected = sealOf(head.sealed, key);
    return sodium_memcmp(head.seal.constData(), expected.constData(),
                         static_cast<std::size_t>(expected.size())) == 0
               ? Result<void>()
               : fail(ErrorCode::BackupMixed, {}, QStringLiteral("manifest"));
}

} // namespace tidemark::storage
