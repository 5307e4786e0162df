// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/session/ShownSession.h"
#include "desktop/models/RowList.h"
#include "desktop/shell/SignedInContext.h"
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
    app::SignedInContext desk;
    ShownSession session;
    SessionId id;
    PatientId patientId;
};

} // namespace tidemark::test
