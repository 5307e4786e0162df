// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Codes.h"
#include "storage/engine/Statement.h"
#include "units/Quantity.h"

#include <QDate>

#include <optional>
#include <type_traits>

namespace tidemark::storage {

/// A RowReader reads the columns of one row in their order, each as the value that it goes into:
///
///     row.read(order.id, order.patient, order.drug, order.dosePerKilogram, order.validUntil);
///
/// NULL reads as nullopt, a null id, 0 or empty. A code that is not in its table, a day that is none and a
/// number that does not fit make the row damaged, which Rows.h turns into DatabaseDamaged.
class RowReader {
public:
    /// Reads the row that the last step() has reached; it is valid until the next.
    explicit RowReader(const Statement& row) : m_row(row.prepared()) {}

    /// Reads the next columns into the values, one each, in the order of the arguments.
    template <class... Values>
    RowReader& read(Values&... values) {
        (take(values), ...);
        return *this;
    }
    /// Reads the next column as a value of this type.
    template <class Value>
    [[nodiscard]] Value next() {
        Value value{};
        take(value);
        return value;
    }
    /// Returns the text of a column in UTF-8, valid until the next step(): for whoever makes no QString of
    /// it.
    [[nodiscard]] std::string_view nextText() { return m_row.text(m_column++); }
    /// Passes over a column.
    RowReader& skip() {
        ++m_column;
        return *this;
    }

    /// Marks the row as damaged, for what only the caller can see.
    void markDamaged() { m_damaged = true; }
    /// Returns whether a column so far had something that its type does not allow; the values that were read
    /// are then not to be used.
    [[nodiscard]] bool isDamaged() const { return m_damaged; }

private:
    static QString textOf(std::string_view utf8) {
        return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    }
    void take(QString& text) { text = textOf(m_row.text(m_column++)); }
    void take(QByteArray& bytes) { bytes = m_row.bytes(m_column++).toByteArray(); }
    void take(qint64& integer) { integer = m_row.integer(m_column++); }
    void take(int& integer) {
        const qint64 stored = m_row.integer(m_column++);
        integer = static_cast<int>(stored);
        m_damaged = m_damaged || integer != stored;
    }
    void take(bool& flag) { flag = m_row.integer(m_column++) != 0; }
    void take(double& real) { real = m_row.real(m_column++); }
    void take(Duration& duration) { duration = Duration(m_row.integer(m_column++)); }
    void take(Instant& instant) { instant = fromMilliseconds(m_row.integer(m_column++)); }
    void take(QDate& day) {
        const std::string_view text = m_row.text(m_column++);
        day = text.empty() ? QDate() : QDate::fromString(textOf(text), Qt::ISODate);
        m_damaged = m_damaged || (day.isNull() && !text.empty());
    }
    template <class Tag>
    void take(Id<Tag>& id) {
        id = Id<Tag>(next<QString>());
    }
    template <class Unit>
    void take(Quantity<Unit, double>& quantity) {
        take(quantity.value);
    }
    template <class Unit>
    void take(Quantity<Unit, int>& quantity) {
        take(quantity.value);
    }
    template <class Unit>
    void take(Quantity<Unit, std::int64_t>& quantity) {
        quantity.value = next<qint64>();
    }
    template <class Enum>
    requires std::is_enum_v<Enum>
    void take(Enum& coded) {
        const auto found = fromCode(codesOf(coded), m_row.text(m_column++));
        coded = found.value_or(coded);
        m_damaged = m_damaged || !found;
    }
    template <class Value>
    void take(std::optional<Value>& value) {
        if (m_row.isNull(m_column)) {
            value.reset();
            ++m_column;
        } else {
            value = next<Value>();
        }
    }

    const PreparedStatement& m_row;
    int m_column = 0;
    bool m_damaged = false;
};

} // namespace tidemark::storage
