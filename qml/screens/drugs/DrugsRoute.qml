// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.ViewModels

ScreenRoute {
    id: route

    DrugsScreen {
        anchors.fill: parent
        focus: true
        viewModel: DrugsRoot.viewModel
        onPassphraseAsked: route.workplace.show(WorkplaceViewModel.OwnPassphrase)
    }
}
