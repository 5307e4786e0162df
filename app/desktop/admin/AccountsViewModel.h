// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/FieldErrors.h"
#include "desktop/shell/KeyWork.h"
#include "desktop/shell/Root.h"
#include "desktop/shell/SignedInContext.h"
#include "services/clinic/Accounts.h"

#include <QtQml/qqmlregistration.h>

namespace tidemark::app {

/// AccountsViewModel is what an administrator does to somebody else's way in: an activation code in the place
/// of a passphrase that was forgotten, a sign-in opened again, another role, coming back, leaving.
class AccountsViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the workplace.")
    Q_PROPERTY(QString chosen READ chosen NOTIFY changed)
    Q_PROPERTY(tidemark::app::FieldErrors errors READ errors NOTIFY changed)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString done READ done NOTIFY changed)
    Q_PROPERTY(QString code READ code NOTIFY changed)
    Q_PROPERTY(QString codeWords READ codeWords NOTIFY changed)

public:
    explicit AccountsViewModel(SignedInContext& context, QObject* parent = nullptr);

    /// Opens the row of a person, to change something there; an empty id closes it.
    Q_INVOKABLE void choose(const QString& personId);
    /// Gives a person an activation code, which is shown until closeCode().
    Q_INVOKABLE void giveCode(const QString& personId);
    /// Takes the activation code off the screen. It is kept nowhere and cannot be shown again.
    Q_INVOKABLE void closeCode();
    /// Lets a person try again whose account was closed after too many wrong passphrases.
    Q_INVOKABLE void openAgain(const QString& personId);
    /// Changes the role; the errors are by the keys "role-change" and "reason".
    Q_INVOKABLE void changeRole(const QString& personId, int role, const QString& reason);
    /// Removes a person. The clinic's key is changed after that (keyChangeAsked()).
    Q_INVOKABLE void remove(const QString& personId);

    [[nodiscard]] const QString& chosen() const { return m_chosen; }
    [[nodiscard]] const FieldErrors& errors() const { return m_errors; }
    /// Returns whether a code is being made.
    [[nodiscard]] bool isBusy() const { return m_keys.isBusy(); }
    [[nodiscard]] const QString& problem() const { return m_problem; }
    [[nodiscard]] const QString& done() const { return m_done; }
    /// Returns the code to be handed over; empty where there is none.
    [[nodiscard]] const QString& code() const { return m_code; }
    /// Says whose code it is and until when it is good.
    [[nodiscard]] const QString& codeWords() const { return m_codeWords; }

signals:
    void changed();
    /// Tells that somebody's account is another than before.
    void accountChanged();
    /// Tells that the clinic's key is to be changed now.
    void keyChangeAsked();

private:
    void forget();
    void end(const Result<void>& outcome, const QString& done);
    void showCode(const StaffId& id, const Result<services::ActivationCode>& drawn);
    [[nodiscard]] services::Accounts accounts() const { return {m_context.clinic(), m_context.actor()}; }
    [[nodiscard]] QString nameOf(const StaffId& id) const;

    SignedInContext& m_context;
    KeyWork m_keys;
    QString m_chosen;
    FieldErrors m_errors;
    QString m_problem;
    QString m_done;
    QString m_code;
    QString m_codeWords;
};

class AccountsRoot final : public tidemark::app::Root {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(tidemark::app::AccountsViewModel* viewModel READ viewModel NOTIFY replaced)

public:
    [[nodiscard]] AccountsViewModel* viewModel() { return present<AccountsViewModel>(); }
};

} // namespace tidemark::app
