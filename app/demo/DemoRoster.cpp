// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/DemoRoster.h"

#include <array>

namespace tidemark::demo {
namespace {

using namespace Qt::StringLiterals;

/// Today's board. The minutes leave one start for the patient who waits at which no two checks fall together.
constexpr std::array todayCues{
    TodayCue{33, SessionGoal::Dosing, true},     TodayCue{13, SessionGoal::Dosing, true},
    TodayCue{58, SessionGoal::Monitoring, true}, TodayCue{103, SessionGoal::ReadyToLeave, true},
    TodayCue{180, SessionGoal::ToSign, true},    TodayCue{200, SessionGoal::Signed, true},
    TodayCue{215, SessionGoal::Signed, true},    TodayCue{-8, SessionGoal::Held, true},
    TodayCue{-28, SessionGoal::Arrived, false},  TodayCue{-50, SessionGoal::Planned, false},
    TodayCue{-75, SessionGoal::Planned, false}};

/// Esketamine patients of today: minute 0 is the first device.
constexpr std::array sprayCues{
    TodayCue{8, SessionGoal::Dosing, true}, TodayCue{68, SessionGoal::Monitoring, true},
    TodayCue{133, SessionGoal::ReadyToLeave, true}, TodayCue{170, SessionGoal::ToSign, true},
    TodayCue{-65, SessionGoal::Planned, false}};

/// Whose course begins in these days: the last ones of a clinic that is large enough.
constexpr int newcomers = 8;
constexpr int smallClinic = 24;

QString inductionOf(int number) {
    return number % 2 == 0 ? u"iv-induction-3x2"_s : u"iv-induction-2x3"_s;
}

/// The others, in turn. Of the first round some are at a certain place today.
DemoPart partOfOthers(int number) {
    constexpr int turn = 8;
    const bool firstRound = number < turn;
    DemoPart part;
    switch (number % turn) {
    case 0:
        part.protocolId = u"esketamine-trd"_s;
        part.firstDaysAgo = firstRound ? std::optional(115) : std::nullopt;
        break;
    case 1:
        part.protocolId = inductionOf(number);
        // The induction is over; the first booster is due and nobody thought of it.
        part.firstDaysAgo = firstRound ? std::optional(38) : std::nullopt;
        part.nextIsLeft = firstRound;
        break;
    case 2:
        part.protocolId = u"pain-infusion"_s;
        break;
    case 3:
        part.protocolId = u"esketamine-mdsi"_s;
        break;
    case 4:
        part.protocolId = u"im-induction"_s;
        break;
    case 5:
        part.protocolId = number % (2 * turn) < turn ? inductionOf(number) : u"esketamine-trd"_s;
        break;
    case 6:
        part.protocolId = number % (2 * turn) < turn ? u"ketamine-nasal"_s : inductionOf(number / turn);
        break;
    default:
        part.protocolId = u"esketamine-trd"_s;
        part.firstDaysAgo = firstRound ? std::optional(46) : std::nullopt;
        break;
    }
    return part;
}

} // namespace

std::size_t placesOnBoard() {
    return todayCues.size() + sprayCues.size();
}

DemoPart partOf(int number, const DemoPlan& plan) {
    const auto place = static_cast<std::size_t>(number);
    DemoPart part;
    if (place < todayCues.size()) {
        part.protocolId = inductionOf(number);
        part.today = todayCues.at(place);
        // The first ones are in the middle of an induction; others come for a booster.
        part.forBooster = number % 3 == 2;
        return part;
    }
    if (place < placesOnBoard()) {
        const std::size_t among = place - todayCues.size();
        part.protocolId = u"esketamine-trd"_s;
        part.today = sprayCues.at(among);
        part.firstDaysAgo = 8 + static_cast<int>(among) * 6;
        return part;
    }
    if (number >= smallClinic && number >= plan.patients - newcomers) {
        const int newcomer = number - (plan.patients - newcomers);
        part.protocolId = newcomer % 3 == 1 ? u"esketamine-trd"_s : inductionOf(newcomer);
        part.newcomer = newcomer;
        return part;
    }
    return partOfOthers(number - static_cast<int>(placesOnBoard()));
}

Suffering sufferingOf(const QString& protocolId, const QString& diagnosis) {
    if (protocolId == u"pain-infusion") {
        return Suffering::Pain;
    }
    if (protocolId == u"esketamine-mdsi") {
        return Suffering::AcuteSuicidality;
    }
    return diagnosis == u"Treatment-resistant depression" ? Suffering::TreatmentResistantDepression
                                                          : Suffering::Depression;
}

QString diagnosisFor(const QString& protocolId) {
    if (protocolId == u"pain-infusion") {
        return u"Complex regional pain syndrome"_s;
    }
    if (protocolId == u"esketamine-mdsi") {
        return u"Major depression with acute thoughts of suicide"_s;
    }
    return protocolId == u"esketamine-trd" ? u"Treatment-resistant depression"_s : QString();
}

} // namespace tidemark::demo
