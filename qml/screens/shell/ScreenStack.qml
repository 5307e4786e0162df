// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Tidemark.ViewModels

// The screens of the window, of which one is seen. It knows none of them: each has its route.
FocusScope {
    id: stack

    required property WorkplaceViewModel workplace
    // A running session shows the notice beside its graph, which keeps its height.
    readonly property bool noticeInside: workplace.screen === WorkplaceViewModel.Session && Array.of(SessionState.Dosing, SessionState.Monitoring).includes(SessionRoot.viewModel.state)

    signal wallAsked

    ScreenFrame {
        id: frame
        anchors.fill: parent
        Repeater {
            model: stack.workplace.screenNames
            ScreenSlot {
                required property int index
                required property string modelData
                workplace: stack.workplace
                screenName: modelData
                shown: stack.workplace.screen === index
                onReturning: frame.settle()
                onWallAsked: stack.wallAsked()
            }
        }
    }
}
