// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// The sizes and weights of text, in pixels. Inter throughout.
QtObject {
    id: scale

    // Size of the text: 1 as drawn, 2 for twice as large.
    property real factor: 1

    function sized(pixels: real, weight: int): font {
        return Qt.font({ family: scale.family, pixelSize: Math.round(pixels * scale.factor), weight: weight });
    }

    readonly property string family: "Inter"
    readonly property font caption: scale.sized(12, Font.Normal)
    readonly property font captionStrong: scale.sized(12, Font.DemiBold)
    readonly property font small: scale.sized(13, Font.Normal)
    readonly property font smallStrong: scale.sized(13, Font.DemiBold)
    readonly property font body: scale.sized(14, Font.Normal)
    readonly property font bodyStrong: scale.sized(14, Font.DemiBold)
    readonly property font button: scale.sized(14, Font.DemiBold)
    readonly property font cardTitle: scale.sized(15, Font.DemiBold)
    readonly property font heading: scale.sized(22, Font.Bold)
    readonly property font value: scale.sized(25, Font.DemiBold)
    readonly property font timer: scale.sized(32, Font.DemiBold)
    readonly property font entryLine: Qt.font({ family: family, pixelSize: Math.round(20 * factor), weight: Font.DemiBold, letterSpacing: 0.8 })
    readonly property font axis: scale.sized(11, Font.Normal)
    readonly property font axisStrong: scale.sized(11, Font.DemiBold)
    // For the patient, who reads at arm's length and without practice.
    readonly property font reading: scale.sized(18, Font.Normal)
    readonly property font readingStrong: scale.sized(18, Font.DemiBold)
    // The wall is read from three metres.
    readonly property font wallInitials: Qt.font({ family: family, pixelSize: 76, weight: Font.Bold })
    readonly property font wallGap: Qt.font({ family: family, pixelSize: 44, weight: Font.Bold })
    readonly property font wallText: Qt.font({ family: family, pixelSize: 30, weight: Font.DemiBold })
    readonly property font mark: scale.sized(10, Font.DemiBold)
}
