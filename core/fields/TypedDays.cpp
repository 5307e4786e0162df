// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/TypedDays.h"

#include <QRegularExpression>
#include <QStringList>

#include <atomic>
#include <optional>

namespace tidemark::fields {

namespace {

std::atomic<DayOrder> orderOfClinic = DayOrder::Asked;

/// An expression over a whole text, its capitals and its inner spaces of no weight.
QRegularExpression whole(const char* pattern) {
    return QRegularExpression(QRegularExpression::anchoredPattern(QString::fromLatin1(pattern)),
                              QRegularExpression::CaseInsensitiveOption);
}

/// A month by at least its first three letters; 0 where there is none.
int monthNamed(const QString& letters) {
    static const QStringList names{
        QStringLiteral("january"), QStringLiteral("february"), QStringLiteral("march"),
        QStringLiteral("april"),   QStringLiteral("may"),      QStringLiteral("june"),
        QStringLiteral("july"),    QStringLiteral("august"),   QStringLiteral("september"),
        QStringLiteral("october"), QStringLiteral("november"), QStringLiteral("december")};
    for (int i = 0; i < names.size(); ++i) {
        if (letters.size() >= 3 && names.at(i).startsWith(letters, Qt::CaseInsensitive)) {
            return i + 1;
        }
    }
    return 0;
}

Result<QDate> dayOf(int year, int month, int day) {
    const QDate date(year, month, day);
    if (!date.isValid()) {
        return fail(ErrorCode::InvalidDate);
    }
    return date;
}

Result<QDate> lastDayOf(int year, int month) {
    return dayOf(year, month, 1).map([](QDate first) { return first.addMonths(1).addDays(-1); });
}

/// Two numbers before a year, of which one is the day. A number that can be no month is the day in any order.
Result<QDate> dayBeforeYear(int first, int second, int year, DayOrder order) {
    constexpr int months = 12;
    if (first != second && first <= months && second <= months) {
        if (order == DayOrder::Asked) {
            return fail(ErrorCode::AmbiguousDate);
        }
        return order == DayOrder::MonthFirst ? dayOf(year, first, second) : dayOf(year, second, first);
    }
    return second > months ? dayOf(year, first, second) : dayOf(year, second, first);
}

/// Every form of a day; nothing where the text has none of them.
std::optional<Result<QDate>> matchDay(const QString& text, DayOrder order) {
    static const auto yearFirst = whole(R"((\d{4})([-/.])(\d{1,2})\2(\d{1,2}))");
    static const auto together = whole(R"((\d{4})(\d{2})(\d{2}))");
    static const auto yearLast = whole(R"((\d{1,2})([-/.])(\d{1,2})\2(\d{4}))");
    static const auto monthInside = whole(R"((\d{1,2})\.?[- ]?([a-z]{3,9})\.?[- ]?(\d{4}))");
    static const auto monthFirst = whole(R"(([a-z]{3,9})\.? (\d{1,2}),? (\d{4}))");
    if (const auto found = yearFirst.match(text); found.hasMatch()) {
        return dayOf(found.captured(1).toInt(), found.captured(3).toInt(), found.captured(4).toInt());
    }
    if (const auto found = together.match(text); found.hasMatch()) {
        return dayOf(found.captured(1).toInt(), found.captured(2).toInt(), found.captured(3).toInt());
    }
    if (const auto found = yearLast.match(text); found.hasMatch()) {
        return dayBeforeYear(found.captured(1).toInt(), found.captured(3).toInt(), found.captured(4).toInt(),
                             order);
    }
    if (const auto found = monthInside.match(text); found.hasMatch()) {
        return dayOf(found.captured(3).toInt(), monthNamed(found.captured(2)), found.captured(1).toInt());
    }
    if (const auto found = monthFirst.match(text); found.hasMatch()) {
        return dayOf(found.captured(3).toInt(), monthNamed(found.captured(1)), found.captured(2).toInt());
    }
    return std::nullopt;
}

std::optional<Result<QDate>> matchMonth(const QString& text) {
    static const auto yearFirst = whole(R"((\d{4})[-/.](\d{1,2}))");
    static const auto yearLast = whole(R"((\d{1,2})[-/.](\d{4}))");
    static const auto shortYear = whole(R"((\d{1,2})[-/.](\d{2}))");
    static const auto named = whole(R"(([a-z]{3,9})\.?[- ]?(\d{4}))");
    constexpr int century = 2000;
    if (const auto found = yearFirst.match(text); found.hasMatch()) {
        return lastDayOf(found.captured(1).toInt(), found.captured(2).toInt());
    }
    if (const auto found = yearLast.match(text); found.hasMatch()) {
        return lastDayOf(found.captured(2).toInt(), found.captured(1).toInt());
    }
    if (const auto found = shortYear.match(text); found.hasMatch()) {
        return lastDayOf(century + found.captured(2).toInt(), found.captured(1).toInt());
    }
    if (const auto found = named.match(text); found.hasMatch()) {
        return lastDayOf(found.captured(2).toInt(), monthNamed(found.captured(1)));
    }
    return std::nullopt;
}

} // namespace

void useDayOrder(DayOrder order) {
    orderOfClinic = order;
}

DayOrder dayOrder() {
    return orderOfClinic;
}

Result<QDate> readDay(QStringView typed) {
    return readDay(typed, dayOrder());
}

Result<QDate> readDay(QStringView typed, DayOrder order) {
    const QString text = typed.toString().normalized(QString::NormalizationForm_KC).simplified();
    if (text.isEmpty()) {
        return fail(ErrorCode::Empty);
    }
    return matchDay(text, order).value_or(Result<QDate>(fail(ErrorCode::InvalidDate)));
}

Result<QDate> readExpiry(QStringView typed) {
    const auto month = matchMonth(typed.toString().simplified());
    return month ? *month : readDay(typed);
}

Result<QTime> readTimeOfDay(QStringView typed) {
    static const auto form = whole(R"((\d{1,2})(?:[:.h]\s?)?(\d{2})(?::\d{2})?\s*(?:h|(a|p)\.?m\.?)?)");
    const QString text = typed.toString().simplified();
    if (text.isEmpty()) {
        return fail(ErrorCode::Empty);
    }
    const auto found = form.match(text);
    int hour = found.captured(1).toInt();
    if (const QString half = found.captured(3); !half.isEmpty()) {
        constexpr int noon = 12;
        if (hour < 1 || hour > noon) {
            return fail(ErrorCode::InvalidDate);
        }
        hour = hour % noon + (half.compare(QLatin1String("p"), Qt::CaseInsensitive) == 0 ? noon : 0);
    }
    const QTime time(hour, found.captured(2).toInt());
    if (!found.hasMatch() || !time.isValid()) {
        return fail(ErrorCode::InvalidDate);
    }
    return time;
}

} // namespace tidemark::fields
