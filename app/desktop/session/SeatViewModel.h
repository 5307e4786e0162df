// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/schedule/RoomAsking.h"
#include "desktop/session/SessionPart.h"

#include <QStringList>

namespace tidemark::app {

/// SeatViewModel shows the room of the session, until its dose.
class SeatViewModel final : public tidemark::app::SessionPart {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the session.")
    Q_PROPERTY(bool open READ isOpen NOTIFY changed)
    Q_PROPERTY(QList<QString> rooms READ rooms NOTIFY changed)
    Q_PROPERTY(QString room READ room NOTIFY changed)
    Q_PROPERTY(QString asked READ asked NOTIFY askedChanged)

public:
    using SessionPart::SessionPart;

    /// Returns whether another room may be chosen.
    [[nodiscard]] bool isOpen() const;
    /// Lists the rooms of the clinic.
    [[nodiscard]] const QStringList& rooms() const { return m_rooms; }
    [[nodiscard]] QString room() const;
    /// Says why the chosen room is given for a reason only; it is empty while nothing is asked.
    [[nodiscard]] const QString& asked() const { return m_asking.question(); }

    /// Chooses a room; an empty text is no room yet.
    Q_INVOKABLE void choose(const QString& room);
    /// Gives the reason for a room whose places are all taken.
    Q_INVOKABLE void confirm(const QString& reason);
    /// Takes the question back and leaves the session its room.
    Q_INVOKABLE void forget();

signals:
    void askedChanged();

protected:
    void begin() override { forget(); }
    void refresh() override;
    void refreshReadings() override {}

private:
    void finish(const Result<void>& seated);

    QStringList m_rooms;
    RoomAsking m_asking;
};

} // namespace tidemark::app
