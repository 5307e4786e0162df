// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "base/Error.h"
#include "base/Id.h"

#include <QString>

#include <vector>

namespace tidemark::storage {

/// PinTries are the wrong PINs typed at a locked program, in a small file beside the keyring until somebody
/// opens the clinic, which then counts them and writes them into its audit log. The file has ids and times
/// only. Whoever can write it can remove it: the locked process counts for itself besides.
class PinTries {
public:
    /// A Try is one PIN that was typed: whose it should have been, and when.
    struct Try {
        StaffId person;
        Instant at;

        friend bool operator==(const Try&, const Try&) = default;
    };

    /// Reads what was noted before; a line that this class does not write says nothing.
    explicit PinTries(QString file);

    /// Returns them in the order in which they were typed.
    [[nodiscard]] const std::vector<Try>& all() const { return m_tries; }
    /// Returns how many tries of this person are noted; those of all locks count together.
    [[nodiscard]] int of(const StaffId& person) const;
    /// Begins a try. It is on the disk when this returns: ending the program in the middle of it saves none.
    /// Fails with DiskFull, WriteFailed and FolderNotWritable.
    [[nodiscard]] Result<void> begin(const StaffId& person, Instant at);
    /// Takes back the try that began last, which was right.
    void takeBackLast();
    /// Forgets all of them, once they are counted and written down elsewhere.
    void clear();

private:
    [[nodiscard]] Result<void> save() const;

    QString m_file;
    std::vector<Try> m_tries;
};

} // namespace tidemark::storage
