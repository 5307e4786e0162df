// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import QtQuick.Window
import Tidemark.Controls
import Tidemark.Theme
import Tidemark.ViewModels

// The window: rail, top bar and the present screen; before sign-in, and in the patient's hands, the screen alone.
// Components stay unbound here: Qt 6.4 refuses bound ones that another file makes.
// qmllint disable unqualified
Window {
    id: window

    required property WorkplaceViewModel workplace
    property int mode: workplace.brightness
    onModeChanged: Theme.mode = mode
    // In percent.
    property int textSize: TextSizeRoot.viewModel.percent
    onTextSizeChanged: Theme.textFactor = textSize / 100

    readonly property bool inPatientMode: workplace.screen === WorkplaceViewModel.PatientMode
    // What belongs to the person at the desk.
    readonly property bool staffed: workplace.seated && !inPatientMode
    onStaffedChanged: if (!staffed) wall.asked = false

    // Version 6.4 of the linter does not know QRect.
    readonly property rect place: workplace.lastWindow // qmllint disable type
    // How it was shown before a lock, and before it filled the screen.
    readonly property int lastVisibility: workplace.lastVisibility
    property int visibilityBefore: Window.Windowed

    // What the screens of the machine have room for, in logical pixels.
    property size room: Qt.size(Screen.desktopAvailableWidth, Screen.desktopAvailableHeight)

    width: Math.min(place.width > 0 ? place.width : Theme.size.startWidth, Math.max(room.width, Theme.size.leastWidth))
    height: Math.min(place.height > 0 ? place.height : Theme.size.startHeight, Math.max(room.height, Theme.size.leastHeight))
    minimumWidth: Theme.size.leastWidth
    minimumHeight: Theme.size.leastHeight
    visible: true
    color: Theme.colors.page
    title: workplace.seated ? qsTr("%1 – Tidemark").arg(workplace.clinicName) : qsTr("Tidemark")

    function noteWindow(): void {
        window.workplace.noteWindow(Qt.rect(x, y, width, height), visibility);
    }
    function toggleFullScreen(): void {
        if (visibility === Window.FullScreen) {
            visibility = visibilityBefore;
        } else {
            visibilityBefore = visibility === Window.Maximized ? Window.Maximized : Window.Windowed;
            visibility = Window.FullScreen;
        }
    }
    Component.onCompleted: {
        if (place.width > 0) {
            x = Math.max(0, Math.min(place.x, room.width - width));
            y = Math.max(0, Math.min(place.y, room.height - height));
        }
        if (lastVisibility === Window.FullScreen || lastVisibility === Window.Maximized)
            visibility = lastVisibility;
        // After a lock the fresh window has the keyboard, shortcuts included, without a click.
        requestActivate();
    }
    onXChanged: noteWindow()
    onYChanged: noteWindow()
    onWidthChanged: noteWindow()
    onHeightChanged: noteWindow()
    onVisibilityChanged: noteWindow()

    Shortcut {
        sequences: ["F11"]
        enabled: !window.inPatientMode
        onActivated: window.toggleFullScreen()
    }

    Shortcut {
        sequences: ["Ctrl+L"]
        enabled: window.workplace.seated
        onActivated: window.workplace.lock()
    }
    Shortcut {
        sequences: ["Ctrl+Shift+L"]
        enabled: window.workplace.seated
        onActivated: window.workplace.switchPerson()
    }
    Shortcut {
        sequences: [StandardKey.ZoomIn, "Ctrl+="]
        onActivated: TextSizeRoot.viewModel.step(1)
    }
    Shortcut {
        sequences: [StandardKey.ZoomOut]
        onActivated: TextSizeRoot.viewModel.step(-1)
    }
    Shortcut {
        sequences: ["Ctrl+0"]
        onActivated: TextSizeRoot.viewModel.percent = 100
    }
    // Locked, the program shows no more than its lock screen does: the wall goes with the desk. So it does while the
    // patient has the screen.
    Loader {
        id: wall
        objectName: "wall"
        property bool asked: false
        active: asked && window.staffed
        sourceComponent: WallWindow {
            viewModel: TodayRoot.viewModel
            homeScreen: window.screen.name
            onLeft: {
                wall.asked = false;
                window.requestActivate();
            }
        }
    }
    RowLayout {
        anchors.fill: parent
        spacing: 0

        Loader {
            Layout.fillHeight: true
            active: window.staffed
            visible: active
            // The words beside a folded place lie over the screen.
            z: 2
            sourceComponent: PlacesRail {
                workplace: window.workplace
                folded: window.width < Theme.size.railFolds
            }
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: 0

            Loader {
                Layout.fillWidth: true
                active: window.staffed
                visible: active
                z: 1
                sourceComponent: TopBar {
                    workplace: window.workplace
                }
            }
            // What is wrong with the clinic's file goes when it is mended, not when it is closed.
            Banner {
                objectName: "fileNotice"
                Layout.fillWidth: true
                Layout.margins: Theme.space.m
                Layout.bottomMargin: 0
                visible: text.length > 0 && window.staffed
                closable: false
                severity: ClinicFileRoot.viewModel.tone
                text: ClinicFileRoot.viewModel.text
                nextStep: ClinicFileRoot.viewModel.nextStep
            }
            NoticeBanner {
                objectName: "notice"
                Layout.margins: Theme.space.m
                Layout.bottomMargin: 0
                visible: text.length > 0 && !stack.noticeInside && !window.inPatientMode
                workplace: window.workplace
            }
            ScreenStack {
                id: stack
                Layout.fillWidth: true
                Layout.fillHeight: true
                workplace: window.workplace
                onWallAsked: wall.asked = true
            }
        }
    }
    // Where there is no top bar; not in the patient's hands.
    Loader {
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.space.s
        active: !window.staffed && !window.inPatientMode
        sourceComponent: TextSizeMenu {
            objectName: "textSizeBefore"
            viewModel: TextSizeRoot.viewModel
        }
    }
}
