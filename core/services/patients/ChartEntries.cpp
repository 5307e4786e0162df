// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/patients/ChartEntries.h"

#include "base/CanonicalBytes.h"
#include "base/Try.h"
#include "fields/FieldCatalogue.h"
#include "fields/FieldKeys.h"
#include "rules/access/Authorization.h"
#include "rules/dosing/Dosing.h"
#include "rules/sessions/Contraindications.h"
#include "rules/sessions/Risks.h"
#include "services/base/AuditLines.h"
#include "services/base/Reasons.h"
#include "storage/repositories/patients/ChartRepository.h"
#include "storage/repositories/patients/PatientRepository.h"
#include "storage/repositories/sessions/SessionRepository.h"

#include <algorithm>

namespace tidemark::services {

using rules::authorize;
using rules::Command;
using storage::AuditLine;
using storage::ChartRepository;
using storage::Connection;

namespace {

/// One change of a chart that must exist: `work(Connection&, const Patient&)`.
template <class Work>
auto changeChart(OpenClinic& clinic, AuditLine line, const PatientId& patient, Work work)
    -> std::invoke_result_t<Work, Connection&, const Patient&> {
    return clinic.store().write(
        std::move(line),
        [&](Connection& connection) -> std::invoke_result_t<Work, Connection&, const Patient&> {
            const auto known = TIDEMARK_TRY(storage::PatientRepository::load(connection, patient));
            return work(connection, known);
        });
}

/// What a weight of that day is compared with.
Result<std::optional<Kilograms>> weightBefore(Connection& connection, const PatientId& patient, QDate day) {
    const auto sessions = TIDEMARK_TRY(storage::SessionRepository::ofPatient(connection, patient));
    const Session* last = nullptr;
    for (const Session& session : sessions) {
        if (session.startedAt && session.weight &&
            (last == nullptr || *session.startedAt > *last->startedAt)) {
            last = &session;
        }
    }
    if (last != nullptr) {
        return last->weight;
    }
    const auto weights = TIDEMARK_TRY(ChartRepository::weights(connection, patient));
    const auto earlier = std::find_if(weights.rbegin(), weights.rend(), [&](const WeightMeasurement& weight) {
        return weight.measuredOn < day;
    });
    return earlier == weights.rend() ? std::optional<Kilograms>() : std::optional(earlier->weight);
}

} // namespace

Result<WeightMeasurement> ChartEntries::addWeight(const PatientId& patient, const QString& kilograms,
                                                  QDate measuredOn, bool keepImplausible) {
    TIDEMARK_TRY(authorize(m_actor, Command::RecordWeight));
    const auto checked = TIDEMARK_TRY(fields::checkNumber(fields::keys::weight, kilograms));
    if (checked.plausibility == fields::Plausibility::Implausible && !keepImplausible) {
        return fail(ErrorCode::Implausible, fields::keys::weight);
    }
    const WeightMeasurement weight{Kilograms{checked.value}, measuredOn};
    const QByteArray body = CanonicalBytes().add(weight.weight.value).add(measuredOn).bytes();
    return changeChart(
        m_clinic, auditLine(m_actor, actions::weightRecord, "patient", patient, body), patient,
        [&](Connection& connection, const Patient& known) -> Result<WeightMeasurement> {
            if (!measuredOn.isValid() || measuredOn > m_clinic.today() || measuredOn < known.birthDate) {
                return fail(ErrorCode::InvalidDate, fields::keys::measuredOn);
            }
            const auto before = TIDEMARK_TRY(weightBefore(connection, patient, measuredOn));
            if (!keepImplausible && before && rules::weightChangedTooMuch(*before, weight.weight)) {
                return fail(ErrorCode::WeightDiffers, fields::keys::weight, QString::number(before->value));
            }
            return ChartRepository::addWeight(connection, patient, weight, m_actor.id, m_clinic.now())
                .map([&] { return weight; });
        });
}

Result<void> ChartEntries::setAllergies(const PatientId& patient, const std::vector<Allergy>& allergies) {
    TIDEMARK_TRY(authorize(m_actor, Command::EditPatient));
    std::vector<Allergy> kept;
    CanonicalBytes body;
    for (const Allergy& allergy : allergies) {
        const auto substance =
            TIDEMARK_TRY(fields::checkText(fields::keys::allergySubstance, allergy.substance));
        const auto reaction =
            TIDEMARK_TRY(fields::checkText(fields::keys::allergyReaction, allergy.reaction));
        kept.push_back({substance, reaction});
        body.add(substance).add(reaction);
    }
    return changeChart(m_clinic, auditLine(m_actor, actions::allergiesSet, "patient", patient, body.bytes()),
                       patient, [&](Connection& connection, const Patient&) -> Result<void> {
                           const auto answer = kept.empty() ? std::nullopt : std::optional(answerNow());
                           TIDEMARK_TRY(ChartRepository::setAllergiesAnswer(connection, patient, answer));
                           return ChartRepository::setAllergies(connection, patient, kept, m_clinic.now());
                       });
}

Result<void> ChartEntries::setNoKnownAllergies(const PatientId& patient) {
    TIDEMARK_TRY(authorize(m_actor, Command::EditPatient));
    return changeChart(m_clinic, auditLine(m_actor, actions::allergiesNoneKnown, "patient", patient), patient,
                       [&](Connection& connection, const Patient&) -> Result<void> {
                           const auto chart = TIDEMARK_TRY(ChartRepository::load(connection, patient));
                           if (!chart.allergies.empty()) {
                               return fail(ErrorCode::WrongState);
                           }
                           return ChartRepository::setAllergiesAnswer(connection, patient, answerNow());
                       });
}

Result<void> ChartEntries::setConditions(const PatientId& patient,
                                         const std::vector<MedicalCondition>& conditions) {
    TIDEMARK_TRY(authorize(m_actor, Command::EditPatient));
    std::vector<MedicalCondition> kept;
    CanonicalBytes body;
    for (const MedicalCondition& condition : conditions) {
        const auto name = TIDEMARK_TRY(fields::checkText(fields::keys::conditionName, condition.name));
        const auto note = TIDEMARK_TRY(fields::checkText(fields::keys::conditionNote, condition.note));
        kept.push_back({name, note});
        body.add(name).add(note);
    }
    return changeChart(m_clinic, auditLine(m_actor, actions::conditionsSet, "patient", patient, body.bytes()),
                       patient, [&](Connection& connection, const Patient&) {
                           return ChartRepository::setConditions(connection, patient, kept, m_clinic.now());
                       });
}

Result<void> ChartEntries::answerRisk(const PatientId& patient, const RiskAnswer& answer) {
    TIDEMARK_TRY(authorize(m_actor, Command::EditPatient));
    const auto catalogue = rules::riskCatalogue();
    if (std::ranges::none_of(catalogue, [&](const rules::Risk& risk) { return risk.key == answer.key; })) {
        return fail(ErrorCode::NotOneOfTheChoices, fields::keys::risk);
    }
    const auto note = TIDEMARK_TRY(fields::checkText(fields::keys::riskNote, answer.note));
    const RiskAnswer kept = risk(answer.key, answer.present, note);
    const QByteArray body = CanonicalBytes().add(kept.key).addFlag(kept.present).add(kept.note).bytes();
    return changeChart(m_clinic, auditLine(m_actor, actions::riskAnswer, "patient", patient, body), patient,
                       [&](Connection& connection, const Patient&) {
                           return ChartRepository::setRisk(connection, patient, kept);
                       });
}

Result<void> ChartEntries::denyOtherRisks(const PatientId& patient) {
    TIDEMARK_TRY(authorize(m_actor, Command::EditPatient));
    return m_clinic.store().write(
        auditLine(m_actor, actions::riskAnswer, "patient", patient),
        [&](Connection& connection, AuditLine& line) -> Result<void> {
            const auto chart = TIDEMARK_TRY(ChartRepository::load(connection, patient));
            CanonicalBytes body;
            for (const QString& key : rules::risksNotAsked(chart)) {
                body.add(key).addFlag(false).add(QString());
                TIDEMARK_TRY(ChartRepository::setRisk(connection, patient, risk(key, false, {})));
            }
            line.body = body.bytes();
            return {};
        });
}

Result<void> ChartEntries::decideRisk(const PatientId& patient, const QString& key, bool treat,
                                      const QString& reason) {
    TIDEMARK_TRY(authorize(m_actor, Command::DecideRelease));
    const auto why = TIDEMARK_TRY(requiredReason(reason));
    if (!rules::stopsTreatment(key)) {
        return fail(ErrorCode::NotOneOfTheChoices, fields::keys::risk);
    }
    const RiskDecision decision{key, treat, why, m_actor.id, m_actor.displayName, m_clinic.now()};
    AuditLine line = auditLine(m_actor, actions::riskDecide, "patient", patient,
                               CanonicalBytes().add(key).addFlag(treat).add(why).bytes());
    line.reason = why;
    return changeChart(m_clinic, std::move(line), patient,
                       [&](Connection& connection, const Patient&) -> Result<void> {
                           const auto chart = TIDEMARK_TRY(ChartRepository::load(connection, patient));
                           const auto answer = rules::riskAnswer(chart, key);
                           if (!answer || !answer->present) {
                               return fail(ErrorCode::WrongState);
                           }
                           return ChartRepository::addRiskDecision(connection, patient, decision);
                       });
}

ChartAnswer ChartEntries::answerNow() const {
    return {m_actor.id, m_actor.displayName, m_clinic.now()};
}

RiskAnswer ChartEntries::risk(const QString& key, bool present, const QString& note) const {
    const ChartAnswer answer = answerNow();
    return {key, present, note, answer, present ? std::optional(answer.answeredAt) : std::nullopt};
}

} // namespace tidemark::services
