// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/printing/AskedPrinter.h"

#include <QCoreApplication>
#include <QPrintDialog>
#include <QPrinter>

namespace tidemark::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(AskedPrinter)
};

} // namespace

Result<bool> printOnAskedPrinter(const PaintPage& paint) {
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageSize(QPageSize(QPageSize::A4));
    // No title: it would be in the print queue for everybody to read.
    QPrintDialog dialog(&printer);
    if (dialog.exec() != QDialog::Accepted) {
        return false;
    }
    return paint(printer) ? Result<bool>(true) : fail(ErrorCode::WriteFailed);
}

QString printerFaultWords() {
    return Words::tr("The printer took nothing. Check that it is on and has paper, then print again.");
}

} // namespace tidemark::app
