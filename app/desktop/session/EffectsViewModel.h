// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/models/RowList.h"
#include "desktop/session/SessionPart.h"

#include <optional>

namespace tidemark::app {

class UndoViewModel;

/// EffectsViewModel shows the side effects as chips: a tap is mild now, the next one is worse.
class EffectsViewModel final : public tidemark::app::SessionPart {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the session.")
    Q_PROPERTY(tidemark::app::RowList* chips READ chips CONSTANT)
    Q_PROPERTY(bool open READ isOpen NOTIFY changed)
    Q_PROPERTY(int present READ present NOTIFY changed)

public:
    EffectsViewModel(OpenSession& session, UndoViewModel& undo);

    /// Lists the whole catalogue, the clinic's most frequent first; the order stays while a session is shown.
    [[nodiscard]] RowList* chips() { return &m_chips; }
    /// Says whether the session is at a step in which side effects are recorded.
    [[nodiscard]] bool isOpen() const;
    /// Returns how many have begun and not ended.
    [[nodiscard]] int present() const { return m_present; }

    /// Records the next severity of that effect (rules::afterTap); after severe it has ended.
    Q_INVOKABLE void tap(const QString& effectKey);
    /// Records that the effect has ended, whatever its severity; one that is not present stays so.
    Q_INVOKABLE void end(const QString& effectKey);

protected:
    void begin() override;
    void refresh() override;

private:
    [[nodiscard]] std::optional<Severity> severityOf(const QString& effectKey) const;
    void record(const QString& effectKey, std::optional<Severity> severity);

    UndoViewModel& m_undo;
    std::vector<QString> m_order;
    SessionId m_orderOf; ///< The session that the order was read for.
    int m_present = 0;
    RowList m_chips;
};

} // namespace tidemark::app
