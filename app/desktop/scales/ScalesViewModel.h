// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/looks/Tones.h"
#include "desktop/shell/Root.h"
#include "desktop/shell/SignedInContext.h"
#include "rules/scales/ScaleRegistry.h"
#include "services/scales/Scales.h"
#include "services/scales/UnfinishedScales.h"

#include <QList>
#include <QtQml/qqmlregistration.h>

namespace tidemark::app {

/// A ScalesViewModel is a questionnaire answered at the desk: one question at a time or all in a grid, by
/// mouse, touch or the keys 0 to 3. Within a session each answer is kept at once and comes back when the
/// questionnaire is opened again.
class ScalesViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the workplace.")
    Q_PROPERTY(QString patientId READ patientId NOTIFY opened)
    Q_PROPERTY(QString sessionId READ sessionId NOTIFY opened)
    Q_PROPERTY(QString patientName READ patientName NOTIFY opened)
    Q_PROPERTY(QString patientBirth READ patientBirth NOTIFY opened)
    Q_PROPERTY(QString scaleName READ scaleName NOTIFY opened)
    Q_PROPERTY(QString instruction READ instruction NOTIFY opened)
    Q_PROPERTY(QStringList items READ items NOTIFY opened)
    Q_PROPERTY(QStringList choices READ choices NOTIFY opened)
    Q_PROPERTY(QList<int> highestAnswers READ highestAnswers NOTIFY opened)
    Q_PROPERTY(bool takesTotal READ takesTotal NOTIFY opened)
    Q_PROPERTY(QString safetyLabel READ safetyLabel NOTIFY opened)
    Q_PROPERTY(QList<QString> allNames READ allNames NOTIFY opened)
    Q_PROPERTY(int place READ place NOTIFY opened)
    Q_PROPERTY(QList<int> refused READ refused NOTIFY answersChanged)
    Q_PROPERTY(QString answeredBy READ answeredBy NOTIFY finishedChanged)
    Q_PROPERTY(QString functionItem READ functionItem NOTIFY opened)
    Q_PROPERTY(QStringList functionChoices READ functionChoices NOTIFY opened)
    Q_PROPERTY(QList<int> answers READ answers NOTIFY answersChanged)
    Q_PROPERTY(int functionAnswer READ functionAnswer NOTIFY answersChanged)
    Q_PROPERTY(int answered READ answered NOTIFY answersChanged)
    Q_PROPERTY(bool finished READ isFinished NOTIFY finishedChanged)
    Q_PROPERTY(QString result READ result NOTIFY finishedChanged)
    Q_PROPERTY(int resultTone READ resultToneNumber NOTIFY finishedChanged)
    Q_PROPERTY(bool item9Open READ isItem9Open NOTIFY finishedChanged)
    Q_PROPERTY(QString item9Line READ item9Line NOTIFY finishedChanged)
    Q_PROPERTY(QString error READ error NOTIFY errorChanged)
    Q_PROPERTY(bool patientModeOffered READ isPatientModeOffered NOTIFY finishedChanged)

public:
    explicit ScalesViewModel(SignedInContext& context, QObject* parent = nullptr);

    /// Opens a questionnaire: `scale` is the key of a scale; `sessionId` may be empty.
    Q_INVOKABLE void open(const QString& scale, const QString& patientId, const QString& sessionId);
    /// Opens a result as it was recorded, with what it still asks for.
    void openRecorded(const PatientId& patient, const ScaleResultId& result);
    /// Items from 0; the same answer again takes it back.
    Q_INVOKABLE void answer(int item, int choice);
    /// Answers the question after the items that has no part in the total; the same answer again takes it
    /// back.
    Q_INVOKABLE void answerFunction(int choice);
    /// Leaves an item out on purpose: it is neither missing nor a 0. A second time takes that back.
    Q_INVOKABLE void refuse(int item);
    /// Opens another scale for the same patient, by its place in `allNames`. What was answered of this one is
    /// kept within a session only.
    Q_INVOKABLE void choose(int place);
    /// Records a total without its items, but with the item that asks about suicide where the scale has one:
    /// a total says nothing of it. Returns false where one of them is missing or is not one of this scale.
    Q_INVOKABLE bool finishWithTotal(const QString& total, const QString& safetyAnswer = {});
    /// Records what is answered. With answers missing the first call tells which; `keepIncomplete` records it
    /// without a total.
    Q_INVOKABLE bool finish(bool keepIncomplete);
    /// Records the same with who typed it.
    bool finishAs(AnsweredBy by, bool keepIncomplete);
    /// Records that somebody has looked at the safety item above 0, and what was done, which is required. A
    /// refusal is in `error`.
    Q_INVOKABLE void acknowledge(const QString& whatWasDone);

