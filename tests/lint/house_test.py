# SPDX-License-Identifier: GPL-3.0-or-later
"""Every rule of the house finds its bad example and leaves the good one beside it alone."""

import contextlib
import hashlib
import io
import os
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "..", "tools", "lint"))

import errorkeys  # noqa: E402
import headers  # noqa: E402
import house  # noqa: E402
import released  # noqa: E402
from source import Source  # noqa: E402

CPP = "// SPDX-License-Identifier: GPL-3.0-or-later\n"
HEADER = CPP + "#pragma once\n"

# path, text, what a finding says
BAD = [
    ("core/base/A.cpp", "int a;\n", "SPDX"),
    ("migrations/sqlcipher/0001_a.sql", "CREATE TABLE a (id TEXT);\n", "SPDX"),
    ("core/base/A.h", CPP + "int a();\n", "#pragma once"),
    ("core/base/A.cpp", CPP + "\n" * 400, "401 lines"),
    ("tests/core/ATest.cpp", CPP + "\n" * 500, "501 lines"),
    ("qml/screens/a/A.qml", CPP + "\n" * 250, "251 lines"),
    ("core/services/SessionManager.h", HEADER, '"manager"'),
    ("qml/controls/A.qml", CPP + "Item {\n    id: words\n    Item {\n        property string words\n    }\n}\n",
     "the id words"),
    ("core/rules/scales/A.cpp", CPP + "auto a = std::chrono::floor<std::chrono::days>(b);\n", "days of UTC"),
    ("core/reports/A.cpp", CPP + "std::chrono::sys_days a;\n", "days of UTC"),
    ("core/services/clinic/A.cpp", CPP + "QDate a = toLocal(b, zone).date();\n", "calendarDay()"),
    ("app/desktop/string_utils.cpp", CPP, '"utils"'),
    ("app/desktop/Common.h", HEADER, '"common"'),
    ("core/domain/A.h", HEADER + "struct PatientInfo {};\n", '"info"'),
    ("core/units/A.cpp", CPP + '#include "domain/Patient.h"\n', "units may not include domain"),
    ("core/rules/A.cpp", CPP + '#include "storage/Store.h"\n', "rules may not include storage"),
    ("core/storage/A.cpp", CPP + '#include "services/Clinic.h"\n', "storage may not include services"),
    ("core/reports/A.cpp", CPP + '#include "exchange/Csv.h"\n', "reports may not include exchange"),
    ("core/services/A.cpp", CPP + '#include "desktop/shell/SignedInContext.h"\n', "above it"),
    ("app/ctl/A.cpp", CPP + '#include "desktop/lock/Lock.h"\n', "ctl may not include desktop"),
    ("app/desktop/A.cpp", CPP + '#include "storage/Store.h"\n', "through services only"),
    ("app/demo/A.cpp", CPP + '#include "ctl/Options.h"\n', "demo may not include ctl"),
    ("app/text/A.cpp", CPP + '#include "desktop/shell/SignedInContext.h"\n', "text may not include desktop"),
    ("core/services/orders/A.cpp", CPP + '#include "services/sessions/CheckIn.h"\n', "orders may not include sessions"),
    ("core/services/scales/A.h", HEADER + '#include "services/patients/Patients.h"\n', "scales may not include patients"),
    ("core/rules/record/A.h", HEADER + '#include "rules/vitals/VitalsFlags.h"\n', "record may not include vitals"),
    ("core/services/odds/A.h", HEADER, "odds is no feature of core/services"),
    ("core/services/A.cpp", CPP + "#include <sqlite3.h>\n", "only core/storage/engine"),
    ("core/storage/A.cpp", CPP + "#include <libpq-fe.h>\n", "only core/storage/engine"),
    ("core/services/backup/A.cpp", CPP + '#include "storage/engine/sqlcipher/Guard.h"\n', "use the interface"),
    ("core/storage/A.cpp", CPP + 'auto q = R"sql(SELECT seq FROM audit_event WHERE action = \'export\')sql";\n', "in SQL"),
    ("core/storage/A.cpp", CPP + 'auto q = "WHERE action NOT IN (\'sign-in\')";\n', "in SQL"),
    ("core/storage/A.cpp", CPP + 'auto q = "       \'staff.open-again\')";\n', "in SQL"),
    ("core/services/A.cpp", CPP + 'auto q = "SELECT name FROM patient";\n', "holds SQL"),
    ("app/ctl/A.cpp", CPP + 'auto q = R"(INSERT INTO patient\n (id) VALUES (:id))";\n', "holds SQL"),
    ("app/ctl/A.cpp", CPP + 'auto q = R"sql(UPDATE patient SET name = :n)sql";\n', "holds SQL"),
    ("core/storage/A.cpp", CPP + 'auto q = "SELECT * FROM patient";\n', "name the columns"),
    ("core/storage/A.cpp", CPP + 'auto q = "SELECT rowid FROM patient";\n', "one engine only"),
    ("core/domain/A.h", HEADER + "class A : public QObject {};\n", "QObject below app"),
    ("core/domain/A.cpp", CPP + 'auto s = tr("x");\n', "below app"),
    ("core/domain/A.cpp", CPP + "#include <QColor>\n", "above Qt Core"),
    ("core/domain/A.cpp", CPP + "#include <QtGui/QImage>\n", "above Qt Core"),
    ("qml/screens/a/A.qml", CPP + "import QtCharts\n", "only qml/charts"),
    ("core/base/A.h", HEADER + "/// Oldest first.\nint a();\n", "no sentence"),
    ("core/base/A.h", HEADER + "/// a of b.\nint a();\n", "no sentence"),
    ("app/text/A.h", HEADER + '/// "12 May".\nint a();\n', "no sentence"),
    ("app/text/A.h", HEADER + "/// Returns the first\n/// of them\nint a();\n", "does not end"),
    ("core/base/A.h", HEADER + "int a; ///< Where it stands.\n", '"stands"'),
    ("docs/nurse.md", "What is told apart is the drug.\n", '"told apart"'),
    ("qml/screens/a/A.qml", CPP + 'Text {\n    text: qsTr("%1 is passed over.").arg(a)\n}\n', '"passed over" on the screen'),
    ("app/desktop/models/A.cpp", CPP + "#include <QXYSeries>\n", "Qt Charts"),
    ("app/desktop/main.cpp", CPP + 'engine.rootContext()->setContextProperty("a", a);\n', "context property"),
    ("app/desktop/a/A.h", HEADER + "Q_PROPERTY(QVariantMap errors READ errors)\n", "QVariantMap"),
    ("app/desktop/a/A.h", HEADER + "[[nodiscard]] QVariantList rows() const;\n", "QVariantList"),
    ("qml/screens/a/A.qml", CPP + "Item {\n    required property var modelData\n}\n", "row untyped"),
    ("qml/screens/a/A.qml", CPP + 'Item {\n    visible: card.viewModel.state === "dosing"\n}\n', "an enumeration"),
    ("qml/controls/A.qml", CPP + 'Item {\n    visible: kind !== "quiet" || other\n}\n', 'compares with "quiet"'),
    ("qml/controls/A.qml", CPP + 'Item {\n    visible: "quiet" == kind\n}\n', 'compares with "quiet"'),
    ("qml/theme/A.qml", CPP + 'QtObject {\n    function a(b: int): int {\n        switch (b) {\n        case "warn": return 1;\n'
                              "        }\n    }\n}\n", 'compares with "warn"'),
    ("qml/controls/A.qml", CPP + "Item {\n    property string pillTone\n}\n", "pillTone is a string"),
    ("qml/screens/a/A.qml", CPP + 'AppButton { text: qsTr("Go"); kind: "primary" }\n', 'gives kind the word "primary"'),
    ("qml/screens/a/A.qml", CPP + 'Banner {\n    severity: a ? Tone.Warn : "good"\n}\n', 'gives severity the word "good"'),
    ("qml/screens/a/A.qml", CPP + "import QtMultimedia\n", "makes a sound"),
    ("app/desktop/main.cpp", CPP + "void a() { QApplication::beep(); }\n", "makes a sound"),
    ("core/base/A.h", HEADER + "#define LIMIT 5\n", "defines LIMIT"),
    ("tests/core/ATest.cpp", CPP + "int a;\n  # define TIDEMARK_CHECK(x) \\\n    (x)\n", "defines TIDEMARK_CHECK"),
    ("qml/A.h", HEADER + "#define A_GUARD\n", "defines A_GUARD"),
    ("app/ctl/A.cpp", CPP + "#define TIDEMARK_TRY(x) (x)\n", "defines TIDEMARK_TRY again"),
    ("core/base/A.cpp", CPP + "int a() { return b(c(), TIDEMARK_TRY(d())); }\n", "middle of an expression"),
    ("core/base/A.cpp", CPP + "A a{b(),\n    TIDEMARK_TRY(c())};\n", "middle of an expression"),
    ("core/base/A.cpp", CPP + "A a{TIDEMARK_TRY(c()), b()};\n", "middle of an expression"),
    ("core/base/A.cpp", CPP + "A a{.b = b(), .c = TIDEMARK_TRY(c())};\n", "middle of an expression"),
    ("core/base/A.cpp", CPP + "auto a = b() + TIDEMARK_TRY(c());\n", "middle of an expression"),
    ("core/base/A.cpp", CPP + "auto a = TIDEMARK_TRY(b()) + c();\n", "middle of an expression"),
    ("core/base/A.cpp", CPP + "const auto a = b ? c() : TIDEMARK_TRY(d());\n", "middle of an expression"),
    ("core/base/A.cpp", CPP + "const auto a = TIDEMARK_TRY(b(TIDEMARK_TRY(c())));\n", "inside another"),
    ("core/base/A.cpp", CPP + "TIDEMARK_TRY(b([&] -> R {\n    TIDEMARK_TRY(c());\n    return d;\n}));\n", "inside another"),
    ("core/base/A.cpp", CPP + "if (const auto a = b({c}); !a) {\n    return tl::unexpected(a.error());\n}\n", "by hand"),
    ("app/ctl/A.cpp", CPP + "if (!a) {\n    return tl::unexpected(a.error());\n}\n", "by hand"),
    ("app/ctl/A.cpp", CPP + "if (!a) {\n    return tl::unexpected(std::move(a).error());\n}\n", "by hand"),
    ("core/services/A.cpp", CPP + 'auto a = fail(ErrorCode::Empty, QStringLiteral("weight"));\n', "writes a field key"),
    ("app/ctl/A.cpp", CPP + 'Error a{ErrorCode::Empty,\n        u"weight"_s, {}};\n', "writes a field key"),
    ("core/rules/A.cpp", CPP + 'auto a = fields::checkNumber(u"weight", typed);\n', "writes a field key"),
    ("app/desktop/A.cpp", CPP + 'bool a = error.field == QLatin1String("lot");\n', "writes a field key"),
    ("core/services/A.cpp", CPP + 'auto a = auditLine(actor, "staff.add", "staff", id);\n', '"staff.add"'),
    ("core/exchange/A.cpp", CPP + 'line.action = QStringLiteral("export");\n', "writes an action"),
    ("core/fields/FieldKeys.h", HEADER + 'inline constexpr FieldKey a{u"a"};\ninline constexpr std::array all{\n    b,\n};\n',
     "a is not in the list"),
    ("core/base/A.cpp", CPP + "// TO" "DO: later\n", "without an issue"),
    ("core/base/A.cpp", CPP + "// see /home/" "somebody/notes\n", "somebody's machine"),
    ("qml/controls/A.qml", CPP + 'Rectangle { color: "#ff0000" }\n', "colours live in"),
    ("qml/controls/A.qml", CPP + 'Rectangle { border.color: "red" }\n', "colours live in"),
    ("qml/controls/A.qml", CPP + "Rectangle { color: Qt.rgba(0, 0, 0, 1) }\n", "colours live in"),
    ("qml/controls/A.qml", CPP + "Text { font.pixelSize: 14 }\n", "type sizes"),
    ("qml/controls/A.qml", CPP + "Row {\n    spacing: 8\n}\n", "type sizes"),
    ("qml/controls/A.qml", CPP + "Item {\n    anchors.leftMargin: 12\n}\n", "type sizes"),
    ("qml/controls/A.qml", CPP + 'Text {\n    text: "Hello"\n}\n', "not in qsTr"),
    ("qml/controls/A.qml", CPP + 'Item { Accessible.name: "Start" }\n', "not in qsTr"),
    ("qml/screens/a/AScreen.qml", CPP + "Item { visible: ARoot.viewModel.shown }\n", "names ARoot"),
]

