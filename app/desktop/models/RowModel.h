// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>
#include <QVariantMap>

#include <vector>

namespace tidemark::app {

/// Rows for QML with named roles; the first role is the row's identity. New values of the same rows change
/// them in place, so that the keyboard's focus and the scroll position stay.
class RowModel final : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a view model.")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    explicit RowModel(const QStringList& roles, QObject* parent = nullptr);

    void setRows(std::vector<QVariantMap> rows);
    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] const QVariantMap& row(int index) const { return m_rows[static_cast<std::size_t>(index)]; }
    /// The value of a role; an invalid one outside the rows.
    Q_INVOKABLE [[nodiscard]] QVariant valueAt(int index, const QString& role) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    [[nodiscard]] bool sameIdentities(const std::vector<QVariantMap>& rows) const;

    QStringList m_roles;
    std::vector<QVariantMap> m_rows;
};

} // namespace tidemark::app
