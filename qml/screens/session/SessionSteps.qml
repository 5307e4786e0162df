// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// Where the session stands, and the way to the other chair that is due next.
RowLayout {
    id: row

    required property int current
    required property ChairsViewModel chairs

    spacing: Theme.space.l

    StepBar {
        Layout.fillWidth: true
        steps: [qsTr("Check-in"), qsTr("Pre-dose check"), qsTr("Dosing"), qsTr("Monitoring"), qsTr("Discharge"), qsTr("Sign")]
        current: row.current
    }
    ChairButton {
        objectName: "otherChair"
        chairs: row.chairs
    }
}
