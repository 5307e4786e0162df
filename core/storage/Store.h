// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ClinicClock.h"
#include "base/Error.h"
#include "storage/audit/AuditLine.h"
#include "storage/audit/AuditLog.h"
#include "storage/audit/HighWaterMark.h"
#include "storage/ClinicFolder.h"
#include "storage/engine/Connection.h"
#include "storage/engine/Transaction.h"
#include "storage/vault/MasterKey.h"

#include <atomic>
#include <functional>
#include <memory>
#include <type_traits>
#include <utility>
#include <vector>

namespace tidemark::storage {

/// ClinicRecord is the row that names the clinic.
struct ClinicRecord {
    QString id;
    QString name;
    QByteArray zone;
    Instant createdAt;
};

/// MissingMark is what open() does where neither copy of the high-water mark can be read.
enum class MissingMark {
    Refused,    ///< NotFound on "mark": nobody can tell whether an older copy was put back.
    ForRecovery ///< Opens; nothing writes a mark before renewMark().
};

/// Store is the open clinic: one encrypted database, its audit log and its high-water mark. It is used by one
/// thread.
///
/// A clinic is looked at first, and not a byte in its folder is changed before its audit log and its mark are
/// accepted. Where its disk is full or may not be written it stays open to be read: a write is refused with
/// refusalBy(), and tick() lets entries in again once there is room.
///
/// Errors of create() and open(): those of openDatabaseFile(), MigrationCopyFailed, AuditLogBroken (the tail
/// is not right), UnknownZone, AuditLogRolledBack (shorter than its mark, or not the audit log the mark was
/// made of), NotFound on "mark".
class Store {
public:
    /// Makes the database in a folder that ClinicFolder::createNew has claimed. `clinic.createdAt` comes from
    /// `clock`.
    [[nodiscard]] static Result<std::unique_ptr<Store>>
    create(ClinicFolder::Held folder, const MasterKey& key, const ClinicRecord& clinic, const Clock& clock);
    /// Opens the database of a folder that is held, and checks it as the class says before anything is
    /// written. An older schema is migrated once the clinic is accepted; where the disk takes no writes, an
    /// older schema cannot be opened.
    [[nodiscard]] static Result<std::unique_ptr<Store>> open(ClinicFolder::Held folder, const MasterKey& key,
                                                             const Clock& clock,
                                                             MissingMark missing = MissingMark::Refused);

    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;
    ~Store();

    /// Writes one user action: a transaction that runs `work(Connection&)` or `work(Connection&,
    /// AuditLine&)`, adds exactly one audit entry and is durable on disk when this returns a value. On an
    /// error nothing is left.
    template <class Work>
    [[nodiscard]] auto write(AuditLine line, Work&& work) {
        using Outcome = decltype(call(std::forward<Work>(work), std::declval<Connection&>(), line));
        if (const auto ready = prepareWrite(); !ready) {
            return Outcome(tl::unexpected(ready.error()));
        }
        auto transaction = Transaction::begin(*m_connection);
        if (!transaction) {
            return Outcome(tl::unexpected(noteRefusal(transaction.error())));
        }
        Outcome outcome = call(std::forward<Work>(work), *m_connection, line);
        if (!outcome) {
            return Outcome(tl::unexpected(noteRefusal(outcome.error())));
        }
        if (const auto finished = finish(*transaction, line); !finished) {
            return Outcome(tl::unexpected(noteRefusal(finished.error())));
        }
        return outcome;
    }

    /// Does what a person who only reads owes to the audit log: a sign-in, a page that was opened. Where the
    /// disk does not take it, it succeeds all the same, and `work` is done again before the next write and by
    /// tick(); its entries then have the time of this call.
    [[nodiscard]] Result<void> writeOrOwe(std::function<Result<void>(Store&)> work);
    /// Returns how many of these the audit log does not have yet.
    [[nodiscard]] std::size_t owed() const { return m_owed.size(); }

    /// Says whether the clinic's file takes entries, as far as is known without writing.
    [[nodiscard]] ClinicFileState fileState() const;
    /// Returns Connection::failedReads().
    [[nodiscard]] qint64 failedReads() const { return m_failedBefore + m_connection->failedReads(); }
    /// Returns whether the file is open to be read only; a write is then refused with refusalBy() until
    /// tick() has found room.
    [[nodiscard]] bool isOnlyRead() const { return m_connection->isOnlyRead(); }

    /// Runs `work(Connection&)`, which only reads.
    template <class Work>
    [[nodiscard]] auto read(Work&& work) {
        return std::forward<Work>(work)(*m_connection);
    }

