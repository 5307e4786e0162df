// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"

#include <QTimeZone>

#include <limits>
#include <optional>

namespace tidemark::exchange {

/// LocalTimes writes instants as ISO 8601 with the offset that a zone has then,
/// "2026-03-02T10:15:00.000+01:00". The offset is looked up once for each stretch between two changes of the
/// clocks: an export has millions of times.
class LocalTimes {
public:
    explicit LocalTimes(const QByteArray& zone);

    /// Returns the instant on the zone's wall clock with milliseconds. The same hour of an autumn night is
    /// written twice, with two offsets.
    [[nodiscard]] QString text(Instant at);
    /// Returns an empty text for none.
    [[nodiscard]] QString text(const std::optional<Instant>& at) { return at ? text(*at) : QString(); }

private:
    void lookUp(qint64 milliseconds);

    QTimeZone m_zone;
    qint64 m_from = std::numeric_limits<qint64>::max();  ///< Where the offset is valid: from here
    qint64 m_until = std::numeric_limits<qint64>::min(); ///< to just before here.
    int m_offset = 0;                                    ///< In seconds, east of Greenwich.
    QString m_offsetText;
};

} // namespace tidemark::exchange
