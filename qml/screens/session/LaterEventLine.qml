// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// One event after leaving. It can be marked as entered by mistake; the line stays, struck through, with the reason.
ColumnLayout {
    id: line

    required property laterEventRow modelData
    property bool mayWithdraw: false
    property bool asked: false
    readonly property bool isWithdrawn: modelData.withdrawn.length > 0
    readonly property font struck: Qt.font({ family: Theme.type.body.family, pixelSize: Theme.type.body.pixelSize, strikeout: true })

    signal withdrawAsked
    signal withdrawn(string reason)
    signal cancelled

    spacing: Theme.space.xxs
    onAskedChanged: {
        why.text = "";
        if (asked)
            why.forceActiveFocus(Qt.OtherFocusReason);
    }

    BodyText {
        objectName: "laterEvent"
        Layout.fillWidth: true
        wrapMode: Text.Wrap
        muted: line.isWithdrawn
        font: line.isWithdrawn ? line.struck : Theme.type.body
        text: (line.modelData.serious && !line.isWithdrawn ? "▲ " : "") + line.modelData.words
        Accessible.name: line.modelData.words
    }
    CaptionText {
        Layout.fillWidth: true
        text: line.isWithdrawn ? qsTr("entered by mistake: %1").arg(line.modelData.withdrawn) : line.modelData.detail
    }
    AppButton {
        objectName: "withdrawEvent"
        visible: line.mayWithdraw && !line.isWithdrawn && !line.asked
        kind: AppButton.Quiet
        text: qsTr("Entered by mistake")
        onClicked: line.withdrawAsked()
    }
    ReasonEntry {
        id: why
        objectName: "withdrawReason"
        Layout.fillWidth: true
        visible: line.asked && !line.isWithdrawn
        label: qsTr("Why it is wrong")
        onConfirmed: reason => line.withdrawn(reason)
        onCancelled: line.cancelled()
    }
}
