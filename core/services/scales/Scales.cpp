// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/scales/Scales.h"

#include "base/CanonicalBytes.h"
#include "base/Try.h"
#include "fields/FieldCatalogue.h"
#include "fields/FieldKeys.h"
#include "rules/access/Authorization.h"
#include "rules/scales/PatientModeScales.h"
#include "services/base/AuditLines.h"
#include "services/base/VisitDays.h"
#include "services/scales/UnfinishedScales.h"
#include "storage/repositories/courses/CourseRepository.h"
#include "storage/repositories/patients/PatientRepository.h"
#include "storage/repositories/scales/ScaleResultRepository.h"
#include "storage/repositories/sessions/SessionDraftRepository.h"
#include "storage/repositories/sessions/SessionRepository.h"

#include <algorithm>

namespace tidemark::services {

using rules::authorize;
using rules::Command;
using storage::AuditLine;
using storage::Connection;
using storage::ScaleResultRepository;

namespace {

QByteArray resultBody(const ScaleResult& result) {
    CanonicalBytes body;
    body.add(result.id).add(result.patient).add(result.session).add(result.scale.text());
    for (const auto& answer : result.answers) {
        body.add(answer);
    }
    for (const int item : result.refused) {
        body.add(item);
    }
    body.add(result.enteredTotal).add(code(result.answeredBy));
    return body.add(result.functionAnswer)
        .add(result.answeredAt)
        .add(result.enteredBy)
        .add(result.acknowledgedBy)
        .add(result.acknowledgedAt)
        .add(result.acknowledgement)
        .bytes();
}

/// The bands of some scales differ between women and men.
Result<std::vector<ScoredResult>> scored(const rules::ScaleRegistry& scales, std::vector<ScaleResult> results,
                                         Sex sex = Sex::NotRecorded) {
    std::vector<ScoredResult> all;
    all.reserve(results.size());
    for (ScaleResult& result : results) {
        auto score = scales.score(result, sex);
        if (!score) {
            return fail(ErrorCode::DatabaseDamaged);
        }
        all.push_back({std::move(result), std::move(*score)});
    }
    return all;
}

/// The patient exists, and the session, where one is named, is this patient's. Some bands need the patient's
/// sex.
Result<Sex> sexForScale(Connection& connection, const PatientId& patient, const SessionId& session) {
    const auto known = TIDEMARK_TRY(storage::PatientRepository::load(connection, patient));
    if (session.isNull()) {
        return known.sex;
    }
    const auto of = TIDEMARK_TRY(storage::SessionRepository::load(connection, session));
    return of.patient == patient ? Result<Sex>(known.sex) : fail(ErrorCode::NotFound);
}

Result<void> forgetUnfinished(Connection& connection, const SessionId& session, const ScaleId& scale) {
    return session.isNull() ? Result<void>()
                            : storage::SessionDraftRepository::keep(connection, session,
                                                                    UnfinishedScales::draftField(scale), {});
}

} // namespace

Result<ScoredResult> Scales::record(const PatientId& patient, const SessionId& session, ScaleId scale,
                                    const std::vector<std::optional<int>>& answers,
                                    std::optional<int> functionAnswer) {
    ScaleEntry entry{patient, session, std::move(scale), answers};
    entry.functionAnswer = functionAnswer;
    return record(entry);
}

Result<ScoredResult> Scales::record(const ScaleEntry& entry) {
    TIDEMARK_TRY(authorize(m_actor, Command::RecordScale));
    ScaleResult result;
    result.id = ScaleResultId::make(m_clinic.now());
    result.patient = entry.patient;
    result.session = entry.session;
    result.scale = entry.scale;
    result.answers = entry.answers;
    result.refused = entry.refused;
    result.enteredTotal = entry.total;
    result.answeredBy = entry.answeredBy;
    result.functionAnswer = entry.functionAnswer;
    // Refused before anybody is looked up.
    TIDEMARK_TRY(m_clinic.scales().score(result));
    const auto choices = static_cast<int>(m_clinic.scales().find(entry.scale)->functionAnswers.size());
    if (entry.functionAnswer && (*entry.functionAnswer < 0 || *entry.functionAnswer >= choices)) {
        return fail(ErrorCode::NotOneOfTheChoices, fields::keys::everydayFunction);
    }
    result.answeredAt = m_clinic.now();
    result.enteredBy = m_actor.id;
    return m_clinic.store().write(
        auditLine(m_actor, actions::scaleRecord, "scale-result", result.id, resultBody(result)),
        [&](Connection& connection) -> Result<ScoredResult> {
            const Sex sex = TIDEMARK_TRY(sexForScale(connection, entry.patient, entry.session));
            auto score = TIDEMARK_TRY(m_clinic.scales().score(result, sex));
            TIDEMARK_TRY(ScaleResultRepository::insert(connection, result, score.asksForAction));
            TIDEMARK_TRY(forgetUnfinished(connection, entry.session, entry.scale));
            return ScoredResult{result, std::move(score)};
        });
}

Result<void> Scales::acknowledge(const ScaleResultId& id, const QString& whatWasDone) {
    TIDEMARK_TRY(authorize(m_actor, Command::AcknowledgeItem9));
    const auto done = TIDEMARK_TRY(fields::checkText(fields::keys::acknowledgement, whatWasDone));
    return m_clinic.store().write(auditLine(m_actor, actions::item9Acknowledge, "scale-result", id),
                                  [&](Connection& connection, AuditLine& line) -> Result<void> {
                                      auto result = TIDEMARK_TRY(ScaleResultRepository::load(connection, id));
                                      if (result.acknowledgedAt || !m_clinic.scales().asksForAction(result)) {
                                          return fail(ErrorCode::WrongState);
                                      }
                                      result.acknowledgedBy = m_actor.id;
                                      result.acknowledgedAt = m_clinic.now();
                                      result.acknowledgement = done;
                                      line.body = resultBody(result);
                                      return ScaleResultRepository::acknowledge(connection, result);
                                  });
}

Result<std::vector<ScoredResult>> Scales::ofPatient(const PatientId& patient) const {
    TIDEMARK_TRY(authorize(m_actor, Command::ReadPatient));
    Sex sex = Sex::NotRecorded;
    const auto ofPatient = [&](Connection& connection) -> Result<std::vector<ScaleResult>> {
        auto all = TIDEMARK_TRY(ScaleResultRepository::ofPatient(connection, patient));
        if (!all.empty()) {
            const auto known = TIDEMARK_TRY(storage::PatientRepository::load(connection, patient));
            sex = known.sex;
        }
        return all;
    };
    auto results = TIDEMARK_TRY(m_clinic.store().read(ofPatient));
    return scored(m_clinic.scales(), std::move(results), sex);
}

Result<std::vector<ScaleId>> Scales::forPatientMode(const PatientId& patient,
                                                    const SessionId& session) const {
    TIDEMARK_TRY(authorize(m_actor, Command::RecordScale));
    const auto ofThisVisit = TIDEMARK_TRY(ofVisit(patient, session));
    std::vector<ScaleId> answered;
    std::ranges::transform(ofThisVisit, std::back_inserter(answered),
                           [](const ScoredResult& each) { return each.result.scale; });
    const auto course = TIDEMARK_TRY(m_clinic.store().read(
        [&](Connection& connection) { return storage::CourseRepository::latest(connection, patient); }));
    const bool coded = course && course->treats;
    const ScaleId ofCourse = coded ? m_clinic.scales().responseScale(*course->treats).id : ScaleId();
    return rules::scalesForPatientMode(answered, m_clinic.scales(), ofCourse);
}

Result<std::vector<ScoredResult>> Scales::openItem9() const {
    TIDEMARK_TRY(authorize(m_actor, Command::ReadPatient));
    auto results = TIDEMARK_TRY(m_clinic.store().read(
        [](Connection& connection) { return ScaleResultRepository::openItem9(connection); }));
    return scored(m_clinic.scales(), std::move(results));
}

Result<std::vector<ScoredResult>> Scales::openItem9Of(const PatientId& patient) const {
    TIDEMARK_TRY(authorize(m_actor, Command::ReadPatient));
    auto results = TIDEMARK_TRY(m_clinic.store().read(
        [&](Connection& connection) { return ScaleResultRepository::openItem9Of(connection, patient); }));
    return scored(m_clinic.scales(), std::move(results));
}

Result<std::vector<ScoredResult>> Scales::ofVisit(const PatientId& patient, const SessionId& session) const {
    TIDEMARK_TRY(authorize(m_actor, Command::ReadPatient));
    using Results = Result<std::vector<ScaleResult>>;
    const auto ofDays = [&](Connection& connection) -> Results {
        Session visit;
        if (!session.isNull()) {
            visit = TIDEMARK_TRY(storage::SessionRepository::load(connection, session));
        }
        const DaySpan span = visitDays(m_clinic, visit);
        return ScaleResultRepository::ofVisit(connection, patient, session, span.from, span.until);
    };
    auto results = TIDEMARK_TRY(m_clinic.store().read(ofDays));
    return scored(m_clinic.scales(), std::move(results));
}

Result<std::optional<int>> Scales::item9OfVisit(const Session& session) const {
    const auto results = TIDEMARK_TRY(ofVisit(session.patient, session.id));
    std::optional<int> latest;
    for (const ScoredResult& each : results) {
        if (const auto answer = m_clinic.scales().safetyAnswer(each.result)) {
            latest = answer;
        }
    }
    return latest;
}

} // namespace tidemark::services
