// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// The sizes and weights of text, in pixels. Inter throughout.
QtObject {
    readonly property string family: "Inter"
    readonly property font caption: Qt.font({ family: family, pixelSize: 12, weight: Font.Normal })
    readonly property font captionStrong: Qt.font({ family: family, pixelSize: 12, weight: Font.DemiBold })
    readonly property font small: Qt.font({ family: family, pixelSize: 13, weight: Font.Normal })
    readonly property font smallStrong: Qt.font({ family: family, pixelSize: 13, weight: Font.DemiBold })
    readonly property font body: Qt.font({ family: family, pixelSize: 14, weight: Font.Normal })
    readonly property font bodyStrong: Qt.font({ family: family, pixelSize: 14, weight: Font.DemiBold })
    readonly property font button: Qt.font({ family: family, pixelSize: 14, weight: Font.DemiBold })
    readonly property font cardTitle: Qt.font({ family: family, pixelSize: 15, weight: Font.DemiBold })
    readonly property font heading: Qt.font({ family: family, pixelSize: 22, weight: Font.Bold })
    readonly property font value: Qt.font({ family: family, pixelSize: 25, weight: Font.DemiBold })
    readonly property font timer: Qt.font({ family: family, pixelSize: 32, weight: Font.DemiBold })
    readonly property font entryLine: Qt.font({ family: family, pixelSize: 20, weight: Font.DemiBold, letterSpacing: 0.8 })
    readonly property font axis: Qt.font({ family: family, pixelSize: 11, weight: Font.Normal })
    readonly property font axisStrong: Qt.font({ family: family, pixelSize: 11, weight: Font.DemiBold })
    // For the patient, who reads at arm's length and without practice.
    readonly property font reading: Qt.font({ family: family, pixelSize: 18, weight: Font.Normal })
    readonly property font readingStrong: Qt.font({ family: family, pixelSize: 18, weight: Font.DemiBold })
    // The wall is read from three metres.
    readonly property font wallInitials: Qt.font({ family: family, pixelSize: 76, weight: Font.Bold })
    readonly property font wallGap: Qt.font({ family: family, pixelSize: 44, weight: Font.Bold })
    readonly property font wallText: Qt.font({ family: family, pixelSize: 30, weight: Font.DemiBold })
    readonly property font mark: Qt.font({ family: family, pixelSize: 10, weight: Font.DemiBold })
}
