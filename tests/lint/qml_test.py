# SPDX-License-Identifier: GPL-3.0-or-later
"""A mistyped property of a row, or a mistyped name of an enumeration, fails the check of the QML."""

import contextlib
import io
import os
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "..", "tools", "lint"))

import qml  # noqa: E402

# What the build writes for a gadget and an enumeration of app/desktop.
TYPES = """import QtQuick.tooling 1.2
Module {
    Component {
        file: "BoardRows.h"
        name: "tidemark::app::BoardRow"
        accessSemantics: "value"
        exports: ["Tidemark.ViewModels/boardRow 1.0"]
        isCreatable: false
        exportMetaObjectRevisions: [256]
        Property { name: "pill"; type: "QString"; index: 0; isReadonly: true }
        Property { name: "gapState"; type: "int"; index: 1; isReadonly: true }
    }
    Component {
        file: "BoardStates.h"
        name: "tidemark::app::gap_state"
        accessSemantics: "none"
        exports: ["Tidemark.ViewModels/GapState 1.0"]
        isCreatable: false
        exportMetaObjectRevisions: [256]
        Enum {
            name: "GapState"
            values: ["None", "Late"]
        }
    }
}
"""
DELEGATE = """// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Tidemark.ViewModels

ListView {
    delegate: Text {
        id: line
        required property boardRow modelData
        text: line.modelData.PILL
        visible: line.modelData.gapState === GapState.LATE
    }
}
"""
CHOICE = """// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Tidemark.ViewModels

Item {
    property int gap: GapState.Lat
    property int other: GapState.Late
    Text {
        maximumLineCount: "one"
    }
}
"""


@unittest.skipUnless(os.path.exists(qml.QMLLINT), "qmllint is not here")
class Rows(unittest.TestCase):
    def setUp(self):
        root = tempfile.TemporaryDirectory()
        self.addCleanup(root.cleanup)
        self.addCleanup(os.chdir, os.getcwd())
        os.chdir(root.name)
        os.makedirs("build/qml/Tidemark/ViewModels")
        os.makedirs("qml/screens")
        with open("build/qml/Tidemark/ViewModels/qmldir", "w", encoding="utf-8") as file:
            file.write("module Tidemark.ViewModels\ntypeinfo types.qmltypes\n")
        with open("build/qml/Tidemark/ViewModels/types.qmltypes", "w", encoding="utf-8") as file:
            file.write(TYPES)

    def check(self, pill, late):
        with open("qml/screens/A.qml", "w", encoding="utf-8") as file:
            file.write(DELEGATE.replace("PILL", pill).replace("LATE", late))
        with contextlib.redirect_stdout(io.StringIO()) as said, contextlib.redirect_stderr(io.StringIO()):
            return qml.main("build"), said.getvalue()

    def test_acceptsWhatTheRowHas(self):
        self.assertEqual(self.check("pill", "Late"), (0, ""))

    def test_findsAMistypedPropertyOfTheRow(self):
        code, said = self.check("pil", "Late")
        self.assertEqual(code, 1)
        self.assertIn('qml/screens/A.qml:10:30: Property "pil" not found on type "tidemark::app::BoardRow"', said)

    def test_findsAMistypedNameInABindingOfAChoice(self):
        with open("qml/screens/B.qml", "w", encoding="utf-8") as file:
            file.write(CHOICE)
        code, said = self.check("pill", "Late")
        self.assertEqual(code, 1)
        self.assertIn('qml/screens/B.qml:6:32: Property "Lat" not found', said)
        self.assertIn("qml/screens/B.qml:9:27: Cannot assign literal of type string to int", said)

    def test_findsAMistypedNameOfTheEnumeration(self):
        code, said = self.check("pill", "Lat")
        self.assertEqual(code, 1)
        self.assertIn('Property "Lat" not found', said)


if __name__ == "__main__":
    unittest.main()