    /// Returns Connection::statementCount().
    [[nodiscard]] qint64 statementCount() const { return m_connection->statementCount(); }
    [[nodiscard]] const ClinicRecord& clinic() const { return m_clinic; }
    /// Returns the time of the clock that opened it, in the clinic's zone.
    [[nodiscard]] const Clock& clock() const { return m_clock; }
    /// Returns the newest entry's sequence number and hash, including the entry of the last write.
    [[nodiscard]] const AuditHead& auditHead() const { return m_auditLog.head(); }
    /// Begins writes that are for inventing a demo clinic only: until endUnsyncedWrites() a write returns
    /// before it is on disk, and a power cut may take the whole clinic. After a write that fails nothing more
    /// is written. Nothing that a person believes kept may be written so.
    [[nodiscard]] Result<void> beginUnsyncedWrites();
    /// Brings everything written so far onto disk, writes the mark, and makes every write durable again.
    [[nodiscard]] Result<void> endUnsyncedWrites();
    /// Checks the pages of the file alone, as they are on the disk; it fails with DatabaseDamaged, and with
    /// refusalBy() where the clinic's file is not in its place. Nothing is written.
    [[nodiscard]] Result<void> checkPages() const;
    /// Checks the pages of a clinic that is open, by a connection of its own and so on any thread. `onlyRead`
    /// says whether the open clinic is only read. What the open clinic writes meanwhile can make it fail,
    /// also that it begins to write; a failure is only certain where checkPages() has it too. It fails soon
    /// after `stop` is true. Nothing is written.
    [[nodiscard]] static Result<void> checkPagesBeside(const QString& file, const SecretBytes& key,
                                                       bool onlyRead, const std::atomic<bool>& stop);
    /// Opens a connection of its own to a clinic that is open, for reading much of it on another thread; what
    /// it runs fails soon after `stop` is true, which outlives it. `onlyRead` is as above.
    [[nodiscard]] static Result<std::unique_ptr<Connection>>
    openBeside(const QString& file, const SecretBytes& key, bool onlyRead, const std::atomic<bool>& stop);
    /// Checks the whole chain, and the pages under it.
    [[nodiscard]] Result<AuditHead> verify();
    /// Writes the high-water mark now. After every signature; otherwise it follows within a second of a
    /// write, when tick() is called, and at close().
    [[nodiscard]] Result<void> sealMark();
    /// Returns whether neither copy of the high-water mark could be read when the clinic was opened for
    /// recovery, so that renewMark() is due.
    [[nodiscard]] bool isMarkMissing() const { return m_markMissing; }
    /// Writes a mark where there was none to read, after the audit log's entry that says who asked for it.
    [[nodiscard]] Result<void> renewMark();
    /// Is to be called about once a second while the clinic is open. It fails with refusalBy() where the
    /// clinic's file is not in its place or takes no entries.
    [[nodiscard]] Result<void> tick();
    /// Moves everything into the one file and writes the mark; the destructor does the same but cannot
    /// report. Nothing is written where the file was only read, or is not in its place any more.
    [[nodiscard]] Result<void> close();

private:
    template <class Work>
    static auto call(Work&& work, Connection& connection, AuditLine& line) {
        if constexpr (std::is_invocable_v<Work, Connection&, AuditLine&>) {
            return std::forward<Work>(work)(connection, line);
        } else {
            return std::forward<Work>(work)(connection);
        }
    }

    Store(ClinicFolder::Held folder, std::unique_ptr<Connection> connection, const MasterKey& key,
          const Clock& clock);
    /// Opens the database to be written, at the newest schema; the connection that only read it is put aside.
    [[nodiscard]] Result<void> openToWrite();
    /// Goes from reading to writing where the disk takes entries again.
    [[nodiscard]] Result<void> tryToWrite();
    [[nodiscard]] Result<void> prepareWrite();
    [[nodiscard]] Result<void> settleOwed();
    /// Notes what the disk refused; it gives the error back.
    Error noteRefusal(const Error& error);
    [[nodiscard]] ClinicFileState placeOfFile() const;

    /// Reads the clinic's row, the audit log's tail and the mark, and compares them.
    [[nodiscard]] Result<void> take(MissingMark missing);
    [[nodiscard]] Result<void> compareWithMark(const AuditHead& mark);
    [[nodiscard]] Result<void> finish(Transaction& transaction, const AuditLine& line);

    ClinicFolder::Held m_folder;
    SecretBytes m_databaseKey; ///< For connections beside the open one, and for the one that writes.
    ClinicClock m_clock;
    std::unique_ptr<Connection> m_looked; ///< Read the clinic before it was accepted; ends after the next.
    std::unique_ptr<Connection> m_connection;
    AuditLog m_auditLog;
    ClinicRecord m_clinic;
    HighWaterMark m_mark;
    AuditHead m_marked;
    struct Owed {
        std::function<Result<void>(Store&)> work;
        ClockReading since; ///< When it was done.
    };
    std::vector<Owed> m_owed;
    ClinicFileState m_refused = ClinicFileState::TakesEntries; ///< By the last write.
    qint64 m_failedBefore = 0;                                 ///< Reads of the connection before this one.
    bool m_settling = false;
    bool m_markMissing = false;
    bool m_unsynced = false;
    bool m_closed = false;
};

} // namespace tidemark::storage
