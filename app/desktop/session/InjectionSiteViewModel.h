// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/models/RowList.h"
#include "desktop/session/SessionPart.h"

namespace tidemark::app {

class UndoViewModel;

/// InjectionSiteViewModel is where the injection goes: one tap. It says the last one, so as not to repeat it.
class InjectionSiteViewModel final : public tidemark::app::SessionPart {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the session.")
    Q_PROPERTY(bool offered READ isOffered NOTIFY changed)
    Q_PROPERTY(tidemark::app::RowList* sites READ sites CONSTANT)
    Q_PROPERTY(QString chosen READ chosen NOTIFY changed)
    Q_PROPERTY(QString lastTime READ lastTime NOTIFY changed)

public:
    InjectionSiteViewModel(OpenSession& session, UndoViewModel& undo);

    /// Says whether it is an injection that was not given yet.
    [[nodiscard]] bool isOffered() const;
    /// Returns rows of InjectionSiteRow.
    [[nodiscard]] RowList* sites() { return &m_sites; }
    /// Returns "left deltoid · 10:02"; empty before one is chosen.
    [[nodiscard]] QString chosen() const;
    /// Returns "left deltoid"; empty where this patient had none.
    [[nodiscard]] const QString& lastTime() const { return m_lastTime; }

    /// Records the site by its key and offers to take it back.
    Q_INVOKABLE void choose(const QString& key);

protected:
    void begin() override;
    void refresh() override;

private:
    UndoViewModel& m_undo;
    RowList m_sites;
    QString m_lastTime;
    bool m_lastRead = false;
};

} // namespace tidemark::app
