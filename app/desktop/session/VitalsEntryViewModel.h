// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/models/RowList.h"
#include "desktop/session/KeptDraft.h"
#include "desktop/session/SessionPart.h"
#include "desktop/session/SessionRows.h"
#include "services/base/Stamps.h"

namespace tidemark::app {

class UndoViewModel;

/// VitalsEntryViewModel is the one line that a set of vitals is typed on. What is typed is never altered: an
/// impossible value is refused and the text stays, an implausible one is asked about and kept by a second
/// Enter.
class VitalsEntryViewModel final : public tidemark::app::SessionPart {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the session.")
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    Q_PROPERTY(QString at READ at WRITE setAt NOTIFY atChanged)
    Q_PROPERTY(QString atError READ atError NOTIFY atChanged)
    Q_PROPERTY(QString question READ question NOTIFY questionChanged)
    Q_PROPERTY(bool open READ isOpen NOTIFY changed)
    Q_PROPERTY(bool baselineDue READ isBaselineDue NOTIFY changed)
    Q_PROPERTY(QString answers READ answers NOTIFY targetChanged)
    Q_PROPERTY(QString lastWords READ lastWords NOTIFY changed)
    Q_PROPERTY(tidemark::app::RowList* flags READ flags CONSTANT)
    Q_PROPERTY(int sedation READ sedation NOTIFY lineValuesChanged)
    Q_PROPERTY(int dissociation READ dissociation NOTIFY lineValuesChanged)
    Q_PROPERTY(bool sedationTyped READ sedationTyped NOTIFY lineValuesChanged)
    Q_PROPERTY(bool dissociationTyped READ dissociationTyped NOTIFY lineValuesChanged)

public:
    VitalsEntryViewModel(OpenSession& session, UndoViewModel& undo);

    [[nodiscard]] const QString& text() const { return m_draft.text(); }
    /// Takes what is typed; a question about an implausible value is taken back, and the text is kept as a
    /// draft.
    void setText(const QString& text);
    /// Returns the time of a late entry as typed ("10:31"); empty is now.
    [[nodiscard]] const QString& at() const { return m_at.text(); }
    void setAt(const QString& at);
    [[nodiscard]] const QString& atError() const { return m_atError; }
    /// Asks about an implausible value; empty while nothing is asked.
    [[nodiscard]] const QString& question() const { return m_question; }
    /// Says whether a set can be recorded at this step of the session.
    [[nodiscard]] bool isOpen() const;
    /// Returns true before Start, while there is no baseline.
    [[nodiscard]] bool isBaselineDue() const;
    /// Returns which reading the line answers: "Baseline", "Reading for +10", "Unplanned set".
    [[nodiscard]] QString answers() const;
    /// Returns the last recorded set: "10:40 · 147/91 82 97 13 s1 d2".
    [[nodiscard]] QString lastWords() const;
    [[nodiscard]] RowList* flags() { return &m_flags; }
    /// Returns the sedation 0 to 5 on the line, else as recorded last; -1 for none.
    [[nodiscard]] int sedation() const;
    /// Returns the grade on the line, else that of the last set; -1 where there is none.
    [[nodiscard]] int dissociation() const;
    /// Says whether the line has a grade of sedation already.
    [[nodiscard]] bool sedationTyped() const;
    /// Says whether the line has a grade of dissociation already.
    [[nodiscard]] bool dissociationTyped() const;

    /// Records the line. An implausible value is asked about once: then it returns false, and the same call
    /// again keeps it.
    Q_INVOKABLE bool submit();
    /// Takes the question back: the line is corrected.
    Q_INVOKABLE void backToEditing();
    /// Takes back the last entry of any kind, while that is offered.
    Q_INVOKABLE void takeBackLast();
    /// Records that no set could be taken now, with why, and offers to take that back. It returns false
    /// without a reason.
    Q_INVOKABLE bool notObtained(const QString& reason);
    /// Puts s0 to s5 (5 - MOAA/S) or d0 to d3 on the line, in place of one that is there already.
    Q_INVOKABLE void typeSedation(int sedation);
    /// Puts d0 to d3 on the line as typeSedation() does.
    Q_INVOKABLE void typeDissociation(int grade);
    /// Takes a key of the pad under the line.
    Q_INVOKABLE void typeKey(const QString& key) { setText(text() + key); }
    /// Takes the last character off the line.
    Q_INVOKABLE void eraseKey() { setText(text().chopped(text().isEmpty() ? 0 : 1)); }

signals:
    void textChanged();
    void atChanged();
    void questionChanged();
    void targetChanged();
    void lineValuesChanged();
    /// Tells that a set, or that there is none, was recorded: the line is empty.
    void recorded();

protected:
    void begin() override;
    void refresh() override;
    void tick() override { emit targetChanged(); }

private:
    [[nodiscard]] Result<services::EventTime> eventTime() const;
    [[nodiscard]] const Reading* latest() const;
    void addEarlierSevere(std::vector<FlagRow>& rows, const Reading& shownLast) const;
    void typeGrade(QLatin1Char letter, int grade);
    void setQuestion(const QString& question);

    UndoViewModel& m_undo;
    /// Returns what is asked where the line was begun long ago and no time is typed; empty otherwise.
    [[nodiscard]] QString ageQuestion() const;

    KeptDraft m_draft;
    KeptDraft m_begun; ///< When its first sign was typed, in milliseconds UTC; it is kept with the line.
    KeptDraft m_at;    ///< Kept with the line: a late set is late still after a look at another chair.
    QString m_atError;
    QString m_question;
    RowList m_flags;
};

} // namespace tidemark::app
