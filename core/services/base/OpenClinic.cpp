// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/base/OpenClinic.h"

#include "base/CalendarDay.h"

namespace tidemark::services {

OpenClinic::OpenClinic(storage::ClinicFolder::Held folder, std::unique_ptr<storage::Store> store,
                       storage::Vault vault, storage::MasterKey key)
    : m_folder(std::move(folder))
    , m_store(std::move(store))
    , m_vault(std::move(vault))
    , m_key(std::move(key))
    , m_knownProtocols(std::make_unique<KnownProtocols>()) {}

QDate OpenClinic::today() const {
    return calendarDay(now(), clock().zone());
}

} // namespace tidemark::services
