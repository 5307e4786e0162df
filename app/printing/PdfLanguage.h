// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace tidemark::app {

/// Returns the PDF with the language of its text ("en"), which screen readers speak it in; Qt 6.4 cannot say
/// it. It is added as an incremental update (ISO 32000-1, 7.5.6), every byte before it stays. A file that is
/// not as Qt writes it is returned unchanged.
[[nodiscard]] QByteArray withLanguage(QByteArray pdf, const QByteArray& language);

} // namespace tidemark::app
