// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/board/SessionBoard.h"

#include <QStringList>
#include <QVariantMap>

namespace tidemark::app {

[[nodiscard]] QStringList boardRoles();
/// One card of the board, in words.
[[nodiscard]] QVariantMap boardRow(const services::BoardCard& card, Instant now, const QByteArray& zone);

/// "Start at 10:12 and no two checks fall together"
[[nodiscard]] QString staggerWords(const rules::StaggeredStart& start, const QByteArray& zone);
/// "PN"
[[nodiscard]] QString initialsOf(const Patient& patient);

/// What is due at a chair, and how that is drawn: "ahead", "due", "late", or empty where nothing is.
struct ChairWords {
    QString due;
    QString state;
};
[[nodiscard]] ChairWords chairWords(const services::BoardCard& card, Instant now);

[[nodiscard]] QStringList wallRoles();
/// One chair on the wall: initials, no name, no birth date, no drug.
[[nodiscard]] QVariantMap wallRow(const services::BoardCard& card, Instant now);

} // namespace tidemark::app
