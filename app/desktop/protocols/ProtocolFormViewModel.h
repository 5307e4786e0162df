// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/protocols/ProtocolRows.h"
#include "desktop/shell/FieldErrors.h"
#include "desktop/shell/Root.h"
#include "desktop/shell/SignedInContext.h"
#include "domain/Protocol.h"

#include <QList>
#include <QtQml/qqmlregistration.h>

#include <map>

namespace tidemark::app {

/// ProtocolFormViewModel is for editing a protocol: every value in its field, the difference to the version
/// before while it is typed. What is kept is a draft with the next number, or the first version of a new
/// protocol that began as a copy.
class ProtocolFormViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the workplace.")
    Q_PROPERTY(QString title READ title NOTIFY opened)
    Q_PROPERTY(QString basedOn READ basedOn NOTIFY opened)
    Q_PROPERTY(bool copy READ isCopy NOTIFY opened)
    Q_PROPERTY(QList<tidemark::app::ProtocolFormPart> sections READ sections NOTIFY sectionsChanged)
    Q_PROPERTY(QList<tidemark::app::OfferedPhase> offeredPhases READ offeredPhases NOTIFY sectionsChanged)
    Q_PROPERTY(tidemark::app::FieldErrors errors READ errors NOTIFY edited)
    Q_PROPERTY(QList<tidemark::app::ProtocolQuestion> checklist READ checklist NOTIFY listsChanged)
    Q_PROPERTY(QList<tidemark::app::OfferedQuestion> offered READ offered NOTIFY listsChanged)
    Q_PROPERTY(QList<tidemark::app::ProtocolPoint> readiness READ readiness NOTIFY listsChanged)
    Q_PROPERTY(bool twoReadings READ twoReadings WRITE setTwoReadings NOTIFY listsChanged)
    Q_PROPERTY(QString note READ note WRITE setNote NOTIFY edited)
    Q_PROPERTY(QList<tidemark::app::ProtocolChange> differences READ differences NOTIFY edited)
    Q_PROPERTY(QString problem READ problem NOTIFY edited)

public:
    explicit ProtocolFormViewModel(SignedInContext& context, QObject* parent = nullptr);

    /// Opens the newest version of that id.
    void open(const QString& protocolId);
    /// Makes of what is open a new protocol under an id and a title of its own.
    Q_INVOKABLE void startCopy();
    /// Adds a phase by its key, as `offeredPhases` has it; it takes its place in the order of a course.
    Q_INVOKABLE void addPhase(const QString& phase);
    /// Takes a phase out by its name, with what was typed for it.
    Q_INVOKABLE void removePhase(const QString& phase);
    /// Takes the text of one field by its path in the protocol's file, "limits.severeFrom.systolic", and
    /// judges the whole form anew.
    Q_INVOKABLE void type(const QString& path, const QString& text);
    /// Sets whether a question of the checklist is asked in every session, without the offer of the last
    /// answer.
    Q_INVOKABLE void setSafety(const QString& key, bool everyTime);
    /// Sets which answer to a question is the one that lets the dose start.
    Q_INVOKABLE void setSafeAnswer(const QString& key, bool yes);
    /// Adds a question that one of the shipped protocols has, as it is there. It does nothing for another key
    /// and for one that is on the list.
    Q_INVOKABLE void addQuestion(const QString& key);
    /// Takes a question off the checklist.
    Q_INVOKABLE void removeQuestion(const QString& key);
    /// Sets whether a point of rules::readinessPoints() counts for the discharge.
    Q_INVOKABLE void setReadiness(const QString& key, bool counts);
    /// Keeps the form as a draft and tells with saved(). It needs a note of why. A number that was changed
    /// loses its publication and names the note as its source.
    Q_INVOKABLE void save();

    [[nodiscard]] const QString& title() const { return m_base.title; }
    /// Returns what the form starts from and what keeping it makes, in one sentence or two.
    [[nodiscard]] QString basedOn() const;
    [[nodiscard]] bool isCopy() const { return m_copy; }
    [[nodiscard]] const QList<ProtocolFormPart>& sections() const { return m_sections; }
    /// Returns the phases that a course can have and this protocol has not.
    [[nodiscard]] QList<OfferedPhase> offeredPhases() const;
    /// Sentences by path; "note" too.
    [[nodiscard]] const FieldErrors& errors() const { return m_errors; }
    [[nodiscard]] QList<ProtocolQuestion> checklist() const;
    /// Questions the program knows and the checklist does not have.
    [[nodiscard]] QList<OfferedQuestion> offered() const;
    /// Returns every point that can count for the discharge, those that do not among them.
    [[nodiscard]] QList<ProtocolPoint> readiness() const;
    [[nodiscard]] bool twoReadings() const { return m_changed.limits.twoReadings.active; }
    void setTwoReadings(bool active);
    [[nodiscard]] const QString& note() const { return m_note; }
    void setNote(const QString& note);
    [[nodiscard]] const QList<ProtocolChange>& differences() const { return m_differences; }
    [[nodiscard]] const QString& problem() const { return m_problem; }

signals:
    void opened();
    /// Tells where the focus goes: `focusPath` is the field that is to be filled in next; it is empty where
    /// nothing was added.
    void phasesChanged(const QString& focusPath);
    void sectionsChanged();
    void edited();
    void listsChanged();
    /// Tells that a version of this protocol was kept, not yet approved.
    void saved(const QString& protocolId);

private:
    void judge();
    void judgeName();
    void showSections();
    void listEdited();
    [[nodiscard]] static QString whyNotKept(const Error& error);
    [[nodiscard]] ChecklistItem* question(const QString& key);

    SignedInContext& m_context;
    Protocol m_base;
    Protocol m_changed;
    bool m_copy = false;
    std::map<QString, QString> m_typed;
    QList<ProtocolFormPart> m_sections;
    FieldErrors m_errors;
    QList<ProtocolChange> m_differences;
    QString m_note;
    QString m_problem;
};

class ProtocolFormRoot final : public tidemark::app::Root {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(tidemark::app::ProtocolFormViewModel* viewModel READ viewModel NOTIFY replaced)

public:
    [[nodiscard]] ProtocolFormViewModel* viewModel() { return present<ProtocolFormViewModel>(); }
};

} // namespace tidemark::app
