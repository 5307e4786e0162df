// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/shell/ScreenKinds.h"

namespace tidemark::app {

using Screen = WorkplaceViewModel::Screen;

bool isAdministratorsPlace(Screen screen) {
    return screen == Screen::People || screen == Screen::Backups;
}

bool isPlaceOfRail(Screen screen) {
    return screen == Screen::Today || screen == Screen::Schedule || screen == Screen::Protocols ||
           screen == Screen::Patients || screen == Screen::Drugs || screen == Screen::Outcomes ||
           screen == Screen::Reports || screen == Screen::Review || isAdministratorsPlace(screen);
}

bool isBesideSignIn(Screen screen) {
    return screen == Screen::Recovery || screen == Screen::Activation;
}

bool leadsNowhere(Screen screen) {
    return screen == Screen::PatientMode || screen == Screen::KeyChange;
}

ScreenArguments ofPatient(const QString& patientId) {
    ScreenArguments arguments;
    arguments.patientId = patientId;
    return arguments;
}

} // namespace tidemark::app
