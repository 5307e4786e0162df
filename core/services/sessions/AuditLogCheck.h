// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/SignatureFault.h"
#include "services/base/OpenClinic.h"
#include "services/clinic/StaffKeys.h"
#include "services/sessions/LoggedSessions.h"
#include "storage/audit/AuditLine.h"

#include <atomic>
#include <functional>
#include <memory>
#include <set>
#include <vector>

namespace tidemark::services {

/// Walks the whole audit log, and compares every signature of a session, every signed record and every
/// person's public key with what it says. Returns the end of the log.
///
/// Fails with AuditLogBroken, where the detail is the first bad sequence number, with AuditLogRolledBack, and
/// with SignaturesDiffer. Nothing is written.
[[nodiscard]] Result<storage::AuditHead> verifyAuditLog(OpenClinic& clinic, const Actor& actor);

/// AuditLogCheck does the same part by part, so that whoever checks can do other things between two parts,
/// and gives the same answer. First come the pages of the file, which another thread reads, then the entries,
/// then the signatures; what was written meanwhile is checked before the next part of these, so that entries
/// and tables are always of one moment.
class AuditLogCheck {
public:
    /// A part is at most so many entries of the audit log, or sessions that were signed.
    static constexpr int entriesAtOnce = 256;
    static constexpr int sessionsAtOnce = 4;
    /// Before their signatures the sessions are listed, at most so many in a part.
    static constexpr int listedAtOnce = 256;
    /// So many faults are kept; the others are counted.
    static constexpr int mostFaults = 100;

    /// Stage says what is checked next; Whole is the end.
    enum class Stage { Pages, Entries, Signatures, Whole };
    /// Checks the pages of the file. It touches nothing of the open clinic and may be called on any thread.
    using CheckPages = std::function<Result<void>()>;

    AuditLogCheck(OpenClinic& clinic, Actor actor);

    /// Returns what checks the pages. It fails with NotPermitted.
    [[nodiscard]] Result<CheckPages> begin() const;
    /// Takes what that returned. A failure is checked once more, here and in one go: what is written
    /// meanwhile can look like one. It fails with the errors of verifyAuditLog().
    [[nodiscard]] Result<void> takePages(const Result<void>& checked);
    /// Stops what begin() returned where it runs: it fails soon, and lets the clinic's file be closed.
    void stop() { m_stop->store(true); }
    /// Checks the next part; after an error nothing more. It fails with the errors of verifyAuditLog():
    /// SignaturesDiffer comes after the last part, and faults() says what it is then.
    [[nodiscard]] Result<void> readOn();
    /// Checks all of it in one go, pages included.
    [[nodiscard]] Result<storage::AuditHead> readAll();

    [[nodiscard]] Stage stage() const { return m_stage; }
    /// Says whether all of it was checked; what was written after the last part is not.
    [[nodiscard]] bool isWhole() const { return m_stage == Stage::Whole; }
    /// Returns how many entries were checked, and how many there are.
    [[nodiscard]] qint64 entriesChecked() const { return m_head.length; }
    /// Returns how many entries the log has now.
    [[nodiscard]] qint64 entries() const;
    /// Returns how many sessions had their signatures checked.
    [[nodiscard]] qint64 sessionsChecked() const { return m_sessionsChecked; }
    /// Returns what is wrong with signatures and keys, in the order of the entries that it is about, and how
    /// many such faults there are in all.
    [[nodiscard]] const std::vector<SignatureFault>& faults() const { return m_faults; }
    [[nodiscard]] int faultCount() const { return m_faultCount; }

private:
    [[nodiscard]] Result<void> readEntries();
    void take(const storage::AuditEntry& entry);
    [[nodiscard]] Result<void> listSessions();
    [[nodiscard]] Result<void> readSignatures();
    void note(std::vector<SignatureFault> found);
    [[nodiscard]] Result<void> end();

    std::shared_ptr<std::atomic<bool>> m_stop = std::make_shared<std::atomic<bool>>(false);
    OpenClinic* m_clinic;
    Actor m_actor;
    Stage m_stage = Stage::Pages;
    storage::AuditHead m_head; ///< Of the entries that were checked.
    StaffKeys m_keys;          ///< As these entries say.
    LoggedSessions m_logged;
    SessionId m_lastListed;
    bool m_listed = false; ///< Whether all of them are in the list below.
    std::set<SessionId> m_waiting;
    qint64 m_sessionsChecked = 0;
    std::vector<SignatureFault> m_faults;
    int m_faultCount = 0;
};

} // namespace tidemark::services
