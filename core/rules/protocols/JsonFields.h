// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "domain/Codes.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

#include <vector>

namespace tidemark::rules {

/// JsonFields reads the fields of one JSON object, each once and each of its kind. The first fault stays in
/// `first`, with the path of its field; what is read after it means nothing.
class JsonFields {
public:
    JsonFields(QJsonObject object, QString path, std::optional<Error>& first);

    /// Reads a text, which may be empty. A field that is missing is the fault Empty, one of another kind
    /// UnknownToken.
    [[nodiscard]] QString text(const char* key);
    /// Reads a whole number that fits an int; it is 0 with the fault NotANumber for anything else, a fraction
    /// included.
    [[nodiscard]] int whole(const char* key);
    /// Returns whether the field is there, for what files of an older version do not have.
    [[nodiscard]] bool has(const char* key) const;
    /// Reads a whole number, and gives `otherwise` where the field is not there.
    [[nodiscard]] int wholeOr(const char* key, int otherwise) { return has(key) ? whole(key) : otherwise; }
    /// Reads a whole number; it is zero where the field is not there.
    [[nodiscard]] int wholeOrZero(const char* key);
    /// Reads a text; it is empty where the field is not there.
    [[nodiscard]] QString textOrEmpty(const char* key);
    /// Reads a number; a text with digits is the fault NotANumber.
    [[nodiscard]] double decimal(const char* key);
    /// Reads a list of whole numbers in its order. The list has to be there and may be empty.
    [[nodiscard]] std::vector<int> wholes(const char* key);
    /// Reads a list of decimals; it is empty where the field is not there.
    [[nodiscard]] std::vector<double> decimalsOrNone(const char* key);
    /// Reads a list of texts in its order. The list has to be there and may be empty.
    [[nodiscard]] std::vector<QString> texts(const char* key);
    /// Returns a reader of an object inside this one, which names its faults by the whole path:
    /// "limits.spo2Below". A missing object is read as an empty one.
    [[nodiscard]] JsonFields object(const char* key);
    /// Returns one reader for each entry of a list of objects.
    [[nodiscard]] std::vector<JsonFields> objects(const char* key);

    /// Reads a text that has to be a code of the table. Another text is the fault NotOneOfTheChoices, and the
    /// table's first value is returned.
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
    /// Keeps the fault with the path of the field, unless there was one before: the first is the one that is
    /// shown.
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
