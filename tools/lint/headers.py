# SPDX-License-Identifier: GPL-3.0-or-later
"""A .cpp of the core and of the app has a header of its name beside it, an engine's one folder above: who reads one finds the other."""

import os

# The rooms that are held to it.
ROOMS = ("core", "app")
# What an engine implements has its header one folder above, where the other engine finds it too.
ENGINES = "core/storage/engine/"


def findings(root):
    for room in ROOMS:
        for folder, folders, files in os.walk(os.path.join(root, room)):
            folders.sort()
            for name in sorted(files):
                path = os.path.relpath(os.path.join(folder, name), root).replace(os.sep, "/")
                if not name.endswith(".cpp") or name == "main.cpp":
                    continue
                header = name[:-len("cpp")] + "h"
                above = path.startswith(ENGINES) and path.count("/") == ENGINES.count("/") + 1
                if header not in files and not (above and os.path.exists(os.path.join(folder, "..", header))):
                    yield f"{path}:1: has no header of its name"
