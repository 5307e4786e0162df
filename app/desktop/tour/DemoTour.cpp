// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/tour/DemoTour.h"

#include "demo/DemoClinic.h"
#include "demo/DemoDrugs.h"
#include "desktop/tour/TourSteps.h"

#include <QRegularExpression>

namespace tidemark::app {
namespace {

using namespace Qt::StringLiterals;
using std::chrono::minutes;

/// For the second monitor; Escape leaves it.
void theWall(TourDriver& driver) {
    driver.click(u"Wall view"_s);
    driver.settle(1200);
    driver.picture(u"wall"_s);
    driver.press(u"Escape"_s);
    driver.settle(600);
    driver.expect(u"Wall view"_s);
}

/// Esketamine on the same board: the devices while they are given.
void theSprays(TourDriver& driver) {
    driver.click(u"Today"_s);
    driver.settle(600);
    driver.picture(u"today-with-sprays"_s);
    if (driver.sees(u"*Spraying"_s)) {
        driver.click(u"*Spraying"_s);
        driver.settle(600);
        driver.picture(u"spray"_s);
        // The chair that is due next, by one key.
        driver.press(u"F7"_s);
        driver.settle(600);
        driver.picture(u"next-chair"_s);
        driver.click(u"Today"_s);
        driver.settle(400);
    }
}

void intoTheDemoClinic(TourDriver& driver) {
    driver.expect(u"Look around the demo clinic"_s);
    driver.picture(u"welcome"_s);
    driver.click(u"Look around the demo clinic"_s);
    driver.picture(u"demo-is-made"_s);
    // Two years of an invented clinic take a while.
    for (int i = 0; i < 240 && driver.isWell() && !driver.sees(u"Sign-in name"_s); ++i) {
        driver.settle(1000);
    }
    driver.expect(u"Sign-in name"_s);
    driver.picture(u"sign-in"_s);
    driver.fill(u"Sign-in name"_s, u"dana"_s);
    driver.press(u"Tab"_s);
    driver.type(u"not this one, surely"_s);
    driver.press(u"Return"_s);
    driver.settle(2500);
    driver.picture(u"sign-in-refused"_s);
    signInAs(driver, u"dana"_s, demo::demoPassphrase());
    driver.picture(u"today"_s);
    theSprays(driver);
    theWall(driver);
}

void questionnaire(TourDriver& driver) {
    driver.click(u"Patient page"_s);
    driver.click(u"Answer the PHQ-9"_s);
    driver.picture(u"phq9"_s);
    // Without the mouse: the keys 0 to 3 answer a question and go on.
    for (const QString& answer :
         {u"1"_s, u"2"_s, u"1"_s, u"1"_s, u"0"_s, u"1"_s, u"1"_s, u"0"_s, u"1"_s, u"1"_s}) {
        driver.press(answer);
    }
    driver.click(u"Record the answers"_s);
    driver.settle(500);
    if (driver.sees(u"Keep as incomplete"_s)) {
        driver.click(u"Keep as incomplete"_s);
    }
    driver.picture(u"phq9-item-9"_s);
    if (driver.sees(u"What was done"_s)) {
        driver.fill(u"What was done"_s,
                    u"Told Dr Amaridane; passive thoughts, no plan, safety plan gone through"_s);
        driver.click(u"Acknowledge"_s);
    }
    driver.picture(u"phq9-recorded"_s);
    driver.click(u"Back to the patient"_s);
    driver.click(u"Today"_s);
}

/// Handed over with the arrival, and taken back before an answer.
void inThePatientsHands(TourDriver& driver) {
    if (!driver.sees(u"Arrived: hand over the questionnaires"_s)) {
        driver.click(u"Patient has arrived"_s);
        return;
    }
    driver.click(u"Arrived: hand over the questionnaires"_s);
    driver.settle(500);
    driver.picture(u"handed-over"_s);
    driver.click(u"Staff"_s);
    driver.picture(u"take-back"_s);
    driver.type(demo::demoPin());
    driver.press(u"Return"_s);
    driver.settle(900);
}

/// The second person types what the syringe and the vial say; here both are read off the screen before it is
/// covered.
void drawnUpAndRead(TourDriver& driver) {
    static const QRegularExpression volumeForm(uR"(^([\d.]+) mL)"_s);
    static const QRegularExpression strengthForm(uR"(([\d.]+) mg/mL)"_s);
    driver.click(u"From"_s); // brings the card into view and shows the lots
    driver.settle(400);
    driver.picture(u"draw-up"_s);
    driver.press(u"Escape"_s);
    driver.settle(400);
    const QString volume = volumeForm.match(driver.nameOf(u"* mL = "_s)).captured(1);
    const QString strength = strengthForm.match(driver.nameOf(u"*in one vial"_s)).captured(1);
    driver.click(u"Drawn up"_s);
    driver.settle(400);
    driver.picture(u"covered"_s);
    driver.fill(u"mL in the syringe and mg/mL on the vial"_s, volume + u' ' + strength);
    if (driver.sees(u"Second person"_s)) {
        driver.click(u"Second person"_s);
        driver.press(u"Down"_s);
        driver.press(u"Return"_s);
    }
    driver.fill(u"PIN of the second person"_s, demo::demoPin());
    driver.press(u"Return"_s);
    driver.settle(900);
    driver.click(u"Diluted with saline 0.9 %"_s);
    driver.settle(400);
}

void beforeTheDose(TourDriver& driver) {
    driver.click(u"*PHQ-9 due"_s);
    driver.settle(600);
    if (driver.sees(u"Patient has arrived"_s)) {
        driver.picture(u"arrival"_s);
        inThePatientsHands(driver);
    }
    driver.picture(u"check-in"_s);
    const bool asked = driver.sees(u"Patient page"_s);
    if (asked) {
        questionnaire(driver);
        driver.click(u"*Arrived"_s);
    }
    answerChecklist(driver);
    typeVitals(driver, u"128/82 71 98 14 s0 d0"_s);
    if (driver.sees(u"Drawn up"_s)) {
        drawnUpAndRead(driver);
    }
    driver.picture(u"before-start"_s);
    // Of every order in the demo clinic: 100 mL over 40 min.
    driver.fill(u"The pump shows"_s, u"150"_s);
    driver.click(u"Start the infusion"_s);
    driver.settle(600);
}

void theInfusion(TourDriver& driver) {
    driver.picture(u"started"_s);
    driver.advance(minutes(10));
    driver.picture(u"bag-check"_s);
    typeVitals(driver, u"134/85 74 98 14 s0 d1 b75"_s);
    driver.click(u"#effect-dizziness"_s);
    driver.advance(minutes(2));
    driver.click(u"#effect-dissociation"_s);
    driver.click(u"#effect-dissociation"_s);
    driver.picture(u"side-effects"_s);
    driver.advance(minutes(8));
    typeVitals(driver, u"139/87 78 101 14"_s);
    driver.picture(u"impossible-refused"_s);
    typeVitals(driver, u"139/87 78 97 14 s1 d2"_s);
    driver.advance(minutes(10));
    typeVitals(driver, u"275/91 82 97 13 s1 d2"_s);
    driver.picture(u"implausible-asked"_s);
    driver.press(u"Escape"_s);
    typeVitals(driver, u"186/104 82 97 13 s1 d2"_s);
    driver.picture(u"flagged"_s);
    driver.press(u"F4"_s);
    driver.settle(400);
    driver.picture(u"pause"_s);
    driver.type(u"pressure, prescriber asked"_s);
    driver.press(u"Return"_s);
    driver.settle(400);
    driver.advance(minutes(3));
    typeVitals(driver, u"158/94 80 97 13 s1 d2"_s);
    driver.press(u"F4"_s); // out of the line it leads to the button
    driver.press(u"space"_s);
    driver.press(u"F8"_s);
    driver.type(u"Music and eye shades. Comfortable, answers when spoken to."_s);
    driver.press(u"Return"_s);
    driver.advance(minutes(5));
    driver.press(u"F2"_s);
    driver.type(u"146/90 80 97"_s);
    driver.picture(u"session"_s);
    driver.type(u" 14 s1 d2"_s);
    driver.press(u"Return"_s);
    driver.advance(minutes(6));
    driver.click(u"Infusion ended"_s);
    driver.settle(400);
}

void theRemainder(TourDriver& driver) {
    if (!driver.sees(u"Discarded, both saw it"_s)) {
        return;
    }
    if (driver.sees(u"Second person"_s)) {
        driver.click(u"Second person"_s);
        driver.press(u"Down"_s);
        driver.press(u"Return"_s);
    }
    driver.fill(u"PIN of the second person"_s, demo::demoPin());
    driver.picture(u"discard-remainder"_s);
    driver.click(u"Discarded, both saw it"_s);
    driver.settle(900);
    driver.picture(u"remainder-discarded"_s);
}

void theSafe(TourDriver& driver) {
    driver.click(u"Drugs"_s);
    driver.settle(600);
    driver.picture(u"drugs"_s);
    driver.click(u"Receive into the safe"_s);
    driver.settle(400);
    driver.picture(u"drugs-receipt-refused"_s);
    driver.click(u"Count blind"_s);
    driver.type(u"3"_s);
    driver.picture(u"drugs-count-blind"_s);
    driver.press(u"Return"_s);
    driver.settle(400);
    driver.picture(u"drugs-discrepancy"_s);
}

/// The weeks to come, and what a move would change. Nothing of it is kept.
void theSchedule(TourDriver& driver) {
    driver.click(u"Schedule"_s);
    driver.settle(800);
    driver.picture(u"schedule"_s);
    driver.click(u"Later"_s);
    driver.settle(400);
    driver.click(u"*, Planned"_s);
    driver.press(u"ctrl+Right"_s);
    driver.settle(500);
    driver.picture(u"schedule-move"_s);
    driver.press(u"Escape"_s);
    driver.click(u"3 weeks"_s);
    driver.settle(600);
    driver.picture(u"schedule-three-weeks"_s);
    driver.click(u"1 week"_s);
}

/// A new version of a protocol, left as a draft.
void theProtocols(TourDriver& driver) {
    driver.click(u"Protocols"_s);
    driver.settle(600);
    driver.picture(u"protocols"_s);
    driver.click(u"Edit this protocol"_s);
    driver.fill(u"SpO₂ below, %"_s, u"92"_s);
    driver.expectText(u"SpO₂ below, %"_s, u"92"_s);
    driver.fill(u"Why it changes"_s, u"Agreed in the team meeting"_s);
    driver.picture(u"protocol-form"_s);
    driver.press(u"Return"_s);
    driver.settle(600);
    driver.picture(u"protocols-difference"_s);
}

void theStay(TourDriver& driver) {
    driver.advance(minutes(13));
    typeVitals(driver, u"138/86 76 98 14 s0 d1"_s);
    driver.advance(minutes(15));
    typeVitals(driver, u"132/84 74 98 14 s0 d0"_s);
    driver.picture(u"monitoring"_s);
    driver.advance(minutes(16));
    typeVitals(driver, u"128/82 72 98 14 s0 d0"_s);
    // What is over is ended by the keyboard; a long press does the same. A tap would make it worse.
    driver.press(u"F6"_s);
    driver.press(u"Tab"_s);
    driver.press(u"Tab"_s);
    driver.press(u"Delete"_s);
    driver.press(u"F6"_s);
    driver.press(u"Delete"_s);
    driver.advance(minutes(18));
    typeVitals(driver, u"126/80 71 98 14 s0 d0"_s);
    driver.picture(u"leaving"_s);
}

void theNurse(TourDriver& driver, const QString& folder) {
    intoTheDemoClinic(driver);
    beforeTheDose(driver);
    theInfusion(driver);
    theRemainder(driver);
    theStay(driver);
    leaveAndSign(driver, demo::demoPassphrase());
    savePdf(driver, folder);
    driver.picture(u"saved-as-pdf"_s);
    driver.press(u"ctrl+l"_s);
}

void thePsychiatrist(TourDriver& driver, const QString&) {
    // The nurse's PIN, where this machine can keep the key for it.
    driver.expect(u"Unlock"_s);
    driver.picture(u"locked"_s);
    signInAs(driver, u"amari"_s, demo::demoPassphrase());
    // Another person comes to the board, not to what the nurse had open.
    driver.picture(u"board-of-another-person"_s);
    driver.click(u"*Signed"_s);
    driver.settle(600);
    driver.click(u"Patient page"_s);
    driver.settle(1200);
    driver.picture(u"trend"_s);
    driver.click(u"Write an order"_s);
    driver.picture(u"order"_s);
    driver.click(u"Today"_s);
    driver.settle(600);
    if (driver.sees(u"*Release asked"_s)) {
        driver.click(u"*Release asked"_s);
        driver.settle(600);
        driver.picture(u"release"_s);
        driver.click(u"Today"_s);
    }
    // Somebody with a finished induction and boosters.
    // A line of Needs attention opens the page itself, a session's card the session.
    driver.click(u"*Booster"_s);
    driver.settle(600);
    if (driver.sees(u"Patient page"_s)) {
        driver.click(u"Patient page"_s);
    }
    driver.settle(1200);
    driver.picture(u"trend-with-boosters"_s);
    driver.click(u"More actions"_s);
    driver.settle(500);
    driver.picture(u"more-actions"_s);
    driver.click(u"Plan a course"_s);
    driver.settle(500);
    driver.picture(u"course-plan"_s);
    driver.click(u"Back"_s);
    driver.press(u"ctrl+k"_s);
    driver.type(u"a"_s);
    driver.settle(700);
    driver.picture(u"find-a-patient"_s);
    driver.press(u"Escape"_s);
    driver.click(u"Patients"_s);
    driver.settle(500);
    driver.picture(u"patients"_s);
    theSchedule(driver);
    theSafe(driver);
    theProtocols(driver);
    driver.press(u"ctrl+shift+l"_s);
}

void theAdministrator(TourDriver& driver, const QString&) {
    driver.expect(u"Sign-in name"_s);
    signInAs(driver, u"robin"_s, demo::demoPassphrase());
    driver.click(u"People and clinic"_s);
    driver.settle(500);
    driver.click(u"Check the audit log"_s);
    driver.settle(2500);
    driver.picture(u"people-and-clinic"_s);
}

} // namespace

std::vector<TourPart> demoParts() {
    return {theNurse, thePsychiatrist, theAdministrator};
}

} // namespace tidemark::app
