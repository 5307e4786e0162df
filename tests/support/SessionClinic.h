// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/protocols/Protocols.h"
#include "services/courses/SessionPlanning.h"
#include "services/sessions/CheckIn.h"
#include "services/sessions/Discharge.h"
#include "services/sessions/SessionDrafts.h"
#include "services/sessions/SessionPump.h"
#include "services/sessions/SessionViews.h"
#include "services/sessions/SessionVitals.h"
#include "services/sessions/Signing.h"
#include "support/ClinicBuilder.h"
#include "support/PumpSettings.h"

#include <stdexcept>

namespace tidemark::test {

inline void must(const Result<void>& result) {
    if (!result) {
        throw std::runtime_error(errorName(result.error().code).toStdString());
    }
}

/// A clinic with one planned session of a patient of 70 kg (35.0 mg over 40 min, 100 mL, 150 mL/h), which can
/// be brought to any stage. Throws when a step fails.
class SessionClinic {
public:
    SessionClinic() : patient(clinic.orderedPatient()), session(plan()) {}

    SessionId plan() {
        return services::SessionPlanning(clinic.open(), clinic.nurse)
            .plan({patient.id, clinic.clock.now(), QStringLiteral("Room 1"), QStringLiteral("As agreed")})
            .value()
            .id;
    }

    /// A service for somebody, where it makes entries with the time on paper.
    template <class Service, class... Time>
    [[nodiscard]] Service run(const Actor& actor, Time... happenedAt) {
        return Service(clinic.open(), actor, happenedAt...);
    }
    [[nodiscard]] services::SessionDrafts drafts() { return services::SessionDrafts(clinic.open()); }
    [[nodiscard]] services::Signing signing(const Actor& actor) {
        return services::Signing(clinic.open(), actor);
    }
    [[nodiscard]] services::SessionView view() {
        return run<services::SessionViews>(clinic.nurse).view(session).value();
    }
    [[nodiscard]] SessionRecord record() { return view().record; }
    [[nodiscard]] const Actor& nurse() const { return clinic.nurse; }
    [[nodiscard]] qint64 auditLength() { return clinic.store().auditHead().length; }
    void wait(int minutes) { clinic.clock.advance(std::chrono::minutes(minutes)); }

    SessionClinic& arrived() {
        must(run<services::CheckIn>(nurse()).arrive(session));
        return *this;
    }
    SessionClinic& checked() {
        for (const ChecklistItem& item : rules::ivKetamineProtocol().checklist) {
            must(run<services::CheckIn>(nurse()).answerChecklist(session, item.key, item.safeAnswerIsYes));
        }
        return *this;
    }
    SessionClinic& vitals(const char* line) {
        (void)run<services::SessionVitals>(nurse()).recordVitals(session, QLatin1String(line)).value();
        return *this;
    }
    SessionClinic& started() {
        arrived().checked().vitals("124/78 72 98 14 s0 d0");
        wait(5);
        must(run<services::SessionPump>(nurse()).start(session, startedAlone()));
        return *this;
    }
    SessionClinic& infused() {
        started();
        wait(40);
        must(run<services::SessionPump>(nurse()).completeInfusion(session));
        return *this;
    }
    SessionClinic& left() {
        infused();
        wait(61);
        vitals("122/76 70 98 14 s0 d0");
        for (const char* point : {"steady", "escort"}) {
            must(run<services::Discharge>(nurse()).confirmPoint(session, QLatin1String(point)));
        }
        must(run<services::Discharge>(nurse()).record(session));
        return *this;
    }
    SignatureLine sign() {
        return signing(nurse()).sign(QStringLiteral("nora"), SignedInClinic::passphrase, session).value();
    }
    SessionClinic& isSigned() {
        left();
        (void)sign();
        return *this;
    }

    SignedInClinic clinic;
    Patient patient;
    SessionId session;
};

} // namespace tidemark::test