GOOD = [
    ("core/base/A.h", HEADER + "/// Returns the list, oldest first: of the\n/// same kind.\nint a(); ///< oldest first\n"),
    ("core/base/A.h", HEADER + '/// "x" is no reason.\nint a();\n'),
    ("qml/screens/a/A.qml", CPP + 'property string stands: ready\nText {\n    text: qsTr("Ready")\n}\n'),
    ("docs/nurse.md", "A stand-alone machine understands it.\n"),
    ("core/base/A.cpp", CPP + "if (!a) {\n    undo();\n    return tl::unexpected(a.error());\n}\n"),
    ("core/base/A.cpp", CPP + "if (!a) {\n    return tl::unexpected(b.error());\n}\n"),
    ("core/base/A.cpp", CPP + "if (const auto a = b(); c && !a) {\n    return tl::unexpected(a.error());\n}\n"),
    ("core/base/A.h", HEADER + "if (!a) {\n    return Outcome(tl::unexpected(a.error()));\n}\n"),
    ("core/services/board/A.cpp", CPP + '#include "services/board/B.h"\n#include "services/sessions/CheckIn.h"\n'),
    ("core/rules/A.cpp", CPP + '#include "domain/Patient.h"\n#include "fields/FieldCatalogue.h"\n'),
    ("core/storage/A.cpp", CPP + '#include "storage/engine/Statement.h"\nauto q = "SELECT id FROM patient";\n'),
    ("core/storage/engine/sqlcipher/A.cpp", CPP + "#include <sqlite3.h>\n"),
    ("core/storage/backup/A.cpp", CPP + '#include "storage/engine/sqlcipher/Guard.h"\n'),
    ("core/services/backup/A.cpp", CPP + '#include "storage/engine/Connection.h"\n'),
    ("core/storage/A.cpp", CPP + 'auto q = "WHERE action IN (:recorded) AND entity = \'session\'";\n'),
    ("core/storage/A.cpp", CPP + 'auto q = "CREATE TABLE a (id TEXT) WITHOUT ROWID";\n'),
    ("core/services/A.cpp", CPP + '// SELECT name FROM patient is not code\nauto s = "Update the set";\n'),
    ("core/services/A.cpp", CPP + "// no QObject here, and no tr(): words belong to the app\nint str(int a);\n"),
    ("core/base/A.cpp", CPP + "const int big = 1'000'000; // a \"quote\" after separators\nint b;\n"),
    ("core/base/A.cpp", CPP + "// TO" "DO(#12): when the network arrives\n"),
    ("core/base/Try.h", HEADER + "#define TIDEMARK_TRY(...) (__VA_ARGS__)\n"),
    ("core/base/A.cpp", CPP + "#include <a>\n#if A\n#undef B\n#endif\n// #define is not code\n"),
    ("core/base/A.cpp", CPP + "R a() {\n    TIDEMARK_TRY(b(c, D{e}));\n    if (f) {\n        TIDEMARK_TRY(g());\n    }\n"
                              "    const auto h =\n        TIDEMARK_TRY(i(\")\"));\n    j = TIDEMARK_TRY(k).l;\n"
                              "    for (auto& m : TIDEMARK_TRY(n())) {\n    }\n    return TIDEMARK_TRY(o());\n}\n"),
    ("core/services/A.cpp", CPP + 'auto a = fail(ErrorCode::Empty, fields::keys::weight, QStringLiteral("kg"));\n'
                                  'auto b = auditLine(actor, actions::staffAdd, "staff", id); // "staff.add"\n'),
    ("core/fields/FieldKeys.h", HEADER + 'inline constexpr FieldKey a{u"a"};\ninline constexpr std::array all{a};\n'),
    ("core/storage/vault/CommonPasswords.h", HEADER),
    ("app/desktop/A.cpp", CPP + '#include "demo/DemoClinic.h"\n#include "services/Clinic.h"\n'),
    ("app/ctl/A.cpp", CPP + '#include "text/ErrorWords.h"\n'),
    ("qml/charts/A.qml", CPP + "import QtCharts\n"),
    ("qml/screens/a/A.qml", CPP + "Item {\n    required property boardRow modelData\n"
                                  "    visible: card.viewModel.state === SessionState.Dosing\n}\n"),
    ("qml/screens/a/A.qml", CPP + 'Item {\n    // kind === "quiet" is not code\n    visible: text !== "" && text === ":"\n'
                                  '        && name === "field-" + path\n'
                                  '    property var rows: [{ tone: Tone.Warn, key: "late" }]\n'
                                  '    StatusPill { tone: Tone.Warn; objectName: "late" }\n}\n'),
    ("qml/theme/Theme.qml", CPP + 'QtObject { property color ink: "#102030"; property int spacing: 8 }\n'),
    ("qml/controls/A.qml", CPP + 'Text { text: qsTr("Hello"); color: "transparent"; Layout.margins: 0 }\n'),
    ("qml/controls/A.qml", CPP + "Row { spacing: Theme.spacing.small; property int rowsShown: 12 }\n"),
    ("qml/controls/A.qml", CPP + 'Text { text: "Tidemark" }\n'),
    ("qml/screens/a/ARoute.qml", CPP + "AScreen {\n    viewModel: ARoot.viewModel\n}\n"),
    ("qml/screens/a/AScreen.qml", CPP + "Item { required property AViewModel viewModel; visible: AViewModel.First > 0 }\n"),
    ("tests/qml/tst_A.qml", CPP + 'Text { text: "Hello"; color: "#ff0000" }\n'),
]


