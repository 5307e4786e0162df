// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/CareWords.h"

#include "text/DoseWords.h"
#include "text/KeyedWords.h"

namespace tidemark::app {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Care)
};

constexpr KeyedWords sites[] = {
    {"left-deltoid", QT_TRANSLATE_NOOP("Care", "left deltoid")},
    {"right-deltoid", QT_TRANSLATE_NOOP("Care", "right deltoid")},
    {"left-vastus-lateralis", QT_TRANSLATE_NOOP("Care", "left vastus lateralis")},
    {"right-vastus-lateralis", QT_TRANSLATE_NOOP("Care", "right vastus lateralis")},
    {"left-ventrogluteal", QT_TRANSLATE_NOOP("Care", "left ventrogluteal")},
    {"right-ventrogluteal", QT_TRANSLATE_NOOP("Care", "right ventrogluteal")},
};

} // namespace

QString injectionSiteWords(const QString& key) {
    return wordsOf(sites, "Care", key);
}

QString siteCheckWords(const rules::SiteCheck& check) {
    if (check.looksWell()) {
        return Words::tr("looks well");
    }
    QStringList findings;
    if (check.swollen) {
        findings << Words::tr("swollen");
    }
    if (check.red) {
        findings << Words::tr("red");
    }
    if (check.painful) {
        findings << Words::tr("painful");
    }
    return Words::tr("%1: %2").arg(findings.join(QStringLiteral(", ")), check.done);
}

QString careDetailWords(const Intervention& intervention) {
    if (const auto given = rules::medicineOf(intervention)) {
        return Words::tr("%1 %2 mg").arg(given->medicine, numberWords(given->dose.value, 3));
    }
    if (const auto oxygen = rules::oxygenOf(intervention)) {
        return oxygen->flow.value > 0 ? Words::tr("%1 L/min").arg(numberWords(oxygen->flow.value, 1))
                                      : Words::tr("taken away");
    }
    if (const auto check = rules::siteCheckOf(intervention)) {
        return siteCheckWords(*check);
    }
    if (const auto site = rules::injectionSiteOf(intervention)) {
        return injectionSiteWords(*site);
    }
    return {};
}

} // namespace tidemark::app
