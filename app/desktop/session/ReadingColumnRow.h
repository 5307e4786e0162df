// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/session/OpenSession.h"
#include "rules/vitals/ReadingPlan.h"

#include <QObject>
#include <QStringList>

#include <vector>

namespace tidemark::app {

/// One column of the grid under the graph.
struct ReadingColumnRow {
    Q_GADGET
    Q_PROPERTY(QString entry MEMBER entry)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString subtitle MEMBER subtitle)
    Q_PROPERTY(QString state MEMBER state)
    Q_PROPERTY(double minute MEMBER minute)
    Q_PROPERTY(bool planned MEMBER planned)
    Q_PROPERTY(QStringList values MEMBER values)
    Q_PROPERTY(QString note MEMBER note)
    Q_PROPERTY(QStringList flags MEMBER flags)
    Q_PROPERTY(QString flagTone MEMBER flagTone)
    Q_PROPERTY(QStringList earlier MEMBER earlier)
    Q_PROPERTY(QString line MEMBER line)
    Q_PROPERTY(QString late MEMBER late)
public:
    QString entry;     ///< Id of the set; empty where there is none.
    QString title;     ///< "Baseline", "+10"
    QString subtitle;  ///< The time it was taken, or "due 4:48"
    QString state;     ///< "taken", "not-obtained", "missed", "due", "late" or "future"
    double minute = 0; ///< Its place on the time axis, in minutes after Start.
    bool planned = true;
    QStringList values;  ///< Pressure, pulse, SpO2, respiratory rate, sedation, dissociation; empty = absent.
    QString note;        ///< Why not obtained, kept although implausible, entered late.
    QStringList flags;   ///< Sentences, most severe first.
    QString flagTone;    ///< "", "warn" or "bad"
    QStringList earlier; ///< Values that an amendment replaced, with the reason.
    QString line;        ///< The set as it would be typed.
    QString late;        ///< "typed 14:32, taken 14:20"; empty for a set typed as it was taken.
};

/// The columns of the session shown, at its present time.
[[nodiscard]] std::vector<ReadingColumnRow> readingColumns(const OpenSession& session);
/// "4:48", "12:05"
[[nodiscard]] QString clockText(Duration span);

} // namespace tidemark::app
