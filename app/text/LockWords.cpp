// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/LockWords.h"

#include <QCoreApplication>

namespace tidemark::app {

QString pinStateWords(services::PinState state) {
    using services::PinState;
    switch (state) {
    case PinState::Ready:
    case PinState::SwitchedOff:
        return {};
    case PinState::NoPin:
        return QCoreApplication::translate(
            "Lock", "No PIN is set, so only the passphrase unlocks. You can set a PIN on the page Drugs.");
    case PinState::WrongTries:
        return QCoreApplication::translate("Lock",
                                           "The PIN was wrong five times. Sign in with the passphrase.");
    case PinState::TimeOver:
        return QCoreApplication::translate(
            "Lock", "The PIN unlocks for 12 hours after the passphrase. Sign in with the passphrase.");
    case PinState::NotPossible:
        return QCoreApplication::translate(
            "Lock", "This computer cannot keep the key that a PIN needs. Sign in with the passphrase.");
    }
    return {};
}

} // namespace tidemark::app
