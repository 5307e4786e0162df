// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace tidemark::storage {

/// SqlText is SQL that is put together while the program is compiled, so that every statement stays a
/// constant and a table's columns are named once:
///
///     constexpr SqlText columns = "id, patient_id, note";
///     constexpr auto insertNote = insertInto<"patient_note", columns>;
///     constexpr auto selectNote = sql("SELECT ", columns, " FROM patient_note WHERE id = :id");
template <std::size_t Size>
struct SqlText {
    std::array<char, Size + 1> characters{}; ///< With a closing zero.

    constexpr SqlText() = default;
    // NOLINTNEXTLINE(google-explicit-constructor,cppcoreguidelines-avoid-c-arrays,modernize-avoid-c-arrays)
    constexpr SqlText(const char (&literal)[Size + 1]) { std::copy_n(literal, Size, characters.begin()); }

    /// Returns the text without its closing zero.
    [[nodiscard]] constexpr std::string_view view() const { return {characters.data(), Size}; }
    // NOLINTNEXTLINE(google-explicit-constructor): every place that takes SQL takes a view
    constexpr operator std::string_view() const { return view(); }
};

template <std::size_t SizeWithZero>
// NOLINTNEXTLINE(cppcoreguidelines-avoid-c-arrays,modernize-avoid-c-arrays)
SqlText(const char (&)[SizeWithZero])->SqlText<SizeWithZero - 1>;

namespace sql_text {

/// A Writer writes pieces one after another, or only counts them when it has no place to write to.
class Writer {
public:
    explicit constexpr Writer(char* place) : m_place(place) {}
    /// Writes a piece behind those before. It does not check that the place has room: whoever gives a place
    /// has counted before.
    constexpr void add(std::string_view piece) {
        if (m_place != nullptr) {
            m_place = std::copy(piece.begin(), piece.end(), m_place);
        }
        m_size += piece.size();
    }
    [[nodiscard]] constexpr std::size_t size() const { return m_size; }

private:
    char* m_place;
    std::size_t m_size = 0;
};

/// Returns the parts in one text, in their order and with nothing between.
template <std::size_t... Sizes>
constexpr auto joined(const SqlText<Sizes>&... parts) {
    SqlText<(Sizes + ...)> whole;
    Writer writer(whole.characters.data());
    (writer.add(parts.view()), ...);
    return whole;
}

/// AsParameter writes a column as the parameter of its name: ":note".
struct AsParameter {
    /// Writes the column, which comes as its bare name.
    static constexpr void write(Writer& writer, std::string_view column) {
        writer.add(":");
        writer.add(column);
    }
};

/// AsAssignment writes a column as it is set in an UPDATE: "note = :note".
struct AsAssignment {
    /// Writes the column, which comes as its bare name.
    static constexpr void write(Writer& writer, std::string_view column) {
        writer.add(column);
        writer.add(" = :");
        writer.add(column);
    }
};

/// AsColumnOf writes a column with its table before it: "patient_note.note".
template <SqlText Table>
struct AsColumnOf {
    /// Writes the column, which comes as its bare name.
    static constexpr void write(Writer& writer, std::string_view column) {
        writer.add(Table);
        writer.add(".");
        writer.add(column);
    }
};

/// Writes each name of "id, patient_id, note" as `Form` does, with commas between.
template <SqlText Columns, class Form>
constexpr std::size_t writeList(char* place) {
    constexpr std::string_view between = ", \n";
    Writer writer(place);
    std::string_view rest = Columns.view();
    for (std::size_t start = rest.find_first_not_of(between); start != std::string_view::npos;
         start = rest.find_first_not_of(between)) {
        rest.remove_prefix(start);
        const std::string_view column = rest.substr(0, rest.find_first_of(between));
        rest.remove_prefix(column.size());
        writer.add(writer.size() == 0 ? "" : ", ");
        Form::write(writer, column);
    }
    return writer.size();
}

/// Returns all columns as `Form` writes them, in a text of exactly their length.
template <SqlText Columns, class Form>
constexpr auto list() {
    SqlText<writeList<Columns, Form>(nullptr)> text;
    writeList<Columns, Form>(text.characters.data());
    return text;
}

} // namespace sql_text

/// Returns the parts, literals and SqlText, in one piece.
template <class... Parts>
[[nodiscard]] constexpr auto sql(const Parts&... parts) {
    return sql_text::joined(SqlText(parts)...);
}

/// This is "id, note" as ":id, :note".
template <SqlText Columns>
inline constexpr auto parametersOf = sql_text::list<Columns, sql_text::AsParameter>();

/// This is "id, note" as "id = :id, note = :note".
template <SqlText Columns>
inline constexpr auto assignmentsOf = sql_text::list<Columns, sql_text::AsAssignment>();

/// This is "id, note" as "patient_note.id, patient_note.note", for a statement over more than one table.
template <SqlText Table, SqlText Columns>
inline constexpr auto columnsOf = sql_text::list<Columns, sql_text::AsColumnOf<Table>>();

/// This is "INSERT INTO table (id, note) VALUES (:id, :note)".
template <SqlText Table, SqlText Columns>
inline constexpr auto insertInto = sql("INSERT INTO ", Table, " (", Columns, ") VALUES (",
                                       parametersOf<Columns>, ")");

} // namespace tidemark::storage
