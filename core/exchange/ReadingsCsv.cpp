// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ReadingsCsv.h"

#include "base/Try.h"
#include "domain/AuditActions.h"
#include "exchange/CsvTables.h"
#include "rules/access/Authorization.h"
#include "services/patients/Patients.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <limits>

namespace tidemark::exchange {
namespace {

using services::OpenClinic;

constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

/// The number as part of a file's name. What is not a letter, a digit, '-' or '_' is written as '%' and its
/// code, so that two numbers never meet in one name.
QString fileNameOf(const QString& number) {
    QString name;
    for (const QChar each : number) {
        const bool plain = each.unicode() < 128 && (each.isLetterOrNumber() || each == u'-' || each == u'_');
        name += plain ? QString(each) : QStringLiteral("%%1").arg(each.unicode(), 4, 16, QLatin1Char('0'));
    }
    return QStringLiteral("patient-%1.csv").arg(name);
}

Result<void> writeFile(const QString& path, const QByteArray& content) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return fail(ErrorCode::FolderNotWritable);
    }
    // Before the first byte, so that nobody else can read the file while it is written.
    if (!file.setPermissions(ownerOnly)) {
        return fail(ErrorCode::WriteFailed);
    }
    if (file.write(content) != content.size() || !file.commit()) {
        return fail(file.error() == QFileDevice::ResourceError ? ErrorCode::DiskFull
                                                               : ErrorCode::WriteFailed);
    }
    return {};
}

struct Export {
    QString entity;
    QString entityId;
    QByteArray what; ///< Names of the files and their sizes; for the ledger.
};

Result<void> leaveLine(OpenClinic& clinic, const Actor& actor, const Export& made) {
    storage::LedgerLine line;
    line.actor = actor.id;
    line.role = code(actor.role);
    line.action = actions::exportFiles;
    line.entity = made.entity;
    line.entityId = made.entityId;
    line.body = made.what;
    return clinic.store().write(line, [](storage::Connection&) -> Result<void> { return {}; });
}

} // namespace

Result<QByteArray> readingsCsv(OpenClinic& clinic, const Actor& actor, const PatientId& patient) {
    TIDEMARK_TRY(rules::authorize(actor, rules::Command::ExportReadings));
    const auto chart = TIDEMARK_TRY(services::Patients(clinic, actor).chart(patient));
    auto table = TIDEMARK_TRY(readingsTable(clinic, actor, chart.patient));
    // Nothing leaves without its line in the ledger.
    TIDEMARK_TRY(leaveLine(clinic, actor,
                           {QStringLiteral("patient"), patient.text(),
                            QByteArrayLiteral("readings.csv ") + QByteArray::number(table.size())}));
    return table;
}

Result<std::vector<QString>> exportCsv(OpenClinic& clinic, const Actor& actor, const QString& folder) {
    TIDEMARK_TRY(rules::authorize(actor, rules::Command::ExportReadings));
    // A table that a damaged page has cut short would look like a whole one.
    TIDEMARK_TRY(clinic.store().checkPages());
    const QDir target(folder);
    if (!QDir().mkpath(folder) || !QFileInfo(folder).isWritable()) {
        return fail(ErrorCode::FolderNotWritable);
    }
    const auto patients =
        TIDEMARK_TRY(services::Patients(clinic, actor).find(QString(), std::numeric_limits<int>::max()));
    using Table = Result<QByteArray> (*)(OpenClinic&, const Actor&, const std::vector<Patient>&);
    struct OfAll {
        const char* name = "";
        Table table = nullptr;
    };
    std::vector<std::pair<QString, QByteArray>> files;
    for (const Patient& patient : patients) {
        auto table = TIDEMARK_TRY(readingsTable(clinic, actor, patient));
        files.emplace_back(fileNameOf(patient.number), std::move(table));
    }
    for (const OfAll& each : {OfAll{"sessions.csv", sessionsTable}, OfAll{"doses.csv", dosesTable},
                              OfAll{"home-doses.csv", homeDosesTable}, OfAll{"scores.csv", scoresTable},
                              OfAll{"attention.csv", attentionTable}}) {
        auto table = TIDEMARK_TRY(each.table(clinic, actor, patients));
        files.emplace_back(QLatin1String(each.name), std::move(table));
    }

    std::vector<QString> names;
    QByteArray what;
    for (const auto& [name, content] : files) {
        names.push_back(name);
        what += name.toUtf8() + ' ' + QByteArray::number(content.size()) + '\n';
    }
    TIDEMARK_TRY(leaveLine(clinic, actor, {QStringLiteral("clinic"), clinic.store().clinic().id, what}));
    for (const auto& [name, content] : files) {
        TIDEMARK_TRY(writeFile(target.filePath(name), content));
    }
    return names;
}

} // namespace tidemark::exchange
