// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Try.h"
#include "exchange/CsvWriter.h"

#include <QSaveFile>
#include <QTemporaryDir>

#include <memory>
#include <optional>
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
        if (m_withByteOrderMark) {
            table.addByteOrderMark();
        }
        TIDEMARK_TRY(std::forward<Write>(write)(table));
        TIDEMARK_TRY(table.finish());
        return close(file, {name, 0, table.rows(), table.sha256()});
    }
    /// Opens a file of that name, for files that are written side by side; endFile() adds it. Its mode is
    /// 0600. It fails with FolderNotWritable and WriteFailed.
    [[nodiscard]] Result<std::unique_ptr<QSaveFile>> beginFile(const QString& name);
    /// Adds the file of beginFile(), with its SHA-256 in hexadecimal: DiskFull, WriteFailed.
    [[nodiscard]] Result<void> endFile(QSaveFile& file, const QString& name, const QByteArray& sha256) {
        return close(file, {name, 0, std::nullopt, sha256});
    }
    /// Adds a file of these bytes. It fails as add() does.
    [[nodiscard]] Result<void> addBytes(const QString& name, const QByteArray& bytes);
    /// Adds checksums.sha256 with the SHA-256 of every file so far, as `sha256sum --check` reads it.
    [[nodiscard]] Result<void> addChecksums();
    /// From here on each table begins with a byte order mark.
    void beginWithByteOrderMarks() { m_withByteOrderMark = true; }

    /// ExportedFile is a file that is written and has not taken its place.
    struct ExportedFile {
        QString name;
        qint64 size = 0;
        std::optional<qint64> rows; ///< Below the heading; none of what is no table.
        QByteArray sha256;          ///< In hexadecimal.
    };
    [[nodiscard]] const std::vector<ExportedFile>& files() const { return m_files; }
    /// Returns each file's name and size on a line of its own, for the audit log.
    [[nodiscard]] QByteArray contents() const;
    /// Moves every file to its place, over an older one of that name, and names them: WriteFailed. Where one
    /// cannot move, those that had are taken back, and the older ones have their places again.
    [[nodiscard]] Result<std::vector<QString>> publish();

private:
    explicit ExportFolder(const QString& folder);
    [[nodiscard]] static Result<void> openForOwner(QSaveFile& file);
    [[nodiscard]] Result<void> close(QSaveFile& file, ExportedFile written);
    [[nodiscard]] bool takePlace(const QString& name);
    void giveBack(const QString& name);

    QString m_folder;
    QTemporaryDir m_unfinished;
    std::vector<ExportedFile> m_files;
    bool m_withByteOrderMark = false;
};

} // namespace tidemark::exchange
