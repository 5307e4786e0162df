// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/fhir/FhirFiles.h"

#include "base/Try.h"
#include "exchange/fhir/FhirCodes.h"

#include <QJsonDocument>

#include <array>

namespace tidemark::exchange::fhir {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array types{"AdverseEvent",      "AllergyIntolerance",
                           "CarePlan",          "Condition",
                           "Encounter",         "MedicationAdministration",
                           "MedicationRequest", "MedicationStatement",
                           "Observation",       "Organization",
                           "Patient",           "Practitioner",
                           "Procedure",         "Provenance",
                           "Questionnaire",     "QuestionnaireResponse"};

} // namespace

Result<void> FhirFiles::open() {
    for (const char* type : types) {
        const QString name = QString::fromLatin1(type);
        m_files[name].device = TIDEMARK_TRY(m_folder.beginFile(name + u".ndjson"_s));
    }
    return {};
}

Result<void> FhirFiles::add(const QJsonObject& resource) {
    const auto found = m_files.find(resource.value(u"resourceType"_s).toString());
    if (found == m_files.end()) {
        return fail(ErrorCode::Internal);
    }
    File& file = found->second;
    const QByteArray line = QJsonDocument(resource).toJson(QJsonDocument::Compact) + '\n';
    if (file.device->write(line) != line.size()) {
        return fail(file.device->error() == QFileDevice::ResourceError ? ErrorCode::DiskFull
                                                                       : ErrorCode::WriteFailed);
    }
    file.hash.addData(line);
    ++file.count;
    return {};
}

Result<void> FhirFiles::add(const Resources& resources) {
    for (const QJsonObject& each : resources) {
        TIDEMARK_TRY(add(each));
    }
    return {};
}

Result<void> FhirFiles::finish() {
    for (auto& [type, file] : m_files) {
        TIDEMARK_TRY(m_folder.endFile(*file.device, type + u".ndjson"_s, file.hash.result().toHex()));
        m_summary += type.toLatin1() + ' ' + QByteArray::number(file.count) + " sha256 " +
                     file.hash.result().toHex() + '\n';
    }
    m_files.clear();
    return {};
}

QByteArray bundleOf(const QString& patient, const Resources& resources, const QString& at) {
    QJsonArray entries;
    for (const QJsonObject& each : resources) {
        entries.append(QJsonObject{{u"fullUrl"_s, base() + u'/' + each.value(u"resourceType"_s).toString() +
                                                      u'/' + each.value(u"id"_s).toString()},
                                   {u"resource"_s, each}});
    }
    QJsonObject bundle = resource(u"Bundle"_s, patient);
    bundle.insert(u"type"_s, u"collection"_s);
    bundle.insert(u"timestamp"_s, at);
    bundle.insert(u"entry"_s, entries);
    return QJsonDocument(bundle).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace tidemark::exchange::fhir
