// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Store.h"

#include "base/Log.h"
#include "base/SideFile.h"
#include "base/TimeZones.h"
#include "base/Try.h"
#include "domain/AuditActions.h"
#include "fields/FieldKeys.h"
#include "storage/engine/DatabaseFile.h"
#include "storage/engine/Rows.h"
#include "storage/engine/SqlText.h"
#include "storage/migration/Migrator.h"
#include "storage/migration/OpenMigrated.h"

#include <QFileInfo>
#include <QSysInfo>

#include <algorithm>

namespace tidemark::storage {
namespace {

constexpr SqlText clinicColumns = "id, name, zone, created_at";

constexpr auto insertClinic = insertInto<"clinic", clinicColumns>;

constexpr auto selectClinic = sql("SELECT ", clinicColumns, " FROM clinic");

constexpr std::string_view selectHashAt = R"sql(
SELECT hash FROM audit_event WHERE seq = :seq)sql";

/// Entries at the end that are checked at every start; the whole chain has its own command.
constexpr qint64 tailLength = 200;

Result<ClinicRecord> readClinic(Connection& connection) {
    const auto work = [](RowReader& row) {
        ClinicRecord clinic;
        row.read(clinic.id, clinic.name, clinic.zone, clinic.createdAt);
        return clinic;
    };
    auto found = TIDEMARK_TRY(firstRow(connection.prepare(selectClinic), work));
    return found ? Result<ClinicRecord>(std::move(*found)) : fail(ErrorCode::DatabaseForeign);
}

OpenPlan lookingPlan() {
    return {OpenPlan::File::OnlyRead, newestSchema(), true};
}

Result<void> addClinic(Connection& connection, const ClinicRecord& clinic) {
    return connection.prepare(insertClinic)
        .bind(":id", clinic.id)
        .bind(":name", clinic.name)
        .bind(":zone", QString::fromUtf8(clinic.zone))
        .bind(":created_at", clinic.createdAt)
        .run();
}

} // namespace

Store::Store(ClinicFolder::Held folder, std::unique_ptr<Connection> connection, const MasterKey& key,
             const Clock& clock)
    : m_folder(folder)
    , m_databaseKey(key.databaseKey())
    , m_clock(clock)
    , m_connection(std::move(connection))
    , m_auditLog(m_clock, QSysInfo::machineHostName())
    , m_mark(std::move(folder), key.auditKey()) {}

Store::~Store() {
    if (!m_closed) {
        (void)close();
    }
}

Result<std::unique_ptr<Store>> Store::create(ClinicFolder::Held folder, const MasterKey& key,
                                             const ClinicRecord& clinic, const Clock& clock) {
    auto connection = TIDEMARK_TRY(openDatabaseFile(folder->databaseFile(), key.databaseKey(),
                                                    {OpenPlan::File::MayBeCreated, newestSchema(), true}));
    TIDEMARK_TRY(migrate(*connection));
    std::unique_ptr<Store> store(new Store(std::move(folder), std::move(connection), key, clock));
    store->m_clinic = clinic;
    store->m_clinic.createdAt = clock.now();
    store->m_clock.useZone(clinic.zone);
    const AuditLine line{{},
                         QStringLiteral("program"),
                         actions::clinicCreate,
                         QStringLiteral("clinic"),
                         clinic.id,
                         1,
                         std::nullopt,
                         clinic.name.toUtf8()};
    TIDEMARK_TRY(store->write(
        line, [&](Connection& open) -> Result<void> { return addClinic(open, store->m_clinic); }));
    TIDEMARK_TRY(syncFolderOf(store->m_folder->databaseFile()));
    TIDEMARK_TRY(store->sealMark());
    log::write(log::Event::ClinicCreated);
    return store;
}

Result<std::unique_ptr<Store>> Store::open(ClinicFolder::Held folder, const MasterKey& key,
                                           const Clock& clock, MissingMark missing) {
    auto looking = TIDEMARK_TRY(openDatabaseFile(folder->databaseFile(), key.databaseKey(), lookingPlan()));
    std::unique_ptr<Store> store(new Store(std::move(folder), std::move(looking), key, clock));
    // What is refused keeps every byte: nothing was written so far, and nothing is on the way out.
    store->m_closed = true;
    TIDEMARK_TRY(store->take(missing));
    if (const auto writing = store->openToWrite().and_then([&] { return store->take(missing); }); !writing) {
        if (!isRefusedByDisk(writing.error())) {
            return tl::unexpected(writing.error());
        }
        if (store->m_connection->schemaVersion() != newestSchema()) {
            return tl::unexpected(writing.error()); // the program reads the newest schema only
        }
    }
    store->m_closed = false;
    log::write(log::Event::ClinicOpened, newestSchema());
    return store;
}

