// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/SessionBoard.h"

#include <QStringList>
#include <QVariantMap>

namespace tidemark::app {

[[nodiscard]] QStringList boardRoles();
/// One card of the board, in words.
[[nodiscard]] QVariantMap boardRow(const services::BoardCard& card, Instant now, const QByteArray& zone);

[[nodiscard]] QStringList attentionRoles();
/// One line of "Needs attention", in words.
[[nodiscard]] QVariantMap attentionRow(const services::AttentionLine& line, Instant now,
                                       const QByteArray& zone);

} // namespace tidemark::app
