// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

#include <QByteArrayView>
#include <QString>

#include <string_view>

namespace tidemark::storage {

/// PreparedStatement is what an engine provides for one parsed statement. Everybody else uses it through
/// Statement, which has the types of the program.
///
/// Parameters are named with their colon (":patient_id"). A fault in parsing or binding is kept and returned
/// by step(). Columns count from 0 and are read in the row that step() has reached.
class PreparedStatement {
public:
    PreparedStatement() = default;
    PreparedStatement(const PreparedStatement&) = delete;
    PreparedStatement& operator=(const PreparedStatement&) = delete;
    PreparedStatement(PreparedStatement&&) = delete;
    PreparedStatement& operator=(PreparedStatement&&) = delete;
    virtual ~PreparedStatement() = default;

    /// Binds NULL. A name that the statement does not have is a fault.
    virtual void bindNull(std::string_view name) = 0;
    /// Binds a whole number of 64 bits; nothing of it is lost on the way.
    virtual void bindInteger(std::string_view name, qint64 value) = 0;
    /// Binds a floating-point number of 64 bits.
    virtual void bindReal(std::string_view name, double value) = 0;
    /// Binds a text as UTF-8. The engine keeps a copy, so the text need not outlive the call.
    virtual void bindText(std::string_view name, const QString& value) = 0;
    virtual void bindText(std::string_view name, std::string_view utf8) = 0;
    /// Binds bytes as they are. The engine keeps a copy, so they need not outlive the call.
    virtual void bindBytes(std::string_view name, QByteArrayView value) = 0;

    /// Goes to the next row; false when there is none. After false or an error it can run again.
    [[nodiscard]] virtual Result<bool> step() = 0;
    /// Makes every parameter NULL and forgets the rows and the fault. It returns false for a statement that
    /// could not be parsed, which is not worth keeping.
    virtual bool reset() noexcept = 0;

    /// Returns whether the column of this row is NULL, which the readers below cannot tell from 0 or empty.
    [[nodiscard]] virtual bool isNull(int column) const = 0;
    /// Returns the column as a whole number of 64 bits, and 0 for NULL.
    [[nodiscard]] virtual qint64 integer(int column) const = 0;
    /// Returns the column as a floating-point number of 64 bits, and 0 for NULL.
    [[nodiscard]] virtual double real(int column) const = 0;
    /// Returns the text in UTF-8, valid until the next call of step() or reset(), as are the bytes.
    [[nodiscard]] virtual std::string_view text(int column) const = 0;
    /// Returns the bytes of the column; they are empty for NULL.
    [[nodiscard]] virtual QByteArrayView bytes(int column) const = 0;
};

} // namespace tidemark::storage
