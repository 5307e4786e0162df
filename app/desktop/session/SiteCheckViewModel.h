// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/session/SessionPart.h"

namespace tidemark::app {

class UndoViewModel;

/// SiteCheckViewModel is how the place of the cannula or of the injection looks: one tap where it looks well,
/// else what is seen and what was done.
class SiteCheckViewModel final : public tidemark::app::SessionPart {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the session.")
    Q_PROPERTY(bool offered READ isOffered NOTIFY changed)
    Q_PROPERTY(QString last READ last NOTIFY changed)
    Q_PROPERTY(bool swollen READ swollen NOTIFY seenChanged)
    Q_PROPERTY(bool red READ red NOTIFY seenChanged)
    Q_PROPERTY(bool painful READ painful NOTIFY seenChanged)

public:
    SiteCheckViewModel(OpenSession& session, UndoViewModel& undo);

    /// Says whether it is an infusion or an injection, from its start until the patient has left.
    [[nodiscard]] bool isOffered() const;
    /// Returns "looks well · +12"; empty before anybody looked.
    [[nodiscard]] QString last() const;
    /// Returns what is seen and not recorded yet.
    [[nodiscard]] bool swollen() const { return m_swollen; }
    [[nodiscard]] bool red() const { return m_red; }
    [[nodiscard]] bool painful() const { return m_painful; }

    /// Records that nothing is wrong at the site, and offers to take that back. Findings that were noted are
    /// forgotten.
    Q_INVOKABLE void looksWell();
    /// Notes the finding, or takes it back.
    Q_INVOKABLE void seeSwollen() { turn(m_swollen); }
    /// Notes that the site is red, or takes it back; nothing is recorded before record().
    Q_INVOKABLE void seeRed() { turn(m_red); }
    /// Notes that the site is painful, or takes it back; nothing is recorded before record().
    Q_INVOKABLE void seePainful() { turn(m_painful); }
    /// Records what is seen with what was done about it.
    Q_INVOKABLE bool record(const QString& done);
    /// Forgets the findings that are not recorded.
    Q_INVOKABLE void forget();

signals:
    void seenChanged();

protected:
    void begin() override { forget(); }

private:
    void turn(bool& finding);

    UndoViewModel& m_undo;
    bool m_swollen = false;
    bool m_red = false;
    bool m_painful = false;
};

} // namespace tidemark::app