Result<void> Store::openToWrite() {
    // A disk that says there is no room is asked once more by trying: some say nothing of it.
    const bool saysRoom = m_folder->room() == ClinicFileState::TakesEntries;
    const ClinicFileState room = saysRoom ? ClinicFileState::TakesEntries : m_folder->probeRoom();
    const bool older = m_connection->schemaVersion() < newestSchema();
    if (room != ClinicFileState::TakesEntries && !older) {
        m_refused = room;
        return tl::unexpected(refusalBy(room));
    }
    auto opened = openMigrated(*m_folder, m_databaseKey);
    if (!opened) {
        return tl::unexpected(noteRefusal(opened.error()));
    }
    m_failedBefore = failedReads();
    // Closed last: closed earlier it would drop SQLite's locks (sqlite.org, "How to corrupt", 2.2).
    m_looked = std::exchange(m_connection, std::move(*opened));
    m_refused = ClinicFileState::TakesEntries;
    return {};
}

Result<void> Store::tryToWrite() {
    if (m_folder->probeRoom() != ClinicFileState::TakesEntries) {
        return tl::unexpected(refusalBy(m_refused));
    }
    const AuditHead read = m_auditLog.head();
    TIDEMARK_TRY(openToWrite());
    auto taken = take(m_markMissing ? MissingMark::ForRecovery : MissingMark::Refused);
    if (taken && m_auditLog.head() != read) {
        taken = fail(ErrorCode::AuditLogRolledBack, {}, QString::number(read.length));
    }
    if (!taken) {
        // Nothing is written into what is not the clinic that was read; it is looked at again a second later.
        m_connection = std::move(m_looked);
        m_auditLog.accept(read);
        m_refused = ClinicFileState::Replaced;
    }
    return taken;
}

ClinicFileState Store::placeOfFile() const {
    if (m_connection->isInPlace()) {
        return ClinicFileState::TakesEntries;
    }
    return QFileInfo::exists(m_folder->databaseFile()) ? ClinicFileState::Replaced : ClinicFileState::Gone;
}

ClinicFileState Store::fileState() const {
    const ClinicFileState place = placeOfFile();
    if (place != ClinicFileState::TakesEntries) {
        return place;
    }
    return m_refused != ClinicFileState::TakesEntries ? m_refused : m_folder->room();
}

Error Store::noteRefusal(const Error& error) {
    if (error.code == ErrorCode::DiskFull) {
        m_refused = ClinicFileState::DiskFull;
    } else if (isRefusedByDisk(error) && error.field.isEmpty()) {
        // SQLite does not always say why a file could not be made longer.
        const ClinicFileState room = m_folder->probeRoom();
        m_refused = room == ClinicFileState::TakesEntries ? ClinicFileState::OnlyRead : room;
    }
    return error;
}

Result<void> Store::prepareWrite() {
    const ClinicFileState place = placeOfFile();
    if (place != ClinicFileState::TakesEntries) {
        return tl::unexpected(refusalBy(place));
    }
    if (m_connection->isOnlyRead()) {
        return tl::unexpected(refusalBy(m_refused));
    }
    return settleOwed();
}

Result<void> Store::settleOwed() {
    if (m_settling) {
        return {};
    }
    m_settling = true;
    Result<void> settled;
    while (settled && !m_owed.empty()) {
        m_auditLog.actAt(m_owed.front().since);
        settled = m_owed.front().work(*this);
        m_auditLog.actAt(std::nullopt);
        // What fails for another reason than its place or the disk fails for good: no entry waits for it.
        if (!settled && !isRefusedByDisk(settled.error()) && settled.error().field != clinicFileField) {
            log::write(log::Event::Failed, settled.error().code);
            settled = {};
        }
        if (settled) {
            m_owed.erase(m_owed.begin());
        }
    }
    m_settling = false;
    return settled;
}

Result<void> Store::writeOrOwe(std::function<Result<void>(Store&)> work) {
    const auto written = m_owed.empty() ? work(*this) : settleOwed().and_then([&] { return work(*this); });
    if (written || !isRefusedByDisk(written.error())) {
        return written;
    }
    m_owed.push_back({std::move(work), m_clock.reading()});
    return {};
}

Result<void> Store::tick() {
    const ClinicFileState place = placeOfFile();
    if (place != ClinicFileState::TakesEntries) {
        return tl::unexpected(refusalBy(place)); // a mark would go into the folder of another
    }
    if (m_connection->isOnlyRead()) {
        TIDEMARK_TRY(tryToWrite());
    }
    if (m_refused != ClinicFileState::TakesEntries) {
        m_refused = m_folder->probeRoom();
    }
    return settleOwed().and_then([&] { return sealMark(); });
}

