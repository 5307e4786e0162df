// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/models/RowList.h"
#include "desktop/session/SessionPart.h"

namespace tidemark::app {

class UndoViewModel;

/// Where the injection goes: one tap. What this patient had last is said, so that it is not the same again.
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

    /// An injection that was not given yet.
    [[nodiscard]] bool isOffered() const;
    /// Of InjectionSiteRow.
    [[nodiscard]] RowList* sites() { return &m_sites; }
    /// Returns "left deltoid · 10:02"; empty before one is chosen.
    [[nodiscard]] QString chosen() const;
    /// Returns "left deltoid"; empty where this patient had none.
    [[nodiscard]] const QString& lastTime() const { return m_lastTime; }

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
