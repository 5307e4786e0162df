// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/models/RowList.h"
#include "desktop/session/SessionPart.h"
#include "rules/sessions/Cannula.h"

namespace tidemark::app {

class UndoViewModel;

/// CannulaViewModel shows the site and the gauge of the cannula, one tap each; what this patient had last
/// comes first.
class CannulaViewModel final : public tidemark::app::SessionPart {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the session.")
    Q_PROPERTY(bool offered READ isOffered NOTIFY changed)
    Q_PROPERTY(tidemark::app::RowList* sites READ sites CONSTANT)
    Q_PROPERTY(tidemark::app::RowList* gauges READ gauges CONSTANT)
    Q_PROPERTY(QString placed READ placed NOTIFY changed)

public:
    CannulaViewModel(OpenSession& session, UndoViewModel& undo);

    /// Returns whether it is an infusion that has not begun.
    [[nodiscard]] bool isOffered() const;
    /// The rows are CannulaSiteRow and CannulaGaugeRow.
    [[nodiscard]] RowList* sites() { return &m_sites; }
    [[nodiscard]] RowList* gauges() { return &m_gauges; }
    /// Returns "left forearm, 22 G · 10:02"; empty before there is one.
    [[nodiscard]] QString placed() const;

    /// Chooses the site. The first of the two waits for the other; with the second it is recorded. Once one
    /// is in place, both are chosen anew.
    Q_INVOKABLE void chooseSite(const QString& key);
    /// Chooses the gauge, 24 to 16, as chooseSite() does the site.
    Q_INVOKABLE void chooseGauge(int gauge);

protected:
    void begin() override;
    void refresh() override;

private:
    void place();
    /// Shows what was tapped as chosen, else the one in place.
    void showChoice();

    UndoViewModel& m_undo;
    RowList m_sites;
    RowList m_gauges;
    std::optional<rules::Cannula> m_last;
    bool m_lastRead = false;
    rules::Cannula m_tapped;
};

} // namespace tidemark::app
