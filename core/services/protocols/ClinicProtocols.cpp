// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/protocols/ClinicProtocols.h"

#include "base/CanonicalBytes.h"
#include "base/Try.h"
#include "domain/AuditActions.h"
#include "fields/FieldKeys.h"
#include "rules/access/Authorization.h"
#include "rules/protocols/ProtocolFaults.h"
#include "rules/protocols/ProtocolFileReading.h"
#include "rules/protocols/ProtocolFileWriting.h"
#include "rules/protocols/Protocols.h"
#include "rules/protocols/ShippedProtocols.h"
#include "services/base/Reasons.h"
#include "storage/repositories/protocols/ProtocolVersionRepository.h"
#include "storage/Store.h"

#include <QCryptographicHash>

#include <algorithm>

namespace tidemark::services {

using rules::authorize;
using rules::Command;
using storage::AuditLine;
using storage::Connection;
using storage::ProtocolVersionRepository;

namespace {

ProtocolVersion keptForm(const Protocol& protocol, Instant now) {
    ProtocolVersion kept;
    kept.protocolId = protocol.id;
    kept.version = protocol.version;
    kept.body = rules::protocolText(protocol);
    kept.bodyHash =
        QString::fromLatin1(QCryptographicHash::hash(kept.body, QCryptographicHash::Sha256).toHex());
    kept.madeAt = now;
    return kept;
}

Result<KeptProtocol> read(ProtocolVersion kept) {
    auto protocol = rules::readProtocol(kept.body);
    if (!protocol) {
        return fail(ErrorCode::DatabaseDamaged);
    }
    if (kept.approvedAt) {
        protocol->status = ProtocolStatus::Approved;
    }
    return KeptProtocol{std::move(kept), std::move(*protocol)};
}

bool isListedBefore(const KeptProtocol& left, const KeptProtocol& right) {
    return std::pair(left.kept.protocolId, left.kept.version) <
           std::pair(right.kept.protocolId, right.kept.version);
}

/// The clinic's own, and the program's examples that it has not kept yet; of one protocol, or of all.
Result<std::vector<KeptProtocol>> allVersions(Connection& connection, const QString& id = {}) {
    auto rows = TIDEMARK_TRY(id.isEmpty() ? ProtocolVersionRepository::all(connection)
                                          : ProtocolVersionRepository::ofProtocol(connection, id));
    std::vector<KeptProtocol> versions;
    for (ProtocolVersion& row : rows) {
        auto version = TIDEMARK_TRY(read(std::move(row)));
        versions.push_back(std::move(version));
    }
    for (const Protocol& example : rules::shippedProtocols()) {
        const bool known = std::ranges::any_of(versions, [&](const KeptProtocol& each) {
            return each.kept.protocolId == example.id && each.kept.version == example.version;
        });
        if (!known && (id.isEmpty() || id == example.id)) {
            versions.push_back({keptForm(example, {}), example});
        }
    }
    std::ranges::sort(versions, isListedBefore);
    return versions;
}

/// The one of these versions of one protocol that new sessions run under; nullptr: only drafts.
const KeptProtocol* presentOf(const std::vector<KeptProtocol>& versions, const QString& id) {
    const KeptProtocol* found = nullptr;
    for (const KeptProtocol& each : versions) {
        const bool counts = each.kept.protocolId == id && each.protocol.status != ProtocolStatus::Draft;
        const bool worse = found != nullptr && found->protocol.status == ProtocolStatus::Approved &&
                           each.protocol.status != ProtocolStatus::Approved;
        found = counts && !worse ? &each : found;
    }
    return found;
}

AuditLine protocolLine(const Actor& actor, AuditAction action, const ProtocolVersion& kept) {
    AuditLine line;
    line.actor = actor.id;
    line.role = code(actor.role);
    line.action = action;
    line.entity = QStringLiteral("protocol");
    line.entityId = kept.protocolId;
    line.version = kept.version;
    line.body = CanonicalBytes()
                    .add(kept.protocolId)
                    .add(kept.version)
                    .add(kept.bodyHash)
                    .add(kept.note)
                    .add(kept.approvedBy)
                    .add(kept.approvedAt)
                    .add(kept.approvalNote)
                    .bytes();
    return line;
}

} // namespace

Result<const Protocol*> knownVersion(const OpenClinic& clinic, const QString& id, int version) {
    auto& known = clinic.knownProtocols().versions;
    const auto found = known.find({id, version});
    if (found != known.end()) {
        return &found->second;
    }
    auto row = TIDEMARK_TRY(clinic.store().read(
        [&](Connection& connection) { return ProtocolVersionRepository::find(connection, id, version); }));
    if (!row) {
        auto shipped = rules::protocolFor(id, version);
        if (!shipped) {
            return fail(ErrorCode::Internal);
        }
        return &known.insert_or_assign({id, version}, std::move(*shipped)).first->second;
    }
    auto kept = TIDEMARK_TRY(read(std::move(*row)));
    return &known.insert_or_assign({id, version}, std::move(kept.protocol)).first->second;
}

Result<Protocol> protocolVersion(const OpenClinic& clinic, const QString& id, int version) {
    return knownVersion(clinic, id, version).map([](const Protocol* protocol) { return *protocol; });
}

Result<Protocol> protocolOf(const OpenClinic& clinic, const Session& session) {
    return protocolVersion(clinic, session.protocolId, session.protocolVersion);
}

Result<std::optional<Protocol>> presentProtocol(const OpenClinic& clinic, const QString& id) {
    auto& known = clinic.knownProtocols().present;
    if (const auto found = known.find(id); found != known.end()) {
        return found->second;
    }
    const auto versions = TIDEMARK_TRY(
        clinic.store().read([&](Connection& connection) { return allVersions(connection, id); }));
    const KeptProtocol* present = presentOf(versions, id);
    // The oldest example has no file: sessions before the files ran under it.
    auto read = present != nullptr ? std::optional(present->protocol) : rules::newestProtocol(id);
    return known.insert_or_assign(id, std::move(read)).first->second;
}

Result<void> keepExamples(Connection& connection, Instant now) {
    const auto kept = TIDEMARK_TRY(ProtocolVersionRepository::keys(connection));
    for (const Protocol& example : rules::shippedProtocols()) {
        if (kept.contains({example.id, example.version})) {
            continue;
        }
        TIDEMARK_TRY(ProtocolVersionRepository::insert(connection, keptForm(example, now)));
    }
    return {};
}

Result<std::vector<KeptProtocol>> ClinicProtocols::all() const {
    TIDEMARK_TRY(authorize(m_actor, Command::ReadProtocols));
    return m_clinic.store().read([](Connection& connection) { return allVersions(connection); });
}

Result<std::vector<Protocol>> ClinicProtocols::present() const {
    const auto versions = TIDEMARK_TRY(all());
    std::vector<Protocol> present;
    for (const KeptProtocol& each : versions) {
        if (presentOf(versions, each.kept.protocolId) == &each) {
            present.push_back(each.protocol);
        }
    }
    return present;
}

Result<KeptProtocol> ClinicProtocols::save(Protocol changed, const QString& note) {
    TIDEMARK_TRY(authorize(m_actor, Command::EditProtocol));
    if (note.trimmed().isEmpty()) {
        return fail(ErrorCode::ReasonRequired, fields::keys::note);
    }
    const auto why = TIDEMARK_TRY(requiredReason(note));
    if (const auto faults = rules::protocolFaults(changed); !faults.empty()) {
        return tl::unexpected(faults.front());
    }
    const auto versions = TIDEMARK_TRY(all());
    const auto newest =
        std::ranges::find_if(versions.rbegin(), versions.rend(),
                             [&](const KeptProtocol& each) { return each.kept.protocolId == changed.id; });
    if (newest != versions.rend()) {
        changed.version = newest->kept.version;
        changed.status = newest->protocol.status;
        if (newest->protocol == changed) {
            return fail(ErrorCode::Duplicate, fields::keys::protocol);
        }
    }
    changed.version = newest == versions.rend() ? 1 : newest->kept.version + 1;
    changed.status = ProtocolStatus::Draft;
    KeptProtocol kept{keptForm(changed, m_clinic.now()), changed};
    kept.kept.author = m_actor.id;
    kept.kept.authorName = m_actor.displayName;
    kept.kept.note = why;
    return m_clinic.store().write(
        protocolLine(m_actor, actions::protocolSave, kept.kept),
        [&](Connection& connection) -> Result<KeptProtocol> {
            return keepExamples(connection, m_clinic.now())
                .and_then([&] { return ProtocolVersionRepository::insert(connection, kept.kept); })
                .map([&] { return kept; });
        });
}

Result<std::vector<Error>> ClinicProtocols::taken(const QString& id, const QString& title) const {
    const auto versions = TIDEMARK_TRY(all());
    const auto sameId = [&](const KeptProtocol& each) { return each.kept.protocolId == id; };
    const auto sameTitle = [&](const KeptProtocol& each) {
        return each.protocol.title.compare(title.trimmed(), Qt::CaseInsensitive) == 0;
    };
    std::vector<Error> faults;
    if (std::ranges::any_of(versions, sameId) || rules::newestProtocol(id)) {
        faults.push_back({ErrorCode::Duplicate, fields::keys::protocolId, {}});
    }
    if (std::ranges::any_of(versions, sameTitle)) {
        faults.push_back({ErrorCode::Duplicate, fields::keys::protocolTitle, {}});
    }
    return faults;
}

Result<KeptProtocol> ClinicProtocols::startNew(Protocol started, const QString& note) {
    TIDEMARK_TRY(authorize(m_actor, Command::EditProtocol));
    const auto faults = TIDEMARK_TRY(taken(started.id, started.title));
    if (!faults.empty()) {
        return tl::unexpected(faults.front());
    }
    return save(std::move(started), note);
}

Result<void> ClinicProtocols::approve(const QString& id, int version, const QString& note) {
    TIDEMARK_TRY(authorize(m_actor, Command::ApproveProtocol));
    const auto why = TIDEMARK_TRY(optionalReason(note));
    ProtocolVersion approved;
    approved.protocolId = id;
    approved.version = version;
    const auto written =
        m_clinic.store().write(protocolLine(m_actor, actions::protocolApprove, approved),
                               [&](Connection& connection, AuditLine& line) -> Result<void> {
                                   TIDEMARK_TRY(keepExamples(connection, m_clinic.now()));
                                   auto known =
                                       TIDEMARK_TRY(ProtocolVersionRepository::find(connection, id, version));
                                   if (!known) {
                                       return fail(ErrorCode::NotFound, fields::keys::protocol);
                                   }
                                   known->approvedBy = m_actor.id;
                                   known->approvedAt = m_clinic.now();
                                   known->approvalNote = why;
                                   line.body = protocolLine(m_actor, actions::protocolApprove, *known).body;
                                   return ProtocolVersionRepository::approve(connection, *known);
                               });
    if (written) {
        // What it says stays, but its status is another one.
        m_clinic.knownProtocols().versions.erase({id, version});
        m_clinic.knownProtocols().present.erase(id);
    }
    return written;
}

Result<QByteArray> ClinicProtocols::file(const QString& id, int version) {
    const auto versions = TIDEMARK_TRY(all());
    const auto found = std::ranges::find_if(versions, [&](const KeptProtocol& each) {
        return each.kept.protocolId == id && each.kept.version == version;
    });
    if (found == versions.end()) {
        return fail(ErrorCode::NotFound, fields::keys::protocol);
    }
    return m_clinic.store().write(
        protocolLine(m_actor, actions::protocolExport, found->kept),
        [&](Connection&) -> Result<QByteArray> { return rules::protocolText(found->protocol); });
}

Result<KeptProtocol> ClinicProtocols::takeIn(const QByteArray& file, const QString& note) {
    TIDEMARK_TRY(authorize(m_actor, Command::EditProtocol));
    auto protocol = TIDEMARK_TRY(rules::readProtocol(file));
    return save(std::move(protocol), note);
}

} // namespace tidemark::services
