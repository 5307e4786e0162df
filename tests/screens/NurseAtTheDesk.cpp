// SPDX-License-Identifier: GPL-3.0-or-later
#include "NurseAtTheDesk.h"

#include "desktop/signin/SignInViewModel.h"
#include "support/ClinicBuilder.h"

namespace tidemark::test {

QString signNurseIn(app::Composition& composition) {
    auto& signIn = composition.roots().of<app::SignInViewModel>();
    signIn.setSignInName(QStringLiteral("nora"));
    signIn.signIn(SignedInClinic::passphrase);
    return signIn.problem();
}

} // namespace tidemark::test
