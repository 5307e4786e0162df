// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <utility>

namespace tidemark::app {

/// ScreenReading says when the view model of one screen reads: at once while its screen is shown; else it
/// notes that what it has is stale, and reads when the screen is shown next. A view model that nobody has
/// asked is taken for shown.
class ScreenReading {
public:
    explicit ScreenReading(std::function<void()> read) : m_read(std::move(read)) {}

    /// Says that the screen is shown or hidden.
    void setShown(bool shown) {
        m_shown = shown;
        if (m_shown && m_stale) {
            readNow();
        }
    }
    /// Notes that something that is on the screen was changed.
    void noteChange() {
        if (m_shown) {
            readNow();
        } else {
            m_stale = true;
        }
    }
    /// Notes that it was read by another way, or that there is nothing to read any more.
    void noteRead() { m_stale = false; }

    /// Says whether a screen shows it, so that a change is read at once.
    [[nodiscard]] bool isShown() const { return m_shown; }

private:
    void readNow() {
        m_stale = false;
        m_read();
    }

    std::function<void()> m_read;
    bool m_shown = true;
    bool m_stale = false;
};

} // namespace tidemark::app
