// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Id.h"

#include <QRandomGenerator>
#include <QUuid>

#include <array>

namespace tidemark {

namespace {

/// The random 74 bits of the last id and its millisecond.
struct LastId {
    quint64 ms = 0;
    quint64 high = 0; ///< 12 bits
    quint64 low = 0;  ///< 62 bits
};

constexpr quint64 highMask = (1ULL << 12U) - 1;
constexpr quint64 lowMask = (1ULL << 62U) - 1;

/// Within one millisecond the random part rises by a random step (RFC 9562, 6.2, method 2), so that two lines
/// entered at the same time keep the order of their entry.
void advance(LastId& last, quint64 ms) {
    auto* random = QRandomGenerator::system();
    if (ms != last.ms) {
        // The top bits stay clear, so that there is room to rise.
        last = {ms, random->generate64() & (highMask >> 1U), random->generate64() & lowMask};
        return;
    }
    const quint64 risen = last.low + 1 + random->generate();
    last.low = risen & lowMask;
    last.high = (last.high + (risen >> 62U)) & highMask;
}

} // namespace

QString newUuid(Instant now) {
    thread_local LastId last;
    const auto ms = static_cast<quint64>(toMilliseconds(now));
    advance(last, ms);
    const std::array<quint64, 2> words{(ms << 16U) | (7ULL << 12U) | last.high, (2ULL << 62U) | last.low};
    std::array<quint8, 16> bytes{};
    for (unsigned i = 0; i < 16; ++i) {
        bytes[i] = static_cast<quint8>(words[i / 8U] >> (56U - 8U * (i % 8U)));
    }
    const QByteArray raw(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
    return QUuid::fromRfc4122(raw).toString(QUuid::WithoutBraces);
}

} // namespace tidemark
