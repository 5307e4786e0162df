# SPDX-License-Identifier: GPL-3.0-or-later
"""A field key that QML asks errors.text() for is one that somebody can set: a constant of the field catalogue, or a key
of a form's own, written in its view model or in the rules of protocols."""

import glob
import os
import re

KEYS = "core/fields/FieldKeys.h"
OWN = ("app/desktop", "core/rules/protocols")
ASKED = re.compile(r'\berrors\.text\("([^"]*)"\)')


def text_of(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def known(root):
    keys = set(re.findall(r'\bFieldKey \w+\{u"([^"]+)"\}', text_of(os.path.join(root, KEYS))))
    for room in OWN:
        for path in glob.glob(os.path.join(root, room, "**", "*.cpp"), recursive=True):
            keys.update(re.findall(r'"([a-z][a-z0-9-]*)"', text_of(path)))
    return keys


def findings(root):
    if not os.path.exists(os.path.join(root, KEYS)):
        return
    keys = known(root)
    for path in sorted(glob.glob(os.path.join(root, "qml", "**", "*.qml"), recursive=True)):
        for number, line in enumerate(text_of(path).split("\n"), 1):
            for key in ASKED.findall(line):
                if key not in keys:
                    yield f'{os.path.relpath(path, root)}:{number}: no field has the key "{key}"'
