#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures how long Tidemark takes to its first frame: start_bench.py BIN_FOLDER

Starts the empty window and Tidemark (the sign-in screen of a clinic) by turns, each until its first frame is on the
screen and its event loop answers, on one virtual screen. The ratio of the medians is the result; the exit code is 1
where it is above the limit.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time

LIMIT = 3.0
ROUNDS = 9
PASSWORD = "seven herons under the pier"


def start_screen():
    """Xvfb on a display that it picks itself: the process and the display's name."""
    reading, writing = os.pipe()
    screen = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1920x1080x24", "-nolisten", "tcp", "-r"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as number:
        return screen, ":" + number.readline().strip()


def create_clinic(binaries, folder):
    subprocess.run(
        [f"{binaries}/tidemarkctl", "--clinic", folder, "--user", "admin", "--clinic-name", "Measured Clinic",
         "--display-name", "Admin", "create"],
        input=PASSWORD, text=True, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )


def milliseconds(command, environment):
    begun = time.monotonic()
    subprocess.run(command, env=environment, check=True, timeout=120, stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL)
    return (time.monotonic() - begun) * 1000


def measure(binaries, home, display):
    environment = {name: value for name, value in os.environ.items() if name != "WAYLAND_DISPLAY"}
    environment |= {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "HOME": home, "XDG_DATA_HOME": home,
                    "XDG_CACHE_HOME": home, "XDG_CONFIG_HOME": home}
    clinic = os.path.join(home, "clinic")
    create_clinic(binaries, clinic)
    empty = [f"{binaries}/tidemark_empty_window"]
    whole = [f"{binaries}/tidemark", "--clinic", clinic, "--quit-after-first-frame"]
    for command in (empty, whole):  # the first start reads everything from disk
        milliseconds(command, environment)
    rounds = [(milliseconds(empty, environment), milliseconds(whole, environment)) for _ in range(ROUNDS)]
    return [statistics.median(column) for column in zip(*rounds)]


def main():
    screen, display = start_screen()
    try:
        with tempfile.TemporaryDirectory() as home:
            empty, whole = measure(sys.argv[1], home, display)
    finally:
        screen.terminate()
        screen.wait()
    ratio = whole / empty
    print(f"First frame: empty window {empty:.0f} ms, Tidemark {whole:.0f} ms, ratio {ratio:.2f} (limit {LIMIT:g}).")
    return 1 if ratio > LIMIT else 0


if __name__ == "__main__":
    sys.exit(main())
