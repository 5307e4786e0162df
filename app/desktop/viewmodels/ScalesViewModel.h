// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/viewmodels/Desk.h"
#include "rules/scales/Scale.h"

#include <QtQml/qqmlregistration.h>
#include <QVariantList>

namespace tidemark::app {

/// A questionnaire answered at the desk: one question at a time or all in a grid, by mouse, touch or the keys
/// 0 to 3.
class ScalesViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the workplace.")
    Q_PROPERTY(QString patientId READ patientId NOTIFY opened)
    Q_PROPERTY(QString patientName READ patientName NOTIFY opened)
    Q_PROPERTY(QString scaleName READ scaleName NOTIFY opened)
    Q_PROPERTY(QString instruction READ instruction NOTIFY opened)
    Q_PROPERTY(QStringList items READ items NOTIFY opened)
    Q_PROPERTY(QStringList choices READ choices NOTIFY opened)
    Q_PROPERTY(QString functionItem READ functionItem NOTIFY opened)
    Q_PROPERTY(QStringList functionChoices READ functionChoices NOTIFY opened)
    Q_PROPERTY(QVariantList answers READ answers NOTIFY answersChanged)
    Q_PROPERTY(int functionAnswer READ functionAnswer NOTIFY answersChanged)
    Q_PROPERTY(int answered READ answered NOTIFY answersChanged)
    Q_PROPERTY(bool finished READ isFinished NOTIFY finishedChanged)
    Q_PROPERTY(QString result READ result NOTIFY finishedChanged)
    Q_PROPERTY(QString resultTone READ resultTone NOTIFY finishedChanged)
    Q_PROPERTY(bool item9Open READ isItem9Open NOTIFY finishedChanged)
    Q_PROPERTY(QString item9Line READ item9Line NOTIFY finishedChanged)
    Q_PROPERTY(QString error READ error NOTIFY errorChanged)

public:
    explicit ScalesViewModel(Desk& desk, QObject* parent = nullptr);

    /// `scale`: "phq9" or "gad7"; `sessionId` may be empty.
    Q_INVOKABLE void open(const QString& scale, const QString& patientId, const QString& sessionId);
    /// Items from 0; the same answer again takes it back.
    Q_INVOKABLE void answer(int item, int choice);
    Q_INVOKABLE void answerFunction(int choice);
    /// Records what is answered. With answers missing the first call tells which; `keepIncomplete` records it
    /// without a total.
    Q_INVOKABLE bool finish(bool keepIncomplete);
    Q_INVOKABLE void acknowledge(const QString& whatWasDone);

    [[nodiscard]] QString patientId() const { return m_patient.text(); }
    [[nodiscard]] const QString& patientName() const { return m_patientName; }
    [[nodiscard]] QString scaleName() const { return rules::scale(m_scale).name; }
    [[nodiscard]] QString instruction() const { return rules::scale(m_scale).instruction; }
    [[nodiscard]] QStringList items() const;
    [[nodiscard]] QStringList choices() const;
    [[nodiscard]] QString functionItem() const { return rules::scale(m_scale).functionItem; }
    [[nodiscard]] QStringList functionChoices() const;
    /// -1 where not answered.
    [[nodiscard]] QVariantList answers() const;
    [[nodiscard]] int functionAnswer() const { return m_functionAnswer.value_or(-1); }
    [[nodiscard]] int answered() const;
    [[nodiscard]] bool isFinished() const { return !m_recorded.isNull(); }
    [[nodiscard]] const QString& result() const { return m_result; }
    [[nodiscard]] const QString& resultTone() const { return m_resultTone; }
    [[nodiscard]] bool isItem9Open() const { return m_item9Open; }
    [[nodiscard]] const QString& item9Line() const { return m_item9Line; }
    [[nodiscard]] const QString& error() const { return m_error; }

signals:
    void opened();
    void answersChanged();
    void finishedChanged();
    void errorChanged();

private:
    void setError(const QString& sentence);
    [[nodiscard]] QString missingItems() const;

    Desk& m_desk;
    ScaleId m_scale = ScaleId::Phq9;
    PatientId m_patient;
    SessionId m_session;
    QString m_patientName;
    std::vector<std::optional<int>> m_answers;
    std::optional<int> m_functionAnswer;
    ScaleResultId m_recorded;
    QString m_result;
    QString m_resultTone;
    bool m_item9Open = false;
    QString m_item9Line;
    QString m_error;
};

} // namespace tidemark::app
