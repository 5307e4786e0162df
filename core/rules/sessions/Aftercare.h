// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "domain/Aftercare.h"
#include "domain/Protocol.h"
#include "domain/Session.h"

#include <QDate>

#include <optional>

namespace tidemark::rules {

/// After so many tries without reaching the patient the contact is closed as not reached (product default).
inline constexpr int triesOfContact = 3;

/// Returns what is asked for when the patient leaves on `leftOn`, a day of the clinic: a contact so many
/// calendar days later as the protocol says; nothing where it asks for none. Of 1,985 sessions the one
/// ambulance was for a fall after discharge (doi 10.1177/25160435261466115).
[[nodiscard]] std::optional<Aftercare> aftercareAtDischarge(const Session& session, const Protocol& protocol,
                                                            QDate leftOn);

/// Returns the care after one more entry. A try closes the contact when the patient was reached, or with the
/// last of triesOfContact; worries also ask the prescriber since `at`; a review answers that. Fails with
/// WrongState for a try where no contact is open, and for a review where no prescriber is asked.
[[nodiscard]] Result<Aftercare> afterEntry(const Aftercare& before, ContactOutcome outcome, Instant at);

/// Says whether a prescriber has to know of the event: it is serious, or it is about thoughts of suicide.
[[nodiscard]] bool asksPrescriber(const LaterEvent& event);

/// Returns how many of the events count: those that were not withdrawn.
[[nodiscard]] int countOf(const std::vector<LaterEvent>& events);

} // namespace tidemark::rules
