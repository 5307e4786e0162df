// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/viewmodels/ProtocolFormViewModel.h"

#include "desktop/messages/Message.h"
#include "desktop/messages/ProtocolWords.h"
#include "desktop/messages/SessionWords.h"
#include "desktop/models/ProtocolFields.h"
#include "rules/LeaveReadiness.h"
#include "rules/protocols/ShippedProtocols.h"
#include "services/ClinicProtocols.h"

#include <algorithm>

namespace tidemark::app {

using namespace Qt::StringLiterals;

namespace {

/// A number that the clinic changed is no longer the published one.
void disownChangedSources(const Protocol& before, Protocol& changed, const QString& why) {
    const auto changes = rules::difference(before, changed);
    for (ProtocolSource& source : changed.sources) {
        const bool touched = std::ranges::any_of(changes, [&](const rules::ProtocolChange& change) {
            return change.path == source.of || change.path.startsWith(source.of + u'.') ||
                   change.path.startsWith(source.of + u'[') || (source.of.startsWith(change.path + u'['));
        });
        if (touched) {
            source.kind = SourceKind::ProductExample;
            source.text = ProtocolFormViewModel::tr("Set by the clinic: %1").arg(why.trimmed());
        }
    }
    // What speaks of a question that is gone goes with it.
    std::erase_if(changed.sources, [&](const ProtocolSource& source) {
        return source.of.startsWith("checklist["_L1) &&
               std::ranges::none_of(changed.checklist, [&](const ChecklistItem& item) {
                   return source.of.startsWith(u"checklist[%1]"_s.arg(item.key));
               });
    });
}

} // namespace

ProtocolFormViewModel::ProtocolFormViewModel(Desk& desk, QObject* parent) : QObject(parent), m_desk(desk) {
    connect(&m_desk, &Desk::seatedChanged, this, [this] { open({}); });
}

void ProtocolFormViewModel::open(const QString& protocolId) {
    m_base = {};
    m_typed.clear();
    m_note.clear();
    m_problem.clear();
    m_errors.clear();
    m_differences.clear();
    m_sections.clear();
    if (m_desk.isSeated() && !protocolId.isEmpty()) {
        const auto all = services::ClinicProtocols(m_desk.clinic()).all(m_desk.actor());
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
    if (!m_base.id.isEmpty()) {
        for (const ProtocolSection& section : protocolSections(m_base)) {
            QVariantList fields;
            for (const ProtocolField& field : section.fields) {
                fields.append(QVariantMap{{u"path"_s, field.path},
                                          {u"label"_s, field.label},
                                          {u"unit"_s, field.unit},
                                          {u"text"_s, field.read(m_base)}});
            }
            m_sections.append(QVariantMap{{u"title"_s, section.title}, {u"fields"_s, fields}});
        }
    }
    emit opened();
    emit listsChanged();
    emit edited();
}

QString ProtocolFormViewModel::basedOn() const {
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
    m_errors.remove(u"note"_s);
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
    for (const auto& [path, sentence] : writeFields(m_changed, m_typed)) {
        m_errors.insert(path, sentence);
    }
    m_differences.clear();
    for (const ChangeWords& change : differenceWords(m_base, m_changed)) {
        m_differences.append(
            QVariantMap{{u"what"_s, change.what}, {u"before"_s, change.before}, {u"after"_s, change.after}});
    }
    emit edited();
}

void ProtocolFormViewModel::save() {
    if (!m_desk.isSeated() || m_base.id.isEmpty()) {
        return;
    }
    judge();
    if (m_note.trimmed().isEmpty()) {
        m_errors.insert(u"note"_s, tr("A reason is needed. Write a few words."));
    }
    if (!m_errors.isEmpty()) {
        m_problem = tr("Some values cannot be kept. Each is marked below.");
        emit edited();
        return;
    }
    Protocol changed = m_changed;
    disownChangedSources(m_base, changed, m_note);
    const auto kept =
        services::ClinicProtocols(m_desk.clinic()).save(m_desk.actor(), std::move(changed), m_note);
    if (!kept) {
        m_problem = kept.error().code == ErrorCode::Duplicate && kept.error().field == "protocol"_L1
                        ? tr("Nothing differs from the version before.")
                        : messageFor(kept.error()).sentence();
        emit edited();
        return;
    }
    emit saved(m_base.id);
}

QVariantList ProtocolFormViewModel::checklist() const {
    QVariantList rows;
    for (const ChecklistItem& item : m_changed.checklist) {
        rows.append(QVariantMap{{u"key"_s, item.key},
                                {u"question"_s, checklistQuestion(item.key)},
                                {u"safety"_s, item.safety},
                                {u"safeAnswerIsYes"_s, item.safeAnswerIsYes}});
    }
    return rows;
}

QVariantList ProtocolFormViewModel::offered() const {
    QVariantList rows;
    QStringList seen;
    for (const ChecklistItem& item : m_changed.checklist) {
        seen << item.key;
    }
    for (const Protocol& shipped : rules::shippedProtocols()) {
        for (const ChecklistItem& item : shipped.checklist) {
            if (!seen.contains(item.key)) {
                seen << item.key;
                rows.append(QVariantMap{{u"key"_s, item.key}, {u"question"_s, checklistQuestion(item.key)}});
            }
        }
    }
    return rows;
}

QVariantList ProtocolFormViewModel::readiness() const {
    QVariantList rows;
    for (const QString& point : rules::readinessPoints()) {
        rows.append(QVariantMap{{u"key"_s, point},
                                {u"words"_s, readinessWords(point)},
                                {u"counts"_s, std::ranges::count(m_changed.readiness, point) > 0}});
    }
    return rows;
}

} // namespace tidemark::app
