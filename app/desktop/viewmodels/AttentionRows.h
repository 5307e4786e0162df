// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/SessionBoard.h"

#include <QStringList>
#include <QVariantMap>

namespace tidemark::app {

[[nodiscard]] QStringList attentionRoles();
/// One line of "Needs attention", in words. Role "place" says where it leads: "session", "patient", "drugs".
[[nodiscard]] QVariantMap attentionRow(const services::AttentionLine& line, Instant now,
                                       const QByteArray& zone);

} // namespace tidemark::app
