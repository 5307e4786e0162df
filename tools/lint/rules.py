# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules of the house. Each takes a Source and yields (line, sentence); ALL lists them."""

import re

CPP = ("cpp", "h")
# Inside core: a room and the rooms it may include besides itself.
BELOW = {"base": set()}
BELOW["units"] = {"base"}
BELOW["domain"] = {"units", "base"}
BELOW["fields"] = {"domain", "units", "base"}
BELOW["rules"] = {"fields"} | BELOW["fields"]
BELOW["storage"] = {"fields"} | BELOW["fields"]
BELOW["services"] = {"storage", "rules"} | BELOW["rules"]
BELOW["exchange"] = BELOW["reports"] = {"services"} | BELOW["services"]
# Inside app: window and command line share the sentences, printed pages and the demo clinic; they know nothing of each other.
APP_BELOW = {"text": set(), "demo": set(), "printing": {"text"}}
APP_BELOW["desktop"] = APP_BELOW["ctl"] = {"demo", "printing", "text"}

# Inside a layer a feature uses another only downwards. A feature without a line here has no way to it.
FEATURES_BELOW = {
    "core/rules": {
        "access": set(), "backup": set(), "drugs": set(), "patients": set(), "record": set(), "scales": set(),
        "vitals": {"record"},
        "dosing": {"record", "scales"},
        "courses": {"scales"},
        "sessions": {"dosing", "patients", "record", "vitals"},
        "protocols": {"sessions"},
        "rems": {"dosing", "record", "sessions", "vitals"},
        "board": {"courses", "drugs", "dosing", "record", "sessions", "vitals"},
        "outcomes": {"courses", "record", "scales", "sessions", "vitals"},
        "review": {"access", "board"},
    },
    "core/services": {
        "base": set(),
        "backup": {"base", "clinic"},
        "clinic": {"base"}, "patients": {"base"}, "protocols": {"base"}, "scales": {"base"},
        "orders": {"base", "clinic", "patients", "protocols", "scales"},
        "drugs": {"base", "clinic", "orders", "patients", "protocols", "scales"},
        "courses": {"base", "clinic", "orders", "patients", "protocols", "scales"},
        "sessions": {"base", "clinic", "drugs", "orders", "patients", "protocols", "scales"},
        "rems": {"base", "clinic", "drugs", "orders", "patients", "protocols", "scales", "sessions"},
        "board": {"base", "clinic", "courses", "drugs", "orders", "patients", "protocols", "rems", "scales", "sessions"},
        "outcomes": {"base", "protocols", "scales"},
        "review": {"base", "board", "protocols"},
    },
}

# Words that only this project used. Headers, pages and sentences on the screen say the plain thing.
IDIOMS = re.compile(r"\b(what lies|told apart|stands?(?!-)|stood|(?:not )?to be had|passed over)\b", re.IGNORECASE)

# The one function for the day that the clinic's calendar shows.
CALENDAR_DAY = "core/base/CalendarDay.h"
THE_MACRO = "TIDEMARK_TRY"
THE_MACROS_HOME = "core/base/Try.h"

FIELD_KEYS = "core/fields/FieldKeys.h"
AUDIT_ACTIONS = "core/domain/AuditActions.h"

UNTOLD_NAMES = {"manager", "helper", "helpers", "utils", "util", "misc", "common", "info", "data"}
SQL = re.compile(
    r"\b(SELECT\s[^;]*?\sFROM|INSERT\s+INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|PRAGMA\s+\w|BEGIN\s+IMMEDIATE"
    r"|(CREATE|ALTER|DROP)\s+(TABLE|INDEX|VIEW|TRIGGER))\b", re.DOTALL)
SHOWN = (r"text|placeholderText|title|subtitle|heading|label|caption|description|hint|explanation|message|unit"
         r"|ToolTip\.text|Accessible\.(?:name|description)")
MEASURE = (r"font\.(?:pixelSize|pointSize|letterSpacing)|spacing|rowSpacing|columnSpacing|radius|duration"
           r"|(?:anchors\.|Layout\.)?(?:margins|(?:left|right|top|bottom)Margin)"
           r"|(?:left|right|top|bottom|horizontal|vertical)?[pP]adding")

WORD = r'"[A-Za-z][\w-]*"'
# What a control of ours is told to look like.
CHOICE = r"\w*[tT]one|severity|kind|level|mode|answer|concerning"


