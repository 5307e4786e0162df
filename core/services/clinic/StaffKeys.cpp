// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/clinic/StaffKeys.h"

#include "services/clinic/NewPersonCheck.h"

#include <algorithm>

namespace tidemark::services {
namespace {

bool givesKey(const QString& action) {
    return action == QString(actions::staffAdd) || action == QString(actions::staffActivate) ||
           action == QString(actions::clinicRecover);
}

/// Those that contain the person's row; the others of the entity have a body of their own, or none.
bool tellsOfPerson(const QString& action) {
    return givesKey(action) || action == QString(actions::staffRemove) ||
           action == QString(actions::staffReturn) || action == QString(actions::staffChangeRole) ||
           action == QString(actions::staffOpenAgain) || action == QString(actions::staffResetPassword);
}

} // namespace

void StaffKeys::take(const storage::AuditEntry& entry) {
    if (entry.line.entity != QLatin1String("staff") || !tellsOfPerson(entry.line.action)) {
        return;
    }
    const auto person = staffOfBody(entry.line.body);
    if (!person || person->id.text() != entry.line.entityId) {
        return; // whoever it was about has no key by it, and no signature of theirs counts
    }
    std::vector<Said>& said = m_said[person->id];
    Said now{entry.sequence, person->publicKey, person->displayName, person->active};
    if (!givesKey(entry.line.action)) {
        const QByteArray given = said.empty() ? QByteArray() : said.back().publicKey;
        if (now.publicKey != given) {
            m_contradictions.push_back({person->id, now});
        }
        now.publicKey = given;
    }
    said.push_back(std::move(now));
}

std::optional<QByteArray> StaffKeys::keyAt(const StaffId& person, qint64 sequence) const {
    const auto said = m_said.find(person);
    if (said == m_said.end()) {
        return std::nullopt;
    }
    const auto after = std::ranges::upper_bound(said->second, sequence, {}, &Said::sequence);
    if (after == said->second.begin() || !std::prev(after)->active) {
        return std::nullopt;
    }
    return std::prev(after)->publicKey;
}

const StaffKeys::Said* StaffKeys::newestOf(const StaffId& person) const {
    const auto said = m_said.find(person);
    return said == m_said.end() ? nullptr : &said->second.back();
}

std::vector<StaffId> StaffKeys::people() const {
    std::vector<StaffId> ids;
    ids.reserve(m_said.size());
    for (const auto& [person, said] : m_said) {
        ids.push_back(person);
    }
    return ids;
}

} // namespace tidemark::services
