// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/fhir/FhirExport.h"

#include "base/Try.h"
#include "domain/AuditActions.h"
#include "exchange/fhir/FhirEvents.h"
#include "exchange/fhir/FhirFiles.h"
#include "exchange/fhir/FhirMedicines.h"
#include "exchange/fhir/FhirPatient.h"
#include "exchange/fhir/FhirProvenance.h"
#include "exchange/fhir/FhirReading.h"
#include "exchange/fhir/FhirScores.h"
#include "exchange/fhir/FhirSession.h"
#include "exchange/fhir/FhirVitals.h"
#include "rules/access/Authorization.h"
#include "services/patients/Patients.h"
#include "storage/repositories/clinic/StaffRepository.h"
#include "storage/Store.h"

#include <limits>

namespace tidemark::exchange {
namespace {

using namespace Qt::StringLiterals;

// LOINC's licence asks for it in whatever has its codes (clinical reference 7.2).
constexpr auto notice =
    "This material contains content from LOINC (http://loinc.org). LOINC is copyright (c) "
    "Regenstrief Institute, Inc. and the Logical Observation Identifiers Names and Codes (LOINC) "
    "Committee and is available at no cost under the license at http://loinc.org/license.\n";

Result<fhir::Resources> resourcesOf(const fhir::FhirRecord& record, const fhir::FhirContext& context) {
    fhir::Resources all;
    const auto take = [&](fhir::Resources made) {
        std::move(made.begin(), made.end(), std::back_inserter(all));
    };
    take(fhir::patientResources(record, context));
    take(fhir::sessionResources(record, context));
    take(fhir::vitalResources(record, context));
    auto scores = TIDEMARK_TRY(fhir::scoreResources(record, context));
    take(std::move(scores));
    take(fhir::medicineResources(record, context));
    take(fhir::eventResources(record, context));
    take(fhir::provenanceResources(record, context));
    return all;
}

/// Those whom every record may name: the clinic and its people.
Result<fhir::Resources> sharedOf(storage::Connection& connection, const storage::ClinicRecord& clinic) {
    fhir::Resources shared{fhir::organization(clinic.id, clinic.name)};
    const auto people = TIDEMARK_TRY(storage::StaffRepository::all(connection));
    for (const StaffMember& person : people) {
        shared.push_back(fhir::practitioner(person));
    }
    return shared;
}

} // namespace

Result<std::vector<QString>> exportFhir(services::OpenClinic& clinic, const Actor& actor,
                                        const QString& folder, FhirForm form) {
    for (const rules::Command needed :
         {rules::Command::ExportReadings, rules::Command::ReadSession, rules::Command::ReadPatient}) {
        TIDEMARK_TRY(rules::authorize(actor, needed));
    }
    // A table that a damaged page has cut short would look like a whole one.
    TIDEMARK_TRY(clinic.store().checkPages());
    const auto patients =
        TIDEMARK_TRY(services::Patients(clinic, actor).find(QString(), std::numeric_limits<int>::max()));
    auto folderOfExport = TIDEMARK_TRY(ExportFolder::openIn(folder));
    fhir::FhirFiles files(*folderOfExport);
    TIDEMARK_TRY(files.open());
    LocalTimes times(clinic.store().clinic().zone);
    const fhir::FhirContext context{times, clinic.scales(), clinic.store().clinic().id, clinic.now(),
                                    clinic.today()};
    const auto writeAll = [&](storage::Connection& connection) -> Result<void> {
        const auto shared = TIDEMARK_TRY(sharedOf(connection, clinic.store().clinic()));
        TIDEMARK_TRY(files.add(shared));
        for (const rules::Scale& scale : clinic.scales().all()) {
            TIDEMARK_TRY(files.add(fhir::questionnaire(scale)));
        }
        fhir::FhirReading reading(connection);
        for (const Patient& patient : patients) {
            const auto record = TIDEMARK_TRY(reading.of(patient));
            auto resources = TIDEMARK_TRY(resourcesOf(record, context));
            TIDEMARK_TRY(files.add(resources));
            if (form == FhirForm::WithBundles) {
                resources.insert(resources.begin(), shared.begin(), shared.end());
                TIDEMARK_TRY(folderOfExport->addBytes(
                    u"bundle-"_s + patient.id.text() + u".json"_s,
                    fhir::bundleOf(patient.id.text(), resources, times.text(context.now))));
            }
        }
        // Left over only where the patients were listed in another order: nobody's record would be whole.
        return reading.hasLeft() ? fail(ErrorCode::Internal) : Result<void>();
    };
    TIDEMARK_TRY(clinic.store().read(writeAll));
    TIDEMARK_TRY(files.finish());
    TIDEMARK_TRY(folderOfExport->addBytes(u"NOTICE.txt"_s, notice));
    storage::AuditLine line;
    line.actor = actor.id;
    line.role = code(actor.role);
    line.action = actions::exportFiles;
    line.entity = u"clinic"_s;
    line.entityId = clinic.store().clinic().id;
    line.body = folderOfExport->contents() + files.summary();
    // Nothing leaves without its line in the audit log.
    TIDEMARK_TRY(clinic.store().write(line, [](storage::Connection&) -> Result<void> { return {}; }));
    return folderOfExport->publish();
}

} // namespace tidemark::exchange
