// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/protocols/JsonFields.h"

#include <cmath>
#include <utility>

namespace tidemark::rules {
namespace {

// Far beyond any field of a protocol, and exact as a double.
constexpr double largest = 1e9;

std::optional<int> wholeNumber(const QJsonValue& value) {
    const double number = value.toDouble(largest + 1);
    const bool whole = std::trunc(number) == number && std::abs(number) <= largest;
    return value.isDouble() && whole ? std::optional(static_cast<int>(number)) : std::nullopt;
}

} // namespace

JsonFields::JsonFields(QJsonObject object, QString path, std::optional<Error>& first)
    : m_object(std::move(object)), m_path(std::move(path)), m_first(&first) {}

void JsonFields::fault(ErrorCode code, const QString& key) {
    if (!*m_first) {
        *m_first = Error{code, m_path.isEmpty() ? key : m_path + u'.' + key, {}};
    }
}

bool JsonFields::has(const char* key) const {
    return m_object.contains(QLatin1String(key));
}

QJsonValue JsonFields::take(const char* key) {
    const QString name = QString::fromLatin1(key);
    m_known.insert(name);
    if (!m_object.contains(name)) {
        fault(ErrorCode::Empty, name);
    }
    return m_object.value(name);
}

QString JsonFields::text(const char* key) {
    const QJsonValue value = take(key);
    if (!value.isString()) {
        fault(ErrorCode::UnknownToken, key);
    }
    return value.toString();
}

int JsonFields::whole(const char* key) {
    const auto number = wholeNumber(take(key));
    if (!number) {
        fault(ErrorCode::NotANumber, key);
    }
    return number.value_or(0);
}

int JsonFields::wholeOrZero(const char* key) {
    return m_object.contains(QLatin1String(key)) ? whole(key) : 0;
}

QString JsonFields::textOrEmpty(const char* key) {
    return m_object.contains(QLatin1String(key)) ? text(key) : QString();
}

double JsonFields::decimal(const char* key) {
    const QJsonValue value = take(key);
    if (!value.isDouble()) {
        fault(ErrorCode::NotANumber, key);
    }
    return value.toDouble();
}

QJsonArray JsonFields::list(const char* key) {
    const QJsonValue value = take(key);
    if (!value.isArray()) {
        fault(ErrorCode::UnknownToken, key);
    }
    return value.toArray();
}

std::vector<int> JsonFields::wholes(const char* key) {
    std::vector<int> numbers;
    for (const QJsonValue value : list(key)) {
        const auto number = wholeNumber(value);
        if (!number) {
            fault(ErrorCode::NotANumber, key);
        }
        numbers.push_back(number.value_or(0));
    }
    return numbers;
}

std::vector<double> JsonFields::decimalsOrNone(const char* key) {
    std::vector<double> numbers;
    if (!has(key)) {
        return numbers;
    }
    for (const QJsonValue value : list(key)) {
        if (!value.isDouble()) {
            fault(ErrorCode::NotANumber, key);
        }
        numbers.push_back(value.toDouble());
    }
    return numbers;
}

std::vector<QString> JsonFields::texts(const char* key) {
    std::vector<QString> words;
    for (const QJsonValue value : list(key)) {
        if (!value.isString()) {
            fault(ErrorCode::UnknownToken, key);
        }
        words.push_back(value.toString());
    }
    return words;
}

JsonFields JsonFields::object(const char* key) {
    const QJsonValue value = take(key);
    if (!value.isObject()) {
        fault(ErrorCode::UnknownToken, key);
    }
    const QString name = QString::fromLatin1(key);
    return {value.toObject(), m_path.isEmpty() ? name : m_path + u'.' + name, *m_first};
}

std::vector<JsonFields> JsonFields::objects(const char* key) {
    const QString name = QString::fromLatin1(key);
    std::vector<JsonFields> entries;
    for (const QJsonValue value : list(key)) {
        if (!value.isObject()) {
            fault(ErrorCode::UnknownToken, key);
        }
        const QString path = QStringLiteral("%1[%2]").arg(name).arg(entries.size());
        entries.emplace_back(value.toObject(), m_path.isEmpty() ? path : m_path + u'.' + path, *m_first);
    }
    return entries;
}

void JsonFields::refuseOthers() {
    for (const QString& key : m_object.keys()) {
        if (!m_known.contains(key)) {
            fault(ErrorCode::UnknownToken, key);
        }
    }
}

} // namespace tidemark::rules
