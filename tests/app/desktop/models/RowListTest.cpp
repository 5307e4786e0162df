// SPDX-License-Identifier: GPL-3.0-or-later
// A new state of a list is shown row by row, so that the keyboard and the place on the screen stay.
#include "desktop/models/RowList.h"
#include "desktop/session/SessionRows.h"

#include <gtest/gtest.h>

namespace tidemark::app {
namespace {

using namespace Qt::StringLiterals;

CannulaSiteRow site(const char* key, bool chosen = false) {
    return {QLatin1String(key), QLatin1String(key), chosen};
}

/// Writes down what the list tells of a new state: "-1..2" rows 1 to 2 went, "+0..0" row 0 came, "~3" row 3
/// changed, "#" another count.
class RowListTest : public ::testing::Test {
protected:
    RowListTest() {
        QObject::connect(
            &m_list, &RowList::rowsRemoved, &m_list,
            [this](const QModelIndex&, int from, int to) { m_told << u"-%1..%2"_s.arg(from).arg(to); });
        QObject::connect(
            &m_list, &RowList::rowsInserted, &m_list,
            [this](const QModelIndex&, int from, int to) { m_told << u"+%1..%2"_s.arg(from).arg(to); });
        QObject::connect(&m_list, &RowList::dataChanged, &m_list,
                         [this](const QModelIndex& at) { m_told << u"~%1"_s.arg(at.row()); });
        QObject::connect(&m_list, &RowList::modelReset, &m_list, [this] { m_told << u"reset"_s; });
        QObject::connect(&m_list, &RowList::countChanged, &m_list, [this] { m_told << u"#"_s; });
    }
    /// What is told when these rows take the place of those shown.
    QString show(const std::vector<CannulaSiteRow>& rows) {
        m_told.clear();
        m_list.show(rows);
        QStringList shown;
        for (int row = 0; row < m_list.count(); ++row) {
            shown << m_list.rowAs<CannulaSiteRow>(row).key;
        }
        QStringList wanted;
        for (const CannulaSiteRow& row : rows) {
            wanted << row.key;
        }
        EXPECT_EQ(shown, wanted);
        return m_told.join(u' ');
    }

    RowList m_list;
    QStringList m_told;
};

TEST_F(RowListTest, TellsOnlyWhatChanged) {
    EXPECT_EQ(show({site("a"), site("b"), site("c")}), u"+0..2 #"_s);
    EXPECT_EQ(show({site("a"), site("b"), site("c")}), QString());
    EXPECT_EQ(show({site("a"), site("b", true), site("c")}), u"~1"_s);
    EXPECT_TRUE(m_list.rowAs<CannulaSiteRow>(1).chosen);
}

TEST_F(RowListTest, KeepsTheRowsBeforeAndAfterOneThatComesOrGoes) {
    show({site("a"), site("b"), site("c")});
    EXPECT_EQ(show({site("a"), site("c")}), u"-1..1 #"_s);
    EXPECT_EQ(show({site("new"), site("a"), site("c", true)}), u"+0..0 ~2 #"_s);
    EXPECT_EQ(show({}), u"-0..2 #"_s);
}

TEST_F(RowListTest, ARowOfAnotherIdentityIsAnotherRow) {
    show({site("a"), site("b"), site("c")});
    EXPECT_EQ(show({site("a"), site("x"), site("c")}), u"-1..1 +1..1"_s)
        << "what was half typed in b is not in x";
}

TEST_F(RowListTest, RowsOfOneIdentityAreTakenInTheirOrder) {
    show({site("a"), site("a"), site("b")});
    EXPECT_EQ(show({site("a"), site("a"), site("a"), site("b")}), u"+2..2 #"_s);
    EXPECT_EQ(show({site("a"), site("b")}), u"-1..2 #"_s);
}

TEST_F(RowListTest, HandsADelegateTheWholeRow) {
    show({site("a")});
    EXPECT_EQ(m_list.roleNames().values(), QList<QByteArray>{"modelData"});
    const QVariant shown = m_list.data(m_list.index(0), m_list.roleNames().keys().front());
    EXPECT_EQ(shown.value<CannulaSiteRow>(), site("a"));
    EXPECT_FALSE(m_list.row(1).isValid());
    EXPECT_EQ(m_list.rowAs<CannulaSiteRow>(-1), CannulaSiteRow());
}

} // namespace
} // namespace tidemark::app
