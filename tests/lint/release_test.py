# SPDX-License-Identifier: GPL-3.0-or-later
"""`./dev run` is a newcomer's first command: a release build needs nothing that only tests or benchmarks need."""

import os
import re
import subprocess
import tempfile
import unittest

ROOT = os.path.normpath(os.path.join(os.path.dirname(__file__), "..", ".."))
# What a machine has that is developed on, and a fresh one has not.
HIDDEN = ("GTest", "rapidcheck", "benchmark", "Qt6QuickTest", "Qt6Test")


def configure(preset, build):
    hidden = [f"-DCMAKE_DISABLE_FIND_PACKAGE_{name}=ON" for name in HIDDEN]
    return subprocess.run(["cmake", "--preset", preset, "-B", build, *hidden], cwd=ROOT, capture_output=True, text=True,
                          check=False)


class Release(unittest.TestCase):
    def test_configuresWithoutWhatOnlyTestsNeed(self):
        with tempfile.TemporaryDirectory() as build:
            done = configure("release", build)
            self.assertEqual(done.returncode, 0, done.stderr)

    def test_theHiddenPackagesAreReallyHidden(self):
        with tempfile.TemporaryDirectory() as build:
            done = configure("dev", build)
        self.assertNotEqual(done.returncode, 0)
        self.assertRegex(done.stderr, re.compile(r"CMAKE_DISABLE_FIND_PACKAGE_GTest\s+is\s+enabled", re.DOTALL))


if __name__ == "__main__":
    unittest.main()
