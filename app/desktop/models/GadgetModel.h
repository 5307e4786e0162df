// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace tidemark::app {

/// A list for QML whose roles are the properties of a gadget. A new state is shown row by row: a row that did
/// not change is left alone, so the control that has the keyboard keeps it.
class GadgetModel final : public QAbstractListModel {
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    /// `gadget`: the meta object of the rows that will be shown.
    explicit GadgetModel(const QMetaObject& gadget, QObject* parent = nullptr);

    template <class Row>
    void show(const std::vector<Row>& rows) {
        std::vector<QVariantList> shown;
        shown.reserve(rows.size());
        for (const Row& row : rows) {
            shown.push_back(valuesOf(&row));
        }
        replace(std::move(shown));
    }

    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    /// One value of one row by its role's name; for tests and for QML without a delegate.
    Q_INVOKABLE [[nodiscard]] QVariant value(int row, const QString& role) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    [[nodiscard]] QVariantList valuesOf(const void* gadget) const;
    void replace(std::vector<QVariantList> rows);

    const QMetaObject& m_gadget;
    std::vector<QVariantList> m_rows;
};

} // namespace tidemark::app
