// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/schedule/AskedPlan.h"
#include "desktop/shell/FieldErrors.h"
#include "desktop/shell/Root.h"
#include "desktop/shell/SignedInContext.h"
#include "services/courses/SessionPlanning.h"

#include <QtQml/qqmlregistration.h>

namespace tidemark::app {

/// PlanFormViewModel is for planning a patient's next session: day, time, room. A walk-in is planned for now.
class PlanFormViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the workplace.")
    Q_PROPERTY(QString patientName READ patientName NOTIFY opened)
    Q_PROPERTY(QString day MEMBER m_day NOTIFY edited)
    Q_PROPERTY(QString dayWarning READ dayWarning NOTIFY edited)
    Q_PROPERTY(QString time MEMBER m_time NOTIFY edited)
    Q_PROPERTY(QString room MEMBER m_room NOTIFY edited)
    Q_PROPERTY(QList<QString> rooms READ rooms NOTIFY opened)
    Q_PROPERTY(QString reason MEMBER m_reason NOTIFY edited)
    Q_PROPERTY(bool reasonAsked READ isReasonAsked NOTIFY errorsChanged)
    Q_PROPERTY(tidemark::app::FieldErrors errors READ errors NOTIFY errorsChanged)
    Q_PROPERTY(QString problem READ problem NOTIFY errorsChanged)

public:
    explicit PlanFormViewModel(SignedInContext& context, QObject* parent = nullptr);

    /// Shows the form for this patient, with today and the present time in it.
    void open(const QString& patientId);
    /// Plans the session and tells with saved(). A day or time that is asked about, as a closed day or a full
    /// room, is planned with a reason only.
    Q_INVOKABLE void save();

    [[nodiscard]] const QString& patientName() const { return m_patientName; }
    /// Lists the rooms of the clinic.
    [[nodiscard]] const QStringList& rooms() const { return m_rooms; }
    /// Returns closedDayWarning() of the day; the day may be kept.
    [[nodiscard]] QString dayWarning() const;
    /// Returns whether something is asked about the plan: it is kept for a reason only.
    [[nodiscard]] bool isReasonAsked() const { return m_asked.isAsking(); }
    [[nodiscard]] const FieldErrors& errors() const { return m_errors; }
    [[nodiscard]] const QString& problem() const { return m_problem; }

signals:
    void opened();
    void edited();
    void errorsChanged();
    /// Tells that this session is planned.
    void saved(const QString& sessionId);

private:
    void keep(const services::SessionPlan& plan);

    SignedInContext& m_context;
    PatientId m_id;
    QString m_patientName;
    QString m_day;
    QString m_time;
    QString m_room;
    QStringList m_rooms;
    QString m_reason;
    AskedPlan m_asked;
    FieldErrors m_errors;
    QString m_problem;
};

class PlanFormRoot final : public tidemark::app::Root {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(tidemark::app::PlanFormViewModel* viewModel READ viewModel NOTIFY replaced)

public:
    [[nodiscard]] PlanFormViewModel* viewModel() { return present<PlanFormViewModel>(); }
};

} // namespace tidemark::app
