// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/models/RowList.h"
#include "desktop/shell/FieldErrors.h"
#include "desktop/shell/Root.h"
#include "desktop/shell/SignedInContext.h"

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
    Q_PROPERTY(QStringList roles READ roles CONSTANT)
    Q_PROPERTY(tidemark::app::FieldErrors errors READ errors NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString done READ done NOTIFY changed)
    Q_PROPERTY(QString auditWords READ auditWords NOTIFY changed)
    Q_PROPERTY(bool auditLogHolds READ auditLogHolds NOTIFY changed)

public:
    explicit PeopleViewModel(SignedInContext& context, QObject* parent = nullptr);

    Q_INVOKABLE void refresh();
    /// The passphrase is typed by the person, not by the administrator.
    Q_INVOKABLE bool add(const QString& displayName, const QString& signInName, int role,
                         const QString& passphrase);
    Q_INVOKABLE void remove(const QString& personId);
    Q_INVOKABLE void verifyAuditLog();

    [[nodiscard]] RowList* people() { return &m_people; }
    [[nodiscard]] RowList* status() { return &m_status; }
    [[nodiscard]] QStringList roles() const;
    [[nodiscard]] const FieldErrors& errors() const { return m_errors; }
    [[nodiscard]] const QString& problem() const { return m_problem; }
    [[nodiscard]] const QString& done() const { return m_done; }
    [[nodiscard]] const QString& auditWords() const { return m_auditWords; }
    [[nodiscard]] bool auditLogHolds() const { return m_auditLogHolds; }

signals:
    void changed();

private:
    void showStatus();

    SignedInContext& m_context;
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