    [[nodiscard]] QString patientId() const { return m_patient.text(); }
    [[nodiscard]] QString sessionId() const { return m_session.text(); }
    [[nodiscard]] const QString& patientName() const { return m_patientName; }
    /// Returns what tells the patient from a namesake: birth date, age, sex and number.
    [[nodiscard]] const QString& patientBirth() const { return m_patientBirth; }
    /// Returns the scale that is filled in; it is empty before one is opened.
    [[nodiscard]] ScaleId scaleId() const { return m_filled.scale; }
    [[nodiscard]] QString scaleName() const { return form().name; }
    [[nodiscard]] QString instruction() const { return form().instruction; }
    /// Returns the questions in form order; "Item 3" and the like where their wording is not shipped.
    [[nodiscard]] QStringList items() const;
    [[nodiscard]] QStringList choices() const;
    /// Returns the highest answer of each item; where the wording is not shipped `choices` is empty.
    [[nodiscard]] QList<int> highestAnswers() const;
    [[nodiscard]] bool takesTotal() const { return form().takesTotal(); }
    /// Returns "Item 10, suicidal thoughts, 0 to 6" of a scale that takes a total and has such an item; else
    /// empty.
    [[nodiscard]] QString safetyLabel() const;
    /// Lists the names of all scales of the clinic.
    [[nodiscard]] QStringList allNames() const;
    /// Returns the place of the scale in allNames(); -1 where it is not among them.
    [[nodiscard]] int place() const;
    /// Returns the places, from 0, of the items that were left out on purpose.
    [[nodiscard]] QList<int> refused() const;
    /// Says who typed what is recorded: "read aloud by Nora Nye"; empty before.
    [[nodiscard]] const QString& answeredBy() const { return m_answeredBy; }
    [[nodiscard]] QString functionItem() const { return form().functionItem; }
    [[nodiscard]] QStringList functionChoices() const;
    /// Returns the answers; -1 where one is missing.
    [[nodiscard]] QList<int> answers() const;
    /// Returns the chosen answer, from 0; -1 where there is none.
    [[nodiscard]] int functionAnswer() const { return m_filled.functionAnswer.value_or(-1); }
    [[nodiscard]] int answered() const { return m_filled.answered(); }
    /// Returns the numbers of the open items, from 1.
    [[nodiscard]] QStringList missingItems() const;
    [[nodiscard]] bool isFinished() const { return !m_recorded.isNull(); }
    [[nodiscard]] const QString& result() const { return m_result; }
    [[nodiscard]] Tone resultTone() const { return m_resultTone; }
    [[nodiscard]] int resultToneNumber() const { return numberOfTone(m_resultTone); }
    [[nodiscard]] bool isItem9Open() const { return m_item9Open; }
    [[nodiscard]] const QString& item9Line() const { return m_item9Line; }
    [[nodiscard]] const QString& error() const { return m_error; }
    /// Returns null until it is recorded.
    [[nodiscard]] const ScaleResultId& recordedId() const { return m_recorded; }
    /// This patient has a questionnaire to answer alone today.
    [[nodiscard]] bool isPatientModeOffered() const { return m_patientModeOffered; }

signals:
    void opened();
    void answersChanged();
    void finishedChanged();
    void errorChanged();

private:
    [[nodiscard]] const rules::Scale& form() const { return m_form; }
    void begin(const rules::Scale& scale, const PatientId& patient, const SessionId& session);
    /// Says why the answers that are kept could not be read; none can be given over them.
    void refuseAnswers(const Error& error);
    void tellOpened();
    void keepUnfinished();
    void showResult(const services::ScoredResult& recorded);
    void judgePatientMode();
    void setError(const QString& sentence);
    [[nodiscard]] AnsweredBy atTheDesk() const;
    /// Returns the numbers of the items, from 1, that a score misses and that were not left out on purpose.
    [[nodiscard]] QStringList missingOfScore() const;
    [[nodiscard]] QString nameOf(const StaffId& person) const;
    bool record(AnsweredBy by, std::optional<int> total);

    SignedInContext& m_context;
    rules::Scale m_form; ///< The one that is shown; the first before any is.
    services::UnfinishedScale m_filled;
    PatientId m_patient;
    SessionId m_session;
    QString m_patientName;
    QString m_patientBirth;
    ScaleResultId m_recorded;
    bool m_patientModeOffered = false;
    QString m_result;
    QString m_answeredBy;
    Tone m_resultTone = Tone::Neutral;
    bool m_item9Open = false;
    QString m_item9Line;
    QString m_error;
    QString m_unread; ///< Why no answer is taken: what was answered before could not be read.
};

class ScalesRoot final : public tidemark::app::Root {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(tidemark::app::ScalesViewModel* viewModel READ viewModel NOTIFY replaced)

public:
    [[nodiscard]] ScalesViewModel* viewModel() { return present<ScalesViewModel>(); }
};

} // namespace tidemark::app
