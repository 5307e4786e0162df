// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/admin/AccountsViewModel.h"

#include "services/clinic/KeyChange.h"
#include "services/clinic/Staff.h"
#include "text/DateWords.h"
#include "text/Message.h"
#include "text/SessionWords.h"

namespace tidemark::app {

AccountsViewModel::AccountsViewModel(SignedInContext& context, QObject* parent)
    : QObject(parent), m_context(context), m_keys(context) {
    connect(&m_keys, &KeyWork::changed, this, &AccountsViewModel::changed);
    connect(&m_context, &SignedInContext::seatedChanged, this, [this] {
        m_chosen.clear();
        m_code.clear();
        m_codeWords.clear();
        forget();
    });
}

void AccountsViewModel::forget() {
    m_errors.clear();
    m_problem.clear();
    m_done.clear();
    emit changed();
}

void AccountsViewModel::choose(const QString& personId) {
    m_chosen = personId;
    forget();
}

QString AccountsViewModel::nameOf(const StaffId& id) const {
    const auto people = services::Staff(m_context.clinic(), m_context.actor()).list();
    if (people) {
        for (const StaffMember& person : *people) {
            if (person.id == id) {
                return person.displayName;
            }
        }
    }
    return {};
}

void AccountsViewModel::end(const Result<void>& outcome, const QString& done) {
    if (!outcome) {
        m_errors.place(outcome.error(), m_problem);
        emit changed();
        return;
    }
    m_chosen.clear();
    m_done = done;
    emit changed();
    emit accountChanged();
}

void AccountsViewModel::giveCode(const QString& personId) {
    if (!m_context.isSeated() || isBusy()) {
        return;
    }
    forget();
    const StaffId id(personId);
    const auto draw = accounts().beginActivation(id);
    if (!draw) {
        end(tl::unexpected(draw.error()), {});
        return;
    }
    m_keys.run(*draw, [this, id](const Result<services::ActivationCode>& drawn) { showCode(id, drawn); });
}

void AccountsViewModel::showCode(const StaffId& id, const Result<services::ActivationCode>& drawn) {
    if (!drawn) {
        end(tl::unexpected(drawn.error()), {});
        return;
    }
    const auto validUntil = accounts().activate(id, *drawn);
    if (!validUntil) {
        end(tl::unexpected(validUntil.error()), {});
        return;
    }
    m_code = drawn->words;
    m_codeWords =
        tr("%1 types it under \"I have an activation code\" on the sign-in screen, and a passphrase "
           "that nobody else knows. It is good once, until %2.")
            .arg(nameOf(id), dayAndClockWords(*validUntil, m_context.clock().zone()));
    end({}, {});
}

void AccountsViewModel::closeCode() {
    m_code.clear();
    m_codeWords.clear();
    emit changed();
}

void AccountsViewModel::openAgain(const QString& personId) {
    if (!m_context.isSeated()) {
        return;
    }
    forget();
    const StaffId id(personId);
    end(accounts().openAgain(id), tr("%1 can try to sign in again.").arg(nameOf(id)));
}

void AccountsViewModel::changeRole(const QString& personId, int role, const QString& reason) {
    if (!m_context.isSeated()) {
        return;
    }
    forget();
    if (role < 0 || role >= static_cast<int>(roleCodes.size())) {
        m_errors.insert(QStringLiteral("role-change"), tr("Choose what the person may do."));
        emit changed();
        return;
    }
    const StaffId id(personId);
    const auto next = static_cast<Role>(role);
    const auto outcome = accounts().changeRole(id, next, reason);
    if (!outcome && outcome.error().code == ErrorCode::WrongState) {
        m_errors.insert(QStringLiteral("role-change"),
                        tr("Choose another role than the present one. The last administrator keeps theirs."));
        emit changed();
        return;
    }
    end(outcome, tr("%1 has another role from the next sign-in on: %2.").arg(nameOf(id), roleWords(next)));
}

void AccountsViewModel::remove(const QString& personId) {
    if (!m_context.isSeated()) {
        return;
    }
    forget();
    const StaffId id(personId);
    const auto removed = services::Staff(m_context.clinic(), m_context.actor()).remove(id);
    if (!removed && removed.error().code == ErrorCode::WrongState) {
        m_problem = tr("The last administrator stays. Add another administrator first.");
        emit changed();
        return;
    }
    end(removed, {});
    if (removed && services::isKeyChangeDue(m_context.clinic())) {
        emit keyChangeAsked();
    }
}

} // namespace tidemark::app
