// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/looks/Tones.h"

#include <QList>
#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace tidemark::app {

/// These are the rows of a RecordTable.

/// A RecordCell is one cell; with a tone it is drawn as a pill.
struct RecordCell {
    Q_GADGET
    QML_VALUE_TYPE(recordCell)
    Q_PROPERTY(QString text MEMBER text CONSTANT)
    Q_PROPERTY(int tone READ toneNumber CONSTANT)

public:
    QString text;
    std::optional<Tone> tone; ///< None for plain words.

    [[nodiscard]] int toneNumber() const { return numberOfTone(tone); }

    friend bool operator==(const RecordCell&, const RecordCell&) = default;
};

/// A RecordRow is one row, in the order of the table's columns.
struct RecordRow {
    Q_GADGET
    QML_VALUE_TYPE(recordRow)
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QList<tidemark::app::RecordCell> cells MEMBER cells CONSTANT)

public:
    QString key; ///< What the row is about.
    QList<RecordCell> cells;

    friend bool operator==(const RecordRow&, const RecordRow&) = default;
};

} // namespace tidemark::app
