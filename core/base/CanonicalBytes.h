// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "base/Id.h"

#include <QByteArray>
#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace tidemark {

/// CanonicalBytes builds the bytes by which a record is hashed: each field is its length (4 bytes,
/// big-endian) and its bytes, in the order of the calls. Text is UTF-8 in NFC, an integer 8 bytes in two's
/// complement, a number the 8 bytes of IEEE 754, both big-endian. An absent field is the length FFFFFFFF and
/// nothing else, so it differs from an empty one. The same values always give the same bytes.
class CanonicalBytes {
public:
    /// Adds one field and returns the same builder, so that calls can follow one another. An id without text
    /// and an empty optional are added as absent; a negative zero is added as zero.
    CanonicalBytes& add(const QString& text);
    CanonicalBytes& add(const QByteArray& bytes);
    CanonicalBytes& add(qint64 integer);
    CanonicalBytes& add(int integer) { return add(qint64{integer}); }
    CanonicalBytes& add(double number);
    /// Adds a day as ISO 8601; it is absent where the day is not valid.
    CanonicalBytes& add(QDate day);
    CanonicalBytes& add(Instant instant) { return add(qint64{toMilliseconds(instant)}); }
    /// Adds 0 or 1. It has a name of its own, because a pointer would turn into a bool in silence.
    CanonicalBytes& addFlag(bool flag) { return add(qint64{flag ? 1 : 0}); }
    /// Adds the field of a value that was never recorded, which differs from an empty text and from 0.
    CanonicalBytes& addAbsent();
    /// Adds the id's text; a null id is added as absent.
    template <class Tag>
    CanonicalBytes& add(const Id<Tag>& id) {
        return id.isNull() ? addAbsent() : add(id.text());
    }
    template <class T>
    CanonicalBytes& add(const std::optional<T>& value) {
        return value ? add(*value) : addAbsent();
    }
    CanonicalBytes& add(bool) = delete;
    CanonicalBytes& add(const char*) = delete;

    [[nodiscard]] const QByteArray& bytes() const { return m_bytes; }

private:
    void addField(QByteArrayView field);

    QByteArray m_bytes;
};

/// Returns the fields of such bytes in their order, an absent one as nothing; nothing at all where bytes were
/// not made so.
[[nodiscard]] std::optional<std::vector<std::optional<QByteArray>>> canonicalFields(QByteArrayView bytes);

} // namespace tidemark
