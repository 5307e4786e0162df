// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/board/SessionBoard.h"

#include <QStringList>
#include <QVariantList>
#include <QVariantMap>

#include <set>
#include <span>
#include <vector>

namespace tidemark::app {

[[nodiscard]] QStringList attentionRoles();
/// One line of "Needs attention", in words. Role "place" says where it leads: "session", "patient", "drugs",
/// or "fold" for a row that stands for several and is opened in its place.
[[nodiscard]] QVariantMap attentionRow(const services::AttentionLine& line, Instant now,
                                       const QByteArray& zone);
/// The board's rows. Several of one kind and one level that run out with the days (signatures, forms,
/// authorisations, lots) are one row, so that what is urgent is never pushed off the screen; the folds in
/// `opened` are followed by their lines. What a patient in a chair needs always has its own row.
[[nodiscard]] std::vector<QVariantMap> boardAttentionRows(std::span<const services::AttentionLine> lines,
                                                          const std::set<QString>& opened, Instant now,
                                                          const QByteArray& zone);
/// The lines of one patient, those of one kind as one row: "3 sessions not signed", which leads to the
/// oldest.
[[nodiscard]] QVariantList foldedAttentionRows(std::span<const services::AttentionLine> lines, Instant now,
                                               const QByteArray& zone);

} // namespace tidemark::app
