// SPDX-License-Identifier: GPL-3.0-or-later
#include "WorkplaceFixture.h"

#include "desktop/signin/CreateClinicViewModel.h"
#include "desktop/signin/RecoverySheetViewModel.h"
#include "desktop/signin/SignInViewModel.h"

namespace tidemark::app {

WorkplaceViewModel& WorkplaceFixture::startIn(Environment around) {
    composition.reset();
    desk = std::make_unique<SignedInContext>(clock);
    composition = std::make_unique<Composition>(*desk, std::move(around));
    workplace = &composition->workplace();
    return *workplace;
}

WorkplaceViewModel& WorkplaceFixture::startWithClinic() {
    startProgram();
    auto& wizard = root<CreateClinicViewModel>();
    wizard.setProperty("clinicName", QStringLiteral("Seaside Clinic"));
    wizard.next();
    wizard.setProperty("displayName", QStringLiteral("Mira Reed"));
    wizard.setProperty("signInName", QStringLiteral("mreed"));
    wizard.next();
    wizard.setProperty("passphrase", QString::fromLatin1(passphrase));
    wizard.setProperty("repeated", QString::fromLatin1(passphrase));
    wizard.next();
    recoveryCode = wizard.sheet()->groups().join(QLatin1Char('-'));
    wizard.sheet()->setProperty("typedGroup",
                                wizard.sheet()->groups().value(wizard.sheet()->groups().size() - 1));
    wizard.sheet()->confirm();
    return *workplace;
}

void WorkplaceFixture::signIn(const char* name, const char* typed) {
    typeSignInName(name);
    root<SignInViewModel>().signIn(QString::fromLatin1(typed));
}

void WorkplaceFixture::typeSignInName(const char* name) {
    root<SignInViewModel>().setSignInName(QString::fromLatin1(name));
}

QString WorkplaceFixture::signInProblem() const {
    return root<SignInViewModel>().problem();
}

QObject& WorkplaceFixture::signInScreen() const {
    return root<SignInViewModel>();
}

} // namespace tidemark::app
