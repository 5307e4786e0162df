// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/models/RowList.h"
#include "desktop/session/SessionPart.h"

namespace tidemark::app {

/// AmendViewModel is for amendments of a signed session. The version before and its signature stay.
class AmendViewModel final : public tidemark::app::SessionPart {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the session.")
    Q_PROPERTY(bool open READ isOpen NOTIFY changed)
    Q_PROPERTY(QString question READ question NOTIFY questionChanged)
    Q_PROPERTY(tidemark::app::RowList* versions READ versions CONSTANT)

public:
    explicit AmendViewModel(OpenSession& session);

    /// Says whether the record can be amended: it is signed, and the person's role may amend.
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] const QString& question() const { return m_question; }
    [[nodiscard]] RowList* versions() { return &m_versions; }

    /// Replaces a set by the typed line. An implausible one is asked about; the same line again keeps it.
    Q_INVOKABLE bool amendVitals(const QString& entry, const QString& line, const QString& reason);
    /// Adds a note to the signed record, with why. It returns false where it is refused, as without a reason.
    Q_INVOKABLE bool addNote(const QString& text, const QString& reason);
    /// Takes the question about an implausible line back: the line is corrected.
    Q_INVOKABLE void backToEditing() { setQuestion({}, {}); }

signals:
    void questionChanged();

protected:
    void begin() override { setQuestion({}, {}); }
    void refresh() override;

private:
    void setQuestion(const QString& question, const QString& askedLine);

    QString m_question;
    QString m_askedLine;
    RowList m_versions;
};

} // namespace tidemark::app
