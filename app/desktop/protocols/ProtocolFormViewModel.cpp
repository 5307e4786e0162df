// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/protocols/ProtocolFormViewModel.h"

#include "desktop/protocols/ProtocolFields.h"
#include "desktop/protocols/ProtocolSources.h"
#include "desktop/protocols/ProtocolWords.h"
#include "fields/FieldKeys.h"
#include "rules/protocols/ProtocolTree.h"
#include "rules/protocols/ShippedProtocols.h"
#include "rules/sessions/DischargeReadiness.h"
#include "services/protocols/ClinicProtocols.h"
#include "text/Message.h"
#include "text/SessionWords.h"

#include <algorithm>

namespace tidemark::app {

using namespace Qt::StringLiterals;

namespace {

/// Once a week, until the clinic says otherwise: no source gives the numbers of a phase it adds.
PhasePlan newPhase(CoursePhase which) {
    PhasePlan phase;
    phase.phase = which;
    phase.sessions = which == CoursePhase::Booster || which == CoursePhase::Maintenance ? 0 : 4;
    phase.gapsDays = {7};
    return phase;
}

/// "iv-induction-3x2-2": the first one after it that nobody has.
QString freeId(const QString& id, const std::vector<services::KeptProtocol>& all) {
    for (int number = 2;; ++number) {
        QString candidate = u"%1-%2"_s.arg(id).arg(number);
        const bool known = std::ranges::any_of(
            all, [&](const services::KeptProtocol& each) { return each.kept.protocolId == candidate; });
        if (!known) {
            return candidate;
        }
    }
}

} // namespace

ProtocolFormViewModel::ProtocolFormViewModel(SignedInContext& context, QObject* parent)
    : QObject(parent), m_context(context) {
    connect(&m_context, &SignedInContext::seatedChanged, this, [this] { open({}); });
}

void ProtocolFormViewModel::open(const QString& protocolId) {
    m_base = {};
    m_copy = false;
    m_typed.clear();
    m_note.clear();
    m_problem.clear();
    m_errors.clear();
    m_differences.clear();
    m_sections.clear();
    if (m_context.isSeated() && !protocolId.isEmpty()) {
        const auto all = services::ClinicProtocols(m_context.clinic(), m_context.actor()).all();
        if (all) {
            for (const services::KeptProtocol& each : *all) {
                if (each.kept.protocolId == protocolId && each.kept.version >= m_base.version) {
                    m_base = each.protocol;
                }
            }
        } else {
            m_problem = messageFor(all.error()).sentence();
        }
    }
    m_changed = m_base;
    showSections();
    emit opened();
    emit listsChanged();
    emit edited();
}

void ProtocolFormViewModel::showSections() {
    m_sections.clear();
    if (!m_base.id.isEmpty()) {
        const auto sections = protocolSections(m_changed);
        // The name and the dose are before the phases.
        const std::size_t last = 1 + m_changed.phases.size();
        for (std::size_t index = 0; index < sections.size(); ++index) {
            QList<ProtocolEntry> fields;
            for (const ProtocolField& field : sections[index].fields) {
                const auto typed = m_typed.find(field.path);
                fields.append({field.path, field.label, field.unit,
                               typed == m_typed.end() ? field.read(m_changed) : typed->second});
            }
            if (index == 0 && m_copy) {
                const auto typed = m_typed.find(u"id"_s);
                fields.prepend(
                    {u"id"_s, tr("Id"), QString(), typed == m_typed.end() ? m_changed.id : typed->second});
            }
            const bool isPhase = index > 1 && index <= last;
            m_sections.append({sections[index].title, fields,
                               isPhase ? rules::phaseName(m_changed.phases[index - 2]) : QString(),
                               index == last});
        }
    }
    emit sectionsChanged();
}

void ProtocolFormViewModel::startCopy() {
    if (!m_context.isSeated() || m_base.id.isEmpty()) {
        return;
    }
    const auto all = services::ClinicProtocols(m_context.clinic(), m_context.actor()).all();
    if (!all) {
        m_problem = messageFor(all.error()).sentence();
        emit edited();
        return;
    }
    m_copy = true;
    m_typed[u"id"_s] = freeId(m_base.id, *all);
    m_typed[u"title"_s] = tr("%1 (copy)").arg(m_base.title);
    judge();
    showSections();
    emit opened();
}

QList<OfferedPhase> ProtocolFormViewModel::offeredPhases() const {
    QList<OfferedPhase> rows;
    for (const auto& each : coursePhaseCodes) {
        const bool has = std::ranges::count(m_changed.phases, each.value, &PhasePlan::phase) > 0;
        if (!has && !m_base.id.isEmpty()) {
            rows.append({code(each.value), phaseTitle(newPhase(each.value))});
        }
    }
    return rows;
}

void ProtocolFormViewModel::addPhase(const QString& phase) {
    const auto which = fromCode(coursePhaseCodes, phase);
    if (!which || std::ranges::count(m_changed.phases, *which, &PhasePlan::phase) > 0) {
        return;
    }
    const auto follows =
        std::ranges::find_if(m_changed.phases, [&](const PhasePlan& each) { return each.phase > *which; });
    const auto had = std::ranges::find(m_base.phases, *which, &PhasePlan::phase);
    m_changed.phases.insert(follows, had == m_base.phases.end() ? newPhase(*which) : *had);
    judge();
    showSections();
    emit phasesChanged(u"phases[%1].sessions"_s.arg(phase));
}

void ProtocolFormViewModel::removePhase(const QString& phase) {
    std::erase_if(m_changed.phases, [&](const PhasePlan& each) { return rules::phaseName(each) == phase; });
    std::erase_if(m_typed,
                  [&](const auto& typed) { return typed.first.startsWith(u"phases[%1]."_s.arg(phase)); });
    judge();
    showSections();
    emit phasesChanged({});
}

QString ProtocolFormViewModel::basedOn() const {
    if (m_copy) {
        return tr("A copy of %1, version %2. What you keep is a new protocol, a draft until it is approved.")
            .arg(m_base.title, QString::number(m_base.version));
    }
    return tr("From version %1. What you keep is version %2, a draft until it is approved.")
        .arg(m_base.version)
        .arg(m_base.version + 1);
}

void ProtocolFormViewModel::type(const QString& path, const QString& text) {
    m_typed[path] = text;
    judge();
}

void ProtocolFormViewModel::setNote(const QString& note) {
    m_note = note;
    m_errors.remove(fields::keys::note);
    emit edited();
}

void ProtocolFormViewModel::setTwoReadings(bool active) {
    m_changed.limits.twoReadings.active = active;
    listEdited();
}

ChecklistItem* ProtocolFormViewModel::question(const QString& key) {
    const auto found = std::ranges::find(m_changed.checklist, key, &ChecklistItem::key);
    return found == m_changed.checklist.end() ? nullptr : &*found;
}

void ProtocolFormViewModel::setSafety(const QString& key, bool everyTime) {
    if (ChecklistItem* item = question(key)) {
        item->safety = everyTime;
        listEdited();
    }
}

void ProtocolFormViewModel::setSafeAnswer(const QString& key, bool yes) {
    if (ChecklistItem* item = question(key)) {
        item->safeAnswerIsYes = yes;
        listEdited();
    }
}

void ProtocolFormViewModel::addQuestion(const QString& key) {
    if (question(key) != nullptr) {
        return;
    }
    for (const Protocol& shipped : rules::shippedProtocols()) {
        const auto known = std::ranges::find(shipped.checklist, key, &ChecklistItem::key);
        if (known != shipped.checklist.end()) {
            m_changed.checklist.push_back(*known);
            listEdited();
            return;
        }
    }
}

void ProtocolFormViewModel::removeQuestion(const QString& key) {
    std::erase_if(m_changed.checklist, [&](const ChecklistItem& item) { return item.key == key; });
    listEdited();
}

void ProtocolFormViewModel::setReadiness(const QString& key, bool counts) {
    std::vector<QString> points;
    for (const QString& point : rules::readinessPoints()) {
        const bool counted = std::ranges::count(m_changed.readiness, point) > 0;
        if (point == key ? counts : counted) {
            points.push_back(point);
        }
    }
    m_changed.readiness = std::move(points);
    listEdited();
}

void ProtocolFormViewModel::listEdited() {
    emit listsChanged();
    judge();
}

void ProtocolFormViewModel::judge() {
    m_problem.clear();
    m_errors.clear();
    m_changed.sources = standingSources(m_base, m_changed);
    for (const auto& [path, sentence] : writeFields(m_changed, m_typed)) {
        m_errors.insert(path, sentence);
    }
    judgeName();
    m_differences.clear();
    for (const ChangeWords& change : differenceWords(m_base, m_changed)) {
        m_differences.append({change.what, change.before, change.after});
    }
    emit edited();
}

/// Of a copy: its id and its title are its own.
void ProtocolFormViewModel::judgeName() {
    if (!m_copy || !m_context.isSeated()) {
        return;
    }
    const auto taken =
        services::ClinicProtocols(m_context.clinic(), m_context.actor()).taken(m_changed.id, m_changed.title);
    if (!taken) {
        m_problem = messageFor(taken.error()).sentence();
        return;
    }
    for (const Error& fault : *taken) {
        m_errors.insert(fault.field, whyNotKept(fault));
    }
}

QString ProtocolFormViewModel::whyNotKept(const Error& error) {
    if (error.code == ErrorCode::Duplicate && error.field == fields::keys::protocolId) {
        return tr("Another protocol has this id. Type one of its own.");
    }
    if (error.code == ErrorCode::Duplicate && error.field == fields::keys::protocolTitle) {
        return tr("Another protocol has this title. Type one of its own.");
    }
    return error.code == ErrorCode::Duplicate && error.field == fields::keys::protocol
               ? tr("Nothing differs from the version before.")
               : messageFor(error).sentence();
}

void ProtocolFormViewModel::save() {
    if (!m_context.isSeated() || m_base.id.isEmpty()) {
        return;
    }
    judge();
    if (m_note.trimmed().isEmpty()) {
        m_errors.insert(fields::keys::note, tr("A reason is needed. Write a few words."));
    }
    if (!m_errors.isEmpty()) {
        m_problem = tr("Some values cannot be kept. Each is marked below.");
        emit edited();
        return;
    }
    Protocol changed = m_changed;
    disownChangedSources(m_base, changed, m_note);
    const QString id = changed.id;
    services::ClinicProtocols protocols(m_context.clinic(), m_context.actor());
    const auto kept =
        m_copy ? protocols.startNew(std::move(changed), m_note) : protocols.save(std::move(changed), m_note);
    if (!kept) {
        m_problem = whyNotKept(kept.error());
        emit edited();
        return;
    }
    emit saved(id);
}

QList<ProtocolQuestion> ProtocolFormViewModel::checklist() const {
    QList<ProtocolQuestion> rows;
    for (const ChecklistItem& item : m_changed.checklist) {
        rows.append({item.key, checklistQuestion(item.key), item.safety, item.safeAnswerIsYes});
    }
    return rows;
}

QList<OfferedQuestion> ProtocolFormViewModel::offered() const {
    QList<OfferedQuestion> rows;
    QStringList seen;
    for (const ChecklistItem& item : m_changed.checklist) {
        seen << item.key;
    }
    for (const Protocol& shipped : rules::shippedProtocols()) {
        for (const ChecklistItem& item : shipped.checklist) {
            if (!seen.contains(item.key)) {
                seen << item.key;
                rows.append({item.key, checklistQuestion(item.key)});
            }
        }
    }
    return rows;
}

QList<ProtocolPoint> ProtocolFormViewModel::readiness() const {
    QList<ProtocolPoint> rows;
    for (const QString& point : rules::readinessPoints()) {
        rows.append({point, readinessWords(point), std::ranges::count(m_changed.readiness, point) > 0});
    }
    return rows;
}

} // namespace tidemark::app
