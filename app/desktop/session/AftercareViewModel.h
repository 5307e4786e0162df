// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/models/LaterEventRow.h"
#include "desktop/models/RowList.h"
#include "desktop/session/SessionPart.h"
#include "desktop/shell/FieldErrors.h"
#include "domain/Aftercare.h"

#include <QStringList>

namespace tidemark::app {

/// AftercareViewModel is the contact after leaving that the protocol asks for, what came of it, and what
/// happened later. Nothing of it changes what was signed.
class AftercareViewModel final : public tidemark::app::SessionPart {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the session.")
    Q_PROPERTY(bool offered READ isOffered NOTIFY changed)
    Q_PROPERTY(bool mayRecord READ mayRecord NOTIFY changed)
    Q_PROPERTY(bool contactOpen READ isContactOpen NOTIFY changed)
    Q_PROPERTY(bool contactDue READ isContactDue NOTIFY changed)
    Q_PROPERTY(QString contact READ contact NOTIFY changed)
    Q_PROPERTY(bool prescriberAsked READ isPrescriberAsked NOTIFY changed)
    Q_PROPERTY(bool mayReview READ mayReview NOTIFY changed)
    Q_PROPERTY(QStringList entries READ entries NOTIFY changed)
    Q_PROPERTY(QString count READ count NOTIFY changed)
    Q_PROPERTY(QStringList kinds READ kinds CONSTANT)
    Q_PROPERTY(tidemark::app::RowList* events READ events CONSTANT)
    Q_PROPERTY(tidemark::app::FieldErrors errors READ errors NOTIFY errorsChanged)

public:
    explicit AftercareViewModel(OpenSession& session);

    /// Says whether the patient has left.
    [[nodiscard]] bool isOffered() const;
    [[nodiscard]] bool mayRecord() const;
    [[nodiscard]] bool isContactOpen() const;
    /// Says whether the day of the contact has come.
    [[nodiscard]] bool isContactDue() const;
    /// Returns "Contact due Wed 13 May 2026, tried 1 time"; what came of it once it is closed; empty where
    /// none is asked for.
    [[nodiscard]] QString contact() const;
    /// Says whether something waits for a prescriber: worries, a serious event, or nobody was reached.
    [[nodiscard]] bool isPrescriberAsked() const;
    [[nodiscard]] bool mayReview() const;
    /// Returns each try and each review in words, the oldest first.
    [[nodiscard]] QStringList entries() const;
    /// Returns "2 events after leaving, 1 serious"; empty where none counts.
    [[nodiscard]] QString count() const;
    /// Returns the kinds of events to choose from: a place in it is what addEvent() takes.
    [[nodiscard]] QStringList kinds() const;
    /// Returns rows of LaterEventRow, the oldest first.
    [[nodiscard]] RowList* events() { return &m_events; }
    [[nodiscard]] const FieldErrors& errors() const { return m_errors; }

    /// Records that the patient was spoken to, which ends the contact. Like the two below it returns false
    /// where it is refused; the note may be empty.
    Q_INVOKABLE bool reached(const QString& note);
    /// Records one try that reached nobody. After rules::triesOfContact of them the contact ends and a
    /// prescriber is asked.
    Q_INVOKABLE bool notReached(const QString& note);
    /// Records that the patient was reached and the prescriber has to know of something; the note says of
    /// what and is required.
    Q_INVOKABLE bool worries(const QString& note);
    /// Records that a prescriber has seen it, and what follows.
    Q_INVOKABLE bool review(const QString& note);
    /// Adds an event. `kind` is the place in kinds(), below 0 while none is chosen; `serious` is a YesNo; an
    /// empty day is today.
    Q_INVOKABLE bool addEvent(int kind, int serious, const QString& day, const QString& time,
                              const QString& what, const QString& done);
    /// Withdraws an event that was entered by mistake; its line stays with the reason. It returns false
    /// without a reason.
    Q_INVOKABLE bool withdraw(const QString& id, const QString& reason);
    /// Takes away what was said of the fields: something else is being typed.
    Q_INVOKABLE void forgetErrors();

signals:
    void errorsChanged();

protected:
    void begin() override;
    void refresh() override;
    void refreshReadings() override {}

private:
    bool record(ContactOutcome outcome, const QString& note);
    bool keep(const std::optional<Error>& refused);

    AftercareRecord m_record;
    RowList m_events;
    FieldErrors m_errors;
};

} // namespace tidemark::app
