// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// The size of all text, for this person at this machine. Ctrl with + or − does the same anywhere.
ActionMenu {
    id: menu

    required property TextSizeViewModel viewModel

    kind: AppButton.Quiet
    horizontalPadding: Theme.space.s
    text: qsTr("Aa")
    Accessible.name: qsTr("Text size: %1 %").arg(menu.viewModel.percent)
    Accessible.description: qsTr("Ctrl and plus, Ctrl and minus")
    actions: Array.from(menu.viewModel.offered).map(percent => ({
                key: String(percent),
                text: percent === menu.viewModel.percent ? qsTr("%1 %  ✓").arg(percent) : qsTr("%1 %").arg(percent),
                name: percent === menu.viewModel.percent ? qsTr("%1 %, as now").arg(percent) : qsTr("%1 %").arg(percent)
            }))
    onChosen: key => menu.viewModel.percent = Number(key)
}
