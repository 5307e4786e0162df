// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/record/SignedMessage.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <array>
#include <limits>

namespace tidemark::rules {
namespace {

constexpr QByteArrayView format("tidemark-signature-v1");
constexpr std::size_t fieldCount = 9;
constexpr qsizetype publicKeySize = 32;
constexpr qsizetype signatureSize = 64;

QByteArray bigEndian(qint64 value) {
    QByteArray eight(sizeof(value), Qt::Uninitialized);
    qToBigEndian(value, eight.data());
    return eight;
}

void add(QByteArray& message, const QByteArray& field) {
    message += bigEndian(field.size());
    message += field;
}

void add(QByteArray& message, const QString& field) {
    add(message, field.normalized(QString::NormalizationForm_C).toUtf8());
}

/// The fields of a message that fills `message`; nothing where it has others.
std::optional<std::array<QByteArray, fieldCount>> fieldsOf(QByteArrayView message) {
    constexpr qsizetype lengthSize = sizeof(qint64);
    std::array<QByteArray, fieldCount> fields;
    for (QByteArray& field : fields) {
        const qint64 length = message.size() < lengthSize ? -1 : qFromBigEndian<qint64>(message.data());
        if (length < 0 || length > message.size() - lengthSize) {
            return std::nullopt;
        }
        field = message.sliced(lengthSize, length).toByteArray();
        message = message.sliced(lengthSize + length);
    }
    return message.isEmpty() ? std::optional(std::move(fields)) : std::nullopt;
}

std::optional<qint64> integerOf(const QByteArray& field) {
    return field.size() == sizeof(qint64) ? std::optional(qFromBigEndian<qint64>(field.data()))
                                          : std::nullopt;
}

QString hexOf(const QByteArray& field) {
    return QString::fromLatin1(field.toHex());
}

} // namespace

QByteArray recordHash(const QByteArray& canonicalBytes) {
    return QCryptographicHash::hash(canonicalBytes, QCryptographicHash::Sha256);
}

QByteArray signedMessage(const SignatureLine& line) {
    QByteArray message;
    add(message, format.toByteArray());
    add(message, QByteArray::fromHex(line.recordHash.toLatin1()));
    add(message, bigEndian(line.version));
    add(message, line.signer.text());
    add(message, line.printedName);
    add(message, line.meaning);
    add(message, bigEndian(toMilliseconds(line.signedAt)));
    add(message, bigEndian(line.auditSequence));
    add(message, QByteArray::fromHex(line.auditHead.toLatin1()));
    return message;
}

QByteArray signEntryBody(const SignatureLine& line) {
    return signedMessage(line) + line.publicKey + line.signature;
}

std::optional<SignatureLine> signatureInEntry(const QByteArray& body) {
    const qsizetype messageSize = body.size() - publicKeySize - signatureSize;
    const auto fields = messageSize < 0 ? std::nullopt : fieldsOf(QByteArrayView(body).first(messageSize));
    if (!fields || fields->front() != format) {
        return std::nullopt;
    }
    const auto& [name, hash, number, signer, printedName, meaning, time, length, head] = *fields;
    const auto version = integerOf(number);
    const auto signedAt = integerOf(time);
    const auto sequence = integerOf(length);
    if (!version || *version < 1 || *version > std::numeric_limits<int>::max() || !signedAt || !sequence) {
        return std::nullopt;
    }
    SignatureLine line;
    line.version = static_cast<int>(*version);
    line.signer = StaffId(QString::fromUtf8(signer));
    line.printedName = QString::fromUtf8(printedName);
    line.meaning = QString::fromUtf8(meaning);
    line.signedAt = fromMilliseconds(*signedAt);
    line.recordHash = hexOf(hash);
    line.auditSequence = *sequence;
    line.auditHead = hexOf(head);
    line.publicKey = body.sliced(messageSize, publicKeySize);
    line.signature = body.sliced(messageSize + publicKeySize);
    return line;
}

} // namespace tidemark::rules
