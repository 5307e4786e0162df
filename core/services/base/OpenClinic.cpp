// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/base/OpenClinic.h"

#include "base/CalendarDay.h"
#include "fields/TypedDays.h"
#include "storage/repositories/clinic/DayOrderRepository.h"
#include "storage/Store.h"
#include "storage/vault/Vault.h"

#include <atomic>

namespace tidemark::services {
namespace {

std::atomic<int> clinicsOpened = 0;

} // namespace

OpenClinic::OpenClinic(std::shared_ptr<const storage::ClinicFolder> folder,
                       std::unique_ptr<storage::Store> store, storage::Vault vault, storage::MasterKey key)
    : m_folder(std::move(folder))
    , m_store(std::move(store))
    , m_vault(std::make_unique<storage::Vault>(std::move(vault)))
    , m_key(std::make_unique<storage::MasterKey>(std::move(key)))
    , m_knownProtocols(std::make_unique<KnownProtocols>())
    , m_turn(++clinicsOpened) {
    // Where it cannot be read, a date that could be two is asked about.
    fields::useDayOrder(m_store
                            ->read([](storage::Connection& connection) {
                                return storage::DayOrderRepository::load(connection);
                            })
                            .value_or(DayOrder::Asked));
}

OpenClinic::~OpenClinic() {
    // Where another one was opened meanwhile, the order is that one's.
    if (m_turn == clinicsOpened) {
        fields::useDayOrder(DayOrder::Asked);
    }
}

const Clock& OpenClinic::clock() const {
    return m_store->clock();
}

const QString& OpenClinic::name() const {
    return m_store->clinic().name;
}

QString OpenClinic::path() const {
    return m_folder->path();
}

QString OpenClinic::presenceFile() const {
    return m_folder->presenceFile();
}

QString OpenClinic::placesFile() const {
    return m_folder->placesFile();
}

Result<void> OpenClinic::tick() {
    return m_store->tick();
}

Result<void> OpenClinic::beginUnsyncedWrites() {
    return m_store->beginUnsyncedWrites();
}

Result<void> OpenClinic::endUnsyncedWrites() {
    return m_store->endUnsyncedWrites();
}

QDate OpenClinic::today() const {
    return calendarDay(now(), clock().zone());
}

} // namespace tidemark::services