def findings(path, text):
    return list(house.findings(Source(path, text)))


class House(unittest.TestCase):
    pass


class Walk(unittest.TestCase):
    def test_aTreeWithABadFileFailsAndSaysWhere(self):
        with tempfile.TemporaryDirectory() as root:
            os.makedirs(os.path.join(root, "core", "rules"))
            os.makedirs(os.path.join(root, "build", "core"))
            with open(os.path.join(root, "core", "rules", "A.cpp"), "w", encoding="utf-8") as file:
                file.write(CPP + '\n#include "storage/Store.h"\n')
            with open(os.path.join(root, "build", "core", "Generated.cpp"), "w", encoding="utf-8") as file:
                file.write("int unlicensed;\n")
            found = [finding for source in house.sources(root) for finding in house.findings(source)]
        self.assertEqual(found, ["core/rules/A.cpp:3: rules may not include storage (storage/Store.h)"])


class HeadersOfTheirName(unittest.TestCase):
    def says(self, *paths):
        with tempfile.TemporaryDirectory() as root:
            for path in paths:
                os.makedirs(os.path.dirname(os.path.join(root, path)), exist_ok=True)
                with open(os.path.join(root, path), "w", encoding="utf-8") as file:
                    file.write(CPP)
            return list(headers.findings(root))

    def test_findsASourceFileOfTheCoreWithoutOne(self):
        self.assertEqual(self.says("core/services/board/A.cpp", "core/services/A.h"),
                         ["core/services/board/A.cpp:1: has no header of its name"])

    def test_acceptsOneBesideItsHeaderAndWhatIsNotOfTheCore(self):
        self.assertEqual(self.says("core/base/A.cpp", "core/base/A.h", "core/base/B.h", "app/desktop/main.cpp"), [])

    def test_acceptsTheInterfaceAboveForWhatAnEngineImplements(self):
        self.assertEqual(self.says("core/storage/engine/A.h", "core/storage/engine/sqlcipher/A.cpp"), [])
        self.assertEqual(self.says("core/storage/engine/A.h", "core/storage/backup/A.cpp"),
                         ["core/storage/backup/A.cpp:1: has no header of its name"])


