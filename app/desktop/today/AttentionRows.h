// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/looks/Tones.h"
#include "desktop/today/BoardStates.h"
#include "services/board/SessionBoard.h"

#include <QList>

#include <set>
#include <span>
#include <vector>

namespace tidemark::app {

/// An AttentionRow is one row of "Needs attention", in words.
struct AttentionRow {
    Q_GADGET
    QML_VALUE_TYPE(attentionRow)
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString title MEMBER title CONSTANT)
    Q_PROPERTY(QString detail MEMBER detail CONSTANT)
    Q_PROPERTY(int tone READ toneNumber CONSTANT)
    Q_PROPERTY(QString sessionId MEMBER sessionId CONSTANT)
    Q_PROPERTY(QString patientId MEMBER patientId CONSTANT)
    Q_PROPERTY(int place READ placeNumber CONSTANT)
    Q_PROPERTY(QString next MEMBER next CONSTANT)
    Q_PROPERTY(QString fold MEMBER fold CONSTANT)
    Q_PROPERTY(bool opened MEMBER opened CONSTANT)
    Q_PROPERTY(bool inFold MEMBER inFold CONSTANT)

public:
    QString key; ///< The same for the same need as long as there is one.
    QString title;
    QString detail; ///< Whom it is about, and what to do.
    Tone tone = Tone::Neutral;
    QString sessionId;
    QString patientId;
    AttentionPlace place = AttentionPlace::Patient;
    QString next;        ///< What to do, or since when.
    QString fold;        ///< Names the rows that are folded into it; empty for a single one.
    bool opened = false; ///< They are shown below it.
    bool inFold = false; ///< It is one of them.

    [[nodiscard]] int placeNumber() const { return static_cast<int>(place); }
    [[nodiscard]] int toneNumber() const { return numberOfTone(tone); }

    friend bool operator==(const AttentionRow&, const AttentionRow&) = default;
};
/// Words what needs somebody. Its key is made of what it is about and stays the same over time, so that the
/// list knows the row again.
[[nodiscard]] AttentionRow attentionRow(const services::AttentionLine& line, Instant now,
                                        const QByteArray& zone);
/// LateReadings says whose they are. Who measures sees each; to a prescriber they are one row with the names,
/// so that they do not push down what only a prescriber answers.
enum class LateReadings { Each, Together };

/// Returns the board's rows. Several of one kind and one level that run out with the days (forms, contacts,
/// authorisations, lots) are one row, signatures and decisions whatever their level, so that what is urgent
/// is never pushed off the screen; the folds in `opened` are followed by their lines. What else a patient in
/// a chair needs always has its own row.
[[nodiscard]] std::vector<AttentionRow> boardAttentionRows(std::span<const services::AttentionLine> lines,
                                                           const std::set<QString>& opened, Instant now,
                                                           const QByteArray& zone,
                                                           LateReadings late = LateReadings::Each);
/// Returns the lines of one patient, those of one kind as one row: "3 sessions not signed", which leads to
/// the oldest.
[[nodiscard]] QList<AttentionRow> foldedAttentionRows(std::span<const services::AttentionLine> lines,
                                                      Instant now, const QByteArray& zone);

} // namespace tidemark::app
