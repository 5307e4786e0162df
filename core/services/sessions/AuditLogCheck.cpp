// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sessions/AuditLogCheck.h"

#include "base/Try.h"
#include "rules/access/Authorization.h"
#include "services/sessions/SignatureCheck.h"
#include "storage/repositories/sessions/SessionListing.h"
#include "storage/Store.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace tidemark::services {

using rules::authorize;
using rules::Command;
using storage::Connection;

Result<storage::AuditHead> verifyAuditLog(OpenClinic& clinic, const Actor& actor) {
    return AuditLogCheck(clinic, actor).readAll();
}

AuditLogCheck::AuditLogCheck(OpenClinic& clinic, Actor actor)
    : m_clinic(&clinic), m_actor(std::move(actor)), m_head(storage::AuditLog::beginning()) {}

qint64 AuditLogCheck::entries() const {
    return m_clinic->store().auditHead().length;
}

Result<AuditLogCheck::CheckPages> AuditLogCheck::begin() const {
    TIDEMARK_TRY(authorize(m_actor, Command::VerifyAuditLog));
    // A key can only be moved, and what is called on another thread must be possible to copy.
    const auto key = std::make_shared<storage::SecretBytes>(m_clinic->key().databaseKey());
    return CheckPages([key, stop = m_stop, onlyRead = m_clinic->store().isOnlyRead(),
                       file = m_clinic->folder().databaseFile()] {
        return storage::Store::checkPagesBeside(file, *key, onlyRead, *stop);
    });
}

Result<void> AuditLogCheck::takePages(const Result<void>& checked) {
    if (!checked) {
        TIDEMARK_TRY(m_clinic->store().checkPages());
    }
    m_stage = Stage::Entries;
    return {};
}

Result<void> AuditLogCheck::readOn() {
    TIDEMARK_TRY(authorize(m_actor, Command::VerifyAuditLog));
    if (m_stage != Stage::Entries && m_stage != Stage::Signatures) {
        return fail(ErrorCode::WrongState);
    }
    // A table that is newer than the entries that were read would say what no entry of them says.
    const bool isBehind = m_head != m_clinic->store().auditHead();
    if (m_stage == Stage::Entries || isBehind) {
        return readEntries();
    }
    return m_listed ? readSignatures() : listSessions();
}

Result<storage::AuditHead> AuditLogCheck::readAll() {
    TIDEMARK_TRY(authorize(m_actor, Command::VerifyAuditLog));
    TIDEMARK_TRY(takePages(m_clinic->store().checkPages()));
    while (!isWhole()) {
        TIDEMARK_TRY(readOn());
    }
    return m_head;
}

void AuditLogCheck::take(const storage::AuditEntry& entry) {
    m_keys.take(entry);
    if (m_logged.take(entry) && m_listed) {
        m_waiting.insert(SessionId(entry.line.entityId));
    }
}

Result<void> AuditLogCheck::readEntries() {
    const auto head = TIDEMARK_TRY(m_clinic->store().read([&](Connection& connection) {
        return storage::AuditLog::verifyOn(connection, m_head, entriesAtOnce,
                                           [&](const storage::AuditEntry& entry) { take(entry); });
    }));
    if (head != m_head) {
        m_head = head;
        return {};
    }
    // The walk saw the end of the chain that this program itself wrote last; a shorter one was cut meanwhile.
    if (head != m_clinic->store().auditHead()) {
        return fail(ErrorCode::AuditLogRolledBack, {}, QString::number(head.length));
    }
    m_stage = Stage::Signatures;
    return {};
}

Result<void> AuditLogCheck::listSessions() {
    const auto next = TIDEMARK_TRY(m_clinic->store().read([&](Connection& connection) {
        return storage::SessionListing::signedAfter(connection, m_lastListed, listedAtOnce);
    }));
    m_waiting.insert(next.begin(), next.end());
    if (!next.empty()) {
        m_lastListed = next.back();
        return {};
    }
    for (const auto& [session, logged] : m_logged.all()) {
        m_waiting.insert(session);
    }
    m_listed = true;
    return {};
}

Result<void> AuditLogCheck::readSignatures() {
    for (int part = 0; part < sessionsAtOnce && !m_waiting.empty(); ++part) {
        const SessionId session = *m_waiting.begin();
        m_waiting.erase(m_waiting.begin());
        auto found = TIDEMARK_TRY(signatureFaults(*m_clinic, session, m_logged.of(session), m_keys));
        note(std::move(found));
        ++m_sessionsChecked;
    }
    return m_waiting.empty() ? end() : Result<void>();
}

void AuditLogCheck::note(std::vector<SignatureFault> found) {
    for (SignatureFault& fault : found) {
        ++m_faultCount;
        if (m_faults.size() < static_cast<std::size_t>(mostFaults)) {
            m_faults.push_back(std::move(fault));
        }
    }
}

Result<void> AuditLogCheck::end() {
    auto found = TIDEMARK_TRY(personKeyFaults(*m_clinic, m_keys));
    note(std::move(found));
    std::ranges::stable_sort(m_faults, {}, [](const SignatureFault& fault) {
        return std::tuple(fault.auditSequence, fault.session.text());
    });
    if (m_faultCount > 0) {
        return fail(ErrorCode::SignaturesDiffer, {}, QString::number(m_faultCount));
    }
    m_stage = Stage::Whole;
    return {};
}

} // namespace tidemark::services
