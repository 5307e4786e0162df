// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "domain/Aftercare.h"
#include "domain/HomeDose.h"
#include "domain/Order.h"
#include "domain/Patient.h"
#include "domain/ScaleResult.h"
#include "domain/Session.h"
#include "exchange/LocalTimes.h"
#include "rules/scales/ScaleRegistry.h"

#include <QJsonObject>

#include <vector>

namespace tidemark::exchange::fhir {

/// A Listed line is one of a list of the chart with the id of its row.
template <class Line>
struct Listed {
    EntryId id;
    Line line;
};

/// A FhirRecord is what an export has of one patient, as it was recorded.
struct FhirRecord {
    Patient patient;
    std::vector<Listed<Allergy>> allergies{};
    std::vector<Listed<MedicalCondition>> conditions{};
    std::vector<MedicineEntry> medicines{}; ///< In the order of entry.
    std::vector<HomeDose> homeDoses{};
    std::vector<Course> courses{};
    std::vector<Order> orders{};
    std::vector<ScaleResult> results{};
    std::vector<LaterEvent> laterEvents{};
    /// These are the sessions with readings, effects, pump, doses and signatures; the other lines are empty.
    std::vector<SessionRecord> sessions{};
};

/// Resources are FHIR R4 resources (HL7, 2019, version 4.0.1), each with its type and id.
using Resources = std::vector<QJsonObject>;

/// A FhirContext is what every resource is made with.
struct FhirContext {
    LocalTimes& times;
    const rules::ScaleRegistry& scales;
    QString clinicId;
    Instant now;
    QDate today; ///< On the clinic's wall clock.
};

/// Returns the status that an Observation has by what became of its line: final, corrected for one that
/// replaces another, entered-in-error for one that was replaced, was undone or is of such a session.
[[nodiscard]] QString observationStatus(const Session& session, const Stamp& stamp, bool isCurrent);

/// Returns a resource with its type and id, for the rest to be added.
[[nodiscard]] QJsonObject resource(const QString& type, const QString& id);

} // namespace tidemark::exchange::fhir
