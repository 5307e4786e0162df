// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/sessions/PlaceBlockers.h"

#include "rules/protocols/Protocols.h"
#include "rules/protocols/ShippedProtocols.h"

#include <gmock/gmock.h>

namespace tidemark::rules {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::IsEmpty;

const Instant noon = Instant{} + 1'000'000h;

/// A prescriber is on site from two hours before noon to six hours after it, and all is checked.
struct PlaceBlockers : testing::Test {
    ClinicDayFacts facts = answered();
    Session session;

    static ClinicDayFacts answered() {
        ClinicDayFacts facts;
        facts.onSiteFrom = noon - 2h;
        facts.onSiteUntil = noon + 6h;
        facts.oximeterChecked = true;
        facts.equipmentChecked = true;
        return facts;
    }
    std::vector<ErrorCode> codesAt(Duration afterNoon) {
        const Protocol protocol = session.drug == Drug::Esketamine
                                      ? newestProtocol(QStringLiteral("esketamine-trd")).value()
                                      : ivKetamineProtocol();
        std::vector<ErrorCode> codes;
        for (const Error& error : placeBlockers(facts, session, protocol, noon + afterNoon)) {
            codes.push_back(error.code);
        }
        return codes;
    }
    void spray() {
        session.drug = Drug::Esketamine;
        session.route = Route::Nasal;
    }
};

TEST_F(PlaceBlockers, areNoneOnADayThatIsAnswered) {
    EXPECT_THAT(codesAt(0h), IsEmpty());
}

TEST_F(PlaceBlockers, areOneWhereNobodyHasAnswered) {
    const auto blockers = placeBlockers(std::nullopt, session, ivKetamineProtocol(), noon);
    EXPECT_THAT(blockers, ElementsAre(Error{ErrorCode::PlaceNotAnswered, {}, {}}));
}

TEST_F(PlaceBlockers, nameWhatIsNotChecked) {
    facts.oximeterChecked = false;
    EXPECT_THAT(placeBlockers(facts, session, ivKetamineProtocol(), noon),
                ElementsAre(Error{ErrorCode::PlaceNotChecked, {}, QStringLiteral("oximeter")}));
    facts.oximeterChecked = true;
    facts.equipmentChecked = false;
    EXPECT_THAT(placeBlockers(facts, session, ivKetamineProtocol(), noon),
                ElementsAre(Error{ErrorCode::PlaceNotChecked, {}, QStringLiteral("equipment")}));
}

TEST_F(PlaceBlockers, askOutsideTheHoursOfThePrescriber) {
    const std::vector<std::pair<Duration, bool>> cases{
        {-2h - 1ms, true}, {-2h, false}, {6h - 1ms, false}, {6h, true}, {9h, true}};
    for (const auto& [start, outside] : cases) {
        EXPECT_EQ(codesAt(start),
                  outside ? std::vector{ErrorCode::PrescriberOffSite} : std::vector<ErrorCode>{})
            << start.count();
    }
}

// Three devices five minutes apart, then two hours (Spravato REMS).
TEST_F(PlaceBlockers, askWhereThePrescriberLeavesBeforeAnEsketaminePatientMay) {
    spray();
    const auto stay = 130min;
    EXPECT_THAT(codesAt(6h - stay - 1min), IsEmpty());
    EXPECT_THAT(codesAt(6h - stay), IsEmpty());
    EXPECT_THAT(codesAt(6h - stay + 1min), ElementsAre(ErrorCode::PrescriberLeaves));
    EXPECT_THAT(codesAt(6h), ElementsAre(ErrorCode::PrescriberOffSite)) << "one reason, not two";
}

TEST_F(PlaceBlockers, askOfRacemicKetamineForTheStartOnly) {
    EXPECT_THAT(codesAt(6h - 1min), IsEmpty());
}

} // namespace
} // namespace tidemark::rules
