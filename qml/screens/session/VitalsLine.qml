// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// The one line for a set of vitals. Enter records; what is wrong stands under the line and the text stays.
ColumnLayout {
    id: entry

    required property VitalsEntryViewModel viewModel
    property bool asking: viewModel.question.length > 0
    property bool reasonShown: false
    property alias lineItem: line

    function takeKeyboard(): void {
        line.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    spacing: Theme.space.xs
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space.s
        CaptionText {
            text: entry.viewModel.answers
            strong: true
            color: Theme.colors.primary
        }
        CaptionText {
            Layout.fillWidth: true
            text: qsTr("BP pulse SpO₂ resp. s=sedation d=dissociation")
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
        }
        KeyHint {
            keys: "F2"
        }
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space.s
        LineField {
            id: line
            objectName: "vitalsLine"
            Layout.fillWidth: true
            implicitHeight: Theme.size.actionTarget - Theme.space.s
            focus: true
            font: Theme.type.entryLine
            placeholderText: "142/88 76 98 14 s1 d2"
            wrong: entry.viewModel.error.length > 0
            rightPadding: enterHint.width + Theme.space.xl
            Accessible.name: qsTr("Vitals line")
            Accessible.description: entry.viewModel.error
            text: entry.viewModel.text
            inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhPreferNumbers
            onTextEdited: entry.viewModel.text = text
            onAccepted: entry.viewModel.submit()
            Keys.onEscapePressed: event => {
                event.accepted = entry.asking;
                entry.viewModel.backToEditing();
            }
            KeyHint {
                id: enterHint
                anchors.right: parent.right
                anchors.rightMargin: Theme.space.m
                anchors.verticalCenter: parent.verticalCenter
                keys: entry.asking ? qsTr("Enter keeps") : qsTr("Enter")
            }
        }
        LineField {
            objectName: "vitalsAt"
            Layout.preferredWidth: Theme.size.target * 2
            implicitHeight: line.implicitHeight
            placeholderText: qsTr("Now")
            wrong: entry.viewModel.atError.length > 0
            Accessible.name: qsTr("Time of the reading, empty for now")
            text: entry.viewModel.at
            onTextEdited: entry.viewModel.at = text
            onAccepted: entry.viewModel.submit()
        }
        AppButton {
            objectName: "notObtained"
            Layout.preferredHeight: line.implicitHeight
            text: qsTr("Not obtained")
            onClicked: entry.reasonShown = !entry.reasonShown
        }
    }
    FieldMessage {
        Layout.fillWidth: true
        error: entry.viewModel.error.length > 0 ? entry.viewModel.error : entry.viewModel.atError
    }
    RowLayout {
        objectName: "implausibleQuestion"
        visible: entry.asking
        spacing: Theme.space.s
        ToneMark {
            tone: "warn"
        }
        BodyText {
            Layout.fillWidth: true
            strong: true
            color: Theme.colors.warn
            text: qsTr("%1 Enter again keeps it, Esc goes back.").arg(entry.viewModel.question)
            Accessible.role: Accessible.AlertMessage
        }
    }
    Loader {
        Layout.fillWidth: true
        active: entry.reasonShown
        visible: active
        sourceComponent: ReasonEntry {
            objectName: "notObtainedReason"
            label: qsTr("Why could the vitals not be obtained?")
            placeholder: qsTr("cuff failed, patient moves, …")
            Component.onCompleted: forceActiveFocus(Qt.OtherFocusReason)
            onConfirmed: reason => {
                if (entry.viewModel.notObtained(reason)) {
                    entry.reasonShown = false;
                    entry.takeKeyboard();
                }
            }
            onCancelled: {
                entry.reasonShown = false;
                entry.takeKeyboard();
            }
        }
    }
    Repeater {
        model: entry.viewModel.flags
        RowLayout {
            id: flag
            required property string words
            required property string tone
            Layout.fillWidth: true
            spacing: Theme.space.s
            ToneMark {
                tone: flag.tone
                side: Theme.space.l
            }
            Text {
                Layout.fillWidth: true
                text: flag.words
                font: Theme.type.smallStrong
                color: Theme.toneInk(flag.tone)
                wrapMode: Text.Wrap
                textFormat: Text.PlainText
                Accessible.role: Accessible.AlertMessage
                Accessible.name: text
            }
        }
    }
}
