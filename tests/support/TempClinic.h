// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/Store.h"
#include "storage/vault/KdfCost.h"
#include "support/ManualClock.h"

#include <QTemporaryDir>

#include <memory>
#include <stdexcept>

namespace tidemark::test {

/// A guess that costs nothing, so that a suite with hundreds of unlocks is quick. Tests only.
inline constexpr storage::KdfCost cheapKdf{1, 8ULL << 10U};

/// A new clinic in a folder of its own, gone at the end of the test. Throws when it cannot be made.
class TempClinic {
public:
    TempClinic() : m_key(storage::MasterKey::random(1)) {
        folder = storage::ClinicFolder::createNew(path()).value();
        store = storage::Store::create(folder, m_key,
                                       {clinicId, QStringLiteral("Seaside Clinic"), clock.zone(), {}}, clock)
                    .value();
    }

    /// As when the program ends and starts again.
    [[nodiscard]] Result<void> reopen() {
        close();
        auto held = storage::ClinicFolder::open(path());
        if (!held) {
            return tl::unexpected(held.error());
        }
        folder = *held;
        auto opened = storage::Store::open(folder, m_key, clock);
        if (!opened) {
            return tl::unexpected(opened.error());
        }
        store = std::move(*opened);
        return {};
    }
    void close() {
        store.reset();
        folder.reset();
    }

    [[nodiscard]] QString path() const { return m_directory.filePath(QStringLiteral("clinic")); }
    [[nodiscard]] QString file(const char* name) const { return path() + u'/' + QLatin1String(name); }
    [[nodiscard]] const storage::MasterKey& key() const { return m_key; }

    /// A audit entry of nobody in particular.
    [[nodiscard]] static storage::AuditLine line(const char* action = "test.write") {
        return {StaffId(QStringLiteral("staff-1")),
                QStringLiteral("nurse"),
                QLatin1String(action),
                QStringLiteral("test"),
                QStringLiteral("entity-1"),
                1,
                std::nullopt,
                "body"};
    }

    inline static const QString clinicId = QStringLiteral("0195f3a0-0000-7000-8000-000000000001");

    ManualClock clock;
    storage::ClinicFolder::Held folder;
    std::unique_ptr<storage::Store> store;

private:
    QTemporaryDir m_directory;
    storage::MasterKey m_key;
};

} // namespace tidemark::test
