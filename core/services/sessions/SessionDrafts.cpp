// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sessions/SessionDrafts.h"

#include "storage/repositories/sessions/SessionDraftRepository.h"
#include "storage/Store.h"

namespace tidemark::services {

Result<void> SessionDrafts::keep(const SessionId& session, const QString& field, const QString& text) {
    return m_clinic.store().read([&](storage::Connection& connection) {
        return storage::SessionDraftRepository::keep(connection, session, field, text);
    });
}

Result<QString> SessionDrafts::load(const SessionId& session, const QString& field) const {
    return m_clinic.store().read([&](storage::Connection& connection) {
        return storage::SessionDraftRepository::load(connection, session, field);
    });
}

} // namespace tidemark::services
