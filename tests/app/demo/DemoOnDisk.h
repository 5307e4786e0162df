// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/DemoClinic.h"
#include "exchange/ReadingsCsv.h"
#include "services/board/SessionBoard.h"
#include "support/TempClinic.h"

#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QTimeZone>

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>

namespace tidemark::demo {

/// An invented clinic on disk, and its first nurse at the desk.
class DemoOnDisk {
public:
    explicit DemoOnDisk(DemoPlan plan, std::optional<QTime> hour = {}, int daysLater = 0) {
        const QDateTime now = toLocal(clock.now(), clock.zone());
        clock.set(fromDateTime(
            QDateTime(now.date().addDays(daysLater), hour.value_or(now.time()), QTimeZone(clock.zone()))));
        made = createDemoClinic(folder(), plan, clock, {}, test::cheapKdf).value();
        desk =
            services::signIn(folder(), made.people.front().signInName, made.passphrase, clock, test::cheapKdf)
                .value();
    }

    [[nodiscard]] services::OpenClinic& clinic() const { return *desk.clinic; }
    [[nodiscard]] std::vector<services::BoardCard> today() const {
        return services::SessionBoard(clinic(), desk.actor).day(clinic().today()).value();
    }
    /// Every file of an export whose content does not hang on keys or ids that are made by chance, one after
    /// the other, with each id replaced by its place among the ids.
    [[nodiscard]] QByteArray exported() const {
        const QString target = m_directory.filePath(QStringLiteral("export"));
        Actor administrator = desk.actor;
        administrator.role = Role::Administrator;
        std::vector<QString> names = exchange::exportCsv(clinic(), administrator, target).value();
        const QStringList byChance{
            QStringLiteral("people.csv"),         QStringLiteral("signatures.csv"),
            QStringLiteral("audit-log.csv"),      QStringLiteral("session-versions.csv"),
            QStringLiteral("drug-units.csv"),     QStringLiteral("drug-lots.csv"),
            QStringLiteral("drug-movements.csv"), QStringLiteral("checksums.sha256")};
        std::erase_if(names, [&](const QString& name) { return byChance.contains(name); });
        std::ranges::sort(names);
        QByteArray all;
        for (const QString& name : names) {
            QFile file(target + u'/' + name);
            EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(name);
            all += name.toUtf8() + '\n' + file.readAll();
        }
        return withoutIds(QString::fromUtf8(all)).toUtf8();
    }

    test::ManualClock clock;
    DemoClinic made;
    services::SignedIn desk;

private:
    [[nodiscard]] QString folder() const { return m_directory.filePath(QStringLiteral("clinic")); }

    static QString withoutIds(const QString& text) {
        static const QRegularExpression id(QStringLiteral("[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}"));
        QHash<QString, qsizetype> places;
        QString result;
        qsizetype from = 0;
        for (auto each = id.globalMatch(text); each.hasNext();) {
            const QRegularExpressionMatch match = each.next();
            const qsizetype place = places.value(match.captured(), places.size());
            places.insert(match.captured(), place);
            result += text.mid(from, match.capturedStart() - from) + u'#' + QString::number(place);
            from = match.capturedEnd();
        }
        return result + text.mid(from);
    }

    QTemporaryDir m_directory;
};

} // namespace tidemark::demo
