// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/tour/TourSteps.h"

#include "rules/protocols/Protocols.h"
#include "text/SessionWords.h"

#include <QDir>

namespace tidemark::app {

using namespace Qt::StringLiterals;

void signInAs(TourDriver& driver, const QString& signInName, const QString& passphrase) {
    if (driver.sees(u"Sign in with a passphrase"_s)) {
        driver.click(u"Sign in with a passphrase"_s);
    }
    driver.fill(u"Sign-in name"_s, signInName);
    // By keyboard, as somebody in a hurry does.
    driver.press(u"Tab"_s);
    driver.press(u"ctrl+a"_s);
    driver.type(passphrase);
    driver.press(u"Return"_s);
    driver.expect(u"Lock"_s);
    driver.settle(800);
}

void answerChecklist(TourDriver& driver) {
    if (driver.sees(u"As last time"_s)) {
        driver.click(u"As last time"_s);
    }
    for (const ChecklistItem& item : rules::ivKetamineProtocol().checklist) {
        const QString yes = checklistQuestion(item.key) + u" Yes"_s;
        const QString no = checklistQuestion(item.key) + u" No"_s;
        driver.click(item.safeAnswerIsYes ? yes : no);
    }
}

void typeVitals(TourDriver& driver, const QString& line) {
    driver.press(u"F2"_s);
    driver.press(u"ctrl+a"_s);
    driver.type(line);
    driver.press(u"Return"_s);
    driver.settle(400);
}

void leaveAndSign(TourDriver& driver, const QString& passphrase) {
    for (int i = 0; i < 4 && driver.isWell() && driver.sees(u"*Confirm: "_s); ++i) {
        driver.toTheTop(u"Patient leaves"_s);
        driver.click(u"*Confirm: "_s);
    }
    for (int i = 0; i < 9 && driver.isWell() && driver.sees(u"*Leave without: "_s); ++i) {
        driver.toTheTop(u"*Leave without: "_s);
        driver.click(u"*Leave without: "_s);
        driver.type(u"Well, no symptoms, seen by the prescriber"_s);
        driver.press(u"Return"_s);
        driver.settle(400);
    }
    driver.toTheTop(u"Patient leaves"_s);
    driver.picture(u"ready-to-leave"_s);
    driver.click(u"Patient leaves"_s);
    driver.expect(u"Your passphrase"_s);
    driver.picture(u"to-sign"_s);
    driver.fill(u"Your passphrase"_s, passphrase);
    driver.click(u"Sign"_s);
    driver.expect(u"*Signature of version 1"_s);
    driver.picture(u"signed"_s);
}

void savePdf(TourDriver& driver, const QString& folder) {
    driver.click(u"Save this session as PDF"_s);
    driver.fill(u"Folder for the session's page"_s, folder);
    driver.click(u"Save PDF"_s);
    driver.settle(800);
    const QStringList pages = QDir(folder).entryList({u"session-*.pdf"_s}, QDir::Files);
    driver.expectFile(QDir(folder).filePath(pages.value(0, u"session.pdf"_s)), u"the session on one page"_s);
}

} // namespace tidemark::app
