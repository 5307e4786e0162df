// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/looks/Tones.h"
#include "desktop/models/PlotPoint.h"
#include "services/review/ReviewQueue.h"

#include <QList>
#include <QStringList>

#include <span>
#include <vector>

namespace tidemark::app {

/// A ReviewRow is one item of the queue in words.
struct ReviewRow {
    Q_GADGET
    QML_VALUE_TYPE(reviewRow)
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString heading MEMBER heading CONSTANT)
    Q_PROPERTY(int inGroup MEMBER inGroup CONSTANT)
    Q_PROPERTY(QString title MEMBER title CONSTANT)
    Q_PROPERTY(QString subject MEMBER subject CONSTANT)
    Q_PROPERTY(QString fact MEMBER fact CONSTANT)
    Q_PROPERTY(QString waiting MEMBER waiting CONSTANT)
    Q_PROPERTY(int tone READ toneNumber CONSTANT)

public:
    QString key;     ///< The same for the same question; another one where it is asked anew.
    QString heading; ///< Of the first of its urgency: "Now"; else empty.
    int inGroup = 0; ///< How many there are of that urgency.
    QString title;
    QString subject; ///< The patient's name, or the protocol's.
    QString fact;    ///< What decides.
    QString waiting; ///< "11 min", "4 days"
    Tone tone = Tone::Neutral;

    [[nodiscard]] int toneNumber() const { return numberOfTone(tone); }

    friend bool operator==(const ReviewRow&, const ReviewRow&) = default;
};

/// A ReviewCard is a part of the evidence: a title, what is large in it, and lines of a label and a value.
struct ReviewCard {
    Q_GADGET
    QML_VALUE_TYPE(reviewCard)
    Q_PROPERTY(QString key MEMBER key CONSTANT)
    Q_PROPERTY(QString title MEMBER title CONSTANT)
    Q_PROPERTY(QString aside MEMBER aside CONSTANT)
    Q_PROPERTY(QString figure MEMBER figure CONSTANT)
    Q_PROPERTY(QString unit MEMBER unit CONSTANT)
    Q_PROPERTY(QString pill MEMBER pill CONSTANT)
    Q_PROPERTY(int pillTone READ pillToneNumber CONSTANT)
    Q_PROPERTY(QStringList labels MEMBER labels CONSTANT)
    Q_PROPERTY(QStringList values MEMBER values CONSTANT)
    Q_PROPERTY(QList<tidemark::app::PlotPoint> points MEMBER points CONSTANT)
    Q_PROPERTY(int maximum MEMBER maximum CONSTANT)

public:
    QString key;
    QString title;
    QString aside; ///< Who and when, or of which scale.
    QString figure;
    QString unit;
    QString pill;
    Tone pillTone = Tone::Neutral;
    QStringList labels;
    QStringList values;      ///< As many as labels.
    QList<PlotPoint> points; ///< Of the scale, x in days; empty: no line is drawn.
    int maximum = 1;         ///< Of that scale.

    /// Adds a line; none where the value is empty.
    void add(const QString& label, const QString& value) {
        if (!value.isEmpty()) {
            labels << label;
            values << value;
        }
    }
    [[nodiscard]] int pillToneNumber() const { return numberOfTone(pillTone); }

    friend bool operator==(const ReviewCard&, const ReviewCard&) = default;
};

/// Returns what tells one question from every other.
[[nodiscard]] QString reviewKey(const services::ReviewItem& item);
/// Returns "Release asked".
[[nodiscard]] QString reviewTitle(const services::ReviewItem& item, Instant now, const QByteArray& zone);
/// Returns the rows in the order of the items. Only the first is in the tone of what is urgent.
[[nodiscard]] std::vector<ReviewRow> reviewRows(std::span<const services::ReviewItem> items, Instant now,
                                                const QByteArray& zone);

} // namespace tidemark::app
