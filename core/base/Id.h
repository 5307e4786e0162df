// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"

#include <QString>

namespace tidemark {

/// Returns a new UUIDv7 (RFC 9562, 2024) as text: it sorts by the time of its making and clashes with no
/// other clinic's.
[[nodiscard]] QString newUuid(Instant now);

/// An Id is a record's identity. The tag keeps a patient's id from being passed where a session's is due.
template <class Tag>
class Id {
public:
    Id() = default;
    explicit Id(QString text) : m_text(std::move(text)) {}

    /// Makes an id that no record has yet. Ids of one thread that are made within one millisecond still sort
    /// in the order of their making.
    [[nodiscard]] static Id make(Instant now) { return Id(newUuid(now)); }
    [[nodiscard]] const QString& text() const { return m_text; }
    /// Returns whether the id names no record, as that of a value that was not saved or of an optional
    /// reference.
    [[nodiscard]] bool isNull() const { return m_text.isEmpty(); }

    friend bool operator==(const Id&, const Id&) = default;
    friend auto operator<=>(const Id& left, const Id& right) {
        return left.m_text.compare(right.m_text) <=> 0;
    }

private:
    QString m_text;
};

using PatientId = Id<struct PatientTag>;
using StaffId = Id<struct StaffTag>;
using OrderId = Id<struct OrderTag>;
using CourseId = Id<struct CourseTag>;
using SessionId = Id<struct SessionTag>;
/// An EntryId is one line of a session: a set of vitals, an effect, a note, a change of the pump.
using EntryId = Id<struct EntryTag>;
using ScaleResultId = Id<struct ScaleResultTag>;

} // namespace tidemark
