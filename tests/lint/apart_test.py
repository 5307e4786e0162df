# SPDX-License-Identifier: GPL-3.0-or-later
"""A name that two files of one library have for themselves is found, however it is declared; nothing else is."""

import os
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "..", "tools", "lint"))

import apart  # noqa: E402
from source import Source  # noqa: E402


def names(text):
    return sorted(apart.names(Source("core/rules/A.cpp", text)))


def in_room(text):
    return "namespace tidemark::rules {\nnamespace {\n" + text + "\n} // namespace\n} // namespace tidemark::rules\n"


# A declaration, and the name that is the file's own by it.
OWN = [
    ("constexpr double tenth = 0.10;", "tenth"),
    ('constexpr SqlText columns =\n    "id, name";', "columns"),
    ('constexpr auto selected = sql("SELECT ", columns, R"sql( FROM staff; {)sql");', "selected"),
    ("constexpr std::array kinds{\n    Kind{1, {2}},\n};", "kinds"),
    ("constexpr std::array<std::pair<int, int>, 2> pairs{{{1, 2}, {3, 4}}};", "pairs"),
    ("constexpr const char* unconfirmed = \"\";", "unconfirmed"),
    ("constexpr char context[] = \"tidemark\";", "context"),
    ("constexpr quint64 magic(0x54);", "magic"),
    ("std::function<void(int)> asked = nullptr;", "asked"),
    ("bool isAbove(int value, int limit = 3) {\n    return value > limit;\n}", "isAbove"),
    ("template <class Value>\nvoid take(const Value& value) {\n    if (value) { use(value); }\n}", "take"),
    ("const PhasePlan& phaseOf(const Plan& plan) noexcept {\n    return plan.phase;\n}", "phaseOf"),
    ("std::optional<std::vector<int>> given(int a);", "given"),
    ("[[nodiscard]] auto doseOf(int a) -> int {\n    return a;\n}", "doseOf"),
    ("struct Counting {\n    int n = 0;\n    void add() { ++n; }\n};", "Counting"),
    ("class Words final : public Base {\n    void add();\n};", "Words"),
    ("enum class Kind : int { One, Two };", "Kind"),
    ("using Rows = std::vector<int>;", "Rows"),
]

# What is nobody's own, or has no name to clash.
NOT_OWN = [
    "namespace tidemark {\nint shared() {\n    return 1;\n}\n}",
    in_room("class Known;"),
    in_room("static_assert(sizeof(int) == 4);"),
    in_room("using domain::Session;"),
    in_room("bool operator<(const Left& left, const Right& right) {\n    return false;\n}"),
    in_room("// int gone = 1;"),
    'extern "C" {\nint inC();\n}',
]


class Names(unittest.TestCase):
    def test_areFoundHoweverTheyAreDeclared(self):
        for text, name in OWN:
            with self.subTest(text):
                self.assertEqual(names(in_room(text)), [name])
                self.assertEqual(names(in_room(text + "\nint after = 1;")), sorted([name, "after"]))

    def test_areNotFoundWhereNothingIsTheFilesOwn(self):
        for text in NOT_OWN:
            with self.subTest(text):
                self.assertEqual(names(text), [])

    def test_areFoundOfStaticFunctionsToo(self):
        self.assertEqual(names("namespace tidemark {\nstatic int own(int a) {\n    return a;\n}\n}"), ["own"])

    def test_endWithTheNamespace(self):
        self.assertEqual(names(in_room("int own() {\n    return 1;\n}") + "int shared() {\n    return 2;\n}\n"), ["own"])


class Findings(unittest.TestCase):
    def found(self, *paths):
        with tempfile.TemporaryDirectory() as root:
            for number, path in enumerate(paths):
                place = os.path.join(root, path)
                os.makedirs(os.path.dirname(place), exist_ok=True)
                with open(place, "w", encoding="utf-8") as file:
                    file.write(in_room(f"int same({'int a' if number else ''}) {{\n    return 1;\n}}"))
            return list(apart.findings(root))

    def test_nameBothFilesOfALibrary(self):
        found = self.found("core/rules/dosing/A.cpp", "core/rules/vitals/B.cpp")
        self.assertEqual(len(found), 1)
        self.assertTrue(found[0].startswith("core/rules/vitals/B.cpp:3: `same`"), found)
        self.assertIn("core/rules/dosing/A.cpp", found[0])

    def test_countFoldersOfOneLibraryTogether(self):
        self.assertEqual(len(self.found("core/reports/A.cpp", "core/services/board/B.cpp")), 1)

    def test_leaveTwoLibrariesAlone(self):
        self.assertEqual(self.found("core/rules/dosing/A.cpp", "core/services/board/B.cpp"), [])

    def test_nameAHeaderThatDeclaresAnother(self):
        with tempfile.TemporaryDirectory() as root:
            for path, text in (("core/rules/A.h", "namespace tidemark::rules {\n[[nodiscard]] bool same(int a);\n}\n"),
                               ("core/rules/B.cpp", in_room("bool same(double a) {\n    return a > 0;\n}"))):
                os.makedirs(os.path.join(root, "core", "rules"), exist_ok=True)
                with open(os.path.join(root, path), "w", encoding="utf-8") as file:
                    file.write(text)
            found = list(apart.findings(root))
        self.assertEqual(len(found), 1, found)
        self.assertTrue(found[0].startswith("core/rules/B.cpp:3: `same`"), found)
        self.assertIn("core/rules/A.h", found[0])

    def test_leaveAnOverloadInOneFileAlone(self):
        text = in_room("int same() {\n    return 1;\n}\nint same(int a) {\n    return a;\n}")
        self.assertEqual(names(text), ["same"])


if __name__ == "__main__":
    unittest.main()