Result<void> Store::take(MissingMark missing) {
    m_clinic = TIDEMARK_TRY(readClinic(*m_connection));
    if (!isKnownZone(m_clinic.zone)) {
        return fail(ErrorCode::UnknownZone, {}, QString::fromUtf8(m_clinic.zone));
    }
    m_clock.useZone(m_clinic.zone);
    TIDEMARK_TRY(m_auditLog.load(*m_connection));
    const AuditHead& head = m_auditLog.head();
    TIDEMARK_TRY(AuditLog::verify(*m_connection, std::max<qint64>(1, head.length - tailLength)));
    const auto mark = m_mark.load();
    if (mark) {
        return compareWithMark(*mark);
    }
    if (missing == MissingMark::Refused) {
        return fail(ErrorCode::NotFound, fields::keys::mark);
    }
    m_markMissing = true;
    return {};
}

Result<void> Store::compareWithMark(const AuditHead& mark) {
    if (m_auditLog.head().length < mark.length) {
        return fail(ErrorCode::AuditLogRolledBack, {}, QString::number(m_auditLog.head().length));
    }
    const auto found = TIDEMARK_TRY(
        firstRow(m_connection->prepare(selectHashAt).bind(":seq", mark.length), onlyColumn<QByteArray>));
    if (found != mark.hash) {
        return fail(ErrorCode::AuditLogRolledBack, {}, QString::number(mark.length));
    }
    m_marked = mark;
    return {};
}

Result<void> Store::finish(Transaction& transaction, const AuditLine& line) {
    const auto head = TIDEMARK_TRY(m_auditLog.append(*m_connection, line));
    // Nothing is called recorded that went into a file which nobody will find.
    const ClinicFileState place = placeOfFile();
    if (place != ClinicFileState::TakesEntries) {
        return tl::unexpected(refusalBy(place));
    }
    return transaction.commit().map([&] {
        m_auditLog.accept(head);
        m_refused = ClinicFileState::TakesEntries;
    });
}

Result<void> Store::beginUnsyncedWrites() {
    // A mark that is longer than the audit log on disk would refuse the clinic: it waits for the end.
    m_unsynced = true;
    return m_connection->setCommits(Commits::Gathered);
}

Result<void> Store::endUnsyncedWrites() {
    TIDEMARK_TRY(m_connection->setCommits(Commits::Synced));
    m_unsynced = false;
    return sealMark();
}

Result<void> Store::checkPagesBeside(const QString& file, const SecretBytes& key, bool onlyRead,
                                     const std::atomic<bool>& stop) {
    const auto connection = TIDEMARK_TRY(openBeside(file, key, onlyRead, stop));
    return connection->verifyPages();
}

Result<std::unique_ptr<Connection>> Store::openBeside(const QString& file, const SecretBytes& key,
                                                      bool onlyRead, const std::atomic<bool>& stop) {
    const auto how = onlyRead ? OpenPlan::File::OnlyRead : OpenPlan::File::IsOpen;
    return openDatabaseFile(file, key, {how, newestSchema(), true, &stop});
}

Result<void> Store::checkPages() const {
    if (const ClinicFileState place = placeOfFile(); place != ClinicFileState::TakesEntries) {
        return tl::unexpected(refusalBy(place));
    }
    // The open connection would look at the pages that it has in memory.
    const std::atomic<bool> never = false;
    return checkPagesBeside(m_folder->databaseFile(), m_databaseKey, isOnlyRead(), never);
}

Result<AuditHead> Store::verify() {
    TIDEMARK_TRY(checkPages());
    return AuditLog::verify(*m_connection);
}

Result<void> Store::sealMark() {
    if (m_unsynced || m_markMissing || m_connection->isOnlyRead() || m_auditLog.head() == m_marked) {
        return {};
    }
    const ClinicFileState place = placeOfFile();
    if (place != ClinicFileState::TakesEntries) {
        return tl::unexpected(refusalBy(place));
    }
    auto written = m_mark.write(m_auditLog.head());
    if (written) {
        m_marked = m_auditLog.head();
    }
    return written;
}

Result<void> Store::renewMark() {
    m_markMissing = false;
    return sealMark();
}

Result<void> Store::close() {
    if (m_closed) {
        return {};
    }
    m_closed = true;
    if (m_connection->isOnlyRead()) {
        log::write(log::Event::ClinicClosed);
        return {};
    }
    if (const ClinicFileState place = placeOfFile(); place != ClinicFileState::TakesEntries) {
        m_connection->keepLog(); // another clinic's log may have its name by now
        log::write(log::Event::ClinicClosed);
        return tl::unexpected(refusalBy(place));
    }
    auto marked = m_unsynced ? endUnsyncedWrites() : sealMark();
    auto moved = m_connection->checkpoint();
    log::write(log::Event::ClinicClosed);
    return marked ? moved : marked;
}

} // namespace tidemark::storage
