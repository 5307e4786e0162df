// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/admin/AdminRows.h"
#include "desktop/models/RowList.h"
#include "desktop/shell/FieldErrors.h"
#include "desktop/shell/Root.h"
#include "desktop/shell/SignedInContext.h"

#include <QtQml/qqmlregistration.h>

namespace tidemark::app {

/// RoomsViewModel shows the clinic's rooms, and how many people are treated in each at once.
class RoomsViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the workplace.")
    Q_PROPERTY(tidemark::app::RowList* rooms READ rooms CONSTANT)
    Q_PROPERTY(QString chosen READ chosen NOTIFY changed)
    Q_PROPERTY(tidemark::app::FieldErrors errors READ errors NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString done READ done NOTIFY changed)

public:
    explicit RoomsViewModel(SignedInContext& context, QObject* parent = nullptr);

    /// Reads the rooms anew and forgets what was typed wrongly.
    Q_INVOKABLE void refresh();
    /// Chooses the room that is to be changed; an empty id chooses a new one.
    Q_INVOKABLE void choose(const QString& name);
    /// Adds a room, or changes the chosen one. It returns false where a field is wrong.
    Q_INVOKABLE bool keep(const QString& name, const QString& places);
    /// Takes a room out of the list. A room that sessions are planned in stays, and `problem` says how many.
    Q_INVOKABLE void remove(const QString& name);

    /// The rows are RoomRow, by name.
    [[nodiscard]] RowList* rooms() { return &m_rooms; }
    [[nodiscard]] const QString& chosen() const { return m_chosen; }
    [[nodiscard]] const FieldErrors& errors() const { return m_errors; }
    [[nodiscard]] const QString& problem() const { return m_problem; }
    [[nodiscard]] const QString& done() const { return m_done; }

signals:
    void changed();

private:
    [[nodiscard]] bool finish(const Result<void>& kept, const QString& done);

    SignedInContext& m_context;
    RowList m_rooms;
    QString m_chosen;
    FieldErrors m_errors;
    QString m_problem;
    QString m_done;
};

class RoomsRoot final : public tidemark::app::Root {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(tidemark::app::RoomsViewModel* viewModel READ viewModel NOTIFY replaced)

public:
    [[nodiscard]] RoomsViewModel* viewModel() { return present<RoomsViewModel>(); }
};

} // namespace tidemark::app
