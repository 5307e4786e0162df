// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/models/GadgetModel.h"

#include <QMetaProperty>

#include <algorithm>

namespace tidemark::app {

GadgetModel::GadgetModel(const QMetaObject& gadget, QObject* parent)
    : QAbstractListModel(parent), m_gadget(gadget) {}

int GadgetModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QVariant GadgetModel::data(const QModelIndex& index, int role) const {
    const int column = role - Qt::UserRole;
    if (!index.isValid() || index.row() >= count() || column < 0 || column >= m_gadget.propertyCount()) {
        return {};
    }
    return m_rows.at(static_cast<std::size_t>(index.row())).at(column);
}

QHash<int, QByteArray> GadgetModel::roleNames() const {
    QHash<int, QByteArray> names;
    for (int column = 0; column < m_gadget.propertyCount(); ++column) {
        names.insert(Qt::UserRole + column, m_gadget.property(column).name());
    }
    return names;
}

QVariant GadgetModel::value(int row, const QString& role) const {
    return data(index(row), Qt::UserRole + m_gadget.indexOfProperty(role.toUtf8().constData()));
}

QVariantList GadgetModel::valuesOf(const void* gadget) const {
    QVariantList values;
    for (int column = 0; column < m_gadget.propertyCount(); ++column) {
        values.append(m_gadget.property(column).readOnGadget(gadget));
    }
    return values;
}

void GadgetModel::replace(std::vector<QVariantList> rows) {
    const auto before = m_rows.size();
    const auto shared = std::min(before, rows.size());
    for (std::size_t row = 0; row < shared; ++row) {
        if (m_rows[row] != rows[row]) {
            m_rows[row] = std::move(rows[row]);
            const QModelIndex at = index(static_cast<int>(row));
            emit dataChanged(at, at);
        }
    }
    if (rows.size() > before) {
        beginInsertRows({}, static_cast<int>(before), static_cast<int>(rows.size()) - 1);
        std::move(rows.begin() + static_cast<std::ptrdiff_t>(before), rows.end(), std::back_inserter(m_rows));
        endInsertRows();
    } else if (rows.size() < before) {
        beginRemoveRows({}, static_cast<int>(rows.size()), static_cast<int>(before) - 1);
        m_rows.resize(rows.size());
        endRemoveRows();
    }
    if (rows.size() != before) {
        emit countChanged();
    }
}

} // namespace tidemark::app
