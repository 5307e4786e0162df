// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/models/GadgetModel.h"
#include "desktop/session/SessionPart.h"

#include <QVariantList>

namespace tidemark::app {

/// The graph over minutes since Start, and the grid of readings under it.
class SessionGraphViewModel final : public tidemark::app::SessionPart {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the session.")
    Q_PROPERTY(QVariantList systolic READ systolic NOTIFY changed)
    Q_PROPERTY(QVariantList diastolic READ diastolic NOTIFY changed)
    Q_PROPERTY(QVariantList pulse READ pulse NOTIFY changed)
    Q_PROPERTY(QVariantList oxygen READ oxygen NOTIFY changed)
    Q_PROPERTY(QVariantList ghost READ ghost NOTIFY ghostChanged)
    Q_PROPERTY(QString ghostWords READ ghostWords NOTIFY ghostChanged)
    Q_PROPERTY(QVariantList sideEffects READ sideEffects NOTIFY changed)
    Q_PROPERTY(QVariantList gaps READ gaps NOTIFY changed)
    Q_PROPERTY(QVariantList infusions READ infusions NOTIFY moved)
    Q_PROPERTY(QVariantList dueMinutes READ dueMinutes NOTIFY moved)
    Q_PROPERTY(double now READ now NOTIFY moved)
    Q_PROPERTY(double lastMinute READ lastMinute NOTIFY moved)
    Q_PROPERTY(double stopSystolic READ stopSystolic NOTIFY changed)
    Q_PROPERTY(QString stopLabel READ stopLabel NOTIFY changed)
    Q_PROPERTY(tidemark::app::GadgetModel* columns READ columns CONSTANT)

public:
    explicit SessionGraphViewModel(OpenSession& session);

    [[nodiscard]] QVariantList systolic() const { return points(&Reading::systolic); }
    [[nodiscard]] QVariantList diastolic() const { return points(&Reading::diastolic); }
    [[nodiscard]] QVariantList pulse() const { return points(&Reading::heartRate); }
    [[nodiscard]] QVariantList oxygen() const { return points(&Reading::spo2); }
    /// Systolic pressure of this patient's earlier sessions: at each minute compared { x, n, lowest, median,
    /// highest }, n = 0 where none of them has a set. Empty for a first session.
    [[nodiscard]] const QVariantList& ghost() const { return m_ghost; }
    /// "earlier 5 sessions, 34.9–38 mg"
    [[nodiscard]] const QString& ghostWords() const { return m_ghostWords; }
    [[nodiscard]] QVariantList sideEffects() const;
    [[nodiscard]] QVariantList gaps() const;
    [[nodiscard]] QVariantList infusions() const;
    [[nodiscard]] QVariantList dueMinutes() const;
    /// NaN before Start and after the patient has left.
    [[nodiscard]] double now() const;
    [[nodiscard]] double lastMinute() const;
    /// Middles of the grid's columns, one for each, no two over each other: `from` to `to` is the room in
    /// pixels, `origin` the place of minute 0, `perMinute` the pixels of a minute.
    Q_INVOKABLE [[nodiscard]] QVariantList places(double origin, double perMinute, double from, double to,
                                                  double columnWidth) const;
    [[nodiscard]] double stopSystolic() const;
    [[nodiscard]] QString stopLabel() const;
    [[nodiscard]] GadgetModel* columns() { return &m_columns; }

signals:
    void moved();
    void ghostChanged();

protected:
    void begin() override;
    void refresh() override;
    void tick() override { refresh(); }

private:
    [[nodiscard]] bool started() const;
    [[nodiscard]] double minuteOf(Instant at) const;
    [[nodiscard]] QVariantList points(std::optional<int> Reading::*value) const;

    GadgetModel m_columns;
    QVariantList m_ghost;
    QString m_ghostWords;
};

} // namespace tidemark::app
