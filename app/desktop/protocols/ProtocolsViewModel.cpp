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

QString toneOf(ProtocolStatus status) {
    return toneKey(status == ProtocolStatus::Approved ? Tone::Good
                   : status == ProtocolStatus::Draft  ? Tone::Info
                                                      : Tone::Warn);
}

/// Short, for a pill; the whole sentence stands with the protocol itself.
QString shortStatus(ProtocolStatus status) {
    return status == ProtocolStatus::Example ? ProtocolsViewModel::tr("Example")
                                             : protocolStatusWords(status);
}

QVariantMap row(const QString& label, const QString& value, const QString& source) {
    return {{u"label"_s, label}, {u"value"_s, value}, {u"source"_s, source}};
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

QVariantList fieldRows(const ProtocolSection& section, const Protocol& protocol) {
    QVariantList rows;
    for (const ProtocolField& field : section.fields) {
        rows.append(
            row(field.label, valueWords(field, field.read(protocol)), sourceWords(protocol, field.path)));
    }
    return rows;
}

} // namespace

ProtocolsViewModel::ProtocolsViewModel(Desk& desk, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
    , m_protocols({u"protocolId"_s, u"title"_s, u"drug"_s, u"versionWords"_s, u"status"_s, u"tone"_s}) {
    connect(&m_desk, &Desk::seatedChanged, this, [this] {
        m_id.clear();
        m_done.clear();
        refresh();
    });
}

void ProtocolsViewModel::refresh() {
    m_all.clear();
    m_present.clear();
    m_problem.clear();
    if (m_desk.isSeated()) {
        services::ClinicProtocols protocols(m_desk.clinic(), m_desk.actor());
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
    std::vector<QVariantMap> rows;
    for (const services::KeptProtocol& each : m_all) {
        const auto versions = versionsOf(each.kept.protocolId);
        if (versions.front() != &each) {
            continue;
        }
        const Protocol& protocol = each.protocol;
        rows.push_back({{u"protocolId"_s, each.kept.protocolId},
                        {u"title"_s, protocol.title},
                        {u"drug"_s, protocolDrugWords(protocol)},
                        {u"versionWords"_s, tr("Version %1").arg(each.kept.version)},
                        {u"status"_s, shortStatus(protocol.status)},
                        {u"tone"_s, toneOf(protocol.status)}});
    }
    m_protocols.setRows(std::move(rows));
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
    const auto kept = services::ClinicProtocols(m_desk.clinic(), m_desk.actor()).approve(m_id, version, note);
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
    return shown() != nullptr ? protocolHistory(shown()->kept, m_desk.clock().zone()) : QStringList();
}

QVariantList ProtocolsViewModel::sections() const {
    QVariantList sections;
    if (shown() == nullptr) {
        return sections;
    }
    const Protocol& protocol = shown()->protocol;
    for (const ProtocolSection& section : protocolSections(protocol)) {
        QVariantList rows = fieldRows(section, protocol);
        if (section.fields.front().path == "title"_L1) {
            continue;
        }
        if (section.fields.front().path.startsWith("limits.twoReadings"_L1)) {
            rows.prepend(row(tr("In use"), protocol.limits.twoReadings.active ? tr("yes") : tr("no"),
                             sourceWords(protocol, u"limits.twoReadings"_s)));
        }
        sections.append(QVariantMap{{u"title"_s, section.title}, {u"rows"_s, rows}});
    }
    QVariantList questions;
    for (const ChecklistItem& item : protocol.checklist) {
        questions.append(row(checklistItemWords(item), {}, {}));
    }
    sections.append(QVariantMap{{u"title"_s, tr("Checklist")}, {u"rows"_s, questions}});
    QVariantList points;
    for (const QString& key : protocol.readiness) {
        points.append(row(readinessWords(key), {}, {}));
    }
    sections.append(QVariantMap{{u"title"_s, tr("Ready to leave")}, {u"rows"_s, points}});
    return sections;
}

QString ProtocolsViewModel::comparedWith() const {
    return before() != nullptr ? tr("Version %1").arg(before()->kept.version) : QString();
}

QVariantList ProtocolsViewModel::differences() const {
    QVariantList lines;
    if (shown() == nullptr || before() == nullptr) {
        return lines;
    }
    for (const ChangeWords& change : differenceWords(before()->protocol, shown()->protocol)) {
        lines.append(
            QVariantMap{{u"what"_s, change.what}, {u"before"_s, change.before}, {u"after"_s, change.after}});
    }
    return lines;
}

bool ProtocolsViewModel::mayEdit() const {
    return m_desk.isSeated() && rules::roleMay(m_desk.actor().role, rules::Command::EditProtocol);
}

bool ProtocolsViewModel::mayApprove() const {
    return m_desk.isSeated() && shown() != nullptr && !isApproved() &&
           rules::roleMay(m_desk.actor().role, rules::Command::ApproveProtocol);
}

} // namespace tidemark::app
