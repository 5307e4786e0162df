// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/models/RowList.h"
#include "desktop/schedule/AskedPlan.h"
#include "desktop/shell/FieldErrors.h"
#include "desktop/shell/Root.h"
#include "desktop/shell/SignedInContext.h"
#include "services/courses/Courses.h"

#include <QtQml/qqmlregistration.h>

namespace tidemark::app {

/// CoursePlanViewModel is for planning a whole course: protocol, first day, time, room. The plan follows what
/// is typed; nothing is kept before it is accepted.
class CoursePlanViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the workplace.")
    Q_PROPERTY(QString patientId READ patientId NOTIFY opened)
    Q_PROPERTY(QString patientName READ patientName NOTIFY opened)
    Q_PROPERTY(QStringList protocols READ protocols NOTIFY opened)
    Q_PROPERTY(int protocol READ protocol WRITE setProtocol NOTIFY edited)
    Q_PROPERTY(QString protocolState READ protocolState NOTIFY edited)
    Q_PROPERTY(bool approved READ isApproved NOTIFY edited)
    Q_PROPERTY(QList<QString> options READ options NOTIFY edited)
    Q_PROPERTY(int option READ option WRITE setOption NOTIFY edited)
    Q_PROPERTY(QString orderFault READ orderFault NOTIFY edited)
    Q_PROPERTY(QString start READ start WRITE setStart NOTIFY edited)
    Q_PROPERTY(QString time READ time WRITE setTime NOTIFY edited)
    Q_PROPERTY(QString room READ room WRITE setRoom NOTIFY edited)
    Q_PROPERTY(QList<QString> rooms READ rooms NOTIFY opened)
    Q_PROPERTY(tidemark::app::RowList* sessions READ sessions CONSTANT)
    Q_PROPERTY(QStringList notes READ notes NOTIFY edited)
    Q_PROPERTY(tidemark::app::FieldErrors errors READ errors NOTIFY edited)
    Q_PROPERTY(QString reason MEMBER m_reason NOTIFY reasonEdited)
    Q_PROPERTY(QString asked READ asked NOTIFY edited)
    Q_PROPERTY(QString problem READ problem NOTIFY edited)
    Q_PROPERTY(bool acceptable READ isAcceptable NOTIFY edited)

public:
    explicit CoursePlanViewModel(SignedInContext& context, QObject* parent = nullptr);

    /// Offers the plan of a course for this patient from the next open day on. Protocols that fit the order
    /// in force come first.
    void open(const QString& patientId);
    /// Plans every session of the course at once and tells with accepted(). Where something is asked about it
    /// needs a reason.
    Q_INVOKABLE void accept();

    [[nodiscard]] QString patientId() const { return m_patient.text(); }
    [[nodiscard]] const QString& patientName() const { return m_patientName; }
    [[nodiscard]] QStringList protocols() const;
    [[nodiscard]] int protocol() const { return m_protocol; }
    void setProtocol(int index);
    /// Says whether the clinic approved it, or it is an example.
    [[nodiscard]] QString protocolState() const;
    /// Says whether the clinic has approved the chosen protocol; an example of the program is not approved.
    [[nodiscard]] bool isApproved() const;
    /// Lists the ways to go on that the protocol leaves to the prescriber; it is empty where there is only
    /// one.
    [[nodiscard]] QStringList options() const;
    [[nodiscard]] int option() const { return m_option; }
    void setOption(int index);
    /// Says why the plan cannot be kept yet: there is no order for this drug and route, or what it is planned
    /// by could not be read. It is empty where nothing is in the way.
    [[nodiscard]] QString orderFault() const;
    [[nodiscard]] const QString& start() const { return m_start; }
    void setStart(const QString& start);
    [[nodiscard]] const QString& time() const { return m_time; }
    void setTime(const QString& time);
    [[nodiscard]] const QString& room() const { return m_room; }
    void setRoom(const QString& room);
    /// Lists the rooms of the clinic.
    [[nodiscard]] const QStringList& rooms() const { return m_rooms; }
    [[nodiscard]] RowList* sessions() { return &m_sessions; }
    [[nodiscard]] const QStringList& notes() const { return m_notes; }
    [[nodiscard]] const FieldErrors& errors() const { return m_errors; }
    /// Returns what is asked about the plan, which is then kept for a reason only; empty where nothing is.
    [[nodiscard]] QString asked() const { return m_asked.words(); }
    [[nodiscard]] const QString& problem() const { return m_problem; }
    /// Says whether there is a plan that accept() can keep.
    [[nodiscard]] bool isAcceptable() const { return m_sessions.count() > 0; }

signals:
    void opened();
    void edited();
    void reasonEdited();
    /// Tells that the course of this patient is planned.
    void accepted(const QString& patientId);

private:
    void propose();
    [[nodiscard]] const Protocol* chosen() const;
    [[nodiscard]] QStringList optionKeys() const;
    [[nodiscard]] services::CourseRequest request() const;

    SignedInContext& m_context;
    PatientId m_patient;
    QString m_patientName;
    std::vector<Protocol> m_offered;
    std::optional<Order> m_order;
    int m_protocol = 0;
    int m_option = 0;
    QString m_start;
    QString m_time;
    QString m_room;
    QStringList m_rooms;
    QString m_roomProblem;
    QString m_unread; ///< Why the protocols or the order could not be read.
    RowList m_sessions;
    QStringList m_notes;
    FieldErrors m_errors;
    QString m_problem;
    QString m_reason;
    AskedPlan m_asked;
};

class CoursePlanRoot final : public tidemark::app::Root {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(tidemark::app::CoursePlanViewModel* viewModel READ viewModel NOTIFY replaced)

public:
    [[nodiscard]] CoursePlanViewModel* viewModel() { return present<CoursePlanViewModel>(); }
};

} // namespace tidemark::app
