# SPDX-License-Identifier: GPL-3.0-or-later
"""A public declaration without a sentence is found, and what needs none is left alone."""

import contextlib
import io
import os
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "..", "tools", "lint"))

import house  # noqa: E402
import sentences  # noqa: E402
from source import Source  # noqa: E402

BEGINNING = "// SPDX-License-Identifier: GPL-3.0-or-later\n#pragma once\n\n"
ROOT = os.path.join(os.path.dirname(__file__), "..", "..")

# A header's text and the names of the declarations that lack a sentence.
CASES = {
    "a type": ("struct Dose {\n    double value = 0;\n};\n", ["Dose"]),
    "an enumeration": ("enum class Route { Nasal };\n", ["Route"]),
    "a template": ("template <class Line>\nstruct Lines {\n    Line first;\n};\n", ["Lines"]),
    "a function": ("[[nodiscard]] int minutes(int hours);\n", ["minutes"]),
    "a function with a body": ("inline int minutes(int hours) {\n    return hours * 60;\n}\n", ["minutes"]),
    "a template with a condition": ("template <class T>\nrequires requires(T one) {\n    one.size();\n}\n"
                                    "int sizeOf(const T& one);\n", ["sizeOf"]),
    "a function over two lines": ("std::map<int, std::vector<int>>\nminutes(int hours,\n        int more);\n", ["minutes"]),
    "a plain comment above": ("// Returns the minutes.\nint minutes(int hours);\n", ["minutes"]),
    "a note behind the line above": ("int a = 0; ///< Never below 0.\nint minutes(int hours);\n", ["minutes"]),
    "the end of such a note": ("int a = 0; ///< Never below 0,\n           ///< and never above 9.\nint minutes(int hours);\n",
                              ["minutes"]),
    "a blank line between": ("/// Returns the minutes.\n\nint minutes(int hours);\n", ["minutes"]),
    "a public member": ("/// A Dose is in mg.\nclass Dose {\npublic:\n    int half() const;\n};\n", ["half"]),
    "a member of a struct": ("/// A Dose is in mg.\nstruct Dose {\n    int half() const;\n};\n", ["half"]),
    "a type in a type": ("/// A Dose is in mg.\nstruct Dose {\n    enum class Unit { Mg };\n};\n", ["Unit"]),
    "a static member": ("/// A Dose is in mg.\nstruct Dose {\n    static Dose none();\n};\n", ["none"]),
    "a signal": ("/// A Pump tells.\nclass Pump : public QObject {\n    Q_OBJECT\n    Q_PROPERTY(int rate READ rate NOTIFY turned)\n"
                 "signals:\n    void turned();\n\nprivate slots:\n    void turn();\n};\n", ["turned"]),
    "an invokable": ("/// A Pump tells.\nclass Pump {\npublic:\n    Q_INVOKABLE void stop();\n};\n", ["stop"]),
    "an accessor that does more": ("/// A Dose is in mg.\nstruct Dose {\n    int value() const { return m_value * 2; }\n};\n",
                                   ["value"]),
    "an overload with another between": ("/// Adds one.\nvoid add(int one);\nvoid take(int one);\nvoid add(double one);\n",
                                         ["take", "add"]),

    "sentences": ("/// A Dose is in mg.\nstruct Dose {\n    /// Returns half of it.\n    int half() const;\n};\n", []),
    "a sentence above a template": ("/// Returns the first.\ntemplate <class T>\nT first(const T& all);\n", []),
    "a sentence above an attribute": ("/// Returns the first.\n[[nodiscard]] int\nfirst();\n", []),
    "a constructor and a destructor": ("/// A Dose is in mg.\nclass Dose {\npublic:\n    Dose() = default;\n"
                                       "    explicit Dose(int mg) : m_mg(mg) {}\n    virtual ~Dose();\n};\n", []),
    "a deduction guide": ("/// A Text is fixed.\ntemplate <int N>\nstruct Text {};\ntemplate <int N>\n"
                          "Text(const char (&)[N])->Text<N>;\n", []),
    "operators": ("/// A Dose is in mg.\nstruct Dose {\n    friend bool operator==(const Dose&, const Dose&) = default;\n"
                  "    explicit operator bool() const;\n    int operator()(int one) const;\n};\n"
                  'constexpr Dose operator""_mg(long double value) {\n    return {value};\n}\n', []),
    "an override": ("/// A Fixed is a clock.\nclass Fixed final : public Clock {\npublic:\n    Instant now() const override;\n};\n",
                    []),
    "what is deleted": ("/// A Dose is in mg.\nstruct Dose {\n    void add(bool) = delete;\n};\n", []),
    "an overload": ("/// Adds one.\nvoid add(int one);\nvoid add(double one);\n", []),
    "an accessor": ("/// A Dose is in mg.\nclass Dose {\npublic:\n    int value() const { return m_value; }\n\nprivate:\n"
                    "    int m_value;\n};\n", []),
    "a table of codes": ("[[nodiscard]] constexpr const auto& codesOf(Route) {\n    return routeCodes;\n}\n", []),
    "what is private": ("/// A Dose is in mg.\nclass Dose {\n    void own();\n\nprotected:\n    void below();\n\nprivate:\n"
                        "    struct Part {\n        int half() const;\n    };\n};\n", []),
    "what has no name outside": ("namespace {\nint half();\n}\nnamespace detail {\nint third();\n}\n", []),
    "what is named in advance": ("class Store;\nstruct Vault;\nenum class Role : int;\n", []),
    "variables and other names": ("using Step = std::function<void(int)>;\ninline constexpr std::array all{1, 2};\n"
                                  'inline constexpr Key pressure("pressure");\nextern int count;\n', []),
    "a body": ("/// Returns half.\ninline int half(int one) {\n    if (one > 2) {\n        return other(one);\n    }\n"
               "    struct Part {\n        int a;\n    };\n    return twice(Part{one});\n}\n", []),
}


class Sentences(unittest.TestCase):
    def test_findsEachDeclarationWithoutOneAndNoOther(self):
        for name, (text, lacking) in CASES.items():
            with self.subTest(name):
                source = Source("core/base/A.h", BEGINNING + "namespace tidemark {\n\n" + text + "\n} // namespace tidemark\n")
                self.assertEqual([declaration.name for declaration in sentences.lacking(source)], lacking)

    def test_isPartOfTheChecksOfTheHouse(self):
        with tempfile.TemporaryDirectory() as root:
            os.makedirs(os.path.join(root, "core", "rules", "vitals"))
            with open(os.path.join(root, "core", "rules", "vitals", "Pulse.h"), "w", encoding="utf-8") as file:
                file.write(BEGINNING + "int pulse();\n")
            with contextlib.redirect_stdout(io.StringIO()) as printed:
                self.assertEqual(house.main(root), 1)
        self.assertIn("core/rules/vitals/Pulse.h:4: pulse has no sentence (///) above it", printed.getvalue())

    def test_everyRoomThatIsCoveredIsThere(self):
        for room in sentences.COVERED:
            self.assertTrue(os.path.isdir(os.path.join(ROOT, room)), room)


if __name__ == "__main__":
    unittest.main()
