// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/InventedPeopleFile.h"

#include "base/SideFile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tidemark::demo {
namespace {

QString fileIn(const QString& folder) {
    return folder + QStringLiteral("/demo.json");
}

} // namespace

std::optional<InventedSignIn> readInventedSignIn(const QString& folder) {
    QFile file(fileIn(folder));
    if (folder.isEmpty() || !file.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    const QJsonObject object = QJsonDocument::fromJson(file.read(1 << 16)).object();
    InventedSignIn signIn;
    signIn.passphrase = object[QLatin1String("passphrase")].toString();
    signIn.pin = object[QLatin1String("pin")].toString();
    const QJsonArray array = object[QLatin1String("people")].toArray();
    for (const auto& person : array) {
        signIn.people.push_back(
            {person[QLatin1String("signInName")].toString(), person[QLatin1String("displayName")].toString(),
             fromCode(roleCodes, person[QLatin1String("role")].toString()).value_or(Role::Nurse)});
    }
    return signIn.people.empty() ? std::nullopt : std::optional(signIn);
}

Result<void> writeInventedSignIn(const QString& folder, const InventedSignIn& signIn) {
    QJsonArray array;
    for (const DemoPerson& person : signIn.people) {
        array.append(QJsonObject{{QStringLiteral("signInName"), person.signInName},
                                 {QStringLiteral("displayName"), person.displayName},
                                 {QStringLiteral("role"), code(person.role)}});
    }
    const QByteArray bytes = QJsonDocument(QJsonObject{{QStringLiteral("people"), array},
                                                       {QStringLiteral("passphrase"), signIn.passphrase},
                                                       {QStringLiteral("pin"), signIn.pin}})
                                 .toJson();
    return writeSideFile(fileIn(folder), bytes, Durable::Now);
}

} // namespace tidemark::demo
