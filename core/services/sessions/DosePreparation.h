// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Session.h"
#include "services/base/OpenClinic.h"
#include "services/base/Stamps.h"
#include "services/clinic/WitnessPins.h"

#include <utility>

namespace tidemark::services {

/// DosePreparation is what is done to a dose between drawing up and Start, each step recorded as it is done
/// (clinical reference 1.7). A nasal spray has none of it and fails with WrongState.
///
/// Each call checks the actor's right and then the session's state (rules::allows). It is one transaction
/// with one entry in the audit log, and it is durable before it returns.
class DosePreparation {
public:
    /// With `happenedAt` every entry was written on paper during an outage: it is stamped with that time and
    /// with rules::downtimeReason.
    DosePreparation(OpenClinic& clinic, Actor actor, EventTime happenedAt = {})
        : m_clinic(clinic), m_actor(std::move(actor)), m_happenedAt(happenedAt) {}

    /// Records what the second person read off the syringe (rules::readSyringe), who confirms it with the
    /// PIN. Fails with SyringeDiffers on "syringe" where it is not what was drawn up, unless a reason is
    /// given; the error does not say what it should be. NoWeight while no dose is known. Errors of
    /// rules::readSyringe and of WitnessPins::confirm.
    [[nodiscard]] Result<EntryId> readSyringe(const SessionId& session, const QString& typed,
                                              const Witness& reader, const QString& reason = {});
    /// Records that the dose was diluted, by vein only: with what, of rules::diluents(), and the final volume
    /// in mL. The concentration follows. Fails with NotOneOfTheChoices on "diluent", with VolumeDiffers on
    /// "bag-volume" where the volume is not the order's, with NoWeight, and with the errors of field
    /// "bag-volume".
    [[nodiscard]] Result<EntryId> dilute(const SessionId& session, const QString& diluent,
                                         const QString& finalMillilitres);

private:
    OpenClinic& m_clinic;
    Actor m_actor;
    EventTime m_happenedAt; ///< None where entries happen at the moment they are made.
};

} // namespace tidemark::services
