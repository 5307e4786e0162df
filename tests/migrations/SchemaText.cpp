// SPDX-License-Identifier: GPL-3.0-or-later
#include "SchemaText.h"

#include <algorithm>

namespace tidemark::test {
namespace {

// An index that a constraint brings with it has no statement of its own; the table's says it.
constexpr std::string_view selectSchema = R"sql(
SELECT type, sql FROM sqlite_schema WHERE sql IS NOT NULL
ORDER BY tbl_name, CASE type WHEN 'table' THEN 0 WHEN 'index' THEN 1 ELSE 2 END, name)sql";

/// Reads a statement character by character and writes it again in one form.
class EvenStatement {
public:
    explicit EvenStatement(bool isTable) : m_isTable(isTable) {}

    QString of(QStringView sql) {
        while (!sql.isEmpty()) {
            sql = sql.sliced(take(sql));
        }
        return m_text;
    }

private:
    /// How many characters were read.
    qsizetype take(QStringView sql) {
        const QChar c = sql.front();
        if (c == u'\'' || c == u'"') {
            const qsizetype length = sql.indexOf(c, 1) + 1;
            add(sql.first(length)); // two quotes in a text read as two texts, which changes nothing
            return length;
        }
        if (sql.startsWith(u"--")) {
            const qsizetype end = sql.indexOf(u'\n');
            return end < 0 ? sql.size() : end;
        }
        if (c.isSpace()) {
            m_space = true;
            return 1;
        }
        const auto isPlain = [](QChar each) { return each.isLetterOrNumber() || each == u'_'; };
        const auto word = std::find_if_not(sql.begin(), sql.end(), isPlain) - sql.begin();
        if (word > 0) {
            add(sql.first(word));
            return word;
        }
        addSign(c);
        return 1;
    }

    void addSign(QChar c) {
        if (c == u')') {
            --m_depth;
            m_space = false;
            if (m_isTable && m_depth == 0) {
                m_text += u'\n';
            }
        } else if (c == u',') {
            m_space = false;
        }
        add(QStringView(&c, 1));
        if (c == u'(') {
            ++m_depth;
        }
        if (m_isTable && m_depth == 1 && (c == u'(' || c == u',')) {
            m_text += QStringLiteral("\n    ");
            m_fresh = true;
        } else if (c == u'(') {
            m_fresh = true;
        } else if (c == u',') {
            m_space = true;
        }
    }

    void add(QStringView piece) {
        if (m_space && !m_fresh && !m_text.isEmpty()) {
            m_text += u' ';
        }
        m_space = false;
        m_fresh = false;
        m_text += piece;
    }

    bool m_isTable;
    QString m_text;
    int m_depth = 0;
    bool m_space = false; ///< White space was read and not written.
    bool m_fresh = false; ///< Nothing stands on this line, or in these brackets, yet.
};

} // namespace

QByteArray schemaText(storage::Connection& connection) {
    QString text = QStringLiteral("PRAGMA user_version = %1;\n").arg(connection.schemaVersion());
    storage::Statement row = connection.prepare(selectSchema);
    while (row.step().value()) {
        const bool isTable = row.text(0) == u"table";
        if (isTable) {
            text += u'\n';
        }
        text += EvenStatement(isTable).of(row.text(1)) + QStringLiteral(";\n");
    }
    return text.toUtf8();
}

} // namespace tidemark::test
