// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/protocols/ProtocolsViewModel.h"

#include "desktop/protocols/ProtocolFields.h"
#include "desktop/protocols/ProtocolWords.h"
#include "rules/access/Authorization.h"
#include "text/DateWords.h"
#include "text/Message.h"
#include "text/SessionWords.h"

#include <algorithm>

namespace tidemark::app {

using namespace Qt::StringLiterals;

namespace {

Tone toneOf(ProtocolStatus status) {
    return status == ProtocolStatus::Approved ? Tone::Good
           : status == ProtocolStatus::Draft  ? Tone::Info
                                              : Tone::Warn;
}

/// Short, for a pill; the whole sentence is with the protocol itself.
QString shortStatus(ProtocolStatus status) {
    return status == ProtocolStatus::Example ? ProtocolsViewModel::tr("Example")
                                             : protocolStatusWords(status);
}

/// What a 0 stands for is said in words: "no limit" is never "0 days".
QString valueWords(const ProtocolField& field, const QString& value) {
    if (value == u"0" &&
        (field.path.endsWith(u"seriesFromDays") || field.path.endsWith(u"seriesUntilDays"))) {
        return ProtocolsViewModel::tr("no limit");
    }
    if (value == u"0" && field.path.endsWith(u"reviewAfterDays")) {
        return ProtocolsViewModel::tr("never");
    }
    if (value == u"0" && field.path.endsWith(u"sessions")) {
        return ProtocolsViewModel::tr("as long as it goes on");
    }
    if (value == u"1" && field.path.endsWith(u"Days")) {
        return daysWords(1);
    }
    return field.unit.isEmpty() ? value : value + u' ' + field.unit;
}

QList<ProtocolValue> fieldRows(const ProtocolSection& section, const Protocol& protocol) {
    QList<ProtocolValue> rows;
    for (const ProtocolField& field : section.fields) {
        rows.append(
            {field.label, valueWords(field, field.read(protocol)), sourceWords(protocol, field.path)});
    }
    return rows;
}

} // namespace

ProtocolsViewModel::ProtocolsViewModel(SignedInContext& context, QObject* parent)
    : QObject(parent), m_context(context) {
    connect(&m_context, &SignedInContext::seatedChanged, this, [this] {
        m_id.clear();
        m_done.clear();
        refresh();
    });
}

void ProtocolsViewModel::refresh() {
    m_all.clear();
    m_present.clear();
    m_problem.clear();
    if (m_context.isSeated()) {
        services::ClinicProtocols protocols(m_context.clinic(), m_context.actor());
        auto all = protocols.all();
        auto present = protocols.present();
        if (all && present) {
            m_all = std::move(*all);
            m_present = std::move(*present);
        } else {
            m_problem = messageFor(all ? present.error() : all.error()).sentence();
        }
    }
    showRows();
    if (versionsOf(m_id).empty()) {
        m_id = m_all.empty() ? QString() : m_all.front().kept.protocolId;
        m_version = 0;
    }
    emit changed();
}

void ProtocolsViewModel::showRows() {
    std::vector<ProtocolRow> rows;
    for (const services::KeptProtocol& each : m_all) {
        const auto versions = versionsOf(each.kept.protocolId);
        if (versions.front() != &each) {
            continue;
        }
        const Protocol& protocol = each.protocol;
        rows.push_back({each.kept.protocolId, protocol.title, protocolDrugWords(protocol),
                        tr("Version %1").arg(each.kept.version), shortStatus(protocol.status),
                        toneOf(protocol.status)});
    }
    m_protocols.show(rows);
}

std::vector<const services::KeptProtocol*> ProtocolsViewModel::versionsOf(const QString& id) const {
    std::vector<const services::KeptProtocol*> versions;
    for (const services::KeptProtocol& each : m_all) {
        if (each.kept.protocolId == id) {
            versions.push_back(&each);
        }
    }
    std::ranges::reverse(versions);
    return versions;
}

const services::KeptProtocol* ProtocolsViewModel::shown() const {
    const auto versions = versionsOf(m_id);
    return m_version >= 0 && m_version < static_cast<int>(versions.size())
               ? versions[static_cast<std::size_t>(m_version)]
               : nullptr;
}

const services::KeptProtocol* ProtocolsViewModel::before() const {
    const auto versions = versionsOf(m_id);
    const int index = m_version + 1;
    return index < static_cast<int>(versions.size()) ? versions[static_cast<std::size_t>(index)] : nullptr;
}

void ProtocolsViewModel::choose(const QString& protocolId) {
    m_id = protocolId;
    m_version = 0;
    m_done.clear();
    m_problem.clear();
    emit changed();
}

int ProtocolsViewModel::chooseBeside(int step) {
    int place = 0;
    for (int row = 0; row < m_protocols.count(); ++row) {
        if (m_protocols.rowAs<ProtocolRow>(row).protocolId == m_id) {
            place = row;
        }
    }
    place = std::clamp(place + step, 0, std::max(0, m_protocols.count() - 1));
    choose(m_protocols.rowAs<ProtocolRow>(place).protocolId);
    return place;
}

void ProtocolsViewModel::chooseVersion(int index) {
    m_version = index;
    m_done.clear();
    m_problem.clear();
    emit changed();
}

void ProtocolsViewModel::approve(const QString& note) {
    if (shown() == nullptr) {
        return;
    }
    const int version = shown()->kept.version;
    const auto kept =
        services::ClinicProtocols(m_context.clinic(), m_context.actor()).approve(m_id, version, note);
    if (!kept) {
        m_problem = messageFor(kept.error()).sentence();
        emit changed();
        return;
    }
    m_done = tr("Version %1 is approved. New sessions run under it; those that are planned keep theirs.")
                 .arg(version);
    refresh();
}

void ProtocolsViewModel::showKept(const QString& protocolId) {
    m_id = protocolId;
    m_version = 0;
    refresh();
    m_done = versionsOf(m_id).size() == 1
                 ? tr("The new protocol is a draft. Nothing runs under it until it is approved.")
                 : tr("The new version is a draft. Sessions go on under the version in use until it is "
                      "approved.");
    emit changed();
}

QString ProtocolsViewModel::title() const {
    return shown() != nullptr ? shown()->protocol.title : QString();
}

QString ProtocolsViewModel::drug() const {
    return shown() != nullptr ? protocolDrugWords(shown()->protocol) : QString();
}

QStringList ProtocolsViewModel::versions() const {
    QStringList words;
    for (const services::KeptProtocol* each : versionsOf(m_id)) {
        words << tr("Version %1, %2")
                     .arg(QString::number(each->kept.version), shortStatus(each->protocol.status).toLower());
    }
    return words;
}

QString ProtocolsViewModel::state() const {
    return shown() != nullptr ? protocolStatusWords(shown()->protocol.status) : QString();
}

bool ProtocolsViewModel::isApproved() const {
    return shown() != nullptr && shown()->protocol.status == ProtocolStatus::Approved;
}

bool ProtocolsViewModel::isInUse() const {
    return shown() != nullptr && std::ranges::any_of(m_present, [this](const Protocol& protocol) {
               return protocol.id == m_id && protocol.version == shown()->kept.version;
           });
}

QStringList ProtocolsViewModel::history() const {
    return shown() != nullptr ? protocolHistory(shown()->kept, m_context.clock().zone()) : QStringList();
}

QList<ProtocolPart> ProtocolsViewModel::sections() const {
    QList<ProtocolPart> sections;
    if (shown() == nullptr) {
        return sections;
    }
    const Protocol& protocol = shown()->protocol;
    for (const ProtocolSection& section : protocolSections(protocol)) {
        QList<ProtocolValue> rows = fieldRows(section, protocol);
        if (section.fields.front().path == "title"_L1) {
            continue;
        }
        if (section.fields.front().path.startsWith("limits.twoReadings"_L1)) {
            rows.prepend({tr("In use"), protocol.limits.twoReadings.active ? tr("yes") : tr("no"),
                          sourceWords(protocol, u"limits.twoReadings"_s)});
        }
        sections.append({section.title, rows});
    }
    QList<ProtocolValue> questions;
    for (const ChecklistItem& item : protocol.checklist) {
        questions.append({checklistItemWords(item), {}, {}});
    }
    sections.append({tr("Checklist"), questions});
    QList<ProtocolValue> points;
    for (const QString& key : protocol.readiness) {
        points.append({readinessWords(key), {}, {}});
    }
    sections.append({tr("Ready to leave"), points});
    return sections;
}

QString ProtocolsViewModel::comparedWith() const {
    return before() != nullptr ? tr("Version %1").arg(before()->kept.version) : QString();
}

QList<ProtocolChange> ProtocolsViewModel::differences() const {
    QList<ProtocolChange> lines;
    if (shown() == nullptr || before() == nullptr) {
        return lines;
    }
    for (const ChangeWords& change : differenceWords(before()->protocol, shown()->protocol)) {
        lines.append({change.what, change.before, change.after});
    }
    return lines;
}

bool ProtocolsViewModel::mayEdit() const {
    return m_context.isSeated() && rules::roleMay(m_context.actor().role, rules::Command::EditProtocol);
}

bool ProtocolsViewModel::mayApprove() const {
    return m_context.isSeated() && shown() != nullptr && !isApproved() &&
           rules::roleMay(m_context.actor().role, rules::Command::ApproveProtocol);
}

} // namespace tidemark::app