def words_of(name):
    words = [word.lower() for word in re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+", name)]
    # "common" before a noun is an adjective (CommonPasswords); alone or at the end it is a drawer.
    return [word for word in words[:-1] if word != "common"] + words[-1:]


def licence(source):
    wants = source.suffix in (*CPP, "qml", "js", "sql", "sh", "py", "cmake") or source.path.endswith("CMakeLists.txt")
    if wants and "SPDX-License-Identifier: GPL-3.0-or-later" not in "\n".join(source.text.split("\n")[:3]):
        yield 1, "has no SPDX-License-Identifier line"


def length(source):
    limit = None
    if source.suffix in CPP:
        limit = 500 if source.within("tests") else 400
    elif source.suffix == "qml":
        limit = 500 if source.within("tests") else 250
    if limit and source.lines > limit:
        yield limit + 1, f"has {source.lines} lines; the limit here is {limit}"


def names(source):
    if source.suffix in (*CPP, "qml", "js", "sql", "py"):
        for word in UNTOLD_NAMES.intersection(words_of(source.stem)):
            yield 1, f"has \"{word}\" in its name, which says nothing about what it does"
    if source.suffix in CPP:
        for line, match in source.find(r"\b(?:class|struct|enum class|using)\s+(\w+)\s*(?:final\s*)?[:{=]"):
            for word in UNTOLD_NAMES.intersection(words_of(match[1])):
                yield line, f"{match[1]}: \"{word}\" says nothing about what the type does"


def pragma_once(source):
    if source.suffix == "h" and "#pragma once" not in source.text:
        yield 1, "has no #pragma once"


def arrows(source):
    if source.suffix not in CPP or not source.within("core", "app"):
        return
    tree, room = source.path.split("/")[:2]
    for line, match in source.find(r'^\s*#\s*include\s+"([^"]+)"', "code"):
        target = match[1].split("/")[0] if "/" in match[1] else None
        if target is None or target == room:
            continue
        if tree == "core":
            if target in APP_BELOW:
                yield line, f"core includes {match[1]}, which is above it"
            elif target in BELOW and room in BELOW and target not in BELOW[room]:
                yield line, f"{room} may not include {target} ({match[1]})"
        elif target == "storage":
            yield line, f"{room} reaches storage through services only ({match[1]})"
        elif target in APP_BELOW and target not in APP_BELOW.get(room, set()):
            yield line, f"{room} may not include {target} ({match[1]})"


def feature_arrows(source):
    for layer, below in FEATURES_BELOW.items():
        if source.suffix not in CPP or not source.within(layer):
            continue
        parts = source.path[len(layer) + 1:].split("/")
        if len(parts) < 2:
            continue
        feature, room = parts[0], layer.split("/")[1]
        if feature not in below:
            yield 1, f"{feature} is no feature of {layer} in tools/lint/rules.py"
        for line, match in source.find(rf'^\s*#\s*include\s+"{room}/(\w+)/[^"]+"', "code"):
            if match[1] != feature and match[1] not in below.get(feature, set()):
                yield line, f"in {layer}, {feature} may not include {match[1]}: a feature uses another only downwards"


def engine_headers(source):
    if source.suffix in CPP and source.within("core", "app") and not source.within("core/storage/engine"):
        for line, match in source.find(r'^\s*#\s*include\s+[<"]((?:sqlcipher/|sqlite3|libpq)[^>"]*)', "code"):
            yield line, f"only core/storage/engine includes {match[1]}"


def engine_interface(source):
    """What is above the storage uses the engine's interface and does not know which engine it is."""
    if source.suffix in CPP and source.within("core", "app") and not source.within("core/storage"):
        for line, match in source.find(r'^\s*#\s*include\s+"(storage/engine/\w+/[^"]+)"', "code"):
            yield line, f"includes {match[1]}: use the interface in core/storage/engine"


def sql(source):
    if source.suffix not in CPP or not source.within("core", "app"):
        return
    in_storage = source.within("core/storage")
    for literal in source.strings:
        if not in_storage and SQL.search(literal.text):
            yield literal.line, "holds SQL; only core/storage does"
        if in_storage and not source.within("core/storage/engine"):
            if re.search(r"\bSELECT\s+\*", literal.text):
                yield literal.line, "SELECT *: name the columns"
            if re.search(r"(?<!WITHOUT )\browid\b|\b(?:strftime|julianday|unixepoch|datetime)\s*\(", literal.text, re.I):
                yield literal.line, "speaks to one engine only (rowid or an engine's date function)"


def no_qobject_below_app(source):
    if source.suffix in CPP and source.within("core"):
        for line, match in source.find(r"\bQ_OBJECT\b|\bQ_GADGET\b|\bQObject\b|^\s*(?:Q_)?signals\s*:|\bemit\s|\btr\s*\("):
            yield line, f"{match[0].strip()} below app"
        for line, match in source.find(r"^\s*#\s*include\s+<(Qt(?!Core)\w+/|QQml|QQuick|QGui|QApplication|QWidget"
                                       r"|QPaint|QColor|QFont|QImage|QPixmap|QIcon)\w*", "code"):
            yield line, f"includes {match[1]}…, which is above Qt Core"


def charts(source):
    if source.suffix == "qml" and not source.within("qml/charts"):
        for line, _ in source.find(r"^\s*import\s+QtCharts\b"):
            yield line, "only qml/charts imports QtCharts"
    if source.suffix in CPP and source.within("core", "app"):
        for line, _ in source.find(r"^\s*#\s*include\s+<(?:QtCharts|QChart|QLineSeries|QXYSeries|QAbstractSeries)", "code"):
            yield line, "only qml/charts knows Qt Charts"


def context_properties(source):
    if source.suffix in CPP:
        for line, _ in source.find(r"\bsetContextProperty|\bsetContextObject"):
            yield line, "sets a context property; QML gets typed singletons and required properties"


def typed_rows(source):
    """What QML reads of C++ has a type that its linter knows: gadgets and enumerations, no maps and no keys."""
    if source.suffix == "h" and source.within("app/desktop"):
        for line, match in source.find(r"\bQVariant(?:Map|List|Hash)\b"):
            yield line, f"{match[0]}: QML gets gadgets (QML_VALUE_TYPE), lists of them and RowList"
    if source.suffix == "qml" and source.within("qml/screens"):
        for line, _ in source.find(r"\brequired property var modelData\b"):
            yield line, "takes its row untyped; name the row's value type, so that a mistyped property is found"


def words_for_choices(source):
    """A choice is an enumeration, whose names qmllint knows; a mistyped word would silently be none of them."""
    if source.suffix != "qml" or not source.within("qml"):
        return
    # A word that goes on with "+" is the beginning of a name that is put together.
    for line, match in source.find(rf'(?:[!=]==?|\bcase)\s*({WORD})(?!\s*\+)|({WORD})\s*[!=]==?', "code"):
        yield line, f"compares with {match[1] or match[2]}; that is an enumeration"
    for line, match in source.find(rf'\bproperty\s+string\s+({CHOICE})\b', "code"):
        yield line, f"{match[1]} is a string; it is an enumeration, held as an int"
    for line, match in source.find(rf'(?:^|[{{;,]|\s)({CHOICE}):[^;,\n]*?({WORD})', "code"):
        yield line, f"gives {match[1]} the word {match[2]}; that is an enumeration"


def silent(source):
    if source.suffix in (*CPP, "qml", "cmake", "txt") and source.within("app", "core", "qml"):
        for line, match in source.find(r"\b(QtMultimedia|Qt6?::Multimedia|QSoundEffect|SoundEffect|MediaPlayer|QApplication::beep"
                                       r"|QTextToSpeech)\b"):
            yield line, f"{match[1]}: nothing in a treatment room makes a sound"


def macros(source):
    if source.suffix not in CPP or not source.within("core", "app", "qml", "tests"):
        return
    for line, match in source.find(r"^[ \t]*#[ \t]*define[ \t]+(\w+)"):
        if match[1] != THE_MACRO:
            yield line, f"defines {match[1]}; the only macro is {THE_MACRO}"
        elif source.path != THE_MACROS_HOME:
            yield line, f"defines {THE_MACRO} again; it is in {THE_MACROS_HOME}"


def closing(text, opening):
    """Where the bracket at opening is closed."""
    depth = 0
    for place in range(opening, len(text)):
        depth += (text[place] in "([{") - (text[place] in ")]}")
        if depth == 0:
            return place
    return len(text)


def whole_tries(source):
    """GCC 12 does not destroy the finished parts of a braced value where the macro returns from the middle of it."""
    if source.suffix not in CPP or source.path == THE_MACROS_HOME:
        return
    inside = -1
    for line, match in source.find(rf"\b{THE_MACRO}\("):
        if match.start() < inside:
            yield line, f"{THE_MACRO} inside another: name the inner result, or the lambda, first"
            continue
        inside = closing(source.bare, match.end() - 1)
        before = source.bare[:match.start()].rstrip()
        after = re.match(r"->|\S|$", source.bare[inside + 1:].lstrip())[0]
        statement = after == ";" and re.search(r"(?:[;{}]|\bcase [^;?]*:|\bdefault:)$", before)
        right_side = after in (";", ".", "->") and re.search(r"(?:[^=!<>]=|\breturn)$", before)
        if not (statement or right_side or (after == ")" and re.search(r"\bfor \([^;]* :$", before))):
            yield line, f"{THE_MACRO} in the middle of an expression: give what it returns a name first"


def passed_on_by_hand(source):
    """Only the two plainest forms, which are never anything else; a place that looks at the error is left alone."""
    if source.suffix in CPP and source.within("core", "app"):
        for line, match in source.find(r"\bif \((?:(?:const )?auto (\w+) =[^;]*; !\1|!(\w+))\) \{\s*"
                                       r"return tl::unexpected\((?:std::move\()?(?:\1|\2)\)?\.error\(\)\);\s*\}"):
            yield line, f"the error of {match[1] or match[2]} is handed on by hand: write {THE_MACRO}"


def literal_keys(source):
    """A field key or an action of the audit log is written in its table and nowhere else."""
    if source.suffix not in CPP or not source.within("core", "app") or source.path in (FIELD_KEYS, AUDIT_ACTIONS):
        return
    literal = r'(?:QStringLiteral\(|QLatin1String\()?u?"[a-z0-9-]+"'
    checks = r"checkNumber|checkText|checkDate|numberField|textField"
    for pattern in (rf"\bErrorCode::\w+,\s*{literal}", rf"\b(?:{checks})\(\s*{literal}", rf"\.field [!=]= {literal}"):
        for line, _ in source.find(pattern, "code"):
            yield line, f"writes a field key; the keys are constants in {FIELD_KEYS}"
    for line, _ in source.find(r'\baction = (?:QStringLiteral\(|QLatin1String\()?u?"', "code"):
        yield line, f"writes an action of the audit log; the actions are constants in {AUDIT_ACTIONS}"
    for literal in source.strings if source.within("core/storage") else ():
        if re.search(r"\baction\s*(?:=|<>|!=|(?:NOT\s+)?IN\s*\()\s*'|'[a-z0-9-]+\.[a-z-]+'", literal.text):
            yield literal.line, f"has an action of the audit log in SQL; the actions are constants in {AUDIT_ACTIONS} (quotedActions)"
    if source.within("core/services"):
        for literal in source.strings:
            if re.fullmatch(r'"[a-z0-9-]+\.[a-z-]+"', literal.text):
                yield literal.line, f"writes {literal.text}; the actions of the audit log are constants in {AUDIT_ACTIONS}"


def whole_tables(source):
    """The list of all keys or actions names each constant above it."""
    if source.path in (FIELD_KEYS, AUDIT_ACTIONS):
        listed = re.search(r"\barray all\{([^}]*)\}", source.bare)
        names = re.findall(r"\w+", listed[1]) if listed else []
        for line, match in source.find(r"^inline constexpr (?:FieldKey|AuditAction) (\w+)"):
            if match[1] not in names:
                yield line, f"{match[1]} is not in the list of all"


def unnumbered_todo(source):
    if source.suffix in (*CPP, "qml", "js", "sql", "sh", "py", "cmake"):
        for line, match in source.find(r"\b(TO" r"DO|FIX" r"ME|XX" r"X)\b(?!\(#\d+\))", "text"):
            yield line, f"{match[1]} without an issue: write {match[1]}(#number), or do it"


def foreign_paths(source):
    if source.suffix in (*CPP, "qml", "js", "sql", "sh", "py", "cmake", "md") and not source.within("tests"):
        for line, match in source.find(r"(?<![\w.}/$])/(?:work|home|Users)/\w+", "text"):
            yield line, f"{match[0]} is a place on somebody's machine"


def colours(source):
    if source.suffix != "qml" or source.within("qml/theme", "tests"):
        return
    for line, match in source.find(r'"#[0-9a-fA-F]{3,8}"|\bQt\.(?:rgba|hsla|hsva|lighter|darker|tint|color)\(', "code"):
        yield line, f"{match[0]}: colours live in qml/theme"
    for line, match in source.find(r'\b\w*[cC]olor:\s*("(?!transparent")[A-Za-z]+")', "code"):
        yield line, f"{match[1]}: colours live in qml/theme"


def measures(source):
    if source.suffix == "qml" and not source.within("qml/theme", "tests"):
        for line, match in source.find(rf"(?:^|[{{;]|\s)({MEASURE}):\s*(\d+(?:\.\d+)?)\s*(?:$|[;}}])"):
            if float(match[2]) > 2:
                yield line, f"{match[1]}: {match[2]}: type sizes, spacing and durations live in qml/theme"


def sentences(source):
    if source.suffix == "qml" and not source.within("qml/theme", "tests"):
        for line, match in source.find(rf'(?:^|[{{;]|\s)({SHOWN}):\s*("(?:\\.|[^"\\\n])*[A-Za-z]{{2}}(?:\\.|[^"\\\n])*")', "code"):
            # The product's name is the same in every language; the mark sets its halves in two colours.
            if match[2].strip('"') not in ("Tidemark", "Tide", "mark"):
                yield line, f"{match[1]}: {match[2]} is shown and not in qsTr()"


def clinic_days(source):
    """A day is one of the clinic's calendar: there is one function for it, and no day of UTC."""
    if source.suffix not in CPP or not source.within("core", "app") or source.path == CALENDAR_DAY:
        return
    for line, _ in source.find(r"\b(?:floor|round|ceil|duration_cast)<(?:std::chrono::)?days>|\bsys_days\b", "code"):
        yield line, f"counts days of UTC; the clinic's days are in {CALENDAR_DAY}"
    if source.within("core"):
        for line, _ in source.find(r"\btoLocal\([^;]*?\)\.date\(\)", "code"):
            yield line, f"reads a day off the wall by hand; calendarDay() in {CALENDAR_DAY} does"


def plain_words(source):
    """What others read (headers, pages, the screen) has no idiom of our own."""
    if source.path in ("CONTRIBUTING.md", "README.md") or source.suffix == "h" or (
            source.suffix == "md" and source.within("docs")):
        for line, match in source.find(IDIOMS.pattern, "text", re.MULTILINE | re.IGNORECASE):
            yield line, f"\"{match[0]}\": say the plain thing"
    elif source.suffix in ("cpp", "qml") and source.within("app", "qml"):
        for line, match in source.find(r'\b(?:qsTr|tr)\(\s*((?:"(?:\\.|[^"\\\n])*"\s*)+)', "code"):
            if said := IDIOMS.search(match[1]):
                yield line, f"\"{said[0]}\" on the screen: say the plain thing"


def whole_sentences(source):
    """The comment over a declaration is made of sentences: it begins with a subject or with what a function does."""
    if source.suffix != "h" or not source.within("core", "app"):
        return
    for line, match in source.find(r"(?:^[ \t]*///(?!<)[^\n]*\n)+", "text"):
        text = " ".join(part.strip().removeprefix("///").strip() for part in match[0].strip().split("\n"))
        if re.match(r"(?:\"[^\"]*\"(?! (?:is|says)\b)|[a-z0-9−-]|(?:None|Null|Empty|Oldest|Newest|By|The same)\b)", text):
            yield line, f"\"{text[:40]}\" is no sentence; a function's begins with what it does (\"Returns ...\")"
        elif not re.search(r"[.!?:;`)][\"”]?$", text):
            yield line, f"\"{text[-40:]}\" does not end as a sentence does"


def roots(source):
    """A screen gets its view model, so that a test can give it another; its route names the root."""
    if source.suffix != "qml" or not source.within("qml") or source.within("qml/screens/shell"):
        return
    if not source.stem.endswith("Route"):
        for line, match in source.find(r"\b([A-Z]\w*Root)\.viewModel\b"):
            yield line, f"names {match[1]}; only its route and screens/shell do"


def shadowed_ids(source):
    """An id that is also the name of a property below it: versions of Qt do not agree on which of the two is meant."""
    if source.suffix != "qml" or not source.within("qml"):
        return
    declared = {match[1] for _, match in source.find(r"\bproperty\s+[\w.<>]+\s+(\w+)", "code")}
    for line, match in source.find(r"(?:^|[{;]|\s)id:\s*(\w+)", "code"):
        if match[1] in declared:
            yield line, f"the id {match[1]} is also the name of a property of this file"


ALL = (licence, length, names, pragma_once, arrows, feature_arrows, engine_headers, engine_interface, sql, no_qobject_below_app, charts,
       context_properties, typed_rows, words_for_choices, silent, macros, whole_tries, passed_on_by_hand, literal_keys,
       whole_tables, unnumbered_todo, foreign_paths, plain_words, whole_sentences, clinic_days, colours, measures, sentences, roots,
       shadowed_ids)
