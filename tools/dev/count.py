#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts the test cases of a ctest run from its log: count.py LastTest.log CTEST_STATUS

Reads the totals that GoogleTest, Qt Quick Test and Python's unittest print. A suite that ran no case fails, and so does
one that ctest calls failed although its own totals are clean (a crash, a time-out, a leak). The last line is
"N passed, N failed"; the exit code is 0 only where cases ran and none failed.
"""

import re
import sys
from dataclasses import dataclass, field


@dataclass
class Suite:
    name: str
    passed: int = 0
    failed: int = 0
    skipped: int = 0
    complaints: list = field(default_factory=list)
    # The names of the cases that failed, as the suite's own framework writes them.
    failures: list = field(default_factory=list)


def sections(log):
    """The log's part for each suite: its name, its output, and whether ctest passed it."""
    parts = re.split(r"^\d+/\d+ Test(?:ing)?: (.+)$", log, flags=re.MULTILINE)
    names, bodies = parts[1::2], parts[2::2]
    # ctest heads a suite with "N/M Testing: name" and then "N/M Test: name"; the second holds the output.
    found = {}
    for name, body in zip(names, bodies):
        found[name] = found.get(name, "") + body
    for name, body in found.items():
        yield name, body, re.search(r"^Test Passed\.$", body, flags=re.MULTILINE) is not None


def count(name, output, ctest_passed):
    suite = Suite(name)
    ran_google = re.findall(r"^\[=+\] (\d+) tests? from \d+ test suites? ran\.", output, re.MULTILINE)
    if "[ RUN      ]" in output or ran_google:
        # Line by line rather than by the totals, which a crash leaves unprinted.
        suite.passed += len(re.findall(r"^\[       OK \] ", output, re.MULTILINE))
        suite.failures += re.findall(r"^\[  FAILED  \] (.*) \(\d+ ms\)$", output, re.MULTILINE)
        suite.skipped += len(re.findall(r"^\[  SKIPPED \] .*\(\d+ ms\)$", output, re.MULTILINE))
    # Line by line here too: a suite that died or ran out of time prints no totals.
    suite.passed += len(re.findall(r"^PASS   : ", output, re.MULTILINE))
    suite.failures += re.findall(r"^FAIL!  : (.*)$", output, re.MULTILINE)
    suite.skipped += len(re.findall(r"^SKIP   : ", output, re.MULTILINE))
    suite.failed += len(suite.failures)
    # Qt counts initTestCase and cleanupTestCase of every file as passed cases; they test nothing.
    frame = len(re.findall(r"^PASS\s*: .*::(?:initTestCase|cleanupTestCase)\(\)", output, re.MULTILINE))
    suite.passed -= frame
    for ran in re.findall(r"^Ran (\d+) tests? in ", output, re.MULTILINE):
        bad = sum(int(n) for n in re.findall(r"(?:failures|errors)=(\d+)", output))
        left_out = sum(int(n) for n in re.findall(r"skipped=(\d+)", output))
        suite.passed += int(ran) - bad - left_out
        suite.failed += bad
        suite.failures += re.findall(r"^(?:FAIL|ERROR): (.*)$", output, re.MULTILINE)
        suite.skipped += left_out

    if suite.passed + suite.failed == 0:
        suite.failed += 1
        suite.complaints.append("ran no test")
    elif not ctest_passed and suite.failed == 0:
        suite.failed += 1
        suite.complaints.append("ended badly although none of its cases failed")
    return suite


def main(path, ctest_status):
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            log = file.read()
    except FileNotFoundError:
        log = ""
    suites = [count(*section) for section in sections(log)]
    for suite in suites:
        skipped = f", {suite.skipped} skipped" if suite.skipped else ""
        print(f"{suite.name}: {suite.passed} passed, {suite.failed} failed{skipped}")
        for complaint in suite.complaints:
            print(f"{suite.name} {complaint}.")
        for failure in suite.failures:
            print(f"  failed: {failure}")
    passed = sum(suite.passed for suite in suites)
    failed = sum(suite.failed for suite in suites)
    if passed + failed == 0:
        print("No test ran.")
    if ctest_status != 0 and failed == 0:
        print(f"ctest ended with {ctest_status} although no case failed.")
        failed = 1
    print(f"{passed} passed, {failed} failed")
    return 0 if passed > 0 and failed == 0 else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2])))
