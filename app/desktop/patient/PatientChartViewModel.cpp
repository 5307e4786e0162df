// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/patient/PatientChartViewModel.h"

#include "desktop/patient/PatientMedicinesViewModel.h"
#include "fields/FieldKeys.h"
#include "fields/TypedDays.h"
#include "rules/access/Authorization.h"
#include "rules/sessions/Contraindications.h"
#include "rules/sessions/Risks.h"
#include "services/courses/Courses.h"
#include "services/orders/Orders.h"
#include "services/patients/ChartEntries.h"
#include "services/patients/Patients.h"
#include "text/DateWords.h"
#include "text/DoseWords.h"
#include "text/Message.h"
#include "text/RiskWords.h"
#include "text/ScaleWords.h"

#include <algorithm>

namespace tidemark::app {
namespace {

QString weightWords(rules::RiskWeight weight) {
    switch (weight) {
    case rules::RiskWeight::Label:
        return PatientChartViewModel::tr("Contraindication of the label");
    case rules::RiskWeight::Contraindication:
        return PatientChartViewModel::tr("Contraindication");
    case rules::RiskWeight::Caution:
        return PatientChartViewModel::tr("Caution");
    }
    return {};
}

} // namespace

PatientChartViewModel::PatientChartViewModel(SignedInContext& context, QObject* parent)
    : QObject(parent), m_context(context), m_medicines(std::make_unique<PatientMedicinesViewModel>(context)) {
    connect(&m_context, &SignedInContext::seatedChanged, this, [this] { open({}); });
    connect(&m_context, &SignedInContext::patientChanged, this, [this](const PatientId& patient) {
        if (patient == m_id) {
            m_reading.noteChange();
        }
    });
}

PatientChartViewModel::~PatientChartViewModel() = default;

void PatientChartViewModel::open(const QString& patientId) {
    m_id = PatientId(patientId);
    m_errors.clear();
    m_problem.clear();
    m_askedWeight.forget();
    read();
}

void PatientChartViewModel::read() {
    m_reading.noteRead();
    m_chart.reset();
    m_orderWords.clear();
    m_course.reset();
    if (m_context.isSeated() && !m_id.isNull()) {
        if (auto chart = services::Patients(m_context.clinic(), m_context.actor()).chart(m_id)) {
            m_chart = std::move(*chart);
        } else {
            m_problem = messageFor(chart.error()).sentence();
        }
        const auto course = services::Courses(m_context.clinic(), m_context.actor()).newest(m_id);
        if (course && *course && !(*course)->closedAt) {
            m_course = **course;
        }
        const auto order = services::Orders(m_context.clinic(), m_context.actor()).inForce(m_id);
        if (order && *order) {
            m_orderWords =
                tr("%1, by %2, valid until %3")
                    .arg(orderedWords(**order), (*order)->prescriberName, dayWords((*order)->validUntil));
        }
    }
    showRows();
    m_medicines->show(m_chart ? m_id : PatientId());
    emit changed();
}

RiskRow PatientChartViewModel::riskRow(const rules::Risk& risk) const {
    const QByteArray zone = m_context.clock().zone();
    const auto answer = rules::riskAnswer(*m_chart, risk.key);
    const RiskDecision* decision = rules::riskDecision(*m_chart, risk.key);
    QStringList hint{weightWords(risk.weight), risk.source};
    if (answer) {
        hint << chartAnswerWords(answer->answer, zone);
    }
    if (decision != nullptr) {
        hint << riskDecisionWords(*decision, zone);
    }
    hint.removeAll(QString());
    RiskRow row{risk.key, riskWords(risk.key), hint.join(QStringLiteral(" · ")), YesNo::Open, false};
    if (answer) {
        row.answer = yesNo(answer->present);
        row.undecided =
            answer->present && rules::stopsTreatment(risk.key) && (decision == nullptr || !decision->treat);
    }
    return row;
}

void PatientChartViewModel::showRows() {
    std::vector<ChartEntryRow> allergies;
    std::vector<ChartEntryRow> conditions;
    std::vector<RiskRow> risks;
    if (m_chart) {
        for (const Allergy& allergy : m_chart->allergies) {
            allergies.push_back({allergy.substance, allergy.reaction});
        }
        for (const MedicalCondition& condition : m_chart->conditions) {
            conditions.push_back({condition.name, condition.note});
        }
        for (const rules::Risk& risk : rules::riskCatalogue()) {
            risks.push_back(riskRow(risk));
        }
    }
    m_allergies.show(allergies);
    m_conditions.show(conditions);
    m_risks.show(risks);
}

template <class T>
bool PatientChartViewModel::settle(const Result<T>& written) {
    m_errors.clear();
    m_problem.clear();
    if (!written) {
        m_errors.place(written.error(), m_problem);
        emit changed();
        return false;
    }
    m_context.tellPatientChanged(m_id);
    return true;
}

bool PatientChartViewModel::addWeight(const QString& kilograms, const QString& measuredOn) {
    if (!isShown()) {
        return false;
    }
    const QDate day = fields::readDay(measuredOn).value_or(QDate());
    if (!day.isValid()) {
        return settle(Result<void>(fail(ErrorCode::InvalidDate, fields::keys::measuredOn)));
    }
    const auto written = services::ChartEntries(m_context.clinic(), m_context.actor())
                             .addWeight(m_id, kilograms, day, m_askedWeight.keeps(kilograms));
    m_askedWeight.follow(written, kilograms);
    return settle(written);
}

bool PatientChartViewModel::addAllergy(const QString& substance, const QString& reaction) {
    if (!isShown()) {
        return false;
    }
    std::vector<Allergy> allergies = m_chart->allergies;
    allergies.push_back({substance, reaction});
    return settle(
        services::ChartEntries(m_context.clinic(), m_context.actor()).setAllergies(m_id, allergies));
}

void PatientChartViewModel::removeAllergy(int index) {
    if (isShown() && index >= 0 && index < m_allergies.count()) {
        std::vector<Allergy> allergies = m_chart->allergies;
        allergies.erase(allergies.begin() + index);
        settle(services::ChartEntries(m_context.clinic(), m_context.actor()).setAllergies(m_id, allergies));
    }
}

bool PatientChartViewModel::addCondition(const QString& name, const QString& note) {
    if (!isShown()) {
        return false;
    }
    std::vector<MedicalCondition> conditions = m_chart->conditions;
    conditions.push_back({name, note});
    return settle(
        services::ChartEntries(m_context.clinic(), m_context.actor()).setConditions(m_id, conditions));
}

void PatientChartViewModel::removeCondition(int index) {
    if (isShown() && index >= 0 && index < m_conditions.count()) {
        std::vector<MedicalCondition> conditions = m_chart->conditions;
        conditions.erase(conditions.begin() + index);
        settle(services::ChartEntries(m_context.clinic(), m_context.actor()).setConditions(m_id, conditions));
    }
}

void PatientChartViewModel::answerRisk(const QString& key, bool present) {
    if (isShown()) {
        settle(services::ChartEntries(m_context.clinic(), m_context.actor())
                   .answerRisk(m_id, {key, present, {}}));
    }
}

void PatientChartViewModel::denyOtherRisks() {
    if (isShown()) {
        settle(services::ChartEntries(m_context.clinic(), m_context.actor()).denyOtherRisks(m_id));
    }
}

void PatientChartViewModel::denyAllergies() {
    if (isShown()) {
        settle(services::ChartEntries(m_context.clinic(), m_context.actor()).setNoKnownAllergies(m_id));
    }
}

bool PatientChartViewModel::decideRisk(const QString& key, bool treat, const QString& reason) {
    return isShown() && settle(services::ChartEntries(m_context.clinic(), m_context.actor())
                                   .decideRisk(m_id, key, treat, reason));
}

QString PatientChartViewModel::allergyAnswer() const {
    if (!m_chart) {
        return {};
    }
    QStringList words{allergyAnswerWords(*m_chart),
                      chartAnswerWords(m_chart->allergiesAnswer, m_context.clock().zone())};
    words.removeAll(QString());
    return words.join(QStringLiteral(" · "));
}

bool PatientChartViewModel::mayDenyAllergies() const {
    return mayEdit() && m_chart && !m_chart->areAllergiesAsked();
}

int PatientChartViewModel::risksNotAsked() const {
    return m_chart ? static_cast<int>(rules::risksNotAsked(*m_chart).size()) : 0;
}

bool PatientChartViewModel::mayDecide() const {
    return m_context.isSeated() && rules::roleMay(m_context.actor().role, rules::Command::DecideRelease);
}

bool PatientChartViewModel::mayEdit() const {
    return m_context.isSeated() && rules::roleMay(m_context.actor().role, rules::Command::EditPatient);
}

void PatientChartViewModel::setIndication(int place) {
    if (m_course && place >= 0 && static_cast<std::size_t>(place) < indicationCodes.size()) {
        settle(services::Courses(m_context.clinic(), m_context.actor())
                   .setIndication(m_course->id, indicationCodes[static_cast<std::size_t>(place)].value));
    }
}

QStringList PatientChartViewModel::indications() const {
    QStringList words;
    for (const auto& each : indicationCodes) {
        words << indicationWords(each.value);
    }
    return words;
}

int PatientChartViewModel::indication() const {
    const auto found = m_course && m_course->treats
                           ? std::ranges::find(indicationCodes, *m_course->treats, &CodeOf<Indication>::value)
                           : indicationCodes.end();
    return found == indicationCodes.end() ? -1 : static_cast<int>(found - indicationCodes.begin());
}

bool PatientChartViewModel::mayPlan() const {
    return m_course && m_context.isSeated() &&
           rules::roleMay(m_context.actor().role, rules::Command::PlanCourse);
}

QString PatientChartViewModel::judgedBy() const {
    return m_course ? judgedByWords(m_context.clinic().scales().responseScale(
                          m_course->treats.value_or(Indication::MajorDepression)))
                    : QString();
}

bool PatientChartViewModel::mayOrder() const {
    return m_context.isSeated() && rules::roleMay(m_context.actor().role, rules::Command::WriteOrder);
}

QString PatientChartViewModel::latestWeight() const {
    const auto weight = m_chart ? m_chart->latestWeight() : std::nullopt;
    return weight ? tr("%1 kg on %2").arg(weight->weight.value, 0, 'f', 1).arg(dayWords(weight->measuredOn))
                  : QString();
}

QString PatientChartViewModel::today() const {
    return m_context.isSeated() ? m_context.clinic().today().toString(Qt::ISODate) : QString();
}

} // namespace tidemark::app
