// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ReadingsCsv.h"

#include "base/Try.h"
#include "domain/AuditActions.h"
#include "exchange/CsvTables.h"
#include "exchange/ExportDictionary.h"
#include "exchange/ExportFolder.h"
#include "rules/access/Authorization.h"
#include "services/patients/Patients.h"
#include "storage/Store.h"

#include <QBuffer>

#include <limits>
#include <map>

namespace tidemark::exchange {
namespace {

using services::OpenClinic;

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

struct Export {
    QString entity;
    QString entityId;
    QByteArray what; ///< Names of the files and their sizes; for the audit log.
};

Result<void> leaveLine(OpenClinic& clinic, const Actor& actor, const Export& made) {
    storage::AuditLine line;
    line.actor = actor.id;
    line.role = code(actor.role);
    line.action = actions::exportFiles;
    line.entity = made.entity;
    line.entityId = made.entityId;
    line.body = made.what;
    return clinic.store().write(line, [](storage::Connection&) -> Result<void> { return {}; });
}

using WriteTable = Result<void> (CsvTables::*)(CsvWriter&);

/// What writes the rows of a table that is not kept as it is declared.
WriteTable computedBy(const QByteArray& file) {
    static const std::map<QByteArray, WriteTable> all{
        {"sessions.csv", &CsvTables::sessions},   {"readings.csv", &CsvTables::allReadings},
        {"doses.csv", &CsvTables::doses},         {"home-doses.csv", &CsvTables::homeDoses},
        {"medicines.csv", &CsvTables::medicines}, {"later-events.csv", &CsvTables::laterEvents},
        {"scores.csv", &CsvTables::scores},       {"scale-items.csv", &CsvTables::scaleItems},
        {"attention.csv", &CsvTables::attention}};
    return all.at(file);
}

/// Each file with its rows and its hash, a line each.
QByteArray summaryOf(const std::vector<ExportFolder::ExportedFile>& files) {
    QByteArray lines;
    for (const auto& file : files) {
        lines += file.name.toUtf8() + ' ' + QByteArray::number(file.rows.value_or(0)) + " rows " +
                 file.sha256 + '\n';
    }
    return lines;
}

} // namespace

Result<QByteArray> readingsCsv(OpenClinic& clinic, const Actor& actor, const PatientId& patient) {
    TIDEMARK_TRY(rules::authorize(actor, rules::Command::ExportReadings));
    const auto chart = TIDEMARK_TRY(services::Patients(clinic, actor).chart(patient));
    TIDEMARK_TRY(rules::authorize(actor, rules::Command::ReadSession));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter writer(buffer);
    TIDEMARK_TRY(CsvTables(clinic, actor, {chart.patient}).readingsOf(chart.patient, writer));
    TIDEMARK_TRY(writer.finish());
    // Nothing leaves without its line in the audit log.
    TIDEMARK_TRY(leaveLine(clinic, actor,
                           {QStringLiteral("patient"), patient.text(),
                            QByteArrayLiteral("readings.csv ") + QByteArray::number(buffer.size())}));
    return buffer.data();
}

Result<std::vector<QString>> exportCsv(OpenClinic& clinic, const Actor& actor, const QString& folder,
                                       bool withByteOrderMark) {
    // The audit log and the people are in it, so it is not for everybody who may export one patient.
    for (const rules::Command needed :
         {rules::Command::ExportReadings, rules::Command::ReadSession, rules::Command::ReadPatient,
          rules::Command::ReadReports, rules::Command::ReadDrugs, rules::Command::ReadStaff,
          rules::Command::VerifyAuditLog}) {
        TIDEMARK_TRY(rules::authorize(actor, needed));
    }
    // A table that a damaged page has cut short would look like a whole one.
    TIDEMARK_TRY(clinic.store().checkPages());
    auto files = TIDEMARK_TRY(ExportFolder::openIn(folder));
    if (withByteOrderMark) {
        files->beginWithByteOrderMarks();
    }
    const auto patients =
        TIDEMARK_TRY(services::Patients(clinic, actor).find(QString(), std::numeric_limits<int>::max()));
    CsvTables tables(clinic, actor, patients);
    for (const CsvTable& declared : csvTables()) {
        TIDEMARK_TRY(files->add(QLatin1String(declared.file), [&](CsvWriter& table) {
            return declared.rows ? tables.kept(declared, table) : (tables.*computedBy(declared.file))(table);
        }));
    }
    const QByteArray what = summaryOf(files->files());
    std::vector<QString> ofPatients;
    TIDEMARK_TRY(tables.readings([&](const Patient& patient, const auto& write) {
        ofPatients.push_back(fileNameOf(patient.number));
        return files->add(ofPatients.back(), write);
    }));
    TIDEMARK_TRY(files->addBytes(QStringLiteral("readings.schema.json"), readingsSchema()));
    TIDEMARK_TRY(files->addBytes(QStringLiteral("datapackage.json"), dataPackage(ofPatients)));
    TIDEMARK_TRY(files->addBytes(QStringLiteral("dictionary.md"), dictionaryPage()));
    TIDEMARK_TRY(files->addChecksums());
    // The hash of the checksums stands for the hash of every file.
    TIDEMARK_TRY(leaveLine(clinic, actor,
                           {QStringLiteral("clinic"), clinic.store().clinic().id,
                            what + "readings of patients: " + QByteArray::number(patients.size()) +
                                " files\nchecksums.sha256 " + files->files().back().sha256 + '\n'}));
    return files->publish();
}

} // namespace tidemark::exchange
