// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/models/RowList.h"
#include "desktop/session/SessionPart.h"

namespace tidemark::app {

/// DischargeViewModel shows the readiness to leave: points judged from the record, two that a person
/// confirms, and a reason for each one that is overridden.
class DischargeViewModel final : public tidemark::app::SessionPart {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the session.")
    Q_PROPERTY(tidemark::app::RowList* points READ points CONSTANT)
    Q_PROPERTY(bool open READ isOpen NOTIFY changed)
    Q_PROPERTY(bool ready READ isReady NOTIFY readyChanged)
    Q_PROPERTY(int openPoints READ openPoints NOTIFY readyChanged)
    Q_PROPERTY(int overridden READ overridden NOTIFY readyChanged)

public:
    explicit DischargeViewModel(OpenSession& session);

    [[nodiscard]] RowList* points() { return &m_points; }
    /// Says whether the session is at a step from which the patient can leave.
    [[nodiscard]] bool isOpen() const;
    /// Says whether no point is open any more.
    [[nodiscard]] bool isReady() const { return m_ready; }
    [[nodiscard]] int openPoints() const { return m_openPoints; }

    /// Returns how many points are not met and were overridden with a reason.
    [[nodiscard]] int overridden() const { return m_overridden; }

    /// Confirms a point that a person judges, by its key.
    Q_INVOKABLE void confirm(const QString& pointKey);
    /// Records why the patient may leave although this point is not met. It returns false without a reason.
    Q_INVOKABLE bool passOver(const QString& pointKey, const QString& reason);
    /// Records that the patient leaves now; while a point is open it is refused, and `error` names it.
    Q_INVOKABLE void discharge();

signals:
    void readyChanged();

protected:
    void refresh() override { judge(); }
    void tick() override { judge(); }

private:
    void judge();

    RowList m_points;
    bool m_ready = false;
    int m_openPoints = 0;
    int m_overridden = 0;
};

} // namespace tidemark::app
