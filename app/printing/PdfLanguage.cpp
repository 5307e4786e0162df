// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/PdfLanguage.h"

namespace tidemark::app {
namespace {

/// What stands between the last `before` and the next `after` behind it.
QByteArray between(const QByteArray& text, const QByteArray& before, const QByteArray& after) {
    const qsizetype at = text.lastIndexOf(before);
    const qsizetype from = at + before.size();
    const qsizetype until = at < 0 ? -1 : text.indexOf(after, from);
    return until < 0 ? QByteArray() : text.mid(from, until - from).trimmed();
}

} // namespace

QByteArray withLanguage(QByteArray pdf, const QByteArray& language) {
    const QByteArray trailer = between(pdf, "trailer", "startxref");
    const QByteArray table = between(pdf, "startxref", "%%EOF");
    const QByteArray root = between(trailer, "/Root ", " 0 R");
    const QByteArray catalog = between(pdf, '\n' + root + " 0 obj", "endobj");
    if (table.isEmpty() || root.isEmpty() || !catalog.endsWith(">>") || !trailer.endsWith(">>")) {
        return pdf;
    }
    const QByteArray inside = catalog.chopped(2);
    if (!pdf.endsWith('\n')) {
        pdf += '\n';
    }
    const qsizetype object = pdf.size();
    pdf += root + " 0 obj\n" + inside + "/Lang (" + language + ")\n>>\nendobj\n";
    const qsizetype references = pdf.size();
    pdf += "xref\n" + root + " 1\n" + QByteArray::number(object).rightJustified(10, '0') + " 00000 n \n";
    pdf += "trailer\n" + trailer.chopped(2) + "/Prev " + table + "\n>>\nstartxref\n" +
           QByteArray::number(references) + "\n%%EOF\n";
    return pdf;
}

} // namespace tidemark::app
