// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/SignedInContext.h"
#include "services/clinic/WitnessPins.h"

#include <QStringList>

namespace tidemark::app {

/// WitnessChoice lists the colleagues of whom one is chosen as the second person. The last choice stays, so
/// that the same two people type a PIN only.
class WitnessChoice {
public:
    explicit WitnessChoice(SignedInContext& context) : m_context(context) {}

    /// Reads them again. Where that fails nobody can be chosen, and whoever shows the list says why.
    [[nodiscard]] Result<void> refresh() {
        m_people.clear();
        if (!m_context.isSeated()) {
            return {};
        }
        return services::WitnessPins(m_context.clinic(), m_context.actor())
            .colleagues()
            .map([this](std::vector<StaffMember>&& people) { m_people = std::move(people); });
    }
    /// Returns the names in the order of the list; a place in it is what witness() takes.
    [[nodiscard]] QStringList names() const {
        QStringList names;
        for (const StaffMember& person : m_people) {
            names << person.displayName;
        }
        return names;
    }
    /// Returns the index of the last choice, or of the only one there is; else -1.
    [[nodiscard]] int proposed() const {
        for (std::size_t i = 0; i < m_people.size(); ++i) {
            if (m_people[i].id == m_last || m_people.size() == 1) {
                return static_cast<int>(i);
            }
        }
        return -1;
    }
    /// Returns that person with the PIN, and remembers who it was for proposed(). Outside the list it is
    /// nobody, whom every service refuses with WitnessNeeded.
    [[nodiscard]] services::Witness witness(int index, const QString& pin) {
        if (index < 0 || index >= std::ssize(m_people)) {
            return {};
        }
        m_last = m_people[static_cast<std::size_t>(index)].id;
        return {m_last, pin};
    }

private:
    SignedInContext& m_context;
    std::vector<StaffMember> m_people;
    StaffId m_last;
};

} // namespace tidemark::app
