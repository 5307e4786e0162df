// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

#include <QString>

namespace tidemark::app {

/// AskedValue remembers the unusual value that was asked about, so that the same typed again for the same
/// entry is kept. A person is asked once; another value, or the same of another entry, is asked about anew.
class AskedValue {
public:
    /// Says whether a value was asked about and waits for an answer.
    [[nodiscard]] bool isAsked() const { return !m_typed.isEmpty(); }

    /// Says whether this text was asked about last, so that it is to be kept as it is. `entry` is what it is
    /// typed for, where a screen types for more than one.
    [[nodiscard]] bool keeps(const QString& typed, const QString& entry = {}) const {
        return isAsked() && m_typed == typed && m_entry == entry;
    }

    /// Remembers the text where the refusal is a question of that kind, and forgets it else.
    template <typename T>
    void follow(const Result<T>& written, const QString& typed, const QString& entry = {}) {
        forget();
        if (!written && isQuestion(written.error().code)) {
            m_typed = typed;
            m_entry = entry;
        }
    }

    /// Forgets what was asked: the next unusual value is asked about anew.
    void forget() {
        m_typed.clear();
        m_entry.clear();
    }

private:
    [[nodiscard]] static bool isQuestion(ErrorCode code) {
        return code == ErrorCode::Implausible || code == ErrorCode::WeightDiffers;
    }

    QString m_typed;
    QString m_entry;
};

} // namespace tidemark::app
