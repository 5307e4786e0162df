// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/SignedInContext.h"

#include <QPointer>

#include <utility>

namespace tidemark::app {

/// KeyWork derives one key of a passphrase or a PIN at a time beside the window: Argon2id takes half a second
/// by design. What was derived is used on the window's thread, while the same person is signed in: a lock
/// drops it.
class KeyWork final : public QObject {
    Q_OBJECT

public:
    explicit KeyWork(SignedInContext& context) : m_context(context) {
        connect(&m_context, &SignedInContext::seatedChanged, this, &KeyWork::drop);
    }

    /// Returns whether one is being derived. A button that begins one is off meanwhile.
    [[nodiscard]] bool isBusy() const { return m_busy; }

    /// Calls `derive` on another thread, so that it may touch nothing of the clinic, then `use` with what it
    /// returned. It does nothing while one is being derived, and where nobody is signed in.
    template <class Derive, class Use>
    void run(Derive derive, Use use) {
        if (m_busy || !m_context.isSeated()) {
            return;
        }
        m_busy = true;
        emit changed();
        m_context.background().run(std::move(derive), [self = QPointer(this), turn = ++m_turn,
                                                       use = std::move(use)](auto derived) mutable {
            if (!self || !self->m_busy || self->m_turn != turn) {
                return;
            }
            self->m_busy = false;
            emit self->changed();
            use(std::move(derived));
        });
    }

signals:
    /// Tells that isBusy() changed.
    void changed();

private:
    void drop() {
        if (m_busy) {
            m_busy = false;
            emit changed();
        }
    }

    SignedInContext& m_context;
    bool m_busy = false;
    int m_turn = 0;
};

} // namespace tidemark::app
