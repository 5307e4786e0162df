// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/sessions/CareDetails.h"
#include "services/base/OpenClinic.h"
#include "services/base/Stamps.h"

#include <optional>
#include <utility>

namespace tidemark::services {

/// A TypedMedicine is a medicine as it is typed.
struct TypedMedicine {
    QString medicine;
    QString milligrams;
    bool keepImplausible = false; ///< The amount is unusual, and whoever typed it has confirmed it.
};

/// SessionCare records what is said of the care in a session: where the injection goes, how the place looks,
/// which medicine and how much, and the flow of oxygen. Each call is one entry of the session that undo()
/// takes back, as SessionEvents::recordIntervention.
class SessionCare {
public:
    /// With `happenedAt` every entry was written on paper during an outage: it is stamped with that time and
    /// with rules::downtimeReason.
    SessionCare(OpenClinic& clinic, Actor actor, EventTime happenedAt = {})
        : m_clinic(clinic), m_actor(std::move(actor)), m_happenedAt(happenedAt) {}

    /// Records where the injection goes, one of rules::injectionSites(). Fails with NotOneOfTheChoices on
    /// "intervention", and with WrongState where the session is no injection.
    [[nodiscard]] Result<EntryId> recordInjectionSite(const SessionId& session, const QString& site);
    /// Records how the place of the cannula or the injection looks. Where it does not look well, fails with
    /// Empty on "site-action" while nobody says what was done.
    [[nodiscard]] Result<EntryId> recordSiteCheck(const SessionId& session, rules::SiteCheck check);
    /// Says of a medicine that was recorded which it was and how much. The entry with both takes the place of
    /// the one without, at its time. Fails with the errors of "given-medicine" and "given-milligrams",
    /// Implausible among them, and with NotFound for an entry that is none.
    [[nodiscard]] Result<EntryId> sayMedicine(const SessionId& session, const EntryId& entry,
                                              const TypedMedicine& given);
    /// Says the same of oxygen with its flow in L/min; 0 says that it was taken away. Fails with the errors
    /// of "oxygen-flow", Implausible among them.
    [[nodiscard]] Result<EntryId> sayOxygen(const SessionId& session, const EntryId& entry,
                                            const QString& litresPerMinute, bool keepImplausible = false);
    /// Returns the injection site of this patient's last session that had one, so that it is not the same
    /// again; none where there is none.
    [[nodiscard]] Result<std::optional<QString>> lastInjectionSite(const Session& present) const;

private:
    [[nodiscard]] Result<EntryId> say(const SessionId& session, const EntryId& entry, bool medicine,
                                      const QString& detail);

    OpenClinic& m_clinic;
    Actor m_actor;
    EventTime m_happenedAt; ///< None where entries happen at the moment they are made.
};

} // namespace tidemark::services
