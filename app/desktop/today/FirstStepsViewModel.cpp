// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/today/FirstStepsViewModel.h"

#include "services/clinic/FirstSteps.h"

namespace tidemark::app {
namespace {

using Kind = services::FirstStepKind;

FirstStepRow rowOf(const services::FirstStep& step) {
    FirstStepRow row;
    row.done = step.done;
    row.mine = step.mine;
    switch (step.kind) {
    case Kind::AddNurse:
        row.text = FirstStepsViewModel::tr("Add a nurse, who runs the sessions");
        row.who = FirstStepsViewModel::tr("administrator");
        break;
    case Kind::AddPrescriber:
        row.text = FirstStepsViewModel::tr("Add a psychiatrist, who writes the orders");
        row.who = FirstStepsViewModel::tr("administrator");
        break;
    case Kind::AddRooms:
        row.text = FirstStepsViewModel::tr("Enter the rooms and their places");
        row.who = FirstStepsViewModel::tr("administrator");
        break;
    case Kind::EnterAddress:
        row.text = FirstStepsViewModel::tr("Enter the address, for the esketamine form");
        row.who = FirstStepsViewModel::tr("administrator");
        break;
    case Kind::SetPin:
        row.text = FirstStepsViewModel::tr("Set your own PIN, to confirm as the second person");
        row.who = FirstStepsViewModel::tr("everybody");
        row.place = FirstStepPlace::Drugs;
        break;
    case Kind::ReceiveDrugs:
        row.text = FirstStepsViewModel::tr("Receive the drugs into the safe");
        row.who = FirstStepsViewModel::tr("nurse");
        row.place = FirstStepPlace::Drugs;
        break;
    case Kind::AddPatient:
        row.text = FirstStepsViewModel::tr("Add a patient: weight, allergies, risks");
        row.who = FirstStepsViewModel::tr("nurse");
        row.place = FirstStepPlace::NewPatient;
        break;
    case Kind::WriteOrder:
        row.text = FirstStepsViewModel::tr("Write the patient's order");
        row.who = FirstStepsViewModel::tr("psychiatrist");
        row.place = FirstStepPlace::Patients;
        break;
    case Kind::PlanSession:
        row.text = FirstStepsViewModel::tr("Plan the first session");
        row.who = FirstStepsViewModel::tr("nurse");
        row.place = FirstStepPlace::Patients;
        break;
    }
    return row;
}

} // namespace

FirstStepsViewModel::FirstStepsViewModel(SignedInContext& context, QObject* parent)
    : QObject(parent), m_context(context) {
    connect(&m_context, &SignedInContext::seatedChanged, this, [this] {
        m_over = false;
        m_reading.noteChange();
    });
    connect(&m_context, &SignedInContext::patientChanged, this, [this] { m_reading.noteChange(); });
    connect(&m_context, &SignedInContext::sessionChanged, this, [this] { m_reading.noteChange(); });
}

void FirstStepsViewModel::setShown(bool shown) {
    // People, rooms and drugs are entered on other pages, which tell nobody.
    if (shown && !m_reading.isShown() && !m_over) {
        m_reading.noteChange();
    }
    m_reading.setShown(shown);
}

void FirstStepsViewModel::refresh() {
    std::vector<FirstStepRow> rows;
    if (m_context.isSeated() && !m_over) {
        const auto steps = services::firstSteps(m_context.clinic(), m_context.actor());
        m_over = steps && steps->empty();
        for (const services::FirstStep& step : steps.value_or(std::vector<services::FirstStep>())) {
            rows.push_back(rowOf(step));
        }
    }
    m_steps.show(rows);
    emit changed();
}

} // namespace tidemark::app
