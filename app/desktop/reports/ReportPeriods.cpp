// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/reports/ReportPeriods.h"

#include <QCoreApplication>

namespace tidemark::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Reports)
};

} // namespace

QStringList reportPeriodNames() {
    return {Words::tr("Last month"), Words::tr("This month"), Words::tr("Last three months"),
            Words::tr("This year"),  Words::tr("Last year"),  Words::tr("Own days")};
}

services::Period reportDays(ReportPeriod period, QDate today) {
    const QDate month(today.year(), today.month(), 1);
    switch (period) {
    case ReportPeriod::LastMonth:
        return {month.addMonths(-1), month.addDays(-1)};
    case ReportPeriod::ThisMonth:
        return {month, today};
    case ReportPeriod::LastThreeMonths:
        return {month.addMonths(-3), month.addDays(-1)};
    case ReportPeriod::ThisYear:
        return {QDate(today.year(), 1, 1), today};
    case ReportPeriod::LastYear:
        return {QDate(today.year() - 1, 1, 1), QDate(today.year() - 1, 12, 31)};
    case ReportPeriod::Own:
        break;
    }
    return {};
}

} // namespace tidemark::app
