// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/reports/ReportPage.h"

#include <QPainter>

namespace tidemark::app {

void ReportPage::setImage(const QImage& image) {
    m_image = image;
    emit imageChanged();
    update();
}

void ReportPage::paint(QPainter* painter) {
    if (m_image.isNull()) {
        return;
    }
    const QSizeF size = QSizeF(m_image.size()).scaled(boundingRect().size(), Qt::KeepAspectRatio);
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->drawImage(QRectF(QPointF((width() - size.width()) / 2, 0), size), m_image);
}

} // namespace tidemark::app
