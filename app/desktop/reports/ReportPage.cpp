// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/reports/ReportPage.h"

#include "desktop/reports/ReportsViewModel.h"

#include <QPainter>

namespace tidemark::app {

void ReportPage::setViewModel(ReportsViewModel* viewModel) {
    if (m_viewModel == viewModel) {
        return;
    }
    if (m_viewModel != nullptr) {
        m_viewModel->disconnect(this);
    }
    m_viewModel = viewModel;
    if (m_viewModel != nullptr) {
        connect(m_viewModel, &ReportsViewModel::changed, this, [this] { update(); });
        connect(m_viewModel, &QObject::destroyed, this, [this] { m_viewModel = nullptr; });
    }
    emit viewModelChanged();
    update();
}

void ReportPage::paint(QPainter* painter) {
    if (m_viewModel == nullptr || m_viewModel->page().isNull()) {
        return;
    }
    const QImage& page = m_viewModel->page();
    const QSizeF size = QSizeF(page.size()).scaled(boundingRect().size(), Qt::KeepAspectRatio);
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->drawImage(QRectF(QPointF((width() - size.width()) / 2, 0), size), page);
}

} // namespace tidemark::app
