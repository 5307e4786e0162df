// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/Composition.h"
#include "services/board/AttentionReading.h"
#include "services/sessions/AuditLogCheck.h"
#include "support/ManualClock.h"

#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace tidemark::test {

/// The program's window as its view models are, on a copy of a demo clinic at the minute that it was made,
/// with the first nurse signed in. Throws where a step fails.
class OpenWindow {
public:
    /// `kept`: the folder with "clinic" and "made-at" in it, as tools/dev/bench.sh leaves it.
    explicit OpenWindow(const QString& kept);

    [[nodiscard]] app::WorkplaceViewModel& workplace() { return m_composition->workplace(); }
    /// The view model of this type.
    template <class Root>
    [[nodiscard]] Root& root() {
        return m_composition->roots().of<Root>();
    }
    [[nodiscard]] app::SignedInContext& desk() { return *m_desk; }
    /// The seconds pass one by one, as the program's timer tells them.
    void pass(int seconds);
    /// A session of today's board in that state.
    [[nodiscard]] const services::BoardCard& card(SessionState state);
    /// What needs somebody in the whole clinic, begun anew by beginAttention().
    [[nodiscard]] services::AttentionReading& attention() { return *m_attention; }
    void beginAttention();
    /// How many of its parts come before the one that takes longest.
    [[nodiscard]] int longestPart();
    /// The check of the audit log at its next part of that kind; begun anew where it is past it.
    [[nodiscard]] services::AuditLogCheck& auditCheck(services::AuditLogCheck::Stage stage);
    /// A new session of the same patient, brought to a running infusion by the services.
    [[nodiscard]] SessionId runningSession();

private:
    QTemporaryDir m_folder;
    ManualClock m_clock;
    std::unique_ptr<app::SignedInContext> m_desk;
    std::unique_ptr<app::Composition> m_composition;
    SessionId m_running;
    std::optional<services::AttentionReading> m_attention;
    std::optional<int> m_longestPart;
    std::optional<services::AuditLogCheck> m_auditCheck;
};

} // namespace tidemark::test
