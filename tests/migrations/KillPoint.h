// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tidemark::test {

/// What a process can be killed at: when SQLite begins a statement (BEGIN, each statement of the migration,
/// each statement of a trigger, COMMIT), or when it writes to a file or waits for the disk.
enum class KillAt { Statement, DiskWrite };

/// To be called in a child process that has no database open. Every database that it opens from here on is
/// watched.
void watchForKill();
/// From here on events of this kind are counted, and at the one with this number, from 1, the process gets
/// SIGKILL. A write that it is killed at is half done. 0: nothing is killed.
void armKill(KillAt kind, int number);
/// Since armKill().
[[nodiscard]] int eventsSoFar();

} // namespace tidemark::test
