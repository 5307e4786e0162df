// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "base/Error.h"
#include "domain/Protocol.h"
#include "domain/StaffMember.h"
#include "rules/scales/ScaleRegistry.h"

#include <QDate>

#include <map>
#include <memory>
#include <optional>
#include <utility>

// Nearly every file of services and app sees this header. Who reads or writes the file includes
// storage/Store.h.
namespace tidemark::storage {

class ClinicFolder;
// NOLINTNEXTLINE(bugprone-forward-declaration-namespace): Qt's of that name is inside of QMetaObject.
class Connection;
class MasterKey;
class Store;
class Vault;
struct AuditHead;
struct AuditLine;

} // namespace tidemark::storage

namespace tidemark::services {

/// OpenClinic is the clinic somebody has signed in to: its store, its keyring and its clock. Every service
/// works on one. It is used by one thread; leaving it open is what "signed in" means.
class OpenClinic {
public:
    OpenClinic(std::shared_ptr<const storage::ClinicFolder> folder, std::unique_ptr<storage::Store> store,
               storage::Vault vault, storage::MasterKey key);
    OpenClinic(const OpenClinic&) = delete;
    OpenClinic& operator=(const OpenClinic&) = delete;
    ~OpenClinic();

    /// Returns the open database, through which every service reads and writes.
    [[nodiscard]] storage::Store& store() const { return *m_store; }
    /// Returns the keyring: who may open the clinic, with which signing key.
    [[nodiscard]] storage::Vault& vault() { return *m_vault; }
    /// Returns the key that the database is encrypted with. It is kept in memory only while the clinic is
    /// open.
    [[nodiscard]] const storage::MasterKey& key() const { return *m_key; }
    /// Returns the questionnaires that are filled in here.
    [[nodiscard]] const rules::ScaleRegistry& scales() const { return m_scales; }
    /// Uses these instead of those that come with the program.
    void useScales(rules::ScaleRegistry scales) { m_scales = std::move(scales); }
    /// Returns the clock in the clinic's zone, whatever the machine's is.
    [[nodiscard]] const Clock& clock() const;
    /// Returns the time that entries are stamped with, by clock().
    [[nodiscard]] Instant now() const { return clock().now(); }
    /// Returns the folder that the clinic's files are in, locked against a second program while it is open.
    [[nodiscard]] const storage::ClinicFolder& folder() const { return *m_folder; }
    /// Returns the clinic's name.
    [[nodiscard]] const QString& name() const;
    /// Returns the folder's path, and the files beside the database that the window keeps.
    [[nodiscard]] QString path() const;
    /// Returns the path of the file that says when the program was last alive (Presence).
    [[nodiscard]] QString presenceFile() const;
    /// Returns the path of the file in which the window keeps who had which screen open (OpenPlaces).
    [[nodiscard]] QString placesFile() const;
    /// Writes the mark where it is behind. It is to be called about once a second (storage::Store::tick()).
    [[nodiscard]] Result<void> tick();
    /// These are for inventing a demo clinic only (storage::Store::beginUnsyncedWrites()).
    [[nodiscard]] Result<void> beginUnsyncedWrites();
    /// Brings to the disk what was written since beginUnsyncedWrites(); from here on each write is durable
    /// again.
    [[nodiscard]] Result<void> endUnsyncedWrites();
    /// KnownProtocols are the protocols that were read since sign-in. What a version says never changes; its
    /// approval does, and with it which version is the present one: both are then forgotten here, to be read
    /// anew.
    struct KnownProtocols {
        std::map<std::pair<QString, int>, Protocol> versions;
        std::map<QString, std::optional<Protocol>> present; ///< As presentProtocol() gave them, by id.
    };
    /// Returns what was read so far, to be added to by whoever reads a protocol.
    [[nodiscard]] KnownProtocols& knownProtocols() const { return *m_knownProtocols; }
    /// Returns today on the clinic's wall clock.
    [[nodiscard]] QDate today() const;

private:
    std::shared_ptr<const storage::ClinicFolder> m_folder;
    std::unique_ptr<storage::Store> m_store;
    std::unique_ptr<storage::Vault> m_vault;
    std::unique_ptr<storage::MasterKey> m_key;
    rules::ScaleRegistry m_scales = rules::shippedScales();
    std::unique_ptr<KnownProtocols> m_knownProtocols;
    int m_turn = 0; ///< Its number among the clinics that this process has opened.
};

/// SignedIn is somebody at the desk of an open clinic.
struct SignedIn {
    std::unique_ptr<OpenClinic> clinic;
    Actor actor;
    QString signInName;
    Duration passphraseAt{0}; ///< Since boot: when this person last typed the passphrase.
    /// Why the clinic still has the key that somebody who was removed knew, where a change was tried.
    std::optional<Error> keyFault;
};

} // namespace tidemark::services
