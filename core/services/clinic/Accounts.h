// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/base/OpenClinic.h"
#include "storage/vault/KeySlots.h"

#include <functional>
#include <utility>

namespace tidemark::services {

/// AccountState says how somebody gets in.
enum class AccountState {
    Open,         ///< With their passphrase.
    AwaitsCode,   ///< With an activation code, which sets a passphrase.
    Closed,       ///< Not before an administrator opens it: there were too many wrong tries.
    WithoutWayIn, ///< Not before an administrator gives an activation code.
    Left          ///< Not any more.
};

/// An ActivationCode is a code that is used once, by the person, to set a passphrase that nobody else knows.
struct ActivationCode {
    QString words;
    storage::DerivedPassword derived;
};

/// Draws an activation code and derives its key. It takes about half a second at the standard cost and may be
/// called on any thread.
using DrawCode = std::function<Result<ActivationCode>()>;

/// An activation code is good for so long.
inline constexpr Duration activationTime = std::chrono::hours(72);

/// Accounts are how the people of the clinic get in, which an administrator decides on. Nothing here tells an
/// administrator anybody's passphrase.
///
/// Each call checks the actor's right first; each change is one transaction with one entry in the audit log.
class Accounts {
public:
    Accounts(OpenClinic& clinic, Actor actor) : m_clinic(clinic), m_actor(std::move(actor)) {}

    /// Returns how the person can get in. Only administrators may ask: it fails with NotPermitted for others.
    [[nodiscard]] Result<AccountState> stateOf(const StaffMember& person) const;
    /// Begins to give a person an activation code in the place of the passphrase: it was forgotten, or the
    /// person comes back. It fails with WrongState for one's own account.
    [[nodiscard]] Result<DrawCode> beginActivation(const StaffId& id) const;
    /// Gives the code, and returns until when it is good. The passphrase of before opens nothing from now on.
    /// Somebody who had left is the same person again, with the role of then.
    [[nodiscard]] Result<Instant> activate(const StaffId& id, const ActivationCode& code);
    /// Lets somebody try again whose sign-in was closed by wrong tries.
    [[nodiscard]] Result<void> openAgain(const StaffId& id);
    /// Gives a person another role. It fails with ReasonRequired, with WrongState for the last administrator,
    /// for the role that the person has and for somebody who left.
    [[nodiscard]] Result<void> changeRole(const StaffId& id, Role role, const QString& reason);

private:
    OpenClinic& m_clinic;
    Actor m_actor;
};

} // namespace tidemark::services
