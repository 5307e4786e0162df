// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/models/RowList.h"
#include "desktop/session/KeptDraft.h"
#include "desktop/session/SessionPart.h"

namespace tidemark::app {

class UndoViewModel;

/// CareViewModel shows what was done for the patient, and the notes beside it.
class CareViewModel final : public tidemark::app::SessionPart {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the session.")
    Q_PROPERTY(tidemark::app::RowList* interventions READ interventions CONSTANT)
    Q_PROPERTY(tidemark::app::RowList* notes READ notes CONSTANT)
    Q_PROPERTY(bool open READ isOpen NOTIFY changed)
    Q_PROPERTY(QString note READ note WRITE setNote NOTIFY noteChanged)
    Q_PROPERTY(QString doctor READ doctor NOTIFY changed)
    Q_PROPERTY(QString lastEntry READ lastEntry NOTIFY changed)

public:
    CareViewModel(OpenSession& session, UndoViewModel& undo);

    [[nodiscard]] RowList* interventions() { return &m_interventions; }
    /// Lists them newest first.
    [[nodiscard]] RowList* notes() { return &m_notes; }
    /// Says whether the session is at a step in which notes are recorded.
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] const QString& note() const { return m_note.text(); }
    void setNote(const QString& note);
    /// Returns whom "told" proposes: the order's prescriber.
    [[nodiscard]] QString doctor() const;
    /// Returns when the last entry of any kind was written, "10:45:09".
    [[nodiscard]] QString lastEntry() const;

    /// Records an intervention of the catalogue and offers to take it back. It returns false where it is
    /// refused.
    Q_INVOKABLE bool intervene(const QString& interventionKey, const QString& detail = {});
    /// Records the typed note and empties its field; a refused one stays in it.
    Q_INVOKABLE bool addNote();
    /// Notes that this doctor was told now.
    Q_INVOKABLE bool toldDoctor(const QString& name);

signals:
    void noteChanged();

protected:
    void begin() override { m_note.restore(); }
    void refresh() override;

private:
    UndoViewModel& m_undo;
    KeptDraft m_note;
    RowList m_interventions;
    RowList m_notes;
};

} // namespace tidemark::app
