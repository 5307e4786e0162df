// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/session/ShownSession.h"
#include "desktop/models/GadgetModel.h"
#include "desktop/shell/Desk.h"
#include "support/ClinicBuilder.h"

namespace tidemark::test {

/// A nurse at the desk of a clinic with one planned session (70 kg, 35 mg over 40 min), shown on the screen's
/// view model.
class SessionDesk {
public:
    SessionDesk();
    ~SessionDesk();

    /// Whoever sits there gets up; `signInName` takes the place and opens the session.
    void seat(const char* signInName);
    void wait(int minutes, int seconds = 0);
    void arrive();
    void endInfusion();
    void answerAll();
    bool vitals(const char* line);
    void bringToStart(const char* baseline = "124/78 72 98 14 s0 d0");
    void bringToDosing();
    void bringToLeft();
    /// The last entry, while it can be taken back.
    [[nodiscard]] bool canTakeBack();
    void takeBack();
    [[nodiscard]] static QString cell(app::GadgetModel* model, int row, const char* role);
    /// The row whose `role` is `value`; -1 for none.
    [[nodiscard]] static int rowWith(app::GadgetModel* model, const char* role, const char* value);

    SignedInClinic clinic;
    app::Desk desk;
    ShownSession session;
    SessionId id;
    PatientId patientId;
};

} // namespace tidemark::test
