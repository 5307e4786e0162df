// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sessions/Cannulas.h"

#include "services/sessions/Discharge.h"
#include "services/sessions/SessionEvents.h"
#include "services/sessions/SessionPump.h"
#include "support/PumpSettings.h"
#include "support/SessionClinic.h"

#include <gtest/gtest.h>

namespace tidemark::test {
namespace {

class Cannulas : public ::testing::Test {
protected:
    Result<EntryId> place(const char* detail) {
        return m_clinic.run<services::SessionEvents>(m_clinic.nurse())
            .recordIntervention(m_clinic.session, rules::cannulaKey(), QLatin1String(detail));
    }
    [[nodiscard]] std::optional<rules::Cannula> last() {
        return services::lastCannula(m_clinic.clinic.open(), m_clinic.nurse(), m_clinic.record().session)
            .value();
    }
    void goToNextSession() {
        must(m_clinic.run<services::SessionPump>(m_clinic.nurse())
                 .start(m_clinic.session, test::startedAlone()));
        must(m_clinic.run<services::Discharge>(m_clinic.nurse())
                 .recordEarly(m_clinic.session, DischargeKind::AgainstAdvice,
                              QStringLiteral("Wants to go home")));
        m_clinic.wait(3 * 24 * 60);
        m_clinic.session = m_clinic.plan();
    }

    SessionClinic m_clinic;
};

TEST_F(Cannulas, AreRefusedWithoutASiteAndAGauge) {
    m_clinic.arrived();
    for (const char* detail : {"", "left-hand", "somewhere 22"}) {
        EXPECT_EQ(place(detail).error().code, ErrorCode::NotOneOfTheChoices) << detail;
    }
    EXPECT_TRUE(place("left-hand 24"));
    EXPECT_EQ(m_clinic.record().interventions.size(), 1U);
}

TEST_F(Cannulas, OfferWhatThePatientHadLast) {
    m_clinic.arrived().checked().vitals("124/78 72 98 14 s0 d0");
    EXPECT_FALSE(last());
    (void)place("left-hand 24").value();
    (void)place("right-forearm 22").value();
    EXPECT_FALSE(last()) << "its own is not its last";
    goToNextSession();
    EXPECT_EQ(last(), (rules::Cannula{QStringLiteral("right-forearm"), 22}));
    m_clinic.arrived().checked().vitals("124/78 72 98 14 s0 d0");
    goToNextSession();
    EXPECT_EQ(last(), (rules::Cannula{QStringLiteral("right-forearm"), 22}))
        << "a session without one does not hide it";
}

} // namespace
} // namespace tidemark::test
