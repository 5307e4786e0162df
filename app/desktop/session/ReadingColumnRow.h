// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/looks/Tones.h"
#include "desktop/session/OpenSession.h"
#include "desktop/session/SessionStates.h"
#include "rules/vitals/ReadingPlan.h"

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <optional>
#include <vector>

namespace tidemark::app {

/// A ReadingColumnRow is one column of the grid under the graph.
struct ReadingColumnRow {
    Q_GADGET
    QML_VALUE_TYPE(readingColumnRow)
    Q_PROPERTY(QString title MEMBER title CONSTANT)
    Q_PROPERTY(QString entry MEMBER entry CONSTANT)
    Q_PROPERTY(QString subtitle MEMBER subtitle CONSTANT)
    Q_PROPERTY(int state READ stateNumber CONSTANT)
    Q_PROPERTY(double minute MEMBER minute CONSTANT)
    Q_PROPERTY(bool planned MEMBER planned CONSTANT)
    Q_PROPERTY(QList<QString> values MEMBER values CONSTANT)
    Q_PROPERTY(QString note MEMBER note CONSTANT)
    Q_PROPERTY(QList<QString> flags MEMBER flags CONSTANT)
    Q_PROPERTY(int flagTone READ flagToneNumber CONSTANT)
    Q_PROPERTY(QList<int> tones READ toneNumbers CONSTANT)
    Q_PROPERTY(QList<QString> earlier MEMBER earlier CONSTANT)
    Q_PROPERTY(QString line MEMBER line CONSTANT)
    Q_PROPERTY(QString late MEMBER late CONSTANT)

public:
    QString title;    ///< "Baseline", "+10"; a due column keeps its place when its set is taken.
    QString entry;    ///< Id of the set; empty where there is none.
    QString subtitle; ///< The time it was taken, or "due 4:48"
    rules::ColumnState state = rules::ColumnState::Future;
    double minute = 0; ///< Its place on the time axis, in minutes after Start.
    bool planned = true;
    QStringList values;           ///< In the order of readingRowNames(); empty = absent.
    QString note;                 ///< Why not obtained, kept although implausible, entered late.
    QStringList flags;            ///< Sentences, most severe first.
    std::optional<Tone> flagTone; ///< Warn or Bad.
    /// This is the same of each value, in their order: the value that is wrong is the one that is marked.
    QList<std::optional<Tone>> tones;
    QStringList earlier; ///< Values that an amendment replaced, with the reason.
    QString line;        ///< The set as it would be typed.
    QString late;        ///< "typed 14:32, taken 14:20"; empty for a set typed as it was taken.

    [[nodiscard]] int stateNumber() const { return static_cast<int>(state); }
    [[nodiscard]] int flagToneNumber() const { return numberOfTone(flagTone); }
    [[nodiscard]] QList<int> toneNumbers() const;

    friend bool operator==(const ReadingColumnRow&, const ReadingColumnRow&) = default;
};

/// Returns the lines of the grid: pressure, pulse, SpO2, respiratory rate, sedation, dissociation, and of
/// temperature, pain and nausea those that a set of the record has.
[[nodiscard]] QStringList readingRowNames(const SessionRecord& record);
/// Returns the columns of the session shown, at its present time.
[[nodiscard]] std::vector<ReadingColumnRow> readingColumns(const OpenSession& session);
/// Returns "4:48", "12:05".
[[nodiscard]] QString clockText(Duration span);

} // namespace tidemark::app
