// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/printing/RecoverySheet.h"

#include <QCoreApplication>
#include <QFile>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>

namespace tidemark::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RecoverySheet)
};

QString title(const RecoverySheet& sheet) {
    return Words::tr("Recovery sheet of %1").arg(sheet.clinicName);
}

QString explanation(const RecoverySheet& sheet) {
    return Words::tr(
               "This code opens the clinic's records when every passphrase is lost. Whoever has it can "
               "read "
               "them all. Keep the sheet in a safe, away from the computer. A newer sheet makes this one "
               "void.\n\n"
               "Made on %1.")
        .arg(sheet.madeOn.toString(Qt::ISODate));
}

bool writePdf(const RecoverySheet& sheet, QFile& file) {
    QPdfWriter writer(&file);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setResolution(300);
    writer.setTitle(title(sheet));
    return paintRecoverySheet(sheet, writer);
}

bool writeText(const RecoverySheet& sheet, QFile& file) {
    const QString text = title(sheet) + QStringLiteral("\n\n") +
                         recoveryCodeGroups(sheet.code).join(QLatin1Char('-')) + QStringLiteral("\n\n") +
                         explanation(sheet) + QLatin1Char('\n');
    const QByteArray bytes = text.toUtf8();
    return file.write(bytes) == bytes.size();
}

} // namespace

QStringList recoveryCodeGroups(const QString& code) {
    static const QRegularExpression gaps(QStringLiteral("[\\s-]+"));
    return code.split(gaps, Qt::SkipEmptyParts);
}

bool paintRecoverySheet(const RecoverySheet& sheet, QPagedPaintDevice& paper) {
    QPainter painter;
    if (!painter.begin(&paper)) {
        return false;
    }
    const QRect page(0, 0, paper.width(), paper.height());
    // Whatever the printer's resolution: the heads of the three parts are this many inches below the top.
    const auto below = [&](double inches) {
        return page.adjusted(0, static_cast<int>(inches * paper.logicalDpiY()), 0, 0);
    };
    constexpr int flags = Qt::AlignTop | Qt::AlignLeft | Qt::TextWordWrap;
    painter.setFont(QFont(QStringLiteral("Inter"), 20, QFont::Bold));
    painter.drawText(page, flags, title(sheet));
    painter.setFont(QFont(QStringLiteral("DejaVu Sans Mono"), 22, QFont::Bold));
    painter.drawText(below(1.7), flags, recoveryCodeGroups(sheet.code).join(QStringLiteral("   ")));
    // Inter swaps the signs between digits for alternates, and the file then loses them as text.
    QFont plain(QStringLiteral("Inter"), 11);
    plain.setStyleStrategy(QFont::PreferNoShaping);
    painter.setFont(plain);
    painter.drawText(below(3.4), flags, explanation(sheet));
    return painter.end();
}

Result<void> saveRecoverySheet(const RecoverySheet& sheet, const QString& path) {
    QFile file(path);
    // The rights are set before the first byte, so the code is never readable by others.
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate,
                   QFileDevice::ReadOwner | QFileDevice::WriteOwner) ||
        !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)) {
        return fail(ErrorCode::FolderNotWritable);
    }
    const bool written = path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive) ? writePdf(sheet, file)
                                                                                   : writeText(sheet, file);
    if (!written || !file.flush()) {
        file.remove();
        return fail(ErrorCode::WriteFailed);
    }
    return {};
}

} // namespace tidemark::app
