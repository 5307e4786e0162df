// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/SessionBoard.h"

#include <QStringList>
#include <QVariantList>
#include <QVariantMap>

#include <span>

namespace tidemark::app {

[[nodiscard]] QStringList attentionRoles();
/// One line of "Needs attention", in words. Role "place" says where it leads: "session", "patient", "drugs".
[[nodiscard]] QVariantMap attentionRow(const services::AttentionLine& line, Instant now,
                                       const QByteArray& zone);
/// The lines of one patient, those of one kind as one row: "3 sessions not signed", which leads to the
/// oldest.
[[nodiscard]] QVariantList foldedAttentionRows(std::span<const services::AttentionLine> lines, Instant now,
                                               const QByteArray& zone);

} // namespace tidemark::app
