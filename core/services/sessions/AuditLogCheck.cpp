// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sessions/AuditLogCheck.h"

#include "base/Try.h"
#include "domain/AuditActions.h"
#include "rules/access/Authorization.h"
#include "services/sessions/Signing.h"
#include "storage/repositories/clinic/ClinicCounts.h"
#include "storage/repositories/sessions/SessionListing.h"
#include "storage/Store.h"

#include <algorithm>
#include <memory>
#include <tuple>

namespace tidemark::services {

using rules::authorize;
using rules::Command;
using storage::Connection;

namespace {

/// Returns the sequence that the first wrong signature of a session names, or nothing.
Result<std::optional<qint64>> firstWrong(OpenClinic& clinic,
                                         const std::vector<CheckedSignature>& signatures) {
    for (const CheckedSignature& signature : signatures) {
        const auto hash = TIDEMARK_TRY(clinic.store().read([&](Connection& connection) {
            return storage::auditHashAt(connection, signature.line.auditSequence);
        }));
        if (!signature.valid || QString::fromLatin1(hash.toHex()) != signature.line.auditHead) {
            return std::optional(signature.line.auditSequence);
        }
    }
    return std::optional<qint64>();
}

/// Every signature is over the bytes it was made for, at the place in the chain that it names.
Result<void> checkSignatures(OpenClinic& clinic, const Actor& actor) {
    const auto sessions = TIDEMARK_TRY(clinic.store().read(
        [](Connection& connection) { return storage::SessionListing::withSignatures(connection); }));
    const Signing signing(clinic, actor);
    for (const SessionId& session : sessions) {
        const auto signatures = TIDEMARK_TRY(signing.check(session));
        const auto wrong = TIDEMARK_TRY(firstWrong(clinic, signatures));
        if (wrong) {
            return fail(ErrorCode::AuditLogBroken, {}, QString::number(*wrong));
        }
    }
    return {};
}

} // namespace

Result<storage::AuditHead> verifyAuditLog(OpenClinic& clinic, const Actor& actor) {
    TIDEMARK_TRY(authorize(actor, Command::VerifyAuditLog));
    auto head = TIDEMARK_TRY(clinic.store().verify());
    // The walk saw the end of the chain that this program itself wrote last; a shorter one was cut meanwhile.
    if (head != clinic.store().auditHead()) {
        return fail(ErrorCode::AuditLogRolledBack, {}, QString::number(head.length));
    }
    TIDEMARK_TRY(checkSignatures(clinic, actor));
    return head;
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
    return m_stage == Stage::Entries      ? readEntries()
           : m_stage == Stage::Signatures ? readSignatures()
                                          : fail(ErrorCode::WrongState);
}

Result<void> AuditLogCheck::readEntries() {
    const auto head = TIDEMARK_TRY(m_clinic->store().read([&](Connection& connection) {
        return storage::AuditLog::verifyOn(connection, m_head, entriesAtOnce);
    }));
    if (head != m_head) {
        m_head = head;
        return {};
    }
    // As in one go: a shorter chain than this program wrote itself was cut meanwhile.
    if (head != m_clinic->store().auditHead()) {
        return fail(ErrorCode::AuditLogRolledBack, {}, QString::number(head.length));
    }
    m_stage = Stage::Signatures;
    return {};
}

Result<std::vector<SessionId>> AuditLogCheck::nextSessions() {
    return m_clinic->store().read([&](Connection& connection) -> Result<std::vector<SessionId>> {
        if (!m_listed) {
            if (m_last.isNull()) {
                m_signedUntil = m_head.length;
            }
            auto next = TIDEMARK_TRY(
                storage::SessionListing::withSignaturesAfter(connection, m_last, sessionsAtOnce));
            m_listed = next.empty();
            if (!m_listed) {
                m_last = next.back();
                return next;
            }
        }
        if (m_waiting.empty() && m_signedUntil < m_head.length) {
            const auto since = TIDEMARK_TRY(
                storage::AuditLog::entitiesAfter(connection, m_signedUntil, actions::sessionSign));
            for (const QString& each : since) {
                m_waiting.emplace_back(each);
            }
            m_signedUntil = m_clinic->store().auditHead().length;
        }
        std::vector<SessionId> next;
        while (!m_waiting.empty() && next.size() < static_cast<std::size_t>(sessionsAtOnce)) {
            next.push_back(m_waiting.back());
            m_waiting.pop_back();
        }
        return next;
    });
}

Result<void> AuditLogCheck::readSignatures() {
    const auto sessions = TIDEMARK_TRY(nextSessions());
    for (const SessionId& session : sessions) {
        TIDEMARK_TRY(readSignaturesOf(session));
    }
    if (!sessions.empty()) {
        return {};
    }
    if (m_head != m_clinic->store().auditHead()) {
        m_stage = Stage::Entries;
        return {};
    }
    if (m_broken) {
        return fail(ErrorCode::AuditLogBroken, {}, QString::number(m_broken->sequence));
    }
    m_stage = Stage::Whole;
    return {};
}

Result<void> AuditLogCheck::readSignaturesOf(const SessionId& session) {
    const auto signatures = TIDEMARK_TRY(Signing(*m_clinic, m_actor).check(session));
    const auto wrong = TIDEMARK_TRY(firstWrong(*m_clinic, signatures));
    ++m_sessionsChecked;
    if (!wrong) {
        return {};
    }
    qint64 first = *wrong;
    for (const CheckedSignature& signature : signatures) {
        first = std::min<qint64>(first, signature.line.auditSequence);
    }
    // In one go the sessions come in the order of their first signature, and the first fault ends it.
    if (!m_broken ||
        std::tuple(first, session.text()) < std::tuple(m_broken->firstSequence, m_broken->session.text())) {
        m_broken = Broken{first, session, *wrong};
    }
    return {};
}

} // namespace tidemark::services
