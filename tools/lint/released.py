# SPDX-License-Identifier: GPL-3.0-or-later
"""A migration that a released version brought to clinics is never changed. SHA256SUMS beside the migrations lists the
released ones as sha256sum prints them; a number above the newest listed one is not released yet."""

import hashlib
import os
import re

LIST = "SHA256SUMS"
LINE = re.compile(r"([0-9a-f]{64}) [ *](\d{4}_[a-z0-9_]+\.sql)")


def listed(text):
    """(line, digest, name) of each line, and None for what is no such line."""
    for number, line in enumerate(text.splitlines(), 1):
        match = LINE.fullmatch(line)
        yield (number, match[1], match[2]) if match else (number, None, None)


def of_folder(folder, path):
    """The findings of one folder of migrations; `path` is how it is called in them."""
    with open(os.path.join(folder, LIST), encoding="utf-8") as file:
        lines = list(listed(file.read()))
    names = {name for _, _, name in lines if name}
    for number, digest, name in lines:
        if name is None:
            yield f"{path}/{LIST}:{number}: is no line of sha256sum"
            continue
        try:
            with open(os.path.join(folder, name), "rb") as file:
                same = hashlib.sha256(file.read()).hexdigest() == digest
        except FileNotFoundError:
            yield f"{path}/{LIST}:{number}: {name} was released and is gone"
            continue
        if not same:
            yield f"{path}/{name}:1: was released and must stay as it was; write a new migration instead"
    newest = max((name[:4] for name in names), default="0000")
    for name in sorted(os.listdir(folder)):
        if name.endswith(".sql") and name[:4] <= newest and name not in names:
            yield f"{path}/{name}:1: stands before a released migration and is not in {LIST}"


def findings(root):
    """Of every folder below migrations/ that has a list."""
    migrations = os.path.join(root, "migrations")
    for name in sorted(os.listdir(migrations)) if os.path.isdir(migrations) else ():
        if os.path.exists(os.path.join(migrations, name, LIST)):
            yield from of_folder(os.path.join(migrations, name), f"migrations/{name}")
