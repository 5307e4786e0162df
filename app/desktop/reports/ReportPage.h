// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

Q_MOC_INCLUDE("desktop/reports/ReportsViewModel.h")

namespace tidemark::app {

class ReportsViewModel;

/// A ReportPage shows the page of the report that is seen, as it will be printed and as large as it fits.
class ReportPage : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(tidemark::app::ReportsViewModel* viewModel READ viewModel WRITE setViewModel NOTIFY
                   viewModelChanged REQUIRED)

public:
    using QQuickPaintedItem::QQuickPaintedItem;

    [[nodiscard]] ReportsViewModel* viewModel() const { return m_viewModel; }
    /// Shows the page of another view model, and every page that it has from then on.
    void setViewModel(ReportsViewModel* viewModel);
    void paint(QPainter* painter) override;

signals:
    void viewModelChanged();

private:
    ReportsViewModel* m_viewModel = nullptr;
};

} // namespace tidemark::app
