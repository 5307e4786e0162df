// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QJsonObject>
#include <QStringList>

namespace tidemark::tests {

/// One run of a binary, from start to end.
struct Ended {
    int exitCode = -1;
    QByteArray output;
    QByteArray errors;

    [[nodiscard]] QJsonObject json() const;
    /// What was said on standard error, without the log's lines: those have a time.
    [[nodiscard]] QByteArrayList sentences() const;
};

/// The path of a binary that the build made.
[[nodiscard]] QString binary(const QString& name);
[[nodiscard]] Ended run(const QString& program, const QStringList& arguments, const QByteArray& input = {});
/// tidemarkctl with the password on standard input.
[[nodiscard]] Ended ctl(const QStringList& arguments, const QByteArray& password = {});

} // namespace tidemark::tests
