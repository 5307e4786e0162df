// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/models/LaterEventRow.h"
#include "desktop/patient/PatientPart.h"
#include "domain/Aftercare.h"

#include <QList>

namespace tidemark::app {

/// PatientLaterEventsViewModel is what happened to a patient after leaving, of all sessions. It is counted
/// apart from the side effects, which somebody watched.
class PatientLaterEventsViewModel final : public tidemark::app::PatientPart {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the patient page.")
    Q_PROPERTY(QList<tidemark::app::LaterEventRow> rows READ rows NOTIFY changed)
    Q_PROPERTY(QString count READ count NOTIFY changed)

public:
    using PatientPart::PatientPart;

    /// Returns the events, the newest first. Withdrawn ones are among them.
    [[nodiscard]] QList<LaterEventRow> rows() const;
    /// Returns "2 events after leaving, 1 serious"; empty where none counts.
    [[nodiscard]] QString count() const;

protected:
    void forget() override { m_events.clear(); }
    void read() override;

private:
    std::vector<LaterEvent> m_events;
};

} // namespace tidemark::app
