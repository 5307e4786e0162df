// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/CanonicalBytes.h"

#include <QtEndian>

#include <bit>

namespace tidemark {
namespace {

constexpr quint32 absentLength = 0xFFFFFFFFU;

template <class Integer>
QByteArray bigEndian(Integer value) {
    QByteArray bytes(sizeof(Integer), Qt::Uninitialized);
    qToBigEndian(value, bytes.data());
    return bytes;
}

} // namespace

void CanonicalBytes::addField(QByteArrayView field) {
    m_bytes.append(bigEndian(static_cast<quint32>(field.size())));
    m_bytes.append(field);
}

CanonicalBytes& CanonicalBytes::add(const QString& text) {
    addField(text.normalized(QString::NormalizationForm_C).toUtf8());
    return *this;
}

CanonicalBytes& CanonicalBytes::add(const QByteArray& bytes) {
    addField(bytes);
    return *this;
}

CanonicalBytes& CanonicalBytes::add(qint64 integer) {
    addField(bigEndian(integer));
    return *this;
}

CanonicalBytes& CanonicalBytes::add(double number) {
    // The two zeros are one number.
    addField(bigEndian(std::bit_cast<quint64>(number == 0.0 ? 0.0 : number)));
    return *this;
}

CanonicalBytes& CanonicalBytes::add(QDate day) {
    return day.isValid() ? add(day.toString(Qt::ISODate)) : addAbsent();
}

CanonicalBytes& CanonicalBytes::addAbsent() {
    m_bytes.append(bigEndian(absentLength));
    return *this;
}

std::optional<std::vector<std::optional<QByteArray>>> canonicalFields(QByteArrayView bytes) {
    constexpr qsizetype lengthSize = sizeof(quint32);
    std::vector<std::optional<QByteArray>> fields;
    while (!bytes.isEmpty()) {
        if (bytes.size() < lengthSize) {
            return std::nullopt;
        }
        const auto length = qFromBigEndian<quint32>(bytes.data());
        bytes = bytes.sliced(lengthSize);
        if (length == absentLength) {
            fields.emplace_back();
            continue;
        }
        if (bytes.size() < qsizetype{length}) {
            return std::nullopt;
        }
        fields.emplace_back(bytes.first(length).toByteArray());
        bytes = bytes.sliced(length);
    }
    return fields;
}

} // namespace tidemark