class ReleasedMigrations(unittest.TestCase):
    """0001 and 0002 are released, 0003 is being worked on."""

    def setUp(self):
        self.root = tempfile.TemporaryDirectory()
        self.addCleanup(self.root.cleanup)
        self.folder = os.path.join(self.root.name, "migrations", "sqlcipher")
        os.makedirs(self.folder)
        for name in ("0001_a.sql", "0002_b.sql", "0003_c.sql"):
            self.write(name, f"-- {name}\n")
        self.list_only("0001_a.sql", "0002_b.sql")

    def write(self, name, text):
        with open(os.path.join(self.folder, name), "w", encoding="utf-8") as file:
            file.write(text)

    def list_only(self, *names):
        lines = ""
        for name in names:
            with open(os.path.join(self.folder, name), "rb") as file:
                lines += f"{hashlib.sha256(file.read()).hexdigest()}  {name}\n"
        self.write("SHA256SUMS", lines)

    def says(self):
        return list(released.findings(self.root.name))

    def test_acceptsThemAsTheyWereAndANewerOneAtWork(self):
        self.assertEqual(self.says(), [])
        self.write("0003_c.sql", "-- changed at work\n")
        self.assertEqual(self.says(), [])

    def test_findsAChangedOneEvenInASpace(self):
        self.write("0002_b.sql", "-- 0002_b.sql \n")
        self.assertEqual(self.says(), ["migrations/sqlcipher/0002_b.sql:1: was released and must stay as it was; "
                                       "write a new migration instead"])

    def test_findsOneThatIsGoneAndTheFileThatTookItsNumber(self):
        os.rename(os.path.join(self.folder, "0001_a.sql"), os.path.join(self.folder, "0001_z.sql"))
        self.assertEqual(self.says(), ["migrations/sqlcipher/SHA256SUMS:1: 0001_a.sql was released and is gone",
                                       "migrations/sqlcipher/0001_z.sql:1: stands before a released migration and is not "
                                       "in SHA256SUMS"])

    def test_findsOneThatIsLeftOutOfTheList(self):
        self.list_only("0002_b.sql", "0003_c.sql")
        self.assertEqual(self.says(), ["migrations/sqlcipher/0001_a.sql:1: stands before a released migration and is not "
                                       "in SHA256SUMS"])

    def test_findsALineThatIsNone(self):
        self.write("SHA256SUMS", "0001_a.sql\n")
        self.assertEqual(self.says(), ["migrations/sqlcipher/SHA256SUMS:1: is no line of sha256sum"])

    def test_isPartOfTheChecksOfTheHouse(self):
        self.write("0001_a.sql", "-- SPDX-License-Identifier: GPL-3.0-or-later\n-- changed\n")
        with contextlib.redirect_stdout(io.StringIO()) as printed:
            self.assertEqual(house.main(self.root.name), 1)
        self.assertIn("0001_a.sql:1: was released", printed.getvalue())

    def test_theSourceTreeHasAList(self):
        tree = os.path.join(os.path.dirname(__file__), "..", "..", "migrations", "sqlcipher")
        self.assertTrue(os.path.exists(os.path.join(tree, released.LIST)))


