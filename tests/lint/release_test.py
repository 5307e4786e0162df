# SPDX-License-Identifier: GPL-3.0-or-later
"""`./dev run` is a newcomer's first command: a release build needs nothing that only tests or benchmarks need."""

import glob
import os
import re
import subprocess
import tempfile
import unittest

ROOT = os.path.normpath(os.path.join(os.path.dirname(__file__), "..", ".."))
# What a machine has that is developed on, and a fresh one has not.
HIDDEN = ("GTest", "rapidcheck", "benchmark", "Qt6QuickTest", "Qt6Test")
# What the tests ask for, too, and every machine has that builds: tools/dev/packages/build.txt.
EVERYWHERE = {"Python3"}
# Asked of CMake in the same configuration, before the project asks for anything.
PROBE = """foreach(name IN ITEMS %s)
  find_package(${name} QUIET)
  if(${name}_FOUND)
    message(FATAL_ERROR "${name} is not hidden")
  endif()
  message(STATUS "hidden: ${name}")
endforeach()
"""


def asked_for(text):
    """The packages that a CMakeLists.txt finds; a component of Qt is a package of its own."""
    for package, rest in re.findall(r"\bfind_package\(\s*(\w+)([^)]*)\)", text):
        components = re.search(r"\bCOMPONENTS\s+([\w\s]+)", rest)
        yield from [package + component for component in components[1].split()] if package == "Qt6" else [package]


class Release(unittest.TestCase):
    def test_configuresWithoutWhatOnlyTestsNeed(self):
        with tempfile.TemporaryDirectory() as build:
            probe = os.path.join(build, "probe.cmake")
            with open(probe, "w", encoding="utf-8") as file:
                file.write(PROBE % " ".join(HIDDEN))
            hidden = [f"-DCMAKE_DISABLE_FIND_PACKAGE_{name}=ON" for name in HIDDEN]
            done = subprocess.run(["cmake", "--preset", "release", "-B", os.path.join(build, "build"), *hidden,
                                   f"-DCMAKE_PROJECT_Tidemark_INCLUDE={probe}"],
                                  cwd=ROOT, capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(re.findall(r"hidden: (\w+)", done.stdout), list(HIDDEN))

    def test_everyPackageOfTheTestsIsHidden(self):
        asked = set()
        for path in glob.glob(os.path.join(ROOT, "tests", "**", "CMakeLists.txt"), recursive=True):
            with open(path, encoding="utf-8") as file:
                asked.update(asked_for(file.read()))
        self.assertIn("GTest", asked)
        self.assertEqual(asked - EVERYWHERE - set(HIDDEN), set())


if __name__ == "__main__":
    unittest.main()
