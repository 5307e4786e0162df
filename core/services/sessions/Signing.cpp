// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sessions/Signing.h"

#include "base/Log.h"
#include "base/Try.h"
#include "domain/AuditActions.h"
#include "rules/access/Authorization.h"
#include "rules/record/CanonicalRecord.h"
#include "rules/record/SignedMessage.h"
#include "rules/sessions/SessionLifeCycle.h"
#include "services/base/AuditLines.h"
#include "services/sessions/SessionStep.h"
#include "services/sessions/SignatureByLog.h"
#include "storage/repositories/clinic/StaffRepository.h"
#include "storage/repositories/sessions/SessionRepository.h"
#include "storage/repositories/sessions/SessionVersionRepository.h"
#include "storage/vault/Vault.h"

#include <algorithm>

namespace tidemark::services {

using rules::Command;
using rules::SessionStep;
using storage::AuditLine;
using storage::Connection;
using storage::SessionRepository;
using storage::SessionVersionRepository;

namespace {

/// What is about to be signed.
struct Signable {
    SessionRecord record;
    SessionVersion version;
    bool amendment = false;
};

QString hexOf(const QByteArray& bytes) {
    return QString::fromLatin1(bytes.toHex());
}

Result<void> mayVouch(const Actor& actor, const SessionRecord& record, bool amendment) {
    const auto command = amendment ? Command::AmendSession : Command::SignSession;
    const auto right = rules::authorize(actor, command, {record.session.state, hasWritten(record, actor.id)});
    return right ? rules::allows(record.session.state, amendment ? SessionStep::Amend : SessionStep::Sign)
                 : right;
}

Result<Signable> signableOf(OpenClinic& clinic, Connection& connection, const Actor& actor,
                            const SessionId& session) {
    auto record = TIDEMARK_TRY(SessionRepository::loadRecord(connection, session));
    const bool amendment = !record.versions.empty() && !Signing::isSigned(record);
    TIDEMARK_TRY(mayVouch(actor, record, amendment));
    SessionVersion version;
    if (amendment) {
        version = record.versions.back();
        if (hexOf(rules::recordHash(version.body)) != version.recordHash) {
            return fail(ErrorCode::DatabaseDamaged); // nobody signs what is not what is shown
        }
    } else {
        version.version = record.session.version + 1;
        version.body = rules::canonicalBytes(record);
        version.recordHash = hexOf(rules::recordHash(version.body));
        version.author = actor.id;
        version.madeAt = clinic.now();
    }
    return Signable{std::move(record), std::move(version), amendment};
}

/// Closes the session with its first version.
Result<void> freeze(Connection& connection, const Signable& signable) {
    TIDEMARK_TRY(SessionVersionRepository::add(connection, signable.record.session.id, signable.version));
    Session session = signable.record.session;
    session.version = signable.version.version;
    session.state = rules::after(session.state, SessionStep::Sign);
    return SessionRepository::update(connection, session);
}

SignBytes signsWith(storage::SigningKey key) {
    const auto shared = std::make_shared<storage::SigningKey>(std::move(key));
    return [shared](const QByteArray& bytes) -> Result<storage::Signature> { return shared->sign(bytes); };
}

bool stands(const SignatureLine& line, const SessionRecord& record, const QByteArray& present) {
    const auto version = std::ranges::find(record.versions, line.version, &SessionVersion::version);
    if (version == record.versions.end() || hexOf(rules::recordHash(version->body)) != line.recordHash) {
        return false;
    }
    const bool newest = std::next(version) == record.versions.end();
    if (newest && version->body != present) {
        return false;
    }
    return storage::Vault::verify({line.publicKey, line.signature}, rules::signedMessage(line));
}

} // namespace

Result<SignBytes> keepSigningKeyOpen(OpenClinic& clinic, const QString& signInName, const QString& password) {
    auto key = TIDEMARK_TRY(clinic.vault().openSigningKey(signInName, password));
    return signsWith(std::move(key));
}

bool Signing::isSigned(const SessionRecord& record) {
    return !record.versions.empty() && std::ranges::find(record.signatures, record.versions.back().version,
                                                         &SignatureLine::version) != record.signatures.end();
}

Result<SignatureLine> Signing::sign(const QString& signInName, const QString& password,
                                    const SessionId& session) {
    const auto open = TIDEMARK_TRY(begin(signInName, password, session));
    return finish(signInName, open(), session);
}

Result<OpenSigningKey> Signing::begin(const QString& signInName, const QString& password,
                                      const SessionId& session) {
    TIDEMARK_TRY(rules::authorize(m_actor, Command::SignSession));
    const auto person = TIDEMARK_TRY(m_clinic.store().read(
        [&](Connection& connection) { return storage::StaffRepository::load(connection, m_actor.id); }));
    // Nobody signs with another person's key, not even knowing the password.
    if (person.signInName != signInName.trimmed().toLower()) {
        return fail(ErrorCode::NotPermitted);
    }
    // Nobody waits for a key that there is nothing to sign with.
    TIDEMARK_TRY(m_clinic.store().read(
        [&](Connection& connection) { return signableOf(m_clinic, connection, m_actor, session); }));
    auto begun = TIDEMARK_TRY(m_clinic.vault().beginTry(signInName, password));
    return OpenSigningKey([begun = std::move(begun)] { return begun.openSigningKey().map(signsWith); });
}

Result<SignatureLine> Signing::finish(const QString& signInName, const Result<SignBytes>& opened,
                                      const SessionId& session) {
    TIDEMARK_TRY(opened);
    m_clinic.vault().forgetTries(signInName);
    return sign(*opened, session);
}

Result<SignatureLine> Signing::sign(const SignBytes& signBytes, const SessionId& session) {
    TIDEMARK_TRY(rules::authorize(m_actor, Command::SignSession));
    const auto signable = TIDEMARK_TRY(m_clinic.store().read(
        [&](Connection& connection) { return signableOf(m_clinic, connection, m_actor, session); }));
    SignatureLine signature;
    signature.version = signable.version.version;
    signature.signer = m_actor.id;
    signature.printedName = m_actor.displayName;
    signature.meaning = signable.amendment ? QStringLiteral("amendment") : QStringLiteral("author");
    signature.signedAt = m_clinic.now();
    signature.recordHash = signable.version.recordHash;
    signature.auditSequence = m_clinic.store().auditHead().length;
    signature.auditHead = hexOf(m_clinic.store().auditHead().hash);
    const QByteArray message = rules::signedMessage(signature);
    const auto made = TIDEMARK_TRY(signBytes(message));
    if (!storage::Vault::verify(made, message)) {
        return fail(ErrorCode::Internal);
    }
    // A key that the clinic does not have of this person would be found by the check of the audit log, for
    // ever.
    const auto signer = TIDEMARK_TRY(m_clinic.store().read(
        [&](Connection& connection) { return storage::StaffRepository::load(connection, m_actor.id); }));
    if (signer.publicKey != made.publicKey) {
        return fail(ErrorCode::KeyringDamaged);
    }
    signature.publicKey = made.publicKey;
    signature.signature = made.bytes;

    AuditLine auditLine = sessionLine(m_actor, session, actions::sessionSign);
    auditLine.version = signature.version;
    auditLine.body = rules::signEntryBody(signature);
    const auto work = [&](Connection& connection) -> Result<void> {
        if (!signable.amendment) {
            TIDEMARK_TRY(freeze(connection, signable));
        }
        return SessionVersionRepository::add(connection, session, signature);
    };
    TIDEMARK_TRY(m_clinic.store().write(auditLine, work));
    // The signature is durable by now; a mark that cannot be written is tried again by Store::tick().
    if (const auto sealed = m_clinic.store().sealMark(); !sealed) {
        log::write(log::Event::Failed, sealed.error().code);
    }
    return signature;
}

Result<std::vector<CheckedSignature>> Signing::check(const SessionId& session) const {
    TIDEMARK_TRY(rules::authorize(m_actor, Command::ReadSession));
    const auto record = TIDEMARK_TRY(m_clinic.store().read(
        [&](Connection& connection) { return SessionRepository::loadRecord(connection, session); }));
    const QByteArray present = rules::canonicalBytes(record);
    std::vector<CheckedSignature> checked;
    for (const SignatureLine& line : record.signatures) {
        const bool logged = TIDEMARK_TRY(m_clinic.store().read(
            [&](Connection& connection) { return isSignedByLog(connection, session, line); }));
        checked.push_back({line, logged && stands(line, record, present)});
    }
    return checked;
}

} // namespace tidemark::services
