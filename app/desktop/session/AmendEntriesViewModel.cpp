// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/AmendEntriesViewModel.h"

#include "fields/FieldKeys.h"
#include "fields/TypedDays.h"
#include "rules/access/Authorization.h"
#include "rules/record/CurrentLines.h"
#include "rules/sessions/SideEffects.h"
#include "text/DoseWords.h"
#include "text/EffectWords.h"
#include "text/FieldWords.h"
#include "text/PressureWords.h"
#include "text/ReadinessWords.h"
#include "text/ReleaseWords.h"
#include "text/SessionWords.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace tidemark::app {

namespace {

constexpr std::array severities{Severity::Mild, Severity::Moderate, Severity::Severe};
constexpr std::array decisions{ReleaseDecision::Proceed, ReleaseDecision::Recheck, ReleaseDecision::Hold};

/// The typed time of day on the day that is nearest to what was recorded.
Result<Instant> nearest(const QString& typed, Instant recorded, const QByteArray& zone) {
    const auto time = fields::readTimeOfDay(typed);
    if (!time) {
        return fail(ErrorCode::InvalidDate, fields::keys::pumpTime);
    }
    QDateTime local = toLocal(recorded, zone);
    local.setTime(*time);
    Instant best = fromDateTime(local);
    for (const int days : {-1, 1}) {
        const Instant other = fromDateTime(local.addDays(days));
        best = std::chrono::abs(other - recorded) < std::chrono::abs(best - recorded) ? other : best;
    }
    return best;
}

} // namespace

bool AmendEntriesViewModel::isOpen() const {
    return shown() && session().state() == SessionState::Signed &&
           rules::roleMay(session().actor().role, rules::Command::AmendSession);
}

QStringList AmendEntriesViewModel::names() const {
    QStringList names;
    for (const Entry& entry : m_entries) {
        names << entry.name;
    }
    return names;
}

const AmendEntriesViewModel::Entry* AmendEntriesViewModel::entryAt(int entry) const {
    return entry >= 0 && entry < std::ssize(m_entries) ? &m_entries[static_cast<std::size_t>(entry)]
                                                       : nullptr;
}

QStringList AmendEntriesViewModel::choices(int entry) const {
    const Entry* of = entryAt(entry);
    return of == nullptr ? QStringList() : of->choices;
}

QString AmendEntriesViewModel::typedName(int entry) const {
    const Entry* of = entryAt(entry);
    return of == nullptr ? QString() : of->typedName;
}

QString AmendEntriesViewModel::typedNow(int entry) const {
    const Entry* of = entryAt(entry);
    return of == nullptr ? QString() : of->typedNow;
}

bool AmendEntriesViewModel::amendByChoice(int entry, int choice, const QString& reason) {
    const Entry* of = entryAt(entry);
    const bool known = of != nullptr && of->choose && choice >= 0 && choice < of->choices.size();
    if (!known) {
        return false;
    }
    // The entry is read anew with what is written.
    const auto choose = of->choose;
    return settle(choose(choice, reason));
}

bool AmendEntriesViewModel::amendByText(int entry, const QString& text, const QString& reason) {
    const Entry* of = entryAt(entry);
    if (of == nullptr || !of->type) {
        return false;
    }
    const auto type = of->type;
    return settle(type(text, reason));
}

AmendEntriesViewModel::Service AmendEntriesViewModel::service() const {
    return {session().context().clinic(), session().actor()};
}

AmendEntriesViewModel::Entry AmendEntriesViewModel::chosen(const Stamp& stamp, const QString& words,
                                                           const QStringList& choices) const {
    Entry entry;
    entry.at = stamp.eventAt;
    entry.name = tr("%1 %2").arg(session().timeText(stamp.eventAt), words);
    entry.choices = choices;
    return entry;
}

AmendEntriesViewModel::Entry AmendEntriesViewModel::typed(const Stamp& stamp, const QString& words,
                                                          const QString& name, const QString& now) const {
    Entry entry = chosen(stamp, words, {});
    entry.typedName = name;
    entry.typedNow = now;
    return entry;
}

void AmendEntriesViewModel::refresh() {
    m_entries.clear();
    if (!isOpen()) {
        return;
    }
    addDosing();
    addEffects();
    addInterventions();
    addAnswers();
    addDecisions();
    addPoints();
    std::ranges::stable_sort(m_entries, {}, &Entry::at);
    addWeight();
}

void AmendEntriesViewModel::addWeight() {
    const auto weight = session().record().session.weight;
    if (!weight) {
        return;
    }
    Entry entry;
    entry.name = tr("Weight %1").arg(kilogramWords(*weight));
    entry.typedName = fieldWords(fields::keys::weight);
    entry.typedNow = numberWords(weight->value, 2);
    entry.type = [this](const QString& text, const QString& reason) {
        auto amended = service().amendWeight(session().id(), text, reason, m_askedWeight.keeps(text));
        m_askedWeight.follow(amended, text);
        return amended;
    };
    m_entries.insert(m_entries.begin(), std::move(entry));
}

