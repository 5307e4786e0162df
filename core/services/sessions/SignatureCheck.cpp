// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sessions/SignatureCheck.h"

#include "base/Try.h"
#include "rules/record/CanonicalRecord.h"
#include "rules/record/SignedMessage.h"
#include "storage/repositories/clinic/ClinicCounts.h"
#include "storage/repositories/clinic/StaffRepository.h"
#include "storage/repositories/patients/PatientRepository.h"
#include "storage/repositories/sessions/SessionRepository.h"
#include "storage/Store.h"
#include "storage/vault/Vault.h"

#include <algorithm>
#include <set>

namespace tidemark::services {

using storage::Connection;
using Kind = SignatureFault::Kind;

namespace {

/// The faults of one session, each with what names the session to a person.
class FaultsOfSession {
public:
    explicit FaultsOfSession(const SessionId& session) { m_subject.session = session; }

    void isOf(const SessionRecord& record) {
        m_subject.sessionAt = record.session.startedAt.value_or(record.session.plannedAt);
    }
    void isOf(const Patient& patient) {
        for (SignatureFault& fault : m_faults) {
            fault.patientNumber = patient.number;
        }
    }
    [[nodiscard]] bool any() const { return !m_faults.empty(); }
    void add(Kind kind, qint64 sequence = 0) { add(kind, SignatureLine(), sequence); }
    void add(Kind kind, const SignatureLine& line, qint64 sequence) {
        SignatureFault fault = m_subject;
        fault.kind = kind;
        fault.person = line.signer;
        fault.personName = line.printedName;
        fault.auditSequence = sequence;
        m_faults.push_back(std::move(fault));
    }
    [[nodiscard]] std::vector<SignatureFault>& all() { return m_faults; }

private:
    SignatureFault m_subject;
    std::vector<SignatureFault> m_faults;
};

bool isSameStatement(const SignatureLine& one, const SignatureLine& two) {
    return one.version == two.version && one.meaning == two.meaning && one.signedAt == two.signedAt &&
           one.auditSequence == two.auditSequence && one.auditHead == two.auditHead;
}

/// What is signed has the name in NFC, whatever the row has.
bool isSameSigner(const SignatureLine& row, const SignatureLine& logged) {
    return row.signer == logged.signer &&
           row.printedName.normalized(QString::NormalizationForm_C) == logged.printedName;
}

bool isSameSignature(const SignatureLine& row, const SignatureLine& logged) {
    return isSameStatement(row, logged) && isSameSigner(row, logged) && row.recordHash == logged.recordHash &&
           row.publicKey == logged.publicKey && row.signature == logged.signature;
}

Kind differenceOf(const SignatureLine& row, const SignatureLine& logged) {
    if (!isSameSigner(row, logged)) {
        return Kind::OtherSigner;
    }
    return isSameStatement(row, logged) ? Kind::SignedAnew : Kind::OtherStatement;
}

/// A signature that is the one of its entry, and may be a false one all the same.
Result<void> checkLogged(Connection& connection, const LoggedSession& session, const LoggedSignature& logged,
                         const StaffKeys& keys, FaultsOfSession& faults) {
    const SignatureLine& line = logged.line;
    // The place in the log that the signature names is the signer's word; the entry's own is not.
    if (logged.actor != line.signer || keys.keyAt(line.signer, logged.sequence) != line.publicKey) {
        faults.add(Kind::KeyNotGiven, line, logged.sequence);
    }
    const auto head = TIDEMARK_TRY(storage::auditHashAt(connection, line.auditSequence));
    // An amendment has the hash of its version in an entry of its own: that one is what is signed.
    const auto hash = session.hashes.find(line.version);
    const bool isOfVersion =
        hash != session.hashes.end() && QString::fromLatin1(hash->second.toHex()) == line.recordHash;
    if (!isOfVersion || line.auditSequence >= logged.sequence ||
        QString::fromLatin1(head.toHex()) != line.auditHead ||
        !storage::Vault::verify({line.publicKey, line.signature}, rules::signedMessage(line))) {
        faults.add(Kind::DoesNotVerify, line, logged.sequence);
    }
    return {};
}

Result<void> compareSignatures(Connection& connection, const SessionRecord& record,
                               const LoggedSession& logged, const StaffKeys& keys, FaultsOfSession& faults) {
    std::vector<LoggedSignature> left = logged.signatures;
    std::vector<SignatureLine> unlike;
    for (const SignatureLine& row : record.signatures) {
        const auto own = std::ranges::find_if(
            left, [&](const LoggedSignature& each) { return isSameSignature(row, each.line); });
        if (own == left.end()) {
            unlike.push_back(row);
            continue;
        }
        TIDEMARK_TRY(checkLogged(connection, logged, *own, keys, faults));
        left.erase(own);
    }
    for (const SignatureLine& row : unlike) {
        auto own = std::ranges::find_if(
            left, [&](const LoggedSignature& each) { return each.line.version == row.version; });
        own = own == left.end() && left.size() == 1 ? left.begin() : own;
        if (own == left.end()) {
            faults.add(Kind::NoEntry, row, 0);
            continue;
        }
        faults.add(differenceOf(row, own->line), own->line, own->sequence);
        left.erase(own);
    }
    for (const LoggedSignature& each : left) {
        faults.add(Kind::Removed, each.line, each.sequence);
    }
    return {};
}

/// Whether each version that there is says what the log has the hash of, and the newest what the record says.
bool standsAsLogged(const SessionRecord& record, const LoggedSession& logged) {
    for (const SessionVersion& version : record.versions) {
        const QByteArray hash = rules::recordHash(version.body);
        const auto own = logged.hashes.find(version.version);
        if (own != logged.hashes.end() &&
            (own->second != hash || version.recordHash != QString::fromLatin1(hash.toHex()))) {
            return false;
        }
    }
    return record.versions.empty() || record.versions.back().body == rules::canonicalBytes(record);
}

bool hasLoggedVersions(const SessionRecord& record, const LoggedSession& logged) {
    const int newest = logged.hashes.empty() ? 0 : logged.hashes.rbegin()->first;
    return record.session.version == newest &&
           std::ranges::equal(record.versions, logged.hashes, [](const auto& version, const auto& known) {
               return version.version == known.first;
           });
}

void compareState(const SessionRecord& record, const LoggedSession& logged, FaultsOfSession& faults) {
    const qint64 signedAt = logged.signatures.empty() ? 0 : logged.signatures.front().sequence;
    const bool isClosed = record.session.state == SessionState::Signed;
    if (signedAt == 0) {
        if (isClosed && record.signatures.empty()) {
            faults.add(Kind::NoEntry);
        }
        return;
    }
    if (!isClosed) {
        faults.add(Kind::Reopened, logged.signatures.front().line, signedAt);
    }
    if (!hasLoggedVersions(record, logged)) {
        faults.add(Kind::VersionsDiffer, signedAt);
    }
    if (!standsAsLogged(record, logged)) {
        faults.add(Kind::RecordChanged, signedAt);
    }
}

SignatureFault faultOfKey(const StaffId& person, const QString& name, qint64 sequence) {
    return {Kind::PersonKeyDiffers, {}, {}, {}, person, name, sequence};
}

} // namespace

Result<std::vector<SignatureFault>> signatureFaults(OpenClinic& clinic, const SessionId& session,
                                                    const LoggedSession& logged, const StaffKeys& keys) {
    return clinic.store().read([&](Connection& connection) -> Result<std::vector<SignatureFault>> {
        FaultsOfSession faults(session);
        const auto record = storage::SessionRepository::loadRecord(connection, session);
        if (!record) {
            if (record.error().code != ErrorCode::NotFound) {
                return tl::unexpected(record.error());
            }
            for (const LoggedSignature& each : logged.signatures) {
                faults.add(Kind::SessionGone, each.line, each.sequence);
            }
            return std::move(faults.all());
        }
        faults.isOf(*record);
        TIDEMARK_TRY(compareSignatures(connection, *record, logged, keys, faults));
        compareState(*record, logged, faults);
        if (faults.any()) {
            // Who the patient is may be gone as well; what was found is said all the same.
            const auto patient = storage::PatientRepository::load(connection, record->session.patient);
            faults.isOf(patient.value_or(Patient()));
        }
        return std::move(faults.all());
    });
}

Result<std::vector<SignatureFault>> personKeyFaults(OpenClinic& clinic, const StaffKeys& keys) {
    const auto people = TIDEMARK_TRY(clinic.store().read(
        [](Connection& connection) { return storage::StaffRepository::all(connection); }));
    std::vector<SignatureFault> faults;
    std::set<StaffId> there;
    for (const StaffMember& person : people) {
        there.insert(person.id);
        const StaffKeys::Said* given = keys.newestOf(person.id);
        if (given == nullptr || given->publicKey != person.publicKey) {
            faults.push_back(
                faultOfKey(person.id, person.displayName, given == nullptr ? 0 : given->sequence));
        }
    }
    for (const StaffId& known : keys.people()) {
        if (!there.contains(known)) {
            const StaffKeys::Said* given = keys.newestOf(known);
            faults.push_back(faultOfKey(known, given->displayName, given->sequence));
        }
    }
    for (const auto& [person, said] : keys.contradictions()) {
        faults.push_back(faultOfKey(person, said.displayName, said.sequence));
    }
    return faults;
}

} // namespace tidemark::services
