#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs qmllint over all QML of the project: qml.py BUILD

The modules' files are checked where the build has put them, flat beside their qmldir, as the program sees them; what is
reported is the file's place in the source. Tests are checked in place.
"""

import os
import re
import subprocess
import sys

QMLLINT = "/usr/lib/qt6/bin/qmllint"
# Everything that qmllint can warn of fails, but for what is switched off here with a reason.
LEVELS = [
    "--unused-imports", "warning",
    "--multiline-strings", "warning",
    # Warns where a control's contentItem or popup has an id. That only costs where somebody replaces the part in a
    # control of ours, and nobody does: our controls are used as they are.
    "--deferred-property-id", "disable",
]


# A test holds what it made or found as a plain item, and fails by itself where that lacks the property.
PLAIN_ITEM = re.compile(r'^Warning: tests/.*: Property "[^"]+" not found on type "QQuickItem"$')


def qml_under(folder):
    return sorted(os.path.join(place, name) for place, _, names in os.walk(folder) for name in names
                  if name.endswith(".qml"))


def is_false_alarm(message):
    first = message.split("\n", 1)[0]
    return bool(PLAIN_ITEM.match(first))


def places(build):
    """Where each source file is to be checked: {checked path: source path}."""
    built = {}
    for folder in sorted(entry.path for entry in os.scandir("qml") if entry.is_dir()):
        # qml/theme is the module Tidemark.Theme, built to BUILD/qml/Tidemark/Theme.
        module = os.path.join(build, "qml", "Tidemark", os.path.basename(folder).capitalize())
        for source in qml_under(folder):
            copy = os.path.join(module, os.path.basename(source))
            built[copy if os.path.exists(copy) else source] = source
    # Tests of whole screens use types that their program registers at run time; qmllint cannot know those.
    screens = os.path.join("tests", "qml", "screens") + os.sep
    tests = [path for path in qml_under(os.path.join("tests", "qml")) if not path.startswith(screens)]
    return built | {path: path for path in tests}


def main(build):
    checked = places(build)
    if not checked:
        return 0
    imports = ["-I", os.path.join(build, "qml")]
    done = subprocess.run([QMLLINT, *LEVELS, *imports, *checked], capture_output=True, text=True, check=False)
    output = done.stdout + done.stderr
    for place in sorted(checked, key=len, reverse=True):
        output = output.replace(os.path.abspath(place), checked[place]).replace(place, checked[place])
    messages = re.split(r"^(?=(?:Warning|Error): )", output, flags=re.MULTILINE)
    found = [message for message in messages if message.strip() and not is_false_alarm(message)]
    if found:
        print("".join(found).strip())
    print(f"qmllint: {len(checked)} files, {len(found)} warnings.", file=sys.stderr)
    # Its exit code counts the false alarms too; only a death without a word is left to it.
    died = done.returncode < 0 or (done.returncode != 0 and not output.strip())
    return 1 if died or found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
