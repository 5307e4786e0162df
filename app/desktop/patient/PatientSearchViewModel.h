// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/patient/PatientListViewModel.h"
#include "desktop/shell/Root.h"

namespace tidemark::app {

/// PatientSearchViewModel is the search of the top bar: the first few that match, and nobody before something
/// is typed. The base is named with its namespace: the type registration of Qt 6.4 finds it by its full name
/// only.
class PatientSearchViewModel final : public tidemark::app::PatientListViewModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the workplace.")

public:
    explicit PatientSearchViewModel(SignedInContext& context, QObject* parent = nullptr)
        : PatientListViewModel(context, 8, false, parent) {}
};

class PatientSearchRoot final : public tidemark::app::Root {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(tidemark::app::PatientSearchViewModel* viewModel READ viewModel NOTIFY replaced)

public:
    [[nodiscard]] PatientSearchViewModel* viewModel() { return present<PatientSearchViewModel>(); }
};

} // namespace tidemark::app
