// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/record/SignedMessage.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace tidemark::rules {
namespace {

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

} // namespace

QByteArray recordHash(const QByteArray& canonicalBytes) {
    return QCryptographicHash::hash(canonicalBytes, QCryptographicHash::Sha256);
}

QByteArray signedMessage(const SignatureLine& line) {
    QByteArray message;
    add(message, QByteArrayLiteral("tidemark-signature-v1"));
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

} // namespace tidemark::rules
