// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/patient/PatientListViewModel.h"
#include "desktop/schedule/AskedPlan.h"
#include "desktop/shell/Root.h"

namespace tidemark::app {

/// WalkInViewModel is for somebody at the door without an appointment: find the patient, and a session is
/// planned for now, by the order in force as every other. Whoever has one today is led to that.
class WalkInViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the workplace.")
    Q_PROPERTY(tidemark::app::PatientListViewModel* patients READ patients CONSTANT)
    Q_PROPERTY(QString room MEMBER m_room NOTIFY changed)
    Q_PROPERTY(QList<QString> rooms READ rooms NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString roomError READ roomError NOTIFY changed)
    Q_PROPERTY(QString reason MEMBER m_reason NOTIFY changed)
    Q_PROPERTY(bool reasonAsked READ isReasonAsked NOTIFY changed)
    Q_PROPERTY(QString refusedPatient READ refusedPatient NOTIFY changed)
    Q_PROPERTY(QString chosenPatient READ chosenPatient NOTIFY changed)
    Q_PROPERTY(tidemark::app::PatientRow chosen READ chosen NOTIFY changed)

public:
    explicit WalkInViewModel(SignedInContext& context, QObject* parent = nullptr);

    /// Begins anew with nobody chosen and an empty search.
    void open();
    /// Takes who is here: who has a session today is led to it, of anybody else the order and the next date
    /// are shown, and nothing is planned before take().
    Q_INVOKABLE void choose(const QString& patientId);
    /// Plans the session for now.
    Q_INVOKABLE void take(const QString& patientId);
    /// Lets nobody be chosen any more.
    Q_INVOKABLE void forget();

    [[nodiscard]] PatientListViewModel* patients() { return &m_patients; }
    /// Lists the rooms of the clinic.
    [[nodiscard]] const QStringList& rooms() const { return m_rooms; }
    /// Says why no session could be planned; it is empty otherwise.
    [[nodiscard]] const QString& problem() const { return m_problem; }
    [[nodiscard]] const QString& roomError() const { return m_roomError; }
    /// Returns whether the session can be planned for a reason.
    [[nodiscard]] bool isReasonAsked() const { return m_asked.isAsking(); }
    /// Returns who was chosen; empty while nobody is.
    [[nodiscard]] const QString& chosenPatient() const { return m_chosen.patientId; }
    [[nodiscard]] const PatientRow& chosen() const { return m_chosen; }
    /// Returns the patient for whom none could be planned.
    [[nodiscard]] const QString& refusedPatient() const { return m_refused; }

signals:
    void changed();
    /// Tells that the visit is planned, or that the patient is there already.
    void ready(const QString& sessionId);

private:
    void refuse(const Error& error, const QString& patientId);
    [[nodiscard]] std::optional<SessionId> sessionOfToday(const PatientId& patient) const;

    SignedInContext& m_context;
    PatientListViewModel m_patients;
    QString m_room;
    QStringList m_rooms;
    QString m_problem;
    QString m_roomError;
    QString m_refused;
    PatientRow m_chosen;
    QString m_reason;
    AskedPlan m_asked;
};

class WalkInRoot final : public tidemark::app::Root {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(tidemark::app::WalkInViewModel* viewModel READ viewModel NOTIFY replaced)

public:
    [[nodiscard]] WalkInViewModel* viewModel() { return present<WalkInViewModel>(); }
};

} // namespace tidemark::app
