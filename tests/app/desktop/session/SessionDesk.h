// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/session/SessionViewModel.h"
#include "services/courses/SessionPlanning.h"
#include "support/ClinicBuilder.h"

#include <stdexcept>

namespace tidemark::test {

/// A nurse at the desk of a clinic with one planned session (70 kg, 35 mg over 40 min), shown on the screen's
/// view model.
class SessionDesk {
public:
    SessionDesk() : desk(clinic.clock), session(desk) {
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
    ~SessionDesk() {
        session.close();
        desk.leave();
    }

    /// Whoever sits there gets up; `signInName` takes the place and opens the session.
    void seat(const char* signInName) {
        desk.leave();
        auto signedIn = services::signIn(clinic.folder(), QLatin1String(signInName),
                                         SignedInClinic::passphrase, clinic.clock, cheapKdf);
        if (!signedIn) {
            throw std::runtime_error("nobody signed in");
        }
        desk.seat(std::move(*signedIn));
        session.open(id.text());
    }
    void wait(int minutes, int seconds = 0) {
        clinic.clock.advance(std::chrono::minutes(minutes) + std::chrono::seconds(seconds));
        desk.tick();
    }
    void answerAll() {
        for (app::GadgetModel* group : {session.checkIn()->safety(), session.checkIn()->stable()}) {
            for (int row = 0; row < group->count(); ++row) {
                const bool safeIsYes =
                    group->value(row, QStringLiteral("concerning")).toString() == QLatin1String("no");
                session.checkIn()->answer(group->value(row, QStringLiteral("key")).toString(),
                                          safeIsYes ? QStringLiteral("yes") : QStringLiteral("no"));
            }
        }
    }
    bool vitals(const char* line) {
        session.vitals()->setText(QLatin1String(line));
        return session.vitals()->submit();
    }
    void bringToStart(const char* baseline = "124/78 72 98 14 s0 d0") {
        session.checkIn()->arrive();
        answerAll();
        vitals(baseline);
        wait(5);
    }
    void bringToDosing() {
        bringToStart();
        session.starting()->start();
    }
    void bringToLeft() {
        bringToDosing();
        wait(40);
        session.infusion()->complete();
        wait(61);
        vitals("122/76 70 98 14 s0 d0");
        session.leaving()->confirm(QStringLiteral("steady"));
        session.leaving()->confirm(QStringLiteral("escort"));
        session.leaving()->leave();
    }
    [[nodiscard]] static QString cell(app::GadgetModel* model, int row, const char* role) {
        return model->value(row, QLatin1String(role)).toString();
    }
    /// The row whose `role` is `value`; -1 for none.
    [[nodiscard]] static int rowWith(app::GadgetModel* model, const char* role, const char* value) {
        for (int row = 0; row < model->count(); ++row) {
            if (cell(model, row, role) == QLatin1String(value)) {
                return row;
            }
        }
        return -1;
    }

    SignedInClinic clinic;
    app::Desk desk;
    app::SessionViewModel session;
    SessionId id;
    PatientId patientId;
};

} // namespace tidemark::test
