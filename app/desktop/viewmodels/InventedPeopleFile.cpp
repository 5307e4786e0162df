// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/viewmodels/InventedPeopleFile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tidemark::app {
namespace {

QString fileIn(const QString& folder) {
    return folder + QStringLiteral("/demo.json");
}

} // namespace

std::optional<InventedPeople> readInventedPeople(const QString& folder) {
    QFile file(fileIn(folder));
    if (folder.isEmpty() || !file.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    const QJsonObject object = QJsonDocument::fromJson(file.read(1 << 16)).object();
    InventedPeople people;
    people.passphrase = object[QLatin1String("passphrase")].toString();
    const QJsonArray array = object[QLatin1String("people")].toArray();
    for (const auto& person : array) {
        people.people.push_back(
            {person[QLatin1String("signInName")].toString(), person[QLatin1String("displayName")].toString(),
             fromCode(roleCodes, person[QLatin1String("role")].toString()).value_or(Role::Nurse)});
    }
    return people.people.empty() ? std::nullopt : std::optional(people);
}

Result<void> writeInventedPeople(const QString& folder, const InventedPeople& people) {
    QJsonArray array;
    for (const InventedPerson& person : people.people) {
        array.append(QJsonObject{{QStringLiteral("signInName"), person.signInName},
                                 {QStringLiteral("displayName"), person.displayName},
                                 {QStringLiteral("role"), code(person.role)}});
    }
    const QByteArray bytes = QJsonDocument(QJsonObject{{QStringLiteral("people"), array},
                                                       {QStringLiteral("passphrase"), people.passphrase}})
                                 .toJson();
    QFile file(fileIn(folder));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size()) {
        return fail(ErrorCode::WriteFailed);
    }
    return {};
}

} // namespace tidemark::app
