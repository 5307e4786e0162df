// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "domain/Codes.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

#include <vector>

namespace tidemark::rules {

/// Reads the fields of one JSON object, each once and each of its kind. The first fault stays in `first`,
/// with the path of its field; what is read after it means nothing.
class JsonFields {
public:
    JsonFields(QJsonObject object, QString path, std::optional<Error>& first);

    [[nodiscard]] QString text(const char* key);
    [[nodiscard]] int whole(const char* key);
    /// Returns whether the field is there, for what files of an older version do not have.
    [[nodiscard]] bool has(const char* key) const;
    [[nodiscard]] int wholeOr(const char* key, int otherwise) { return has(key) ? whole(key) : otherwise; }
    /// Reads a whole number; it is zero where the field is not there.
    [[nodiscard]] int wholeOrZero(const char* key);
    [[nodiscard]] QString textOrEmpty(const char* key);
    [[nodiscard]] double decimal(const char* key);
    [[nodiscard]] std::vector<int> wholes(const char* key);
    /// Reads a list of decimals; it is empty where the field is not there.
    [[nodiscard]] std::vector<double> decimalsOrNone(const char* key);
    [[nodiscard]] std::vector<QString> texts(const char* key);
    [[nodiscard]] JsonFields object(const char* key);
    /// Returns one reader for each entry of a list of objects.
    [[nodiscard]] std::vector<JsonFields> objects(const char* key);

    template <class Enum, std::size_t Size>
    [[nodiscard]] Enum coded(const char* key, const std::array<CodeOf<Enum>, Size>& table) {
        const auto value = fromCode(table, text(key));
        if (!value) {
            fault(ErrorCode::NotOneOfTheChoices, key);
        }
        return value.value_or(table.front().value);
    }

    /// Refuses a field that nobody asked for; it is to be called last.
    void refuseOthers();
    void fault(ErrorCode code, const QString& key);

private:
    QJsonValue take(const char* key);
    QJsonArray list(const char* key);
    void fault(ErrorCode code, const char* key) { fault(code, QString::fromLatin1(key)); }

    QJsonObject m_object;
    QString m_path;
    std::optional<Error>* m_first;
    QSet<QString> m_known;
};

} // namespace tidemark::rules
