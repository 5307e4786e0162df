// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/DemoOutlook.h"

#include "base/Try.h"
#include "services/courses/Boosters.h"
#include "services/courses/CourseDecisions.h"
#include "services/orders/Orders.h"
#include "services/patients/HomeDoses.h"

#include <algorithm>

namespace tidemark::demo {
namespace {

using namespace Qt::StringLiterals;
using std::chrono::minutes;

constexpr int enoughDaysForOverdue = 8;
/// Of the payer's authorisation, which the board calls soon.
constexpr int authorisationDaysLeft = 9;

const Actor& psychiatristOf(const DemoStage& stage, const PatientOnStage& patient) {
    return stage.psychiatrists.at(patient.psychiatrist).actor;
}

Result<void> setInterval(const DemoStage& stage, const services::BoosterView& view, const QString& days) {
    return services::Boosters(stage.clinic, stage.nurses[0].actor).setInterval({view.course.id, days});
}

/// Nothing decided, so that the proposal is there to be accepted.
Result<bool> leaveProposal(DemoStage& stage, PatientOnStage& patient) {
    const auto view =
        TIDEMARK_TRY(services::Boosters(stage.clinic, stage.nurses[0].actor).ofPatient(patient.id));
    if (!view || !view->proposal || view->planned) {
        return false;
    }
    return setInterval(stage, *view, {}).map([] { return true; });
}

/// An interval of six tenths of the days that have passed: its window ended at three quarters of them.
Result<bool> makeOverdue(DemoStage& stage, PatientOnStage& patient) {
    const auto view =
        TIDEMARK_TRY(services::Boosters(stage.clinic, stage.nurses[0].actor).ofPatient(patient.id));
    if (!view || view->planned) {
        return false;
    }
    const auto days = static_cast<int>(view->lastSession.daysTo(stage.clinic.today()));
    if (days < enoughDaysForOverdue) {
        return false;
    }
    return setInterval(stage, *view, QString::number(days * 6 / 10)).map([] { return true; });
}

Result<bool> putOnHold(DemoStage& stage, PatientOnStage& patient) {
    const Actor& psychiatrist = psychiatristOf(stage, patient);
    services::Orders orders(stage.clinic, psychiatrist);
    const auto order = TIDEMARK_TRY(orders.inForce(patient.id));
    if (!order) {
        return false;
    }
    return orders.hold(order->id, u"New palpitations, ECG first"_s).map([] { return true; });
}

/// The order in force once more, with an authorisation that ends soon.
Result<bool> authoriseShortly(DemoStage& stage, PatientOnStage& patient) {
    const QDate today = stage.clinic.today();
    const Actor& psychiatrist = psychiatristOf(stage, patient);
    services::Orders orders(stage.clinic, psychiatrist);
    const auto present = TIDEMARK_TRY(orders.inForce(patient.id));
    if (!present || present->devicesDose || present->hourlyDose) {
        return false;
    }
    services::OrderForm form;
    form.protocolId = present->protocolId;
    form.authorisedFrom = today.addDays(-81).toString(Qt::ISODate);
    form.authorisedUntil = today.addDays(authorisationDaysLeft).toString(Qt::ISODate);
    form.authorisationNumber = u"PA-20418"_s;
    return orders.write(patient.id, form).map([](const Order&) { return true; });
}

Result<bool> reportDosesAtHome(DemoStage& stage, PatientOnStage& patient) {
    const QDate today = stage.clinic.today();
    for (const int daysAgo : {17, 10, 3}) {
        services::HomeDoseForm form;
        form.day = today.addDays(-daysAgo).toString(Qt::ISODate);
        form.time = u"21:30"_s;
        form.form = HomeForm::Lozenge;
        form.dose = daysAgo == 3 ? QString() : u"100"_s;
        form.reportedBy = daysAgo == 10 ? ReportedBy::Relative : ReportedBy::Patient;
        TIDEMARK_TRY(services::HomeDoses(stage.clinic, stage.nurses[1].actor).add(patient.id, form));
    }
    return true;
}

/// Each of these to the first patient it fits, and none of them twice to one.
Result<void> playOutlook(DemoStage& stage, std::deque<PatientOnStage>& patients, std::size_t onBoard) {
    using Part = Result<bool> (*)(DemoStage&, PatientOnStage&);
    std::vector<Part> parts{makeOverdue, leaveProposal, putOnHold, authoriseShortly, reportDosesAtHome};
    for (std::size_t i = onBoard; i < patients.size() && !parts.empty(); ++i) {
        if (patients[i].id.isNull()) {
            continue;
        }
        for (auto part = parts.begin(); part != parts.end(); ++part) {
            const auto fits = TIDEMARK_TRY((*part)(stage, patients[i]));
            if (fits) {
                parts.erase(part);
                break;
            }
        }
    }
    return {};
}

} // namespace

void stageDecision(DemoStage& stage, PatientOnStage& patient, Instant at, CourseChoice choice,
                   const QString& reason) {
    stage.at(at, [stage = &stage, patient = &patient, choice, reason]() -> Result<void> {
        const Actor& psychiatrist = psychiatristOf(*stage, *patient);
        services::CourseDecisions decisions(stage->clinic, psychiatrist);
        const auto asked = TIDEMARK_TRY(decisions.asked(patient->id));
        if (!asked) {
            return {};
        }
        return decisions.record({patient->id, choice, reason}).map([](const CourseDecision&) {});
    });
}

void stageInterval(DemoStage& stage, PatientOnStage& patient, Instant at, int days) {
    stage.at(at, [stage = &stage, patient = &patient, days]() -> Result<void> {
        const auto view =
            TIDEMARK_TRY(services::Boosters(stage->clinic, stage->nurses[0].actor).ofPatient(patient->id));
        if (!view) {
            return {};
        }
        return setInterval(*stage, *view, QString::number(days));
    });
}

void stageOutlook(DemoStage& stage, std::deque<PatientOnStage>& patients, std::size_t onBoard, Instant now) {
    stage.at(now - minutes(1), [stage = &stage, patients = &patients, onBoard] {
        return playOutlook(*stage, *patients, onBoard);
    });
}

} // namespace tidemark::demo
