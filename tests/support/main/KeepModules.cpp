// SPDX-License-Identifier: GPL-3.0-or-later
// Linked into the program in the asan preset alone. LeakSanitizer reports at the end of the process, when Qt
// has unloaded the plugins of platform and OpenGL; their allocations would then belong to an unknown module,
// which no suppression can name.
extern "C" int dlclose(void* /*module*/) {
    return 0;
}
