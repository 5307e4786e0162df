// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/session/SessionDesk.h"

#include "desktop/session/CheckInViewModel.h"
#include "desktop/session/DischargeViewModel.h"
#include "desktop/session/InfusionViewModel.h"
#include "desktop/session/StartViewModel.h"
#include "desktop/session/UndoViewModel.h"
#include "desktop/session/VitalsEntryViewModel.h"
#include "services/courses/SessionPlanning.h"

#include <stdexcept>

namespace tidemark::test {

SessionDesk::SessionDesk() : desk(clinic.clock), session(desk) {
    const Patient patient = clinic.orderedPatient();
    patientId = patient.id;
    id = services::SessionPlanning(clinic.open(), clinic.nurse)
             .plan({patient.id, clinic.clock.now(), QStringLiteral("Room 1")})
             .value()
             .id;
    if (!clinic.signOut()) {
        throw std::runtime_error("the clinic did not close");
    }
    seat("nora");
}

SessionDesk::~SessionDesk() {
    session.close();
    desk.leave();
}

void SessionDesk::seat(const char* signInName) {
    desk.leave();
    auto signedIn = services::signIn(clinic.folder(), QLatin1String(signInName), SignedInClinic::passphrase,
                                     clinic.clock, cheapKdf);
    if (!signedIn) {
        throw std::runtime_error("nobody signed in");
    }
    desk.seat(std::move(*signedIn));
    session.open(id.text());
}

void SessionDesk::wait(int minutes, int seconds) {
    clinic.clock.advance(std::chrono::minutes(minutes) + std::chrono::seconds(seconds));
    desk.tick();
}

void SessionDesk::arrive() {
    session.checkIn()->arrive();
}

void SessionDesk::endInfusion() {
    session.infusion()->complete();
}

void SessionDesk::answerAll() {
    for (const app::RowList* group : {session.checkIn()->safety(), session.checkIn()->stable()}) {
        for (int row = 0; row < group->count(); ++row) {
            const auto item = group->rowAs<app::ChecklistRow>(row);
            session.checkIn()->answer(item.key, item.concerning == app::YesNo::No);
        }
    }
}

bool SessionDesk::vitals(const char* line) {
    session.vitals()->setText(QLatin1String(line));
    return session.vitals()->submit();
}

void SessionDesk::bringToStart(const char* baseline) {
    arrive();
    answerAll();
    vitals(baseline);
    wait(5);
}

void SessionDesk::bringToDosing() {
    bringToStart();
    // The first press is refused: a reason is asked for.
    session.starting()->start(QStringLiteral("150"), QString());
    session.starting()->start(QStringLiteral("150"), QStringLiteral("Nobody else in the house"));
}

void SessionDesk::bringToLeft() {
    bringToDosing();
    wait(40);
    endInfusion();
    wait(61);
    vitals("122/76 70 98 14 s0 d0");
    session.discharge()->confirm(QStringLiteral("steady"));
    session.discharge()->confirm(QStringLiteral("escort"));
    session.discharge()->discharge();
}

bool SessionDesk::canTakeBack() {
    return session.undo()->isOpen();
}

void SessionDesk::takeBack() {
    session.undo()->undo();
}

} // namespace tidemark::test
