// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Id.h"

#include <QRandomGenerator>
#include <QUuid>

#include <array>

namespace tidemark {

QString newUuid(Instant now) {
    std::array<quint8, 16> bytes{};
    const auto ms = static_cast<quint64>(toMilliseconds(now));
    for (unsigned i = 0; i < 6; ++i) {
        bytes[i] = static_cast<quint8>(ms >> (40U - 8U * i));
    }
    const quint64 high = QRandomGenerator::system()->generate64();
    const quint64 low = QRandomGenerator::system()->generate64();
    bytes[6] = static_cast<quint8>(0x70U | (high & 0x0FU));
    bytes[7] = static_cast<quint8>(high >> 8U);
    bytes[8] = static_cast<quint8>(0x80U | ((high >> 16U) & 0x3FU));
    for (unsigned i = 9; i < 16; ++i) {
        bytes[i] = static_cast<quint8>(low >> (8U * (i - 9U)));
    }
    const QByteArray raw(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
    return QUuid::fromRfc4122(raw).toString(QUuid::WithoutBraces);
}

} // namespace tidemark
