// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/base/OpenClinic.h"
#include "storage/audit/AuditLine.h"

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace tidemark::services {

/// Walks the whole audit log and checks every signature of a session against it. Returns the end of the log.
/// Fails with AuditLogBroken, where the detail is the first bad sequence number, and with AuditLogRolledBack.
[[nodiscard]] Result<storage::AuditHead> verifyAuditLog(OpenClinic& clinic, const Actor& actor);

/// AuditLogCheck does the same part by part, so that whoever checks can do other things between two parts,
/// and gives the same answer. First come the pages of the file, which another thread reads, then the entries,
/// then the signatures; what was written meanwhile is checked at the end, as long as there is any.
class AuditLogCheck {
public:
    /// A part is at most so many entries of the audit log, or sessions with a signature.
    static constexpr int entriesAtOnce = 256;
    static constexpr int sessionsAtOnce = 4;

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
    /// Checks the next part; after an error nothing more. It fails with the errors of verifyAuditLog().
    [[nodiscard]] Result<void> readOn();

    [[nodiscard]] Stage stage() const { return m_stage; }
    [[nodiscard]] bool isWhole() const { return m_stage == Stage::Whole; }
    /// Returns how many entries were checked, and how many there are.
    [[nodiscard]] qint64 entriesChecked() const { return m_head.length; }
    [[nodiscard]] qint64 entries() const;
    /// Returns how many sessions had their signatures checked.
    [[nodiscard]] qint64 sessionsChecked() const { return m_sessionsChecked; }

private:
    /// Broken is a signature that is not right, and the place of its session in verifyAuditLog()'s order.
    struct Broken {
        qint64 firstSequence = 0;
        SessionId session;
        qint64 sequence = 0;
    };

    [[nodiscard]] Result<void> readEntries();
    [[nodiscard]] Result<void> readSignatures();
    [[nodiscard]] Result<void> readSignaturesOf(const SessionId& session);
    /// Returns the sessions of the next part: those that were there at the beginning, then those that were
    /// signed since.
    [[nodiscard]] Result<std::vector<SessionId>> nextSessions();

    std::shared_ptr<std::atomic<bool>> m_stop = std::make_shared<std::atomic<bool>>(false);
    OpenClinic* m_clinic;
    Actor m_actor;
    Stage m_stage = Stage::Pages;
    storage::AuditHead m_head;        ///< Of the entries that were checked.
    SessionId m_last;                 ///< Of the sessions in the order of their ids.
    bool m_listed = false;            ///< Whether that order is at its end.
    qint64 m_signedUntil = 0;         ///< The entries whose signatures are in a list already.
    std::vector<SessionId> m_waiting; ///< Signed since.
    qint64 m_sessionsChecked = 0;
    std::optional<Broken> m_broken;
};

} // namespace tidemark::services
