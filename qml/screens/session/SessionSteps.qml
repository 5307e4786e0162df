// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// Where the session is, and the way to the other chair that is due next. The chair's target reaches into the gaps
// above and below, so that the row is no higher than its steps.
Item {
    id: row

    required property int current
    required property ChairsViewModel chairs

    implicitHeight: steps.implicitHeight

    StepBar {
        id: steps
        width: row.width - (chair.visible ? chair.width + Theme.space.l : 0)
        steps: [qsTr("Check-in"), qsTr("Pre-dose check"), qsTr("Dosing"), qsTr("Monitoring"), qsTr("Discharge"), qsTr("Sign")]
        current: row.current
    }
    ChairButton {
        id: chair
        objectName: "otherChair"
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        chairs: row.chairs
    }
}
