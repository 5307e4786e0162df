// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/models/RowList.h"
#include "desktop/shell/FieldErrors.h"
#include "desktop/shell/KeyWork.h"
#include "desktop/shell/Root.h"
#include "desktop/shell/SignedInContext.h"
#include "domain/StaffMember.h"
#include "services/clinic/Accounts.h"
#include "services/sessions/AuditLogCheck.h"

#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace tidemark::app {

/// PeopleViewModel is the administrator's page: the people of the clinic, the state of its file, and the
/// check of the audit log.
class PeopleViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the workplace.")
    Q_PROPERTY(tidemark::app::RowList* people READ people CONSTANT)
    Q_PROPERTY(tidemark::app::RowList* status READ status CONSTANT)
    Q_PROPERTY(QList<QString> roles READ roles CONSTANT)
    Q_PROPERTY(tidemark::app::FieldErrors errors READ errors NOTIFY changed)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString done READ done NOTIFY changed)
    Q_PROPERTY(QString auditWords READ auditWords NOTIFY changed)
    Q_PROPERTY(bool auditLogHolds READ auditLogHolds NOTIFY changed)
    Q_PROPERTY(QString checkProgress READ checkProgress NOTIFY checkProgressChanged)

public:
    explicit PeopleViewModel(SignedInContext& context, QObject* parent = nullptr);
    ~PeopleViewModel() override;

    /// Reads the people anew with how each can sign in.
    Q_INVOKABLE void refresh();
    /// Adds a person, and tells with added(). The passphrase is typed by the person, not by the
    /// administrator.
    Q_INVOKABLE void add(const QString& displayName, const QString& signInName, int role,
                         const QString& passphrase);
    /// Begins to check the audit log, part by part: the window goes on meanwhile.
    Q_INVOKABLE void verifyAuditLog();
    /// Stops the check, which then says nothing.
    Q_INVOKABLE void stopVerifying();

    /// Returns whether a new person's passphrase is being derived. Nobody else is added meanwhile.
    [[nodiscard]] bool isBusy() const { return m_keys.isBusy(); }
    [[nodiscard]] RowList* people() { return &m_people; }
    [[nodiscard]] RowList* status() { return &m_status; }
    /// Returns the roles as choices, in the order of roleCodes: a place in it is what add() takes.
    [[nodiscard]] QList<QString> roles() const;
    [[nodiscard]] const FieldErrors& errors() const { return m_errors; }
    [[nodiscard]] const QString& problem() const { return m_problem; }
    [[nodiscard]] const QString& done() const { return m_done; }
    [[nodiscard]] const QString& auditWords() const { return m_auditWords; }
    [[nodiscard]] bool auditLogHolds() const { return m_auditLogHolds; }

    /// Returns how far the check is; empty while nothing is checked.
    [[nodiscard]] QString checkProgress() const;
    /// Returns the check that is going on, or null.
    [[nodiscard]] const services::AuditLogCheck* check() const { return m_check ? &*m_check : nullptr; }

signals:
    void changed();
    void checkProgressChanged();
    /// Tells that add() added somebody.
    void added();

private:
    [[nodiscard]] static QString stateWords(services::AccountState state);
    void endAdding(const Result<StaffMember>& person);
    /// Takes what the last part of the check said, and goes on with the next.
    void goOnAfter(const Result<void>& part);
    void endCheck(const Result<void>& outcome);
    void showStatus();

    SignedInContext& m_context;
    KeyWork m_keys;
    std::optional<services::AuditLogCheck> m_check;
    int m_checks = 0; ///< How many were begun: the pages of one that was stopped are not the next one's.
    QTimer m_nextPart;
    RowList m_people;
    RowList m_status;
    FieldErrors m_errors;
    QString m_problem;
    QString m_done;
    QString m_auditWords;
    bool m_auditLogHolds = false;
};

class PeopleRoot final : public tidemark::app::Root {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(tidemark::app::PeopleViewModel* viewModel READ viewModel NOTIFY replaced)

public:
    [[nodiscard]] PeopleViewModel* viewModel() { return present<PeopleViewModel>(); }
};

} // namespace tidemark::app
