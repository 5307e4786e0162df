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
        for (const app::RowList* group : {session.checkIn()->safety(), session.checkIn()->stable()}) {
            for (int row = 0; row < group->count(); ++row) {
                const auto item = group->rowAs<app::ChecklistRow>(row);
                const bool safeIsYes = item.concerning == QLatin1String("no");
                session.checkIn()->answer(item.key, safeIsYes ? QStringLiteral("yes") : QStringLiteral("no"));
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
    /// The row of this key; one of its defaults where there is none.
    template <class Row>
    [[nodiscard]] static Row keyed(const app::RowList* list, const char* key) {
        for (int row = 0; row < list->count(); ++row) {
            if (list->rowAs<Row>(row).key == QLatin1String(key)) {
                return list->rowAs<Row>(row);
            }
        }
        return {};
    }

    SignedInClinic clinic;
    app::Desk desk;
    app::SessionViewModel session;
    SessionId id;
    PatientId patientId;
};

} // namespace tidemark::test
