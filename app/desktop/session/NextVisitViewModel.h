// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/session/SessionPart.h"
#include "services/courses/NextVisit.h"

namespace tidemark::app {

/// NextVisitViewModel shows the date after this one: what is planned, or what the protocol proposes, planned
/// with one tap.
class NextVisitViewModel final : public tidemark::app::SessionPart {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the session.")
    Q_PROPERTY(bool open READ isOpen NOTIFY changed)
    Q_PROPERTY(QString planned READ planned NOTIFY changed)
    Q_PROPERTY(QString proposed READ proposed NOTIFY changed)
    Q_PROPERTY(QString reason READ reason NOTIFY changed)
    Q_PROPERTY(QString asked READ asked NOTIFY changed)

public:
    explicit NextVisitViewModel(OpenSession& session) : SessionPart(session) {}

    /// Returns whether the patient has left: it is time to say when they come again.
    [[nodiscard]] bool isOpen() const;
    /// Returns "Wed 4 Mar 2026 · 10:00 · Room 1"; empty where nothing is planned.
    [[nodiscard]] QString planned() const;
    /// Returns the same of the proposal; empty where there is none.
    [[nodiscard]] QString proposed() const;
    /// Returns "2 days after this one, as the protocol says"; or why nothing is proposed.
    [[nodiscard]] QString reason() const;

    /// Returns what is asked about the proposal, which is then planned for a reason only; empty where nothing
    /// is.
    [[nodiscard]] QString asked() const;

    /// Plans the proposed session. Where something is asked about it returns false without a reason.
    Q_INVOKABLE bool accept(const QString& reason = {});

protected:
    void begin() override { m_next = {}; }
    void refresh() override;

private:
    [[nodiscard]] QString words(Instant at, const QString& room) const;

    services::NextVisitView m_next;
    bool m_unread = false;
};

} // namespace tidemark::app
