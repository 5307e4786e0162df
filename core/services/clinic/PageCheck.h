// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/RecordPart.h"
#include "services/base/OpenClinic.h"

#include <atomic>
#include <functional>
#include <memory>
#include <set>

namespace tidemark::services {

/// A PageCheck reads every page of the clinic's record and says which parts of the record are damaged. It
/// tells nothing that is in them, and everybody who is signed in may know.
class PageCheck {
public:
    /// Reads the pages; an empty set says that nothing is damaged. It touches nothing of the open clinic and
    /// may be called on any thread. It fails with DatabaseDamaged where not even the list of tables can be
    /// read, and with Busy or Internal where nothing can be said.
    using Read = std::function<Result<std::set<RecordPart>>()>;

    explicit PageCheck(const OpenClinic& clinic) : m_clinic(clinic) {}
    PageCheck(const PageCheck&) = delete;
    PageCheck& operator=(const PageCheck&) = delete;
    /// Stops what begin() returned where it runs: it fails soon, and lets the clinic's file be closed.
    ~PageCheck() { m_stop->store(true); }

    /// Returns what reads the pages.
    [[nodiscard]] Read begin();
    /// Returns whether the clinic was only read at the beginning and is written to now: what looked damaged
    /// to a reading beside it may have been half written, and is to be read again.
    [[nodiscard]] bool isOvertaken() const;

private:
    const OpenClinic& m_clinic;
    bool m_beganOnlyRead = false;
    std::shared_ptr<std::atomic<bool>> m_stop = std::make_shared<std::atomic<bool>>(false);
};

} // namespace tidemark::services
