# SPDX-License-Identifier: GPL-3.0-or-later
"""A sentence that lupdate does not see, a date with a form of its own and a count without its forms are findings."""

import contextlib
import io
import os
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "..", "tools", "lint"))

import translations  # noqa: E402
from source import Source  # noqa: E402

# code, sentences that lupdate collected, what a finding says ("" for none)
CASES = [
    ('auto a = words("No order in force");', (), "No order in force"),
    ('auto a = tr("No order in force");', ("No order in force",), ""),
    ('auto a = u"No order in force"_s;', (), "No order in force"),
    ('auto a = tr("No order "\n         "in force");', ("No order in force",), ""),
    ('auto a = "%1 boosters";', (), "%1 boosters"),
    ('auto a = tr("Pulse \\u2013 breathing rate");', ("Pulse \u2013 breathing rate",), ""),
    ('auto a = "in-force";', (), ""),
    ("// It is \"no order in force\".\nint a;", (), ""),
    ('    QML_UNCREATABLE("Belongs to the session.")', (), ""),
    ('static_assert(a, "Not so many rows.");', (), ""),
    ('auto a = day.toString(u"d MMM"_s);', (), "fixes the form of a date"),
    ('auto a = at.toString("yyyy-MM-dd HH:mm");', (), "fixes the form of a date"),
    ('auto a = QTime::fromString(typed, "HH:mm");', (), ""),
]

FORMS = {("Board", "%n day(s)"): ["%n day", "%n days"]}
PROGRAM = """// SPDX-License-Identifier: GPL-3.0-or-later
struct Words { Q_DECLARE_TR_FUNCTIONS(Board) };
QString a(int n) { return Words::tr("%n day(s)", nullptr, n) + Words::tr("No order in force"); }
"""
PLURALS = """<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="en"><context><name>Board</name>
<message numerus="yes"><source>%n day(s)</source><translation><numerusform>%n day</numerusform>
<numerusform>%n days</numerusform></translation></message></context></TS>"""


def check(root):
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        status = translations.main(root)
    return status, printed.getvalue()


def write(root, path, text):
    path = os.path.join(root, path)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


class Translations(unittest.TestCase):
    def test_sentences(self):
        for code, collected, wanted in CASES:
            with self.subTest(code=code):
                found = list(translations.untranslatable(Source("app/text/A.cpp", code), set(collected)))
                self.assertEqual(len(found), 1 if wanted else 0, found)
                if wanted:
                    self.assertIn(wanted, found[0][1])

    def test_the_file_of_the_dates_has_their_forms(self):
        code = 'auto a = tr("d MMM");'
        self.assertEqual(list(translations.untranslatable(Source(translations.DATES, code), set())), [])

    def test_counts(self):
        self.assertEqual(list(translations.missing_counts(FORMS, FORMS)), [])
        self.assertIn("has not its two", next(translations.missing_counts(FORMS, {})))
        self.assertIn("has not its two", next(translations.missing_counts(FORMS, {("Board", "%n day(s)"): ["%n day"]})))
        self.assertIn("no longer", next(translations.missing_counts({}, FORMS)))

    @unittest.skipUnless(translations.lupdate(), "lupdate is not installed")
    def test_a_program(self):
        with tempfile.TemporaryDirectory() as root:
            for folder in translations.READ:
                os.makedirs(os.path.join(root, folder))
            write(root, "app/text/A.cpp", PROGRAM)
            write(root, translations.PLURALS, PLURALS)
            status, printed = check(root)
            self.assertEqual((status, printed), (0, "lupdate collected 2 sentences; 0 findings.\n"))
            write(root, "app/text/B.cpp", 'QString b() { return QStringLiteral("Nobody is here"); }\n')
            status, printed = check(root)
            self.assertEqual(status, 1)
            self.assertIn("app/text/B.cpp:1:", printed)


if __name__ == "__main__":
    unittest.main()
