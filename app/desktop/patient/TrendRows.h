// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/looks/ControlStates.h"
#include "desktop/looks/Tones.h"
#include "desktop/models/PlotPoint.h"

#include <QList>
#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace tidemark::app {

/// This is what the trend of the patient page draws and prints.

/// A ScoreBand is one severity band of a scale, behind the lines.
struct ScoreBand {
    Q_GADGET
    QML_VALUE_TYPE(scoreBand)
    Q_PROPERTY(int from MEMBER from CONSTANT)
    Q_PROPERTY(int to MEMBER to CONSTANT)
    Q_PROPERTY(QString name MEMBER name CONSTANT)
    Q_PROPERTY(int severity MEMBER severity CONSTANT)

public:
    int from = 0;
    int to = 0;
    QString name;
    int severity = 0; ///< 0 (minimal) to 4 (severe).

    friend bool operator==(const ScoreBand&, const ScoreBand&) = default;
};

/// ScoreLine is the line of one scale: x in milliseconds since 1970, y the total. An incomplete answer has no
/// total and no point.
struct ScoreLine {
    Q_GADGET
    QML_VALUE_TYPE(scoreLine)
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString name MEMBER name CONSTANT)
    Q_PROPERTY(QList<tidemark::app::PlotPoint> points MEMBER points CONSTANT)
    Q_PROPERTY(QList<int> hollow MEMBER hollow CONSTANT)
    Q_PROPERTY(QStringList labels MEMBER labels CONSTANT)
    Q_PROPERTY(QList<tidemark::app::ScoreBand> bands MEMBER bands CONSTANT)

public:
    QString key; ///< The scale's id.
    QString name;
    QList<PlotPoint> points;
    QList<int> hollow;      ///< Indexes of the points that are drawn hollow.
    QStringList labels;     ///< "12 Apr 2026: 8, mild", one for each point.
    QList<ScoreBand> bands; ///< Of this scale; another one's mean nothing to its points.

    friend bool operator==(const ScoreLine&, const ScoreLine&) = default;
};

/// A TreatmentMark is a treatment on the rail over the trend, or a dose at home at its foot.
struct TreatmentMark {
    Q_GADGET
    QML_VALUE_TYPE(treatmentMark)
    Q_PROPERTY(double x MEMBER x CONSTANT)
    Q_PROPERTY(QString label MEMBER label CONSTANT)
    Q_PROPERTY(QString name MEMBER name CONSTANT)

public:
    double x = 0; ///< Milliseconds since 1970.
    QString label;
    QString name; ///< What it was, in words.

    friend bool operator==(const TreatmentMark&, const TreatmentMark&) = default;
};

/// SystolicPanel is the systolic pressure of one session.
struct SystolicPanel {
    Q_GADGET
    QML_VALUE_TYPE(systolicPanel)
    Q_PROPERTY(QString sessionId MEMBER sessionId CONSTANT)
    Q_PROPERTY(QString title MEMBER title CONSTANT)
    Q_PROPERTY(QList<tidemark::app::PlotPoint> points MEMBER points CONSTANT)

public:
    QString sessionId;
    QString title;
    QList<PlotPoint> points; ///< x minutes after Start, y mmHg.

    friend bool operator==(const SystolicPanel&, const SystolicPanel&) = default;
};

/// An EffectLevels is one side effect over the sessions shown.
struct EffectLevels {
    Q_GADGET
    QML_VALUE_TYPE(effectLevels)
    Q_PROPERTY(QString name MEMBER name CONSTANT)
    Q_PROPERTY(QList<int> levels READ levelNumbers CONSTANT)

public:
    QString name;
    QList<EffectLevel> levels; ///< Of each session; Off for none.

    [[nodiscard]] QList<int> levelNumbers() const {
        QList<int> numbers;
        for (const EffectLevel level : levels) {
            numbers.append(static_cast<int>(level));
        }
        return numbers;
    }

    friend bool operator==(const EffectLevels&, const EffectLevels&) = default;
};

/// A TrendChange is one line of what changed.
struct TrendChange {
    Q_GADGET
    QML_VALUE_TYPE(trendChange)
    Q_PROPERTY(QString day MEMBER day CONSTANT)
    Q_PROPERTY(QString text MEMBER text CONSTANT)

public:
    QString day;
    QString text;

    friend bool operator==(const TrendChange&, const TrendChange&) = default;
};

/// A TrendTile is one number over the trend; a number that does not exist reads "none yet".
struct TrendTile {
    Q_GADGET
    QML_VALUE_TYPE(trendTile)
    Q_PROPERTY(QString label MEMBER label CONSTANT)
    Q_PROPERTY(QString value MEMBER value CONSTANT)
    Q_PROPERTY(QString unit MEMBER unit CONSTANT)
    Q_PROPERTY(QString pill MEMBER pill CONSTANT)
    Q_PROPERTY(int pillTone READ pillToneNumber CONSTANT)
    Q_PROPERTY(QString note MEMBER note CONSTANT)

public:
    QString label;
    QString value;
    QString unit;
    QString pill;
    Tone pillTone = Tone::Neutral;
    QString note;

    [[nodiscard]] int pillToneNumber() const { return numberOfTone(pillTone); }

    friend bool operator==(const TrendTile&, const TrendTile&) = default;
};

} // namespace tidemark::app
