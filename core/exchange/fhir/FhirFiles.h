// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "exchange/ExportFolder.h"
#include "exchange/fhir/FhirRecord.h"

#include <QCryptographicHash>
#include <QSaveFile>

#include <map>
#include <memory>

namespace tidemark::exchange::fhir {

/// FhirFiles are the files of one export: newline-delimited JSON, one file a resource type, each resource on
/// a line of its own with its keys in the order of the alphabet (HL7, Bulk Data Access, 2021).
class FhirFiles {
public:
    explicit FhirFiles(ExportFolder& folder) : m_folder(folder) {}

    /// Opens a file for each type that an export has, so that a type without resources has an empty file.
    [[nodiscard]] Result<void> open();
    /// Writes the resource into the file of its type.
    [[nodiscard]] Result<void> add(const QJsonObject& resource);
    /// Writes them one after the other.
    [[nodiscard]] Result<void> add(const Resources& resources);
    /// Adds all files to the folder: DiskFull, WriteFailed.
    [[nodiscard]] Result<void> finish();
    /// Returns type, number of resources and SHA-256 of each file on a line of its own, after finish().
    [[nodiscard]] const QByteArray& summary() const { return m_summary; }

private:
    struct File {
        std::unique_ptr<QSaveFile> device;
        QCryptographicHash hash{QCryptographicHash::Sha256};
        qint64 count = 0;
    };

    ExportFolder& m_folder;
    std::map<QString, File> m_files;
    QByteArray m_summary;
};

/// Returns a Bundle, type collection, of everything of one patient.
[[nodiscard]] QByteArray bundleOf(const QString& patient, const Resources& resources, const QString& at);

} // namespace tidemark::exchange::fhir
