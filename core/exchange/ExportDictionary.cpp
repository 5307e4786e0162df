// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ExportDictionary.h"

#include "exchange/CsvDeclaration.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tidemark::exchange {
namespace {

using namespace Qt::StringLiterals;

/// What Frictionless Table Schema calls the kind.
QString typeOf(CsvKind kind) {
    switch (kind) {
    case CsvKind::Integer:
    case CsvKind::Minute:
        return u"integer"_s;
    case CsvKind::Number:
    case CsvKind::Milligrams:
    case CsvKind::Millilitres:
    case CsvKind::MgPerMillilitre:
        return u"number"_s;
    case CsvKind::YesNo:
        return u"boolean"_s;
    case CsvKind::Time:
        return u"datetime"_s;
    case CsvKind::Day:
        return u"date"_s;
    case CsvKind::Text:
    case CsvKind::Id:
    case CsvKind::Flag:
    case CsvKind::Hash:
    case CsvKind::Status:
        break;
    }
    return u"string"_s;
}

QStringList codeListOf(const CsvColumn& column) {
    if (column.kind == CsvKind::Flag) {
        return {u"yes"_s};
    }
    return column.codes != nullptr ? column.codes() : QStringList();
}

/// The name of a table: its file without the ending.
QString resourceNameOf(const char* file) {
    return QString::fromLatin1(file).section(u'.', 0, 0);
}

QJsonObject fieldOf(const CsvTable& table, const CsvColumn& column) {
    QJsonObject field{{u"name"_s, QLatin1String(column.name)},
                      {u"type"_s, typeOf(column.kind)},
                      {u"description"_s, QLatin1String(column.description)}};
    if (*column.unit != '\0') {
        field.insert(u"unit"_s, QLatin1String(column.unit));
    }
    if (column.kind == CsvKind::YesNo) {
        field.insert(u"trueValues"_s, QJsonArray{u"yes"_s});
        field.insert(u"falseValues"_s, QJsonArray{u"no"_s});
    }
    if (column.kind == CsvKind::Time) {
        field.insert(u"format"_s, u"any"_s); // ISO 8601 with an offset, which "default" does not take
    }
    QJsonObject constraints;
    if (const QStringList codes = codeListOf(column); !codes.isEmpty()) {
        constraints.insert(u"enum"_s, QJsonArray::fromStringList(codes));
    }
    if (QLatin1String(column.name) == QLatin1String(table.key)) {
        constraints.insert(u"required"_s, true);
        constraints.insert(u"unique"_s, true);
    }
    if (!constraints.isEmpty()) {
        field.insert(u"constraints"_s, constraints);
    }
    return field;
}

QJsonObject schemaOf(const CsvTable& table) {
    QJsonArray fields;
    QJsonArray foreign;
    for (const CsvColumn& column : table.columns) {
        fields.append(fieldOf(table, column));
        if (*column.refersTo == '\0') {
            continue;
        }
        // A table that refers to itself is the empty name there.
        const bool isItself = QLatin1String(column.refersTo) == QLatin1String(table.file);
        foreign.append(
            QJsonObject{{u"fields"_s, QLatin1String(column.name)},
                        {u"reference"_s,
                         QJsonObject{{u"resource"_s, isItself ? QString() : resourceNameOf(column.refersTo)},
                                     {u"fields"_s, QLatin1String(csvTable(column.refersTo).key)}}}});
    }
    QJsonObject schema{{u"fields"_s, fields}, {u"missingValues"_s, QJsonArray{QString()}}};
    if (*table.key != '\0') {
        schema.insert(u"primaryKey"_s, QLatin1String(table.key));
    }
    if (!foreign.isEmpty()) {
        schema.insert(u"foreignKeys"_s, foreign);
    }
    return schema;
}

QJsonObject resourceOf(const QString& name, const QString& path, const QString& description,
                       const QJsonValue& schema) {
    return {{u"name"_s, name},
            {u"path"_s, path},
            {u"profile"_s, u"tabular-data-resource"_s},
            {u"description"_s, description},
            {u"format"_s, u"csv"_s},
            {u"mediatype"_s, u"text/csv"_s},
            {u"encoding"_s, u"utf-8"_s},
            {u"dialect"_s, QJsonObject{{u"lineTerminator"_s, u"\r\n"_s}, {u"doubleQuote"_s, true}}},
            {u"schema"_s, schema}};
}

QString dictionaryCell(QString text) {
    return text.replace(u'|', u"\\|"_s);
}

} // namespace

QByteArray readingsSchema() {
    return QJsonDocument(schemaOf(csvTable("readings.csv"))).toJson();
}

QByteArray dataPackage(const std::vector<QString>& filesOfPatients) {
    QJsonArray resources;
    for (const CsvTable& table : csvTables()) {
        resources.append(resourceOf(resourceNameOf(table.file), QLatin1String(table.file),
                                    QLatin1String(table.description), schemaOf(table)));
    }
    int count = 0;
    for (const QString& file : filesOfPatients) {
        resources.append(resourceOf(u"patient-readings-%1"_s.arg(++count), file,
                                    u"The readings of one patient."_s, u"readings.schema.json"_s));
    }
    return QJsonDocument(QJsonObject{{u"name"_s, u"tidemark-export"_s},
                                     {u"profile"_s, u"tabular-data-package"_s},
                                     {u"title"_s, u"Export of a Tidemark clinic"_s},
                                     {u"resources"_s, resources}})
        .toJson();
}

QByteArray dictionaryPage() {
    QString page =
        u"# What is in this export\n\n"
        "Every file is UTF-8 with commas, every cell is in quotes. An empty cell is a value that was "
        "not recorded. A text that a spreadsheet would take for a formula begins with an "
        "apostrophe, which is no part of it; so does one that begins with an apostrophe itself. "
        "Times have the offset of the clinic's zone. `patient-NUMBER.csv` has the columns of "
        "readings.csv. `sha256sum --check checksums.sha256` compares the files.\n"_s;
    for (const CsvTable& table : csvTables()) {
        page += u"\n## %1\n\n%2\n\n| Column | Type | Unit | Meaning | Codes |\n|---|---|---|---|---|\n"_s.arg(
            QLatin1String(table.file), QLatin1String(table.description));
        for (const CsvColumn& column : table.columns) {
            const QString refers =
                *column.refersTo == '\0' ? QString() : u" It is in %1."_s.arg(QLatin1String(column.refersTo));
            page += u"| %1 | %2 | %3 | %4%5 | %6 |\n"_s.arg(
                QLatin1String(column.name), typeOf(column.kind), QLatin1String(column.unit),
                dictionaryCell(QLatin1String(column.description)), refers,
                dictionaryCell(codeListOf(column).join(u", "_s)));
        }
    }
    return page.toUtf8();
}

} // namespace tidemark::exchange
