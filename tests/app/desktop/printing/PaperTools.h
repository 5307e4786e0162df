// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QStringList>

#include <stdexcept>

namespace tidemark::test {

/// What a program of poppler-utils says about a PDF. Throws when it cannot read the file.
inline QString readPdf(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished() || process.exitStatus() != QProcess::NormalExit ||
        process.exitCode() != 0) {
        throw std::runtime_error(program.toStdString() + " did not read the file");
    }
    return QString::fromUtf8(process.readAllStandardOutput());
}

inline QString pdfText(const QString& file) {
    return readPdf(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), file, QStringLiteral("-")});
}

inline int pdfPages(const QString& file) {
    for (const QString& line : readPdf(QStringLiteral("pdfinfo"), {file}).split(u'\n')) {
        if (line.startsWith(QLatin1String("Pages:"))) {
            return line.section(u':', 1).trimmed().toInt();
        }
    }
    return 0;
}

/// Raster images in the file: lines under the two lines of the list's head.
inline qsizetype pdfImages(const QString& file) {
    return readPdf(QStringLiteral("pdfimages"), {QStringLiteral("-list"), file})
               .split(u'\n', Qt::SkipEmptyParts)
               .size() -
           2;
}

} // namespace tidemark::test
