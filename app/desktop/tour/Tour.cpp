// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/tour/Tour.h"

#include "desktop/tour/DemoTour.h"
#include "desktop/tour/NewClinicTour.h"

#include <QDir>
#include <QFile>
#include <QTextStream>

#include <cstdio>

namespace tidemark::app {
namespace {

using namespace Qt::StringLiterals;

// Of a walk over a lock: the process is another one, its environment is the same.
constexpr auto leadVariable = "TIDEMARK_TOUR_LEAD_MS";
constexpr auto partVariable = "TIDEMARK_TOUR_PART";
constexpr auto pictureVariable = "TIDEMARK_TOUR_PICTURES";

std::vector<TourPart> partsOf(const QString& scenario) {
    if (scenario == "from-nothing"_L1 || scenario == "hold"_L1) {
        return fromNothingParts(scenario == "hold"_L1);
    }
    return scenario == "resume"_L1 ? resumeParts() : demoParts();
}

bool addToList(const QString& folder, const QStringList& files) {
    QFile list(QDir(folder).filePath(u"files.txt"_s));
    if (!list.open(QIODevice::Append | QIODevice::Text)) {
        return false;
    }
    QTextStream out(&list);
    for (const QString& file : files) {
        out << file << '\n';
    }
    return true;
}

} // namespace

void takeUpWalk(TourClock& clock) {
    clock.advance(Duration(qEnvironmentVariable(leadVariable, u"0"_s).toLongLong()));
}

int walk(const TourPlan& plan, QQuickWindow& window, TourClock& clock, const std::function<void()>& ticked) {
    const std::vector<TourPart> parts = partsOf(plan.scenario);
    const auto part = static_cast<std::size_t>(qEnvironmentVariableIntValue(partVariable));
    if (part >= parts.size()) {
        return 1;
    }
    TourDriver driver(window, plan.folder, clock, ticked);
    driver.continueAt(qEnvironmentVariableIntValue(pictureVariable));
    driver.onPicture([&driver, &clock, &plan, part](const QString& file) {
        // What the next process needs is ready before the lock that calls it.
        qputenv(pictureVariable, QByteArray::number(driver.pictures()));
        qputenv(leadVariable, QByteArray::number(static_cast<qint64>(clock.lead().count())));
        qputenv(partVariable, QByteArray::number(static_cast<int>(part) + 1));
        static_cast<void>(addToList(plan.folder, {file}));
    });
    driver.settle(600);
    parts[part](driver, QDir(plan.folder).absolutePath());
    if (driver.isWell() && part + 1 < parts.size()) {
        // The lock replaces this process. Where it does not, the walk has failed.
        driver.settle(8000);
        std::fputs("tidemark: the walk stopped: the lock did not come\n", stderr);
        return 1;
    }
    if (!driver.isWell()) {
        std::fprintf(stderr, "tidemark: the walk stopped: %s\n", qPrintable(driver.fault()));
        return 1;
    }
    return 0;
}

} // namespace tidemark::app
