// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/models/RowList.h"
#include "desktop/session/SessionPart.h"
#include "desktop/session/SessionStates.h"
#include "services/rems/MonitoringForms.h"

namespace tidemark::app {

/// MonitoringFormViewModel is the monitoring form of an esketamine session: what is filled in, what is blank,
/// and that a person submitted it.
class MonitoringFormViewModel final : public tidemark::app::SessionPart {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the session.")
    Q_PROPERTY(bool needed READ isNeeded NOTIFY formChanged)
    Q_PROPERTY(tidemark::app::form_state::Code state READ state NOTIFY formChanged)
    Q_PROPERTY(QString dueText READ dueText NOTIFY formChanged)
    Q_PROPERTY(int present READ present NOTIFY formChanged)
    Q_PROPERTY(int total READ total NOTIFY formChanged)
    Q_PROPERTY(QStringList blanks READ blanks NOTIFY formChanged)
    Q_PROPERTY(int awaited READ awaited NOTIFY formChanged)
    Q_PROPERTY(QString restText READ restText NOTIFY formChanged)
    Q_PROPERTY(bool contactsBlank READ areContactsBlank NOTIFY formChanged)
    Q_PROPERTY(tidemark::app::RowList* fields READ fields CONSTANT)
    Q_PROPERTY(tidemark::app::RowList* questions READ questions CONSTANT)
    Q_PROPERTY(int seriousEvent READ seriousEvent NOTIFY formChanged)
    Q_PROPERTY(int firstTreatment READ firstTreatment NOTIFY formChanged)
    Q_PROPERTY(QString readyMinutes READ readyMinutes NOTIFY formChanged)
    Q_PROPERTY(QString proposals READ proposals NOTIFY formChanged)
    Q_PROPERTY(QString confirmationNumber READ confirmationNumber NOTIFY formChanged)
    Q_PROPERTY(bool submittable READ isSubmittable NOTIFY formChanged)

public:
    explicit MonitoringFormViewModel(OpenSession& session);

    [[nodiscard]] bool isNeeded() const { return m_form.has_value(); }
    [[nodiscard]] form_state::Code state() const;
    /// Returns "due 2026-05-19, in 7 days".
    [[nodiscard]] QString dueText() const;
    /// Returns how many fields of the form are filled in.
    [[nodiscard]] int present() const;
    [[nodiscard]] int total() const;
    /// Returns the names of fields that are blank and whose time has come; those of the clinic's address are
    /// one name.
    [[nodiscard]] QStringList blanks() const;
    /// Returns how many are blank because their time has not come.
    [[nodiscard]] int awaited() const;
    /// Says how many are blank, counted so that they and present() are total(), and what they are: "10 still
    /// to come · 2 blank: Sex, Telephone · 1 not required"; "complete".
    [[nodiscard]] QString restText() const;
    /// Returns whether a part of what an administrator enters for every form is blank.
    [[nodiscard]] bool areContactsBlank() const;
    [[nodiscard]] RowList* fields() { return &m_fields; }
    /// Lists the judgements: a person answers, the record only proposes.
    [[nodiscard]] RowList* questions() { return &m_questions; }
    /// Returns a YesNo, as the next does.
    [[nodiscard]] int seriousEvent() const;
    /// Returns the answer as a YesNo; Open where nobody has given one.
    [[nodiscard]] int firstTreatment() const;
    /// Returns the minutes as typed text; empty where nobody has answered.
    [[nodiscard]] QString readyMinutes() const;
    /// Says what the record proposes and nobody has answered yet, to be taken over or not: "Ready to leave
    /// after 95 min · Vitals acceptable before the dose: yes"; empty where it proposes nothing.
    [[nodiscard]] QString proposals() const;
    [[nodiscard]] QString confirmationNumber() const;
    /// Returns whether the patient has left and nobody has submitted it.
    [[nodiscard]] bool isSubmittable() const;

    /// Answers whether a serious event happened. Like the others here it is kept at once, and returns false
    /// once the form is submitted.
    Q_INVOKABLE bool answerSeriousEvent(bool yes);
    /// Answers whether this is the patient's first treatment.
    Q_INVOKABLE bool answerFirstTreatment(bool yes);
    /// Answers one of the judgements.
    Q_INVOKABLE bool answerQuestion(const QString& key, bool yes);
    /// Answers after how many minutes the patient was ready to leave, as typed; an empty text takes the
    /// answer back.
    Q_INVOKABLE bool answerReadyMinutes(const QString& minutes);
    /// Records that the person says of all proposals() that they are so. What was answered stays as it is.
    Q_INVOKABLE bool takeProposals();
    /// Records that a person has submitted the form elsewhere and got this number. It returns false before
    /// the patient has left.
    Q_INVOKABLE bool recordSubmitted(const QString& confirmationNumber);

signals:
    void formChanged();

protected:
    void begin() override { read(); }
    void refresh() override { read(); }
    void refreshReadings() override {
        // None comes into being by a set of vitals; its fields follow from the sets.
        if (m_form) {
            read();
        }
    }
    void tick() override;

private:
    void read();
    bool answer(const services::FormAnswers& answers);
    /// Returns the ready minutes that nobody has answered; nothing while the record does not say.
    [[nodiscard]] std::optional<int> readyProposed() const;
    [[nodiscard]] services::MonitoringForms forms() const;

    std::optional<services::FormView> m_form;
    RowList m_fields;
    RowList m_questions;
    qint64 m_minute = 0;
};

} // namespace tidemark::app
