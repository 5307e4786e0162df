// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/viewmodels/Desk.h"
#include "domain/Protocol.h"

#include <QtQml/qqmlregistration.h>
#include <QVariantList>

#include <map>

namespace tidemark::app {

/// Editing a protocol: every value in its field, the difference to the version before while it is typed. What
/// is kept is a draft with the next number.
class ProtocolFormViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the workplace.")
    Q_PROPERTY(QString title READ title NOTIFY opened)
    Q_PROPERTY(QString basedOn READ basedOn NOTIFY opened)
    Q_PROPERTY(QVariantList sections READ sections NOTIFY opened)
    Q_PROPERTY(QVariantMap errors READ errors NOTIFY edited)
    Q_PROPERTY(QVariantList checklist READ checklist NOTIFY listsChanged)
    Q_PROPERTY(QVariantList offered READ offered NOTIFY listsChanged)
    Q_PROPERTY(QVariantList readiness READ readiness NOTIFY listsChanged)
    Q_PROPERTY(bool twoReadings READ twoReadings WRITE setTwoReadings NOTIFY listsChanged)
    Q_PROPERTY(QString note READ note WRITE setNote NOTIFY edited)
    Q_PROPERTY(QVariantList differences READ differences NOTIFY edited)
    Q_PROPERTY(QString problem READ problem NOTIFY edited)

public:
    explicit ProtocolFormViewModel(Desk& desk, QObject* parent = nullptr);

    /// The newest version of that id.
    void open(const QString& protocolId);
    Q_INVOKABLE void type(const QString& path, const QString& text);
    Q_INVOKABLE void setSafety(const QString& key, bool everyTime);
    Q_INVOKABLE void setSafeAnswer(const QString& key, bool yes);
    Q_INVOKABLE void addQuestion(const QString& key);
    Q_INVOKABLE void removeQuestion(const QString& key);
    Q_INVOKABLE void setReadiness(const QString& key, bool counts);
    Q_INVOKABLE void save();

    [[nodiscard]] const QString& title() const { return m_base.title; }
    [[nodiscard]] QString basedOn() const;
    /// title, fields: path, label, unit, rule, text.
    [[nodiscard]] const QVariantList& sections() const { return m_sections; }
    /// Sentences by path; "note" too.
    [[nodiscard]] const QVariantMap& errors() const { return m_errors; }
    /// key, question, safety, safeAnswerIsYes.
    [[nodiscard]] QVariantList checklist() const;
    /// Questions the program knows and the checklist does not have: key, question.
    [[nodiscard]] QVariantList offered() const;
    /// key, words, counts.
    [[nodiscard]] QVariantList readiness() const;
    [[nodiscard]] bool twoReadings() const { return m_changed.limits.twoReadings.active; }
    void setTwoReadings(bool active);
    [[nodiscard]] const QString& note() const { return m_note; }
    void setNote(const QString& note);
    /// what, before, after.
    [[nodiscard]] const QVariantList& differences() const { return m_differences; }
    [[nodiscard]] const QString& problem() const { return m_problem; }

signals:
    void opened();
    void edited();
    void listsChanged();
    void saved(const QString& protocolId);

private:
    void judge();
    void listEdited();
    [[nodiscard]] ChecklistItem* question(const QString& key);

    Desk& m_desk;
    Protocol m_base;
    Protocol m_changed;
    std::map<QString, QString> m_typed;
    QVariantList m_sections;
    QVariantMap m_errors;
    QVariantList m_differences;
    QString m_note;
    QString m_problem;
};

} // namespace tidemark::app
