// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/clinic/PageCheck.h"

#include "storage/migration/Migrator.h"
#include "storage/Store.h"
#include "storage/TableCheck.h"

namespace tidemark::services {

PageCheck::Read PageCheck::begin() {
    using File = storage::OpenPlan::File;
    m_beganOnlyRead = m_clinic.store().isOnlyRead();
    const File how = m_beganOnlyRead ? File::OnlyRead : File::IsOpen;
    // A key can only be moved, and what is called on another thread must be possible to copy.
    const auto key = std::make_shared<storage::SecretBytes>(m_clinic.key().databaseKey());
    return [key, how, stop = m_stop, file = m_clinic.folder().databaseFile()] {
        return storage::damagedParts(file, *key, {how, storage::newestSchema(), true, stop.get()});
    };
}

bool PageCheck::isOvertaken() const {
    return m_beganOnlyRead && !m_clinic.store().isOnlyRead();
}

} // namespace tidemark::services
