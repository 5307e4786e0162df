// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace tidemark::exchange {

/// One cell, quoted and made harmless.
[[nodiscard]] QByteArray csvCell(const QString& text);

} // namespace tidemark::exchange
