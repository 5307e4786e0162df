// SPDX-License-Identifier: GPL-3.0-or-later
// The triggers of the schema say which tables are append-only; the connection itself has to refuse there too,
// since a trigger can be dropped by whoever has the key.
#include "support/TempClinic.h"

#include <gmock/gmock.h>
#include <QRegularExpression>

#include <map>

namespace tidemark::storage {
namespace {

using test::TempClinic;

struct Triggers {
    QStringList noUpdate; ///< Tables with a trigger that refuses every UPDATE.
    QStringList noDelete;
    std::map<QString, QString> firstColumn;
};

void readTrigger(const QString& sql, Triggers& found) {
    static const QRegularExpression shape(
        QStringLiteral("BEFORE\\s+(UPDATE|DELETE)\\s+ON\\s+(\\w+)\\s+(WHEN)?"));
    const auto match = shape.match(sql);
    if (!match.hasMatch() || !match.captured(3).isEmpty() || !sql.contains(QLatin1String("RAISE(ABORT"))) {
        return;
    }
    (match.captured(1) == QLatin1String("UPDATE") ? found.noUpdate : found.noDelete)
        .append(match.captured(2));
}

Triggers triggersOf(Store& store) {
    return store.read([](Connection& connection) {
        Triggers found;
        static const QRegularExpression first(QStringLiteral("^CREATE TABLE\\s+(\\w+)\\s*\\(\\s*(\\w+)"));
        Statement row = connection.prepare("SELECT type, sql FROM sqlite_master WHERE sql IS NOT NULL");
        while (row.step().value_or(false)) {
            if (row.text(0) == QLatin1String("trigger")) {
                readTrigger(row.text(1), found);
            } else if (const auto match = first.match(row.text(1)); match.hasMatch()) {
                found.firstColumn[match.captured(1)] = match.captured(2);
            }
        }
        return found;
    });
}

/// Refused before any row is looked at: the tables are empty, so no trigger can be what refuses.
bool isRefused(Store& store, const QString& sql) {
    return store.read([&](Connection& connection) {
        const QByteArray text = sql.toUtf8();
        return !connection.prepare(std::string_view(text.constData(), static_cast<std::size_t>(text.size())))
                    .run()
                    .has_value();
    });
}

TEST(Guard, refusesToChangeWhatTheTriggersKeep) {
    TempClinic clinic;
    const Triggers kept = triggersOf(*clinic.store);
    ASSERT_THAT(kept.noUpdate, testing::Contains(QStringLiteral("session_signature")));
    ASSERT_GE(kept.noUpdate.size(), 6);
    for (const QString& table : kept.noUpdate) {
        const QString& column = kept.firstColumn.at(table);
        EXPECT_TRUE(isRefused(*clinic.store, QStringLiteral("UPDATE %1 SET %2 = %2").arg(table, column)))
            << table.toStdString();
    }
}

TEST(Guard, refusesToDeleteWhatTheTriggersKeep) {
    TempClinic clinic;
    const Triggers kept = triggersOf(*clinic.store);
    ASSERT_THAT(kept.noDelete, testing::Contains(QStringLiteral("drug_movement")));
    ASSERT_GE(kept.noDelete.size(), 20);
    for (const QString& table : kept.noDelete) {
        EXPECT_TRUE(isRefused(*clinic.store, QStringLiteral("DELETE FROM %1").arg(table)))
            << table.toStdString();
    }
}

TEST(Guard, leavesTheOtherTablesToTheProgram) {
    TempClinic clinic;
    EXPECT_FALSE(isRefused(*clinic.store, QStringLiteral("DELETE FROM session_draft")));
    EXPECT_FALSE(isRefused(*clinic.store, QStringLiteral("UPDATE session_reading SET undone = 1")));
}

} // namespace
} // namespace tidemark::storage
