// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/schedule/RoomAsking.h"
#include "services/courses/Courses.h"

#include <QtQml/qqmlregistration.h>

namespace tidemark::app {

/// VisitRoomViewModel is the room of the session that is chosen on the schedule, while it is planned.
class VisitRoomViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the schedule.")
    Q_PROPERTY(QList<QString> rooms READ rooms NOTIFY changed)
    Q_PROPERTY(QString room READ room NOTIFY changed)
    Q_PROPERTY(QString asked READ asked NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)

public:
    explicit VisitRoomViewModel(SignedInContext& context) : m_context(context) {}

    /// Shows the room of a session; null where none is chosen.
    void show(const services::ScheduledVisit* visit);

    /// Returns those of the clinic; empty where the room cannot be changed.
    [[nodiscard]] const QStringList& rooms() const { return m_rooms; }
    [[nodiscard]] const QString& room() const { return m_room; }
    /// Says why the chosen room is given for a reason only; empty while nothing is asked.
    [[nodiscard]] const QString& asked() const { return m_asking.question(); }
    [[nodiscard]] const QString& problem() const { return m_problem; }

    /// Gives it a room, empty for none.
    Q_INVOKABLE void choose(const QString& room);
    /// Takes the reason for a room whose places are all taken.
    Q_INVOKABLE void confirm(const QString& reason);
    /// Takes the question back and leaves the session its room.
    Q_INVOKABLE void forget();

signals:
    void changed();

private:
    void finish(const Result<void>& seated);

    SignedInContext& m_context;
    RoomAsking m_asking;
    SessionId m_session;
    QStringList m_rooms;
    QString m_room;
    QString m_problem;
};

} // namespace tidemark::app
