# SPDX-License-Identifier: GPL-3.0-or-later
"""Who changes a view model builds little: at most ten files see its header, the two that Qt generates among them."""

import glob
import os
import re
import unittest

ROOT = os.path.join(os.path.dirname(__file__), "..", "..")
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]+"([^"]+)"', re.MULTILINE)
# Where an include may begin, as the targets are given it.
STARTS = ("app", "core", "tests")
# The compilation of all that moc wrote, and the registration of all QML types.
GENERATED = 2
LIMIT = 10
# The window itself, of which every test of whole screens is made.
WINDOW = "app/desktop/shell/WorkplaceViewModel.h"


def sources():
    return sorted(os.path.relpath(path, ROOT) for tree in STARTS for kind in ("h", "cpp")
                  for path in glob.glob(os.path.join(ROOT, tree, "**", f"*.{kind}"), recursive=True))


def included_by(path, files):
    with open(os.path.join(ROOT, path), encoding="utf-8") as file:
        for name in INCLUDE.findall(file.read()):
            places = [os.path.normpath(os.path.join(os.path.dirname(path), name))]
            places += [f"{start}/{name}" for start in STARTS]
            yield from [place for place in places if place in files][:1]


def includers():
    """Header -> the compiled files that see it, through others too."""
    files = set(sources())
    includes = {path: set(included_by(path, files)) for path in files}
    seen_by = {path: set() for path in files}
    for unit in files:
        if unit.endswith(".cpp"):
            reached, todo = set(), [unit]
            while todo:
                for header in includes[todo.pop()] - reached:
                    reached.add(header)
                    todo.append(header)
            for header in reached:
                seen_by[header].add(unit)
    return seen_by


class Includers(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.seen_by = includers()
        cls.headers = [path for path in cls.seen_by if re.fullmatch(r"app/desktop/.*ViewModel\.h", path)]

    def test_aHeaderOfAViewModelIsSeenByFewFiles(self):
        self.assertGreater(len(self.headers), 40)
        for header in self.headers:
            if header != WINDOW:
                with self.subTest(header):
                    units = sorted(self.seen_by[header])
                    self.assertLessEqual(len(units) + GENERATED, LIMIT, "\n".join(units))

    def test_theWindowKnowsNoOtherViewModel(self):
        files = set(sources())
        for part in (WINDOW, WINDOW.replace(".h", ".cpp"), "app/desktop/shell/Composition.h"):
            others = [path for path in included_by(part, files) if path in self.headers and path != WINDOW]
            self.assertEqual(others, [], part)


if __name__ == "__main__":
    unittest.main()
