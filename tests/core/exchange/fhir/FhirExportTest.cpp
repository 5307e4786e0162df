// SPDX-License-Identifier: GPL-3.0-or-later
// A clinic's export: everything is in it once, each reference leads somewhere, and it is in the audit log.
#include "exchange/fhir/FhirExport.h"
#include "storage/audit/AuditLog.h"
#include "support/SessionClinic.h"

#include <gmock/gmock.h>

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>

namespace tidemark::test {
namespace {

using namespace Qt::StringLiterals;

void collectReferences(const QJsonValue& value, QSet<QString>& found) {
    if (value.isArray()) {
        for (const QJsonValue& each : value.toArray()) {
            collectReferences(each, found);
        }
    }
    const QJsonObject object = value.toObject();
    for (auto each = object.begin(); each != object.end(); ++each) {
        if (each.key() == u"reference"_s && !each.value().toString().startsWith(u'#')) {
            found.insert(each.value().toString());
        }
        collectReferences(each.value(), found);
    }
}

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    return file.readAll();
}

struct FhirExportTest : testing::Test {
    [[nodiscard]] Result<std::vector<QString>>
    exported(const Actor& actor, exchange::FhirForm form = exchange::FhirForm::FilesOfTypes) {
        return exchange::exportFhir(clinic.clinic.open(), actor, out, form);
    }
    [[nodiscard]] qsizetype linesOf(const QString& type) const {
        return bytesOf(out + u'/' + type + u".ndjson"_s).count('\n');
    }

    SessionClinic clinic;
    QTemporaryDir folder;
    QString out = folder.filePath(u"out"_s);
};

TEST_F(FhirExportTest, hasEverythingOnceAndLeadsNowhereOutside) {
    clinic.isSigned();
    const auto names = exported(clinic.nurse(), exchange::FhirForm::WithBundles);
    ASSERT_TRUE(names);
    EXPECT_THAT(*names, testing::Contains(u"bundle-%1.json"_s.arg(clinic.patient.id.text())));
    EXPECT_EQ(linesOf(u"Patient"_s), 1);
    EXPECT_EQ(linesOf(u"Encounter"_s), 1);
    EXPECT_EQ(linesOf(u"Procedure"_s), 1);
    EXPECT_EQ(linesOf(u"MedicationAdministration"_s), 1);
    EXPECT_EQ(linesOf(u"Provenance"_s), 1);
    // Two sets of pressure, pulse, saturation, breaths, sedation and dissociation.
    EXPECT_EQ(linesOf(u"Observation"_s), 12);
    static const QRegularExpression legal(u"^[A-Za-z0-9.-]{1,64}$"_s);
    QSet<QString> known;
    QSet<QString> asked;
    for (const QString& name : QDir(out).entryList({u"*.ndjson"_s})) {
        for (const QByteArray& line : bytesOf(out + u'/' + name).split('\n')) {
            if (line.isEmpty()) {
                continue;
            }
            const QJsonObject resource = QJsonDocument::fromJson(line).object();
            const QString id = resource.value(u"id"_s).toString();
            const QString key = resource.value(u"resourceType"_s).toString() + u'/' + id;
            EXPECT_TRUE(legal.match(id).hasMatch()) << key.toStdString();
            EXPECT_EQ(key.section(u'/', 0, 0) + u".ndjson"_s, name);
            EXPECT_FALSE(known.contains(key)) << key.toStdString();
            known.insert(key);
            collectReferences(resource, asked);
        }
    }
    for (const QString& each : asked) {
        EXPECT_TRUE(known.contains(each)) << each.toStdString();
    }
}

TEST_F(FhirExportTest, saysInTheAuditLogHowManyAndTheHashOfEachFile) {
    clinic.started();
    const qint64 length = clinic.auditLength();
    ASSERT_TRUE(exported(clinic.nurse()));
    EXPECT_EQ(clinic.auditLength(), length + 1);
    const auto last = clinic.clinic.store().read(
        [](storage::Connection& connection) { return storage::AuditLog::last(connection, 1); });
    EXPECT_EQ(last.value().front().line.action, u"export"_s);
    const QByteArray digest =
        QCryptographicHash::hash(bytesOf(out + u"/Patient.ndjson"_s), QCryptographicHash::Sha256).toHex();
    EXPECT_TRUE(last.value().front().line.body.contains("Patient 1 sha256 " + digest));
}

TEST_F(FhirExportTest, leavesNoLineInTheAuditLogWhereItCannotBeWritten) {
    QFile inTheWay(out);
    ASSERT_TRUE(inTheWay.open(QIODevice::WriteOnly));
    const qint64 length = clinic.auditLength();
    const auto refused = exported(clinic.nurse());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::FolderNotWritable);
    EXPECT_EQ(clinic.auditLength(), length);
}

} // namespace
} // namespace tidemark::test
