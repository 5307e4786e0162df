// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/clinic/Activation.h"

#include "base/Log.h"
#include "base/Try.h"
#include "services/clinic/NewPersonCheck.h"
#include "services/clinic/Seating.h"
#include "storage/repositories/clinic/StaffRepository.h"
#include "storage/vault/KeySlots.h"
#include "storage/vault/PasswordRules.h"
#include "storage/vault/Vault.h"

namespace tidemark::services {

using storage::ClinicFolder;
using storage::Connection;
using storage::Store;
using storage::Vault;

namespace {

Result<void> setPassphrase(Store& store, Vault& vault, const storage::MasterKey& key, StaffMember& person,
                           const QString& passphrase) {
    const auto slot = TIDEMARK_TRY(vault.newSlot(key, person.signInName, person.id, passphrase));
    person.publicKey = slot.signingPublic;
    TIDEMARK_TRY(store.write(
        auditLine(actorOf(person), actions::staffActivate, "staff", person.id, staffBody(person)),
        [&](Connection& connection) { return storage::StaffRepository::update(connection, person); }));
    // After the row: until both are done, the code is still good.
    return vault.putSlot(key, slot);
}

Result<SignedIn> activate(const QString& folder, const ActivationForm& form, const Clock& clock,
                          const Opening& opening) {
    auto held = TIDEMARK_TRY(ClinicFolder::open(folder, opening.fileSystem));
    auto vault = TIDEMARK_TRY(Vault::open(held, clock, opening.cost));
    const auto unlocked = TIDEMARK_TRY(vault.unlockActivation(form.signInName, foldedCode(form.code)));
    auto opened = TIDEMARK_TRY(openStore(held, vault, unlocked.key, clock));
    auto person = TIDEMARK_TRY(activePerson(*opened.store, unlocked.person));
    TIDEMARK_TRY(
        storage::checkPassword(form.newPassphrase, {opened.store->clinic().name, person.signInName}));
    TIDEMARK_TRY(setPassphrase(*opened.store, vault, unlocked.key, person, form.newPassphrase));
    const Actor actor = actorOf(person);
    TIDEMARK_TRY(noteSignIn(*opened.store, held, actor, actions::signIn, clock));
    return seatWithKey(std::move(held), std::move(opened), std::move(vault), person, clock);
}

} // namespace

QString foldedCode(const QString& typed) {
    return typed.toLower().replace(u'-', u' ').simplified();
}

Result<SignedIn> activateAccount(const QString& folder, const ActivationForm& form, const Clock& clock,
                                 const Opening& opening) {
    auto outcome = activate(folder, form, clock, opening);
    if (!outcome) {
        log::write(log::Event::SignInRefused, outcome.error().code);
    }
    return outcome;
}

} // namespace tidemark::services
