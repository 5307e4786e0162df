// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/models/RowList.h"

#include <QMetaProperty>

#include <algorithm>
#include <iterator>
#include <utility>

namespace tidemark::app {
namespace {

bool isSameRow(const QVariant& one, const QVariant& other) {
    const QMetaObject* gadget = one.metaType().metaObject();
    if (gadget == nullptr || one.metaType() != other.metaType()) {
        return false;
    }
    const QMetaProperty identity = gadget->property(0);
    return identity.readOnGadget(one.constData()) == identity.readOnGadget(other.constData());
}

} // namespace

QVariant RowList::row(int position) const {
    return position >= 0 && position < count() ? m_rows[static_cast<std::size_t>(position)] : QVariant();
}

int RowList::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QVariant RowList::data(const QModelIndex& index, int role) const {
    return role == Qt::UserRole ? row(index.row()) : QVariant();
}

QHash<int, QByteArray> RowList::roleNames() const {
    return {{Qt::UserRole, QByteArrayLiteral("modelData")}};
}

void RowList::replace(std::vector<QVariant> rows) {
    const int before = count();
    const int after = static_cast<int>(rows.size());
    // The rows at the head and at the tail that are still there stay; those between them make way.
    const auto shown = std::mismatch(m_rows.begin(), m_rows.end(), rows.begin(), rows.end(), isSameRow);
    const auto fromTail = std::mismatch(m_rows.rbegin(), std::make_reverse_iterator(shown.first),
                                        rows.rbegin(), std::make_reverse_iterator(shown.second), isSameRow);
    const int head = static_cast<int>(shown.first - m_rows.begin());
    const int tail = static_cast<int>(fromTail.first - m_rows.rbegin());
    takeOut(head, before - tail);
    putIn(head, shown.second, rows.end() - tail);
    for (int position = 0; position < after; ++position) {
        if (position < head || position >= after - tail) {
            change(position, std::move(rows[static_cast<std::size_t>(position)]));
        }
    }
    if (after != before) {
        emit countChanged();
    }
}

void RowList::setUnread(bool unread) {
    if (m_unread != unread) {
        m_unread = unread;
        emit unreadChanged();
    }
}

void RowList::takeOut(int from, int until) {
    if (from < until) {
        beginRemoveRows({}, from, until - 1);
        m_rows.erase(m_rows.begin() + from, m_rows.begin() + until);
        endRemoveRows();
    }
}

void RowList::putIn(int at, Place from, Place until) {
    if (from != until) {
        beginInsertRows({}, at, at + static_cast<int>(until - from) - 1);
        m_rows.insert(m_rows.begin() + at, std::make_move_iterator(from), std::make_move_iterator(until));
        endInsertRows();
    }
}

void RowList::change(int position, QVariant row) {
    QVariant& kept = m_rows[static_cast<std::size_t>(position)];
    if (kept != row) {
        kept = std::move(row);
        emit dataChanged(index(position), index(position));
    }
}

} // namespace tidemark::app
