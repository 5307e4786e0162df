// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/printing/AskedPrinter.h"

#include <QPrintDialog>
#include <QPrinter>

namespace tidemark::app {

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

} // namespace tidemark::app
