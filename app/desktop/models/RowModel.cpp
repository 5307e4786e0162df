// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/models/RowModel.h"

#include <algorithm>

namespace tidemark::app {

RowModel::RowModel(const QStringList& roles, QObject* parent) : QAbstractListModel(parent), m_roles(roles) {}

bool RowModel::sameIdentities(const std::vector<QVariantMap>& rows) const {
    const QString& identity = m_roles.front();
    return std::ranges::equal(rows, m_rows, [&](const QVariantMap& left, const QVariantMap& right) {
        return left[identity] == right[identity];
    });
}

void RowModel::setRows(std::vector<QVariantMap> rows) {
    if (sameIdentities(rows)) {
        for (int row = 0; row < count(); ++row) {
            auto& kept = m_rows[static_cast<std::size_t>(row)];
            if (kept != rows[static_cast<std::size_t>(row)]) {
                kept = std::move(rows[static_cast<std::size_t>(row)]);
                emit dataChanged(index(row), index(row));
            }
        }
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
    emit countChanged();
}

QVariant RowModel::valueAt(int index, const QString& role) const {
    return index >= 0 && index < count() ? row(index).value(role) : QVariant();
}

int RowModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QVariant RowModel::data(const QModelIndex& index, int role) const {
    const int position = role - Qt::UserRole;
    if (!index.isValid() || index.row() >= count() || position < 0 || position >= m_roles.size()) {
        return {};
    }
    return row(index.row()).value(m_roles[position]);
}

QHash<int, QByteArray> RowModel::roleNames() const {
    QHash<int, QByteArray> names;
    for (int position = 0; position < m_roles.size(); ++position) {
        names.insert(Qt::UserRole + position, m_roles[position].toLatin1());
    }
    return names;
}

} // namespace tidemark::app
