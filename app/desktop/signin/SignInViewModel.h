// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/looks/Tones.h"
#include "desktop/models/RowList.h"
#include "desktop/shell/Environment.h"
#include "desktop/shell/Root.h"
#include "desktop/shell/SignedInContext.h"
#include "text/Message.h"

#include <QtQml/qqmlregistration.h>

namespace tidemark::app {

/// SignInViewModel is for signing in, and the locked window: the typed name stays after a refusal, waits are
/// counted down, the rooms of running sessions go on showing without names.
class SignInViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the workplace.")
    Q_PROPERTY(QString signInName READ signInName WRITE setSignInName NOTIFY signInNameChanged)
    Q_PROPERTY(QString fieldError READ fieldError NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString problemNextStep READ problemNextStep NOTIFY changed)
    Q_PROPERTY(int problemTone READ problemTone NOTIFY changed)
    Q_PROPERTY(int waitSeconds READ waitSeconds NOTIFY changed)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    Q_PROPERTY(bool locked READ isLocked NOTIFY changed)
    Q_PROPERTY(bool pinReady READ isPinReady NOTIFY changed)
    Q_PROPERTY(bool pinFirst READ isPinFirst NOTIFY changed)
    Q_PROPERTY(QString lockedBy READ lockedBy NOTIFY changed)
    Q_PROPERTY(QString pinNote READ pinNote NOTIFY changed)
    Q_PROPERTY(QString pinError READ pinError NOTIFY changed)
    Q_PROPERTY(QString folder READ folder NOTIFY changed)
    Q_PROPERTY(tidemark::app::RowList* rooms READ rooms CONSTANT)
    Q_PROPERTY(tidemark::app::RowList* inventedPeople READ inventedPeople CONSTANT)
    Q_PROPERTY(QString inventedPassphrase READ inventedPassphrase NOTIFY changed)
    Q_PROPERTY(QString inventedPin READ inventedPin NOTIFY changed)

public:
    SignInViewModel(SignedInContext& context, Background& background, const Environment& environment,
                    QObject* parent = nullptr);

    /// Names the clinic that the next sign-in opens.
    void prepare(const QString& folder);
    /// Shows the lock screen for what a lock has left: who locked, whether the PIN opens it, and which rooms
    /// have a session.
    void showLocked(const LockCarry& carry);
    /// Shows who may sign in to a demo clinic, with the passphrase and the PIN that all of them have.
    void showInvented(const demo::InventedSignIn& signIn);
    /// Shows an error that has nothing to do with what was typed.
    void showProblem(const Error& error);

    /// Opens the clinic with this passphrase and the typed name, and tells with signedIn(). It runs beside
    /// the window; nothing happens while it runs, and while wrong tries make the next one wait.
    Q_INVOKABLE void signIn(const QString& passphrase);
    /// Opens the clinic for whoever locked it.
    Q_INVOKABLE void unlock(const QString& pin);
    /// Asks for the passphrase from now on, and takes away the key that waits in the kernel.
    void forgetPin();

    [[nodiscard]] const QString& signInName() const { return m_signInName; }
    void setSignInName(const QString& name);
    /// Returns what is wrong with what was typed; while a wrong try makes the next one wait, for how long.
    [[nodiscard]] QString fieldError() const;
    [[nodiscard]] const QString& problem() const { return m_problem.text; }
    [[nodiscard]] const QString& problemNextStep() const { return m_problem.nextStep; }
    [[nodiscard]] int problemTone() const { return numberOfTone(m_problem.tone); }
    /// Returns the seconds until the next try is taken, rounded up; 0 where it may be made now.
    [[nodiscard]] int waitSeconds() const;
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] bool isLocked() const { return m_locked; }
    /// Returns whether the PIN of whoever locked opens the clinic now.
    [[nodiscard]] bool isPinReady() const { return m_pin.lock.has_value(); }
    /// Returns whether it is asked before the passphrase: not where somebody made way for another person.
    [[nodiscard]] bool isPinFirst() const { return isPinReady() && m_forOwner; }
    /// Returns the sign-in name of whoever locked; empty before a lock.
    [[nodiscard]] const QString& lockedBy() const { return m_lockedBy; }
    /// Says why the passphrase is asked after a lock.
    [[nodiscard]] QString pinNote() const;
    [[nodiscard]] const QString& pinError() const { return m_pinError; }
    [[nodiscard]] const QString& folder() const { return m_folder; }
    [[nodiscard]] RowList* rooms() { return &m_rooms; }
    [[nodiscard]] RowList* inventedPeople() { return &m_inventedPeople; }
    [[nodiscard]] const QString& inventedPassphrase() const { return m_inventedPassphrase; }
    [[nodiscard]] const QString& inventedPin() const { return m_inventedPin; }

signals:
    void signInNameChanged();
    void changed();
    /// Tells that somebody is signed in.
    void signedIn();

private:
    void finish(Result<services::SignedIn> outcome);
    void refuse(const Error& error);
    void refusePin(const Error& error);
    /// Says from now on that the passphrase is asked, and why.
    void endPin(services::PinState why);
    void tick();
    void showRooms();

    SignedInContext& m_context;
    Background& m_background;
    const Environment& m_environment;
    QString m_folder;
    QString m_signInName;
    QString m_fieldError;
    Message m_problem;
    std::optional<Duration> m_waitUntil; ///< Since boot.
    bool m_busy = false;
    bool m_locked = false;
    bool m_forOwner = false; ///< Whoever locked is expected back, not another person.
    services::PinOffer m_pin;
    QString m_lockedBy;
    QString m_pinError;
    std::vector<LockedRoom> m_lockedRooms;
    bool m_roomsUnread = false;
    RowList m_rooms;
    RowList m_inventedPeople;
    QString m_inventedPassphrase;
    QString m_inventedPin;
};

class SignInRoot final : public tidemark::app::Root {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(tidemark::app::SignInViewModel* viewModel READ viewModel NOTIFY replaced)

public:
    [[nodiscard]] SignInViewModel* viewModel() { return present<SignInViewModel>(); }
};

} // namespace tidemark::app
