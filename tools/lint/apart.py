# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeps the names that are a file's own apart within a library, for a release compiles eight files of it as one.

Two constants of one name would not compile there. Two functions of one name would, as overloads, where their parameters
differ, and one file could call the other's without a word from the compiler. So could it where it means a function that a
header of the library declares.
"""

import os
import re

from source import Source

# A folder is the library of all files below it; the longest that fits is a file's.
LIBRARIES = ("core/units", "core/domain", "core/fields", "core/rules", "core/storage", "core/services", "core/reports",
             "core/exchange")
# Folders that are compiled into one library.
SHARED = {"core/units": "core/domain", "core/fields": "core/domain", "core/reports": "core/services",
          "core/exchange": "core/services"}

NAMESPACE = re.compile(r"^(?:inline\s+)?namespace\b\s*([\w:]*)")
TYPE = re.compile(r"^(?:struct|class|union|enum(?:\s+(?:class|struct))?)\s+(?:\[\[.*?\]\]\s*)?(\w+)\b")
ALIAS = re.compile(r"^using\s+(\w+)\s*=")
NOT_OWN = re.compile(r"^(?:using\b|static_assert\b|friend\b|extern\b|typedef\b)")


def outermost(text):
    """The text up to the first bracket, brace or sign of assignment that is not within the angles of a template."""
    depth = 0
    for place, sign in enumerate(text):
        if sign == "<":
            depth += 1
        elif sign == ">" and text[place - 1] != "-":
            depth -= 1
        elif depth == 0 and sign in "(={[;":
            return text[:place]
    return text


def without_template(text):
    """A declaration without its `template <...>`."""
    while text.startswith("template"):
        depth = 0
        for place, sign in enumerate(text):
            depth += {"<": 1, ">": -1}.get(sign, 0)
            if sign == ">" and depth == 0:
                text = text[place + 1:].lstrip()
                break
        else:
            return ""
    return text


def declared(statement):
    """The name that a statement at namespace scope declares; empty for none, and for a member that is defined here."""
    text = without_template(re.sub(r"\[\[.*?\]\]", " ", statement).strip())
    alias = ALIAS.match(text)
    if alias:
        return alias[1]
    if NOT_OWN.match(text):
        return ""
    kind = TYPE.match(text)
    if kind and re.match(r"\s*(?:final\s*)?(?:[:{;]|$)", text[kind.end():]):
        return "" if text[kind.end():].strip() in ("", ";") else kind[1]
    name = re.search(r"([\w:~]+)\s*$", outermost(text))
    if not name or "::" in name[1] or "operator" in name[1] or not re.search(r"[\w>&*]\s+[&*]*\w+\s*$", outermost(text)):
        return ""
    return name[1]


def statements(code):
    """(line, whether it is the file's own, statement) of each declaration at namespace scope, bodies left out."""
    code = re.sub(r"^[ \t]*#(?:[^\n]*\\\n)*[^\n]*", lambda found: re.sub(r"[^\n]", " ", found[0]), code, flags=re.MULTILINE)
    spaces, statement, begins, inside = [], "", 0, 0
    for place, sign in enumerate(code):
        if inside:
            inside += {"{": 1, "}": -1}.get(sign, 0)
            if inside == 0:
                statement += "}"
                if body:
                    yield code.count("\n", 0, begins) + 1, own(spaces, statement), statement
                    statement = ""
            continue
        if sign == "{":
            namespace = NAMESPACE.match(statement)
            if namespace or re.match(r'^extern\s+"', statement):
                spaces.append(namespace[1] if namespace else "C")
                statement = ""
                continue
            # A body has a space before it; a type goes on to its semicolon, and so does a value.
            body = bool(re.search(r"(?:\)|\bconst|\bnoexcept|\boverride|[\w>&*])\s+$", statement)) and "=" not in \
                outermost_of_value(statement) and not TYPE.match(without_template(statement))
            statement += "{"
            inside = 1
        elif sign == "}":
            if spaces:
                spaces.pop()
            statement = ""
        elif sign == ";":
            yield code.count("\n", 0, begins) + 1, own(spaces, statement), statement + ";"
            statement = ""
        elif statement or not sign.isspace():
            if not statement:
                begins = place
            statement += sign


def outermost_of_value(statement):
    """What of a statement may hold the sign of assignment of a value: not a parameter's default, not a comparison."""
    text = re.sub(r"[=!<>]=|operator=", "", statement)
    while re.search(r"\([^()]*\)", text):
        text = re.sub(r"\([^()]*\)", "", text)
    return text


def own(spaces, statement):
    return "" in spaces or statement.startswith(("static ", "inline static "))


def names(source):
    """The names that are this file's own, each with the line of its first declaration."""
    found = {}
    for line, own_name, statement in statements(source.bare):
        name = declared(re.sub(r"^(?:inline )?static ", "", statement)) if own_name else ""
        if name:
            found.setdefault(name, line)
    return found


def library_of(path):
    folder = next((folder for folder in LIBRARIES if path.startswith(folder + "/")), "")
    return SHARED.get(folder, folder)


def files_of(root):
    """(library, source) of each file; the sources of programs are compiled alone."""
    for folder, folders, files in os.walk(os.path.join(root, "core")):
        folders.sort()
        for file in sorted(name for name in files if name.endswith((".cpp", ".h")) and name != "main.cpp"):
            path = os.path.relpath(os.path.join(folder, file), root).replace(os.sep, "/")
            if library_of(path):
                with open(os.path.join(root, path), encoding="utf-8") as text:
                    yield library_of(path), Source(path, text.read())


def shared_names(source):
    """The names that a header declares for everybody."""
    return {declared(statement) for _, own_name, statement in statements(source.bare) if not own_name} - {""}


def findings(root):
    first, shared, files = {}, {}, list(files_of(root))
    for library, source in files:
        for name in shared_names(source) if source.suffix == "h" else ():
            shared.setdefault((library, name), source.path)
    for library, source in files:
        for name, line in names(source).items() if source.suffix == "cpp" else ():
            before = first.setdefault((library, name), source.path)
            if before != source.path:
                yield f"{source.path}:{line}: `{name}` is a name of {before}'s own too, and both may be compiled as one; name it" \
                      " for what it is here, or share it"
            elif (library, name) in shared:
                yield f"{source.path}:{line}: `{name}` is this file's own, and {shared[library, name]} declares another; a file that is" \
                      " compiled as one with this would find both"