class ErrorKeys(unittest.TestCase):
    def test_findsOneThatNoFieldHas(self):
        with tempfile.TemporaryDirectory() as root:
            for folder in ("core/fields", "app/desktop/drugs", "qml/screens/drugs"):
                os.makedirs(os.path.join(root, folder))
            for path, text in (("core/fields/FieldKeys.h", 'inline constexpr FieldKey drugLot{u"drug-lot"};\n'),
                               ("app/desktop/drugs/Pin.cpp", 'm_errors.insert(u"again"_s, words);\n'),
                               ("qml/screens/drugs/A.qml", 'error: form.errors.text("drug-lot")\n'
                                                           'error: form.errors.text("again")\n'
                                                           'error: form.errors.text("drug-lott")\n')):
                with open(os.path.join(root, path), "w", encoding="utf-8") as file:
                    file.write(text)
            self.assertEqual(list(errorkeys.findings(root)), ['qml/screens/drugs/A.qml:3: no field has the key "drug-lott"'])


def bad(path, text, says):
    return lambda self: self.assertTrue(any(says in finding for finding in findings(path, text)),
                                        f"{path}: no finding says {says!r}: {findings(path, text)}")


def good(path, text):
    return lambda self: self.assertEqual(findings(path, text), [])


for number, example in enumerate(BAD):
    setattr(House, f"test_finds_{number:02}_{example[2]}", bad(*example))
for number, example in enumerate(GOOD):
    setattr(House, f"test_accepts_{number:02}_{example[0]}", good(*example))

if __name__ == "__main__":
    unittest.main()
