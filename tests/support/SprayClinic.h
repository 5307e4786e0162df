// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/protocols/Protocols.h"
#include "services/courses/SessionPlanning.h"
#include "services/orders/Orders.h"
#include "services/patients/ChartEntries.h"
#include "services/rems/MonitoringForms.h"
#include "services/sessions/CheckIn.h"
#include "services/sessions/Discharge.h"
#include "services/sessions/SessionCare.h"
#include "services/sessions/SessionDoses.h"
#include "services/sessions/SessionPump.h"
#include "services/sessions/SessionViews.h"
#include "services/sessions/SessionVitals.h"
#include "support/PumpSettings.h"
#include "support/SessionClinic.h"

namespace tidemark::test {

/// A clinic with one planned session of a shipped protocol, esketamine 84 mg unless it says otherwise, which
/// can be brought to any stage. Of a spray the largest dose is ordered.
class SprayClinic {
public:
    explicit SprayClinic(const QString& protocolId = QStringLiteral("esketamine-trd"))
        : protocol(rules::protocolFor(protocolId, 1).value())
        , patient(addPatient())
        , order(write(QString::number(protocol.dose.choices.empty() ? 84 : protocol.dose.choices.back()))
                    .value())
        , session(plan()) {}

    /// The reason is for the first session, which would be 56 mg.
    Result<Order> write(const QString& devicesDose,
                        const QString& reason = QStringLiteral("Had 84 mg before")) {
        services::OrderForm form;
        form.protocolId = protocol.id;
        form.devicesDose = devicesDose;
        form.reason = reason;
        return services::Orders(clinic.open(), clinic.psychiatrist).write(patient.id, form);
    }
    SessionId plan() {
        return services::SessionPlanning(clinic.open(), clinic.nurse)
            .plan({patient.id, clinic.clock.now(), QStringLiteral("Room 2"), QStringLiteral("As agreed")})
            .value()
            .id;
    }
    /// A service for somebody, where it makes entries with the time on paper.
    template <class Service, class... Time>
    [[nodiscard]] Service run(const Actor& actor, Time... happenedAt) {
        return Service(clinic.open(), actor, happenedAt...);
    }
    [[nodiscard]] services::MonitoringForms forms(const Actor& actor) {
        return services::MonitoringForms(clinic.open(), actor);
    }
    [[nodiscard]] SessionRecord record() {
        return run<services::SessionViews>(clinic.nurse).view(session).value().record;
    }
    [[nodiscard]] const Actor& nurse() const { return clinic.nurse; }
    void wait(int minutes) { clinic.clock.advance(std::chrono::minutes(minutes)); }

    SprayClinic& vitals(const char* line) {
        (void)run<services::SessionVitals>(nurse()).recordVitals(session, QLatin1String(line)).value();
        return *this;
    }
    SprayClinic& arrived() {
        must(run<services::CheckIn>(nurse()).arrive(session));
        for (const ChecklistItem& item : protocol.checklist) {
            must(run<services::CheckIn>(nurse()).answerChecklist(session, item.key, item.safeAnswerIsYes));
        }
        if (protocol.route == Route::Intramuscular) {
            (void)run<services::SessionCare>(nurse())
                .recordInjectionSite(session, QStringLiteral("left-deltoid"))
                .value();
        }
        return vitals("128/82 72 98 14 s0 d0 c0");
    }
    Result<DoseGiven> device(const QString& reason = {}) {
        return run<services::SessionDoses>(nurse()).giveDevice(
            session, {QStringLiteral("A123"), QStringLiteral("2027-01-31"), {{ErrorCode::TooEarly, reason}}});
    }
    SprayClinic& dosed() {
        arrived();
        for (int number = 1; number <= 3; ++number) {
            wait(number == 1 ? 0 : 5);
            (void)device().value();
        }
        return *this;
    }
    SprayClinic& watched() {
        dosed();
        wait(30);
        vitals("150/92 80 96 14 s1 d2 c7");
        wait(20);
        vitals("o97 s1 d1");
        wait(30);
        vitals("o98 s0 d0");
        wait(35);
        return vitals("126/80 72 98 14 m5 d0 c0");
    }
    SprayClinic& left() {
        watched();
        wait(5);
        for (const char* point : {"steady", "escort"}) {
            must(run<services::Discharge>(nurse()).confirmPoint(session, QLatin1String(point)));
        }
        must(run<services::Discharge>(nurse()).record(session));
        return *this;
    }
    /// Of an infusion: given and left.
    SprayClinic& infused() {
        arrived();
        must(run<services::SessionPump>(nurse()).start(session, startedAlone()));
        wait(40);
        must(run<services::SessionPump>(nurse()).completeInfusion(session));
        wait(61);
        vitals("122/76 70 98 14 s0 d0 c0");
        for (const char* point : {"steady", "escort"}) {
            must(run<services::Discharge>(nurse()).confirmPoint(session, QLatin1String(point)));
        }
        must(run<services::Discharge>(nurse()).record(session));
        return *this;
    }

    SignedInClinic clinic;
    Protocol protocol;
    Patient patient;
    Order order;
    SessionId session;

private:
    Patient addPatient() {
        const Patient added = clinic.askedPatient();
        services::ChartEntries(clinic.open(), clinic.nurse)
            .addWeight(added.id, QStringLiteral("70"), clinic.open().today())
            .value();
        return added;
    }
};

} // namespace tidemark::test
