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

    virtual void bindNull(std::string_view name) = 0;
    virtual void bindInteger(std::string_view name, qint64 value) = 0;
    virtual void bindReal(std::string_view name, double value) = 0;
    virtual void bindText(std::string_view name, const QString& value) = 0;
    virtual void bindText(std::string_view name, std::string_view utf8) = 0;
    virtual void bindBytes(std::string_view name, QByteArrayView value) = 0;

    /// Goes to the next row; false when there is none. After false or an error it can run again.
    [[nodiscard]] virtual Result<bool> step() = 0;
    /// Makes every parameter NULL and forgets the rows and the fault. It returns false for a statement that
    /// could not be parsed, which is not worth keeping.
    virtual bool reset() noexcept = 0;

    [[nodiscard]] virtual bool isNull(int column) const = 0;
    [[nodiscard]] virtual qint64 integer(int column) const = 0;
    [[nodiscard]] virtual double real(int column) const = 0;
    /// Returns the text in UTF-8, valid until the next call of step() or reset(), as are the bytes.
    [[nodiscard]] virtual std::string_view text(int column) const = 0;
    [[nodiscard]] virtual QByteArrayView bytes(int column) const = 0;
};

} // namespace tidemark::storage
