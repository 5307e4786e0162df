// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Try.h"
#include "exchange/CsvWriter.h"

#include <QSaveFile>
#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace tidemark::exchange {

/// An ExportFolder writes the files of one export. They are written one after the other into a hidden folder
/// beside their places, which only the owner can enter, and take their places together. An export that ends
/// before leaves nothing.
class ExportFolder {
public:
    /// Makes the folder where there is none: FolderNotWritable.
    [[nodiscard]] static Result<std::unique_ptr<ExportFolder>> openIn(const QString& folder);

    /// Adds a file of that name with what `write(CsvWriter&)` writes; its mode is 0600. It fails with
    /// DiskFull, WriteFailed, and what `write` returns.
    template <class Write>
    [[nodiscard]] Result<void> add(const QString& name, Write&& write) {
        QSaveFile file(m_unfinished.filePath(name));
        TIDEMARK_TRY(openForOwner(file));
        CsvWriter table(file);
        TIDEMARK_TRY(std::forward<Write>(write)(table));
        TIDEMARK_TRY(table.finish());
        return close(file, name);
    }
    /// Opens a file of that name, for files that are written side by side; endFile() adds it. Its mode is
    /// 0600. It fails with FolderNotWritable and WriteFailed.
    [[nodiscard]] Result<std::unique_ptr<QSaveFile>> beginFile(const QString& name);
    /// Adds the file of beginFile(): DiskFull, WriteFailed.
    [[nodiscard]] Result<void> endFile(QSaveFile& file, const QString& name) { return close(file, name); }
    /// Adds a file of these bytes. It fails as add() does.
    [[nodiscard]] Result<void> addBytes(const QString& name, const QByteArray& bytes);
    /// Returns each file's name and size on a line of its own, for the audit log.
    [[nodiscard]] const QByteArray& contents() const { return m_contents; }
    /// Moves every file to its place, over an older one of that name, and names them: WriteFailed.
    [[nodiscard]] Result<std::vector<QString>> publish();

private:
    explicit ExportFolder(const QString& folder);
    [[nodiscard]] static Result<void> openForOwner(QSaveFile& file);
    [[nodiscard]] Result<void> close(QSaveFile& file, const QString& name);

    QString m_folder;
    QTemporaryDir m_unfinished;
    std::vector<QString> m_names;
    QByteArray m_contents;
};

} // namespace tidemark::exchange
