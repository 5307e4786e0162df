// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ReadingsCsv.h"

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
    line.action = QStringLiteral("export");
    line.entity = made.entity;
    line.entityId = made.entityId;
    line.body = made.what;
    return clinic.store().write(line, [](storage::Connection&) -> Result<void> { return {}; });
}

} // namespace

Result<QByteArray> readingsCsv(OpenClinic& clinic, const Actor& actor, const PatientId& patient) {
    if (const auto right = rules::authorize(actor, rules::Command::ExportReadings); !right) {
        return tl::unexpected(right.error());
    }
    const auto chart = services::Patients(clinic).chart(actor, patient);
    if (!chart) {
        return tl::unexpected(chart.error());
    }
    auto table = readingsTable(clinic, actor, chart->patient);
    if (!table) {
        return table;
    }
    // Nothing leaves without its line in the ledger.
    const auto told = leaveLine(clinic, actor,
                                {QStringLiteral("patient"), patient.text(),
                                 QByteArrayLiteral("readings.csv ") + QByteArray::number(table->size())});
    return told ? table : Result<QByteArray>(tl::unexpected(told.error()));
}

Result<std::vector<QString>> exportCsv(OpenClinic& clinic, const Actor& actor, const QString& folder) {
    if (const auto right = rules::authorize(actor, rules::Command::ExportReadings); !right) {
        return tl::unexpected(right.error());
    }
    // A table that a damaged page has cut short would look like a whole one.
    if (const auto whole = clinic.store().checkPages(); !whole) {
        return tl::unexpected(whole.error());
    }
    const QDir target(folder);
    if (!QDir().mkpath(folder) || !QFileInfo(folder).isWritable()) {
        return fail(ErrorCode::FolderNotWritable);
    }
    const auto patients = services::Patients(clinic).find(actor, QString(), std::numeric_limits<int>::max());
    if (!patients) {
        return tl::unexpected(patients.error());
    }
    using Table = Result<QByteArray> (*)(OpenClinic&, const Actor&, const std::vector<Patient>&);
    struct OfAll {
        const char* name = "";
        Table table = nullptr;
    };
    std::vector<std::pair<QString, QByteArray>> files;
    for (const Patient& patient : *patients) {
        auto table = readingsTable(clinic, actor, patient);
        if (!table) {
            return tl::unexpected(table.error());
        }
        files.emplace_back(fileNameOf(patient.number), std::move(*table));
    }
    for (const OfAll& each : {OfAll{"sessions.csv", sessionsTable}, OfAll{"doses.csv", dosesTable},
                              OfAll{"home-doses.csv", homeDosesTable}, OfAll{"scores.csv", scoresTable},
                              OfAll{"attention.csv", attentionTable}}) {
        auto table = each.table(clinic, actor, *patients);
        if (!table) {
            return tl::unexpected(table.error());
        }
        files.emplace_back(QLatin1String(each.name), std::move(*table));
    }

    std::vector<QString> names;
    QByteArray what;
    for (const auto& [name, content] : files) {
        names.push_back(name);
        what += name.toUtf8() + ' ' + QByteArray::number(content.size()) + '\n';
    }
    if (const auto told =
            leaveLine(clinic, actor, {QStringLiteral("clinic"), clinic.store().clinic().id, what});
        !told) {
        return tl::unexpected(told.error());
    }
    for (const auto& [name, content] : files) {
        if (const auto written = writeFile(target.filePath(name), content); !written) {
            return tl::unexpected(written.error());
        }
    }
    return names;
}

} // namespace tidemark::exchange
