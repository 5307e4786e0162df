# SPDX-License-Identifier: GPL-3.0-or-later
"""`./dev test` counts cases, and a suite that ran nothing or died is a failure."""

import contextlib
import io
import os
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "..", "tools", "dev"))

import count  # noqa: E402

GOOGLE = ("[ RUN      ] Id.sorts\n[       OK ] Id.sorts (0 ms)\n[ RUN      ] Id.isNull\n{second}"
          "[==========] 2 tests from 1 test suite ran. (1 ms total)\n")
GOOGLE_GOOD = GOOGLE.format(second="[       OK ] Id.isNull (0 ms)\n")
GOOGLE_BAD = GOOGLE.format(second="[  FAILED  ] Id.isNull (0 ms)\n") + "[  FAILED  ] 1 test, listed below:\n[  FAILED  ] Id.isNull\n"
GOOGLE_EMPTY = "[==========] 0 tests from 0 test suites ran. (0 ms total)\n[  PASSED  ] 0 tests.\n"
QT_GOOD = ("PASS   : qml::SignIn::initTestCase()\nPASS   : qml::SignIn::test_tab()\n"
           "PASS   : qml::SignIn::cleanupTestCase()\nTotals: 3 passed, 0 failed, 0 skipped, 0 blacklisted, 5ms\n")
QT_EMPTY = ("PASS   : qml::SignIn::initTestCase()\nPASS   : qml::SignIn::cleanupTestCase()\n"
            "Totals: 2 passed, 0 failed, 0 skipped, 0 blacklisted, 5ms\n")
PYTHON_BAD = "Ran 5 tests in 0.1s\n\nFAILED (failures=1, errors=1, skipped=1)\n"


def log(*suites):
    text = ""
    for number, (name, output, passed) in enumerate(suites, 1):
        text += (f"{number}/{len(suites)} Testing: {name}\n{number}/{len(suites)} Test: {name}\nOutput:\n{output}"
                 f"<end of output>\nTest {'Passed' if passed else 'Failed'}.\n")
    return text


def printed(text, status=0):
    with tempfile.NamedTemporaryFile("w", suffix=".log", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        words = io.StringIO()
        with contextlib.redirect_stdout(words):
            code = count.main(file.name, status)
    return code, words.getvalue().splitlines()


def run(text, status=0):
    code, lines = printed(text, status)
    return code, lines[-1]


class Count(unittest.TestCase):
    def test_addsUpCasesOfAllSuites(self):
        self.assertEqual(run(log(("core", GOOGLE_GOOD, True), ("qml", QT_GOOD, True))), (0, "3 passed, 0 failed"))

    def test_countsAFailedCaseOnce(self):
        self.assertEqual(run(log(("core", GOOGLE_BAD, False)), 8), (1, "1 passed, 1 failed"))

    def test_countsEachFailedCase(self):
        # One failure is counted for a suite that ends badly all the same: only two tell the counting.
        google = GOOGLE_BAD.replace("[       OK ] Id.sorts", "[  FAILED  ] Id.sorts")
        qt = QT_GOOD + "FAIL!  : qml::SignIn::test_lock() no\nFAIL!  : qml::SignIn::test_key() no\n"
        self.assertEqual(run(log(("core", google, False), ("qml", qt, False)), 8), (1, "1 passed, 4 failed"))

    def test_countsPythonFailuresErrorsAndSkips(self):
        self.assertEqual(run(log(("lint", PYTHON_BAD, False)), 8), (1, "2 passed, 2 failed"))

    def test_namesWhatFailed(self):
        qt_bad = QT_GOOD + "FAIL!  : qml::SignIn::test_lock() Compared values are not the same\n"
        python_bad = "FAIL: test_a (x_test.X)\n" + PYTHON_BAD
        _, lines = printed(log(("core", GOOGLE_BAD, False), ("qml", qt_bad, False), ("lint", python_bad, False)), 8)
        self.assertEqual([line for line in lines if line.startswith("  failed: ")],
                         ["  failed: Id.isNull", "  failed: qml::SignIn::test_lock() Compared values are not the same",
                          "  failed: test_a (x_test.X)"])

    def test_aSuiteThatRanNothingFails(self):
        for output in (GOOGLE_EMPTY, QT_EMPTY, ""):
            self.assertEqual(run(log(("empty", output, True))), (1, "0 passed, 1 failed"), output)

    def test_aSuiteThatRanOutOfTimeCountsWhatItRan(self):
        died = QT_GOOD.replace("Totals: 3 passed, 0 failed, 0 skipped, 0 blacklisted, 5ms\n", "")
        self.assertEqual(run(log(("qml", died, False)), 8), (1, "1 passed, 1 failed"))

    def test_aSuiteThatDiedFails(self):
        died = "[ RUN      ] Id.sorts\n[       OK ] Id.sorts (0 ms)\n[ RUN      ] Id.isNull\n"
        self.assertEqual(run(log(("core", died, False)), 8), (1, "1 passed, 1 failed"))

    def test_noLogIsAFailure(self):
        with contextlib.redirect_stdout(io.StringIO()):
            self.assertEqual(count.main("/nonexistent/LastTest.log", 0), 1)

    def test_ctestFailingWithoutACaseIsAFailure(self):
        self.assertEqual(run(log(("core", GOOGLE_GOOD, True)), 8), (1, "2 passed, 1 failed"))


if __name__ == "__main__":
    unittest.main()