Result<void> AmendEntriesViewModel::setTime(const Stamp& stamp, const QString& text,
                                            const QString& reason) const {
    return nearest(text, stamp.eventAt, session().context().clock().zone()).and_then([&](Instant at) {
        return service().amendTime(session().id(), stamp.id, at, reason);
    });
}

void AmendEntriesViewModel::addDosing() {
    const auto add = [this](const Stamp& stamp, const QString& words) {
        Entry entry = typed(stamp, words, tr("Time"), session().timeText(stamp.eventAt));
        entry.type = [this, stamp](const QString& text, const QString& reason) {
            return setTime(stamp, text, reason);
        };
        m_entries.push_back(std::move(entry));
    };
    for (const PumpChange& change : rules::current(session().record().pump)) {
        add(change.stamp, pumpChangeWords(change));
    }
    for (const DoseGiven& dose : rules::current(session().record().doses)) {
        add(dose.stamp, tr("Dose %1, %2").arg(QString::number(dose.number), milligramWords(dose.amount)));
    }
}

void AmendEntriesViewModel::addEffects() {
    QStringList choices;
    for (const Severity severity : severities) {
        choices << severityWords(severity);
    }
    choices << tr("none");
    for (const EffectChange& change : rules::current(session().record().effects)) {
        const QString now = change.severity ? severityWords(*change.severity) : tr("ended");
        Entry entry = chosen(change.stamp, tr("%1, %2").arg(effectWords(change.effectKey), now), choices);
        entry.choose = [this, id = change.stamp.id](int choice, const QString& reason) {
            const auto place = static_cast<std::size_t>(choice);
            const auto severity =
                place < severities.size() ? std::optional(severities.at(place)) : std::nullopt;
            return service().amendEffect(session().id(), id, severity, reason);
        };
        m_entries.push_back(std::move(entry));
    }
}

void AmendEntriesViewModel::addInterventions() {
    for (const Intervention& done : rules::current(session().record().interventions)) {
        if (std::ranges::count(rules::interventionCatalogue(), done.interventionKey) == 0) {
            continue;
        }
        Entry entry = typed(done.stamp, interventionWords(done.interventionKey), tr("What was done"),
                            interventionDetailWords(done));
        entry.type = [this, id = done.stamp.id](const QString& text, const QString& reason) {
            return service().amendIntervention(session().id(), id, text, reason);
        };
        m_entries.push_back(std::move(entry));
    }
}

void AmendEntriesViewModel::addAnswers() {
    const QStringList choices{tr("Yes"), tr("No")};
    for (const ChecklistAnswer& answer : rules::current(session().record().checklist)) {
        const QString words =
            tr("%1 %2").arg(checklistQuestion(answer.itemKey), choices.at(answer.yes ? 0 : 1));
        Entry entry = chosen(answer.stamp, words, choices);
        entry.choose = [this, id = answer.stamp.id](int choice, const QString& reason) {
            return service().amendAnswer(session().id(), id, choice == 0, reason);
        };
        m_entries.push_back(std::move(entry));
    }
}

void AmendEntriesViewModel::addDecisions() {
    const QStringList choices{tr("Proceed"), tr("Recheck"), tr("Hold")};
    const auto add = [&](const Stamp& stamp, const QString& words) {
        Entry entry = chosen(stamp, words, choices);
        entry.choose = [this, id = stamp.id](int choice, const QString& reason) {
            return service().amendDecision(session().id(), id, decisions.at(static_cast<std::size_t>(choice)),
                                           reason);
        };
        m_entries.push_back(std::move(entry));
    };
    const SessionRecord& record = session().record();
    for (const ReleaseEntry& release : rules::current(record.releases)) {
        if (release.decision != ReleaseDecision::Requested) {
            add(release.stamp, releaseEntryWords(release));
        }
    }
    for (const PressureDecision& decision : rules::current(record.decisions)) {
        if (decision.decision != ReleaseDecision::Requested) {
            add(decision.stamp, pressureDecisionWords(record, decision, session().view()->protocol.limits));
        }
    }
}

void AmendEntriesViewModel::addPoints() {
    const QStringList choices{tr("Confirmed"), tr("Overridden")};
    for (const DischargeEntry& point : rules::current(session().record().leaving)) {
        Entry entry =
            chosen(point.stamp, dischargeEntryWords(point, session().record().session.route), choices);
        entry.choose = [this, id = point.stamp.id](int choice, const QString& reason) {
            return service().amendPoint(session().id(), id, choice == 0, reason);
        };
        m_entries.push_back(std::move(entry));
    }
}

} // namespace tidemark::app
