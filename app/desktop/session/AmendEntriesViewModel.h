// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/session/SessionPart.h"
#include "desktop/shell/AskedValue.h"
#include "services/sessions/EntryAmendments.h"

#include <QStringList>

#include <functional>
#include <vector>

namespace tidemark::app {

/// AmendEntriesViewModel is every entry of a signed session that can be amended besides sets of vitals and
/// notes: side effects, interventions, answers, decisions, points of discharge, times of the dose, weight.
class AmendEntriesViewModel final : public tidemark::app::SessionPart {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the session.")
    Q_PROPERTY(bool open READ isOpen NOTIFY changed)
    Q_PROPERTY(QStringList names READ names NOTIFY changed)

public:
    using SessionPart::SessionPart;

    /// Says whether entries can be amended: the record is signed, and the person's role may amend.
    [[nodiscard]] bool isOpen() const;
    /// Returns "10:12 Nausea, mild" and the like, in the order of time; the weight comes first.
    [[nodiscard]] QStringList names() const;
    /// Returns what the entry can be amended to; empty where it is typed.
    Q_INVOKABLE [[nodiscard]] QStringList choices(int entry) const;
    /// Returns the name of what is typed; empty where it is chosen.
    Q_INVOKABLE [[nodiscard]] QString typedName(int entry) const;
    /// Returns it as it is now, for the line to start from.
    Q_INVOKABLE [[nodiscard]] QString typedNow(int entry) const;

    /// Amends the entry with that place in the list to the choice with that place in its choices, both from
    /// 0. It returns false outside the lists, and where it is refused, as without a reason.
    Q_INVOKABLE bool amendByChoice(int entry, int choice, const QString& reason);
    /// Amends an entry to a typed value: a time, a weight, a detail. An implausible weight is asked about;
    /// the same text again keeps it.
    Q_INVOKABLE bool amendByText(int entry, const QString& text, const QString& reason);

protected:
    void begin() override {
        m_entries.clear();
        m_askedWeight.forget();
    }
    void refresh() override;

private:
    using Service = services::EntryAmendments;

    /// An Entry has its words, what it can become, and what records that.
    struct Entry {
        Instant at;
        QString name;
        QStringList choices;
        QString typedName;
        QString typedNow;
        std::function<Result<void>(int choice, const QString& reason)> choose;
        std::function<Result<void>(const QString& text, const QString& reason)> type;
    };

    [[nodiscard]] const Entry* entryAt(int entry) const;
    [[nodiscard]] Entry chosen(const Stamp& stamp, const QString& words, const QStringList& choices) const;
    [[nodiscard]] Entry typed(const Stamp& stamp, const QString& words, const QString& name,
                              const QString& now) const;
    void addWeight();
    void addDosing();
    void addEffects();
    void addInterventions();
    void addAnswers();
    void addDecisions();
    void addPoints();
    [[nodiscard]] Result<void> setTime(const Stamp& stamp, const QString& text, const QString& reason) const;
    [[nodiscard]] Service service() const;

    std::vector<Entry> m_entries;
    AskedValue m_askedWeight;
};

} // namespace tidemark::app
