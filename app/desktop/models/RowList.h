// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>
#include <QVariant>

#include <concepts>
#include <vector>

namespace tidemark::app {

/// RowList is the one list model: rows that are gadgets, for QML. A delegate takes the whole row, typed, as
/// `required property boardRow modelData`, so that QML's linter finds a property that the row does not have.
/// The first property of a row is its identity: a row that is still there keeps its delegate, with the
/// keyboard and the place on the screen; a changed one is announced by dataChanged, an unchanged one is left
/// alone.
class RowList : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a view model.")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(bool unread READ isUnread NOTIFY unreadChanged)

public:
    using QAbstractListModel::QAbstractListModel;

    /// Shows `rows`, all of them of one gadget type.
    template <std::equality_comparable Row>
    void show(const std::vector<Row>& rows) {
        std::vector<QVariant> shown;
        shown.reserve(rows.size());
        for (const Row& row : rows) {
            shown.push_back(QVariant::fromValue(row));
        }
        replace(std::move(shown));
        setUnread(false);
    }
    /// Shows that the rows could not be read: none is there, and that does not mean that there is none.
    void showUnread() {
        replace({});
        setUnread(true);
    }

    /// Returns whether the list is empty only because it could not be read.
    [[nodiscard]] bool isUnread() const { return m_unread; }

    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    /// Returns a row as it was shown; a Row of its defaults outside the list.
    template <class Row>
    [[nodiscard]] Row rowAs(int position) const {
        return row(position).value<Row>();
    }
    /// Returns the same for QML that has no delegate; it is invalid outside the list.
    Q_INVOKABLE [[nodiscard]] QVariant row(int position) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();
    void unreadChanged();

private:
    using Place = std::vector<QVariant>::iterator;

    void replace(std::vector<QVariant> rows);
    void setUnread(bool unread);
    void takeOut(int from, int until);
    void putIn(int at, Place from, Place until);
    void change(int position, QVariant row);

    std::vector<QVariant> m_rows;
    bool m_unread = false;
};

} // namespace tidemark::app
