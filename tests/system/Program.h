// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>

namespace tidemark::tests {

/// One run of a binary, from start to end.
struct Ended {
    int exitCode = -1;
    QByteArray output;
    QByteArray errors;

    [[nodiscard]] QJsonObject json() const;
};

/// The path of a binary that the build made.
[[nodiscard]] QString binary(const QString& name);
[[nodiscard]] Ended run(const QString& program, const QStringList& arguments, const QByteArray& input = {});
/// tidemarkctl with the password on standard input.
[[nodiscard]] Ended ctl(const QStringList& arguments, const QByteArray& password = {});

} // namespace tidemark::tests
