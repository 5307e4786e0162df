// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/tour/NewClinicTour.h"

#include "desktop/tour/TourSteps.h"

#include <QFile>

namespace tidemark::app {
namespace {

using namespace Qt::StringLiterals;
using std::chrono::minutes;

constexpr auto administratorPassphrase = "copper kettle on a long road";
constexpr auto psychiatristPassphrase = "seven herons under the bridge";
constexpr auto nursePassphrase = "slow rain over the meadows";
constexpr auto nursePin = "74027";

void addPerson(TourDriver& driver, const QString& name, const QString& signInName, const char* passphrase,
               int roleSteps) {
    driver.fill(u"Name, as printed"_s, name);
    driver.fill(u"Sign-in name"_s, signInName);
    driver.fill(u"Passphrase"_s, QString::fromLatin1(passphrase));
    driver.click(u"Role"_s);
    for (int i = 0; i < roleSteps; ++i) {
        driver.press(u"Down"_s);
    }
    driver.press(u"Return"_s);
    driver.click(u"Add the person"_s);
    driver.settle(1500);
}

void theAdministrator(TourDriver& driver, const QString& folder) {
    driver.click(u"Create the clinic"_s);
    driver.fill(u"Clinic name"_s, u"Pier House Clinic"_s);
    driver.picture(u"clinic-step"_s);
    driver.click(u"Next"_s);
    driver.fill(u"Name, as printed"_s, u"Robin Vane"_s);
    driver.fill(u"Sign-in name"_s, u"robin"_s);
    driver.click(u"Next"_s);
    driver.fill(u"Passphrase"_s, QString::fromLatin1(administratorPassphrase));
    driver.fill(u"The same again"_s, QString::fromLatin1(administratorPassphrase));
    driver.picture(u"passphrase-step"_s);
    driver.click(u"Create the clinic"_s);
    driver.expect(u"*Recovery code: "_s);
    driver.fill(u"Folder for the sheet, as PDF to print"_s, folder);
    driver.click(u"Save the sheet"_s);
    driver.expectFile(folder + u"/recovery-sheet.pdf"_s, u"the recovery sheet"_s);
    driver.picture(u"recovery-step"_s);
    const QString code = driver.nameOf(u"*Recovery code: "_s);
    driver.fill(u"Type the last group of the code, from the sheet"_s, code.section(u' ', -1));
    driver.press(u"Return"_s);
    driver.expect(u"Lock"_s);
    driver.click(u"People and clinic"_s);
    addPerson(driver, u"Dr Pia Lund"_s, u"pia"_s, psychiatristPassphrase, 2);
    addPerson(driver, u"Nora Hale, RN"_s, u"nora"_s, nursePassphrase, 1);
    driver.fill(u"New room"_s, u"Room 3"_s);
    driver.click(u"Add the room"_s);
    driver.settle(500);
    driver.picture(u"people"_s);
    driver.press(u"ctrl+shift+l"_s);
}

void thePsychiatrist(TourDriver& driver, const QString&) {
    signInAs(driver, u"pia"_s, QString::fromLatin1(psychiatristPassphrase));
    driver.click(u"New patient"_s);
    driver.fill(u"Family name"_s, u"Estermere"_s);
    driver.fill(u"Given name"_s, u"Ines"_s);
    driver.fill(u"Birth date"_s, u"1984-03-02"_s);
    driver.fill(u"Diagnosis"_s, u"Treatment-resistant depression"_s);
    driver.click(u"Save the patient"_s);
    driver.settle(500);
    driver.fill(u"New weight"_s, u"82.0"_s);
    driver.click(u"Record the weight"_s);
    driver.settle(500);
    driver.click(u"Asked: no allergies known"_s);
    driver.click(u"Asked: takes no medicines"_s);
    driver.click(u"None of the others: no to every risk without an answer"_s);
    driver.settle(500);
    driver.picture(u"patient-form"_s);
    driver.click(u"Write an order"_s);
    driver.fill(u"Dose per kilogram"_s, u"0.5"_s);
    driver.picture(u"order"_s);
    driver.click(u"Write the order"_s);
    driver.settle(600);
    driver.click(u"Plan a session"_s);
    driver.click(u"Room"_s);
    driver.press(u"Down"_s);
    driver.press(u"Return"_s);
    driver.click(u"Plan the session"_s);
    driver.expect(u"*Estermere"_s);
    driver.picture(u"today"_s);
    driver.press(u"ctrl+shift+l"_s);
}

void upToTheDose(TourDriver& driver) {
    signInAs(driver, u"nora"_s, QString::fromLatin1(nursePassphrase));
    driver.fill(u"On site from"_s, u"0:00"_s);
    driver.fill(u"On site until"_s, u"24:00"_s);
    driver.click(u"Pulse oximeter checked"_s);
    driver.click(u"Emergency equipment checked"_s);
    driver.picture(u"day-of-the-clinic"_s);
    driver.click(u"Record the day"_s);
    driver.settle(500);
    driver.click(u"*Estermere"_s);
    driver.click(u"Patient has arrived"_s);
    driver.settle(500);
    answerChecklist(driver);
    typeVitals(driver, u"128/82 71 98 14 s0 d0"_s);
    driver.picture(u"before-start"_s);
    driver.fill(u"The pump shows"_s, u"150"_s);
    driver.click(u"Start the infusion"_s);
    driver.settle(400);
    // One nurse alone: nobody reads the syringe, and the reason is kept.
    driver.picture(u"second-reading-asked"_s);
    driver.fill(u"Start all the same. Why?"_s, u"Nobody else in the house today"_s);
    driver.press(u"Return"_s);
    driver.settle(600);
}

void theNurse(TourDriver& driver, const QString& folder) {
    upToTheDose(driver);
    for (const int minute : {10, 20, 30}) {
        driver.advance(minutes(10));
        typeVitals(driver, u"13%1/85 74 98 14 s0 d1"_s.arg(minute / 10));
    }
    driver.advance(minutes(10));
    typeVitals(driver, u"140/88 78 97 14 s1 d1"_s);
    driver.click(u"Infusion ended"_s);
    for (const QString& line : {u"136/86 76 98 14 s0 d0"_s, u"131/84 74 98 14 s0 d0"_s,
                                u"128/82 72 98 14 s0 d0"_s, u"126/80 71 98 14 s0 d0"_s}) {
        driver.advance(minutes(15));
        typeVitals(driver, line);
    }
    driver.advance(minutes(2));
    driver.picture(u"leaving"_s);
    leaveAndSign(driver, QString::fromLatin1(nursePassphrase));
    savePdf(driver, folder);
    driver.click(u"Drugs"_s);
    driver.settle(600);
    driver.fill(u"PIN"_s, QString::fromLatin1(nursePin));
    driver.fill(u"The same again"_s, QString::fromLatin1(nursePin));
    driver.click(u"Set the PIN"_s);
    driver.settle(6000); // The PIN is hashed beside the window.
    driver.picture(u"own-pin"_s);
    driver.press(u"ctrl+l"_s);
}

/// By the PIN, where this machine's kernel keeps the key for it; a wrong one comes first.
void theNurseUnlocks(TourDriver& driver, const QString&) {
    driver.expect(u"Unlock"_s);
    driver.settle(800);
    const QString pin = u"#unlockPin"_s;
    if (!driver.sees(pin)) {
        signInAs(driver, u"nora"_s, QString::fromLatin1(nursePassphrase));
        driver.picture(u"unlocked-with-passphrase"_s);
        return;
    }
    driver.fill(pin, u"10293"_s);
    driver.press(u"Return"_s);
    driver.settle(6000);
    driver.picture(u"wrong-pin"_s);
    driver.fill(pin, QString::fromLatin1(nursePin));
    driver.press(u"Return"_s);
    driver.expect(u"Lock"_s);
    driver.settle(800);
    driver.picture(u"unlocked-with-pin"_s);
}

/// Stops in the middle of a session, with a committed set and half a line typed, and waits to be killed.
void theNurseIsCutOff(TourDriver& driver, const QString& folder) {
    upToTheDose(driver);
    typeVitals(driver, u"131/79 73 98 14 s0 d0"_s);
    driver.press(u"F2"_s);
    driver.type(u"139/8"_s);
    // The half line is kept a moment after the last key; the program notes that it is alive every few
    // seconds.
    driver.settle(7000);
    driver.picture(u"cut-off"_s);
    if (driver.isWell()) {
        QFile holding(folder + u"/holding"_s);
        static_cast<void>(holding.open(QIODevice::WriteOnly));
        holding.close();
        driver.settle(600'000);
    }
}

void theNurseComesBack(TourDriver& driver, const QString&) {
    signInAs(driver, u"nora"_s, QString::fromLatin1(nursePassphrase));
    driver.expect(u"*The program was not running"_s);
    driver.expect(u"*131/79"_s);
    driver.expect(u"Stop infusion"_s);
    driver.picture(u"back-again"_s);
    driver.press(u"F2"_s);
    driver.expectText(u"Vitals line"_s, u"139/8"_s);
    typeVitals(driver, u"139/86 76 98 14 s0 d1"_s);
    driver.expect(u"*139/86"_s);
    driver.picture(u"gone-on"_s);
}

} // namespace

std::vector<TourPart> fromNothingParts(bool hold) {
    if (hold) {
        return {theAdministrator, thePsychiatrist, theNurseIsCutOff};
    }
    return {theAdministrator, thePsychiatrist, theNurse, theNurseUnlocks};
}

std::vector<TourPart> resumeParts() {
    return {theNurseComesBack};
}

} // namespace tidemark::app
