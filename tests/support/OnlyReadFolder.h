// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <stdexcept>
#include <sys/stat.h>
#include <unistd.h>

namespace tidemark::test {

/// Nothing in a folder can be written while this lives, as on a medium that is read only. Where the test runs
/// as root, whom no right stops, it goes on as nobody meanwhile.
class OnlyReadFolder {
public:
    explicit OnlyReadFolder(const QString& folder) : m_folder(folder), m_isRoot(geteuid() == 0) {
        change(S_IRUSR | S_IRGRP | S_IROTH);
        constexpr uid_t nobody = 65534;
        if (m_isRoot && seteuid(nobody) != 0) {
            throw std::runtime_error("the test cannot become nobody");
        }
    }
    ~OnlyReadFolder() {
        if (m_isRoot && seteuid(0) != 0) {
            std::abort();
        }
        change(S_IRUSR | S_IWUSR);
    }
    OnlyReadFolder(const OnlyReadFolder&) = delete;
    OnlyReadFolder& operator=(const OnlyReadFolder&) = delete;

private:
    /// A folder also has the right to be searched, and so have those above it.
    void change(mode_t files) const {
        const mode_t search = (files & S_IROTH) != 0 ? S_IXUSR | S_IXGRP | S_IXOTH : S_IXUSR;
        chmod(nameOf(QFileInfo(m_folder).absolutePath()), S_IRWXU | (search & (S_IXGRP | S_IXOTH)));
        const QDir folder(m_folder);
        for (const QFileInfo& each : folder.entryInfoList(QDir::Files | QDir::Hidden)) {
            chmod(nameOf(each.absoluteFilePath()), files);
        }
        chmod(nameOf(m_folder), files | search);
    }
    struct Name {
        QByteArray bytes;
        operator const char*() const { return bytes.constData(); }
    };
    static Name nameOf(const QString& path) { return {QFile::encodeName(path)}; }

    QString m_folder;
    bool m_isRoot;
};

} // namespace tidemark::test
