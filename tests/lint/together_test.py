# SPDX-License-Identifier: GPL-3.0-or-later
"""clang-tidy reads many files as one, and what it finds is found all the same."""

import os
import sys
import tempfile
import time
import unittest
from unittest import mock

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "..", "tools", "lint"))

import together  # noqa: E402

SETTINGS = "Checks: '-*,readability-braces-around-statements'\nWarningsAsErrors: '*'\n"
CLEAN = "int {name}() {{ return 1; }}\n"
FAULTY = "int {name}(int a) {{\n    if (a > 0)\n        return 1;\n    return 2;\n}}\n"


def entry(path):
    return {"directory": os.path.dirname(path), "file": path, "command": f"c++ -std=c++20 -o {path}.o -c {path}"}


class Units(unittest.TestCase):
    def test_keepsTheOrderAndMixesNoFlags(self):
        entries = {path: entry(path) for path in ("/a.cpp", "/b.cpp", "/c.cpp", "/d.cpp")}
        entries["/b.cpp"]["command"] += " -DOTHER"
        self.assertEqual(together.units(["/c.cpp", "/b.cpp", "/a.cpp", "/d.cpp"], entries, 2),
                         [["/c.cpp", "/a.cpp"], ["/b.cpp"], ["/d.cpp"]])


    def test_readsWhatChangedLastAlone(self):
        paths = [f"/{number}.cpp" for number in range(together.ALONE + 3)]
        plan = together.plan(paths, {path: entry(path) for path in paths})
        self.assertEqual(plan, [[path] for path in paths[:together.ALONE]] + [paths[together.ALONE:]])


class Findings(unittest.TestCase):
    def setUp(self):
        self.place = tempfile.TemporaryDirectory()
        self.addCleanup(self.place.cleanup)
        self.write(".clang-tidy", SETTINGS)

    def write(self, name, text):
        path = os.path.join(self.place.name, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        return path

    def found(self, files):
        os.makedirs(os.path.join(self.place.name, "core"))
        paths = [self.write(os.path.join("core", name + ".cpp"), text) for name, text in files]
        self.write("compile_flags.txt", "-std=c++20\n")
        tidy = together.Tidy(self.place.name, {path: entry(path) for path in paths}, (self.place.name + os.sep,))
        pairs = tidy.check(paths)
        return {os.path.basename(path): len(findings) for path, findings in pairs}

    def test_aFindingIsOfTheFileThatItIsIn(self):
        self.assertEqual(self.found([("one", CLEAN.format(name="one")), ("two", FAULTY.format(name="two"))]),
                         {"one.cpp": 0, "two.cpp": 1})

    def test_filesThatDoNotFitTogetherAreReadApart(self):
        same = "static " + FAULTY.format(name="same")
        self.assertEqual(self.found([("one", same), ("two", same), ("three", CLEAN.format(name="three"))]),
                         {"one.cpp": 1, "two.cpp": 1, "three.cpp": 0})

    def test_aUnitThatIsUnderWayEndsWithTheTime(self):
        waiting = self.write("clang-tidy", "#!/bin/sh\ncase \"$*\" in *--dump-config*) exit 0 ;; esac\nexec sleep 600\n")
        os.chmod(waiting, 0o755)
        paths = [self.write(name + ".cpp", CLEAN.format(name=name)) for name in ("one", "two")]
        began = time.monotonic()
        tidy = together.Tidy(self.place.name, {path: entry(path) for path in paths}, (self.place.name,), began + 0.3)
        with mock.patch.dict(os.environ, PATH=self.place.name + os.pathsep + os.environ["PATH"]):
            self.assertEqual(tidy.check(paths), [(path, None) for path in paths])
            self.assertEqual(tidy.check(paths[:1]), [(paths[0], None)])
        self.assertLess(time.monotonic() - began, 60)


if __name__ == "__main__":
    unittest.main()
