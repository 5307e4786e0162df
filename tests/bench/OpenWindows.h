// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/OpenWindow.h"

#include <map>
#include <memory>
#include <string>

namespace tidemark::test {

/// The two windows that are measured, opened when they are first measured and open until this ends, which is
/// before the application object does.
class OpenWindows {
public:
    /// `clinics`: the folder that tools/dev/bench.sh keeps the two clinics in.
    explicit OpenWindows(std::string clinics) : m_clinics(std::move(clinics)) {}

    /// Of the clinic with so many patients.
    [[nodiscard]] OpenWindow& of(int patients) {
        auto& window = m_windows[patients];
        if (!window) {
            window = std::make_unique<OpenWindow>(
                QString::fromStdString(m_clinics + '/' + std::to_string(patients)));
        }
        return *window;
    }

private:
    std::string m_clinics;
    std::map<int, std::unique_ptr<OpenWindow>> m_windows;
};

/// `windows` outlives the measuring.
void registerWindowBenchmarks(OpenWindows& windows);

} // namespace tidemark::test
