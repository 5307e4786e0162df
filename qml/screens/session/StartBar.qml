// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// Always in sight under the stage: what is still missing before Start, as a way to its place; then the read-back. Beside it the
// one big Start. Positioned without layouts: in Qt 6.4 they kept the places of what was shown before.
Rectangle {
    id: bar

    required property StartViewModel viewModel
    required property string patientName
    // There is stock and nothing was drawn up: the first press only asks, the second one, not in the same moment, starts.
    property bool undrawn: false
    property bool undrawnAsked: false
    onUndrawnChanged: undrawnAsked = false
    // The syringe is being read by a second person: nothing says what was drawn up.
    property bool covered: false
    // What was written on paper was started long ago, at the order's rate where no other was written down.
    property bool fromPaper: false
    // When to start, where other chairs run; a quiet sentence.
    property string startHint
    // A reason is asked for: it has the whole bar, until it is given or somebody has none.
    readonly property bool reasonAsked: viewModel.ready && viewModel.reasonAsked
    // Ctrl+Enter out of the rate starts: it is the last thing that is typed for it.
    readonly property bool rateTyped: rate.fieldItem.activeFocus && rate.text.trim().length > 0

    signal placeAsked(int place, string key)

    function start(): void {
        if (bar.undrawn && !bar.undrawnAsked) {
            bar.undrawnAsked = true;
            secondPress.restart();
        } else if (!bar.undrawn || secondPress.isFirst()) {
            bar.viewModel.start(rate.text, "");
        }
    }
    DoublePress {
        id: secondPress
    }
    // What the pump shows, Start, or the way to what is still missing before it.
    function takeKeyboard(): void {
        if (rate.visible && rate.enabled && !bar.fromPaper && rate.text.length === 0)
            rate.fieldItem.forceActiveFocus(Qt.TabFocusReason);
        else
            bar.focusButton();
    }
    function focusButton(): void {
        if (bar.viewModel.ready || blockers.count === 0)
            startButton.forceActiveFocus(Qt.TabFocusReason);
        else
            blockers.itemAt(0).forceActiveFocus(Qt.TabFocusReason);
    }

    Connections {
        target: bar.viewModel
        function onRateNeeded(): void {
            rate.fieldItem.forceActiveFocus(Qt.TabFocusReason);
        }
        function onReasonNeeded(): void {
            why.forceActiveFocus(Qt.OtherFocusReason);
        }
    }

    // As high before the read-back as with it: what is over the bar does not move.
    // Beside the pump's rate the last line has two.
    readonly property real howHeight: Math.max(how.implicitHeight, (viewModel.rateAsked ? 2 : 1) * who.implicitHeight)
    readonly property real readBackHeight: who.implicitHeight + dose.implicitHeight + howHeight
    implicitHeight: Math.max(words.height, readBackHeight, rate.height, Theme.size.actionTarget) + 2 * Theme.space.s
    radius: Theme.size.radiusCard
    color: Theme.colors.surface
    border.width: Theme.size.line
    border.color: Theme.colors.border
    Accessible.role: Accessible.Grouping
    Accessible.name: viewModel.ready ? qsTr("Read back, then start") : qsTr("Before the start")

    Column {
        id: words
        anchors.left: parent.left
        anchors.right: bar.reasonAsked ? parent.right : rate.visible ? rate.left : startButton.left
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Theme.space.card
        anchors.rightMargin: Theme.space.l

        Repeater {
            id: blockers
            model: bar.viewModel.blockers
            AppButton {
                required property int index
                required property blockerRow modelData
                objectName: "blocker-" + (modelData.key.length > 0 ? modelData.key : modelData.place === BlockerPlace.Order ? "order" : modelData.place)
                visible: index === 0
                width: Math.min(implicitWidth, parent.width)
                kind: AppButton.Quiet
                horizontalPadding: 0
                text: "→ " + modelData.words
                onClicked: bar.placeAsked(modelData.place, modelData.key)
            }
        }
        CaptionText {
            width: parent.width
            visible: bar.viewModel.blockers.count > 1
            text: qsTr("and %1 more before the start").arg(bar.viewModel.blockers.count - 1)
        }
        BodyText {
            id: who
            width: parent.width
            visible: bar.viewModel.ready && !bar.reasonAsked
            strong: true
            text: bar.patientName + " · " + bar.viewModel.birthDate
        }
        Text {
            id: dose
            objectName: "readBackDose"
            width: parent.width
            visible: bar.viewModel.ready && !bar.reasonAsked
            text: bar.covered ? qsTr("covered") : bar.viewModel.dose
            font: Theme.type.value
            color: Theme.colors.text
            // Never cut: smaller first.
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.type.cardTitle.pixelSize
            elide: Text.ElideRight
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        BodyText {
            id: how
            width: parent.width
            visible: bar.viewModel.ready && !bar.reasonAsked
            text: bar.covered ? "" : bar.viewModel.preparation.length > 0 ? bar.viewModel.rate + " · " + bar.viewModel.preparation : bar.viewModel.rate
        }
        CaptionText {
            objectName: "startHint"
            width: parent.width
            visible: text.length > 0
            text: bar.startHint
            color: Theme.colors.info
        }
        FieldMessage {
            objectName: "startMessage"
            width: parent.width
            error: bar.viewModel.rateError.length > 0 ? bar.viewModel.rateError : bar.viewModel.error
        }
        ReasonEntry {
            id: why
            objectName: "startReason"
            width: parent.width
            visible: bar.reasonAsked
            label: qsTr("Start all the same. Why?")
            confirmText: qsTr("Start")
            onVisibleChanged: text = ""
            onConfirmed: reason => bar.viewModel.start(rate.text, reason)
            onCancelled: {
                bar.viewModel.takeBack();
                bar.takeKeyboard();
            }
        }
    }
    // What is read off the pump, not what is read off this screen: the order's rate is beside it to be compared, and a
    // rate keyed ten times too high is seen here.
    UnitEntry {
        id: rate
        objectName: "pumpRate"
        anchors.right: startButton.left
        anchors.rightMargin: Theme.space.l
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.size.field / 2 + Theme.space.xl
        visible: bar.viewModel.rateAsked && !bar.reasonAsked
        enabled: bar.viewModel.ready
        label: qsTr("The pump shows")
        unit: qsTr("mL/h")
        keypad: true
        keypadKeys: [{ words: ".", key: ".", name: qsTr("point") }]
        messageApart: true
        rangeError: bar.viewModel.rateError
        onTextEdited: bar.viewModel.takeBack()
        onAccepted: bar.focusButton()
    }
    AppButton {
        id: startButton
        objectName: "start"
        anchors.right: parent.right
        anchors.rightMargin: Theme.space.m
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.size.field
        visible: !bar.reasonAsked
        enabled: bar.viewModel.ready
        kind: AppButton.Primary
        large: true
        font: Theme.type.cardTitle
        text: bar.undrawnAsked ? qsTr("Nothing drawn up. Start?") : bar.viewModel.action
        Accessible.name: bar.undrawnAsked ? qsTr("Nothing was drawn up from the safe. Press again to start without") : text
        rightPadding: startKeys.width + Theme.space.xl
        onClicked: bar.start()
        KeyHint {
            id: startKeys
            anchors.right: parent.right
            anchors.rightMargin: Theme.space.m
            anchors.verticalCenter: parent.verticalCenter
            keys: qsTr("Ctrl Enter")
        }
    }
}
