// SPDX-License-Identifier: GPL-3.0-or-later
// The composition root: reads the command line, makes the desk and the workplace, shows the window.
#include "base/Log.h"
#include "base/ProcessGuard.h"
#include "base/Try.h"
#include "demo/DemoClinic.h"
#include "desktop/lock/IdleLock.h"
#include "desktop/lock/Relauncher.h"
#include "desktop/printing/AskedFile.h"
#include "desktop/printing/AskedFolder.h"
#include "desktop/printing/AskedPrinter.h"
#include "desktop/shell/Composition.h"
#include "desktop/startup/BrightnessFile.h"
#include "desktop/startup/EndSignals.h"
#include "desktop/startup/FirstFrame.h"
#include "desktop/tour/Tour.h"
#include "services/base/EngineCheck.h"
#include "text/Language.h"
#include "text/Message.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFont>
#include <QQmlApplicationEngine>
#include <QStandardPaths>
#include <QTimer>

#include <cstdio>

namespace tidemark::app {
namespace {

constexpr int exitCannotOpen = 4;

int refuse(const Error& error) {
    std::fprintf(stderr, "%s\n", qPrintable(messageFor(error).sentence()));
    return exitCannotOpen;
}

/// The arguments that a relaunched process gets again: all but the descriptor of an earlier lock.
QStringList lastingArguments() {
    QStringList arguments = QCoreApplication::arguments().mid(1);
    if (const qsizetype at = arguments.indexOf(QStringLiteral("--locked")); at >= 0) {
        arguments.remove(at, std::min<qsizetype>(2, arguments.size() - at));
    }
    return arguments;
}

/// The invented clinic, made through the same services as a real one.
Result<demo::InventedSignIn> makeDemo(const Clock& clock, const QString& folder, const Progress& progress) {
    const auto made = TIDEMARK_TRY(demo::createDemoClinic(folder, demo::DemoPlan{}, clock, progress));
    return demo::InventedSignIn{made.people, made.passphrase, made.pin};
}

std::optional<TourPlan> tourOf(const QCommandLineParser& options) {
    if (!options.isSet(QStringLiteral("tour"))) {
        return std::nullopt;
    }
    TourPlan plan;
    plan.folder = options.value(QStringLiteral("tour"));
    const QStringList sides = options.value(QStringLiteral("size")).split(QLatin1Char('x'));
    if (sides.size() == 2 && sides[0].toInt() > 0 && sides[1].toInt() > 0) {
        plan.size = {sides[0].toInt(), sides[1].toInt()};
    }
    plan.brightness = brightnessOf(options.value(QStringLiteral("theme")).toLatin1());
    plan.scenario = options.value(QStringLiteral("scenario"));
    return plan;
}

/// The walk begins when the window is shown, and its end is the program's.
void beginWalk(const TourPlan& plan, QQmlApplicationEngine& engine, TourClock& clock,
               SignedInContext& context) {
    auto* window = qobject_cast<QQuickWindow*>(engine.rootObjects().value(0));
    if (window == nullptr) {
        return;
    }
    window->setPosition(0, 0);
    window->resize(plan.size);
    window->setProperty("mode", static_cast<int>(plan.brightness));
    QTimer::singleShot(0, window, [plan, window, &clock, &context] {
        QCoreApplication::exit(walk(plan, *window, clock, [&context] { context.tick(); }));
    });
}

int run(const QCommandLineParser& options, EndSignals& endSignals) {
    const std::optional<TourPlan> tour = tourOf(options);
    TourClock clock;
    if (tour) {
        takeUpWalk(clock);
    }
    const SystemClock idleClock;
    SignedInContext context(clock);
    ExecRelauncher relauncher(lastingArguments());
    const QString home = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    Environment environment;
    environment.clinicFolder = options.isSet(QStringLiteral("clinic"))
                                   ? QDir::current().absoluteFilePath(options.value(QStringLiteral("clinic")))
                                   : home + QStringLiteral("/clinic");
    environment.demoFolder = home + QStringLiteral("/demo");
    environment.relauncher = &relauncher;
    services::SessionKeys kernelKeys;
    environment.kernelKeys = &kernelKeys;
    environment.print = printOnAskedPrinter;
    environment.askFolder = askFolder;
    environment.askFile = askBackupFile;
    if (!tour) {
        environment.brightnessFile = QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) +
                                     QStringLiteral("/brightness");
        environment.textSizeFile = QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) +
                                   QStringLiteral("/text-size");
    }
    environment.makeDemo = [&clock](const QString& folder, const Progress& progress) {
        return makeDemo(clock, folder, progress);
    };
    if (options.isSet(QStringLiteral("locked"))) {
        if (auto carry = readCarry(options.value(QStringLiteral("locked")).toInt())) {
            environment.locked = std::move(*carry);
        }
    }
    Composition composition(context, std::move(environment));
    WorkplaceViewModel& workplace = composition.workplace();

    // Idle by the real time, not by the tour's.
    IdleLock idle(context, idleClock);
    QCoreApplication::instance()->installEventFilter(&idle.watch());
    QObject::connect(&idle, &IdleLock::due, &workplace, &WorkplaceViewModel::lock);
    QTimer second;
    QObject::connect(&second, &QTimer::timeout, &context, [&] {
        context.tick();
        idle.check();
    });
    second.start(std::chrono::seconds(1));

    QQmlApplicationEngine engine;
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    composition.roots().giveTo(engine);
    engine.setInitialProperties({{QStringLiteral("workplace"), QVariant::fromValue(&workplace)}});
    QObject::connect(
        &engine, &QQmlApplicationEngine::objectCreationFailed, QCoreApplication::instance(),
        [] { QCoreApplication::exit(exitCannotOpen); }, Qt::QueuedConnection);
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Tidemark/Screens/Main.qml")));
    if (tour) {
        beginWalk(*tour, engine, clock, context);
    }
    if (options.isSet(QStringLiteral("quit-after-first-frame")) && !quitAfterFirstFrame(engine)) {
        return exitCannotOpen;
    }
    endSignals.watch([&workplace] {
        // At once, and with every window: a dialog or a walk may have its own loop of events. Who sends the
        // signal waits for seconds, not for a backup.
        for (QWindow* window : QGuiApplication::topLevelWindows()) {
            window->hide();
        }
        workplace.endAtOnce();
        QCoreApplication::exit();
    });
    const int exitCode = QCoreApplication::exec();
    workplace.end();
    return exitCode;
}

} // namespace
} // namespace tidemark::app

int main(int argc, char** argv) {
    using namespace tidemark;
    keepMemoryPrivate();
    outliveFileSizeLimit();
    app::EndSignals endSignals;
    log::silenceQt();
    qputenv("QT_QUICK_CONTROLS_STYLE", "Basic");
    // Qt Charts draws with the widgets' scene, so it wants the larger application object.
    QApplication application(argc, argv);
    const app::Language language;
    QApplication::setApplicationName(QStringLiteral("tidemark"));
    QApplication::setApplicationDisplayName(QStringLiteral("Tidemark"));
    QApplication::setApplicationVersion(QStringLiteral("0.1.0"));
    QApplication::setFont(QFont(QStringLiteral("Inter"), 10));

    QCommandLineParser options;
    options.setApplicationDescription(QStringLiteral("The treatment-session record of a ketamine clinic."));
    options.addHelpOption();
    options.addVersionOption();
    options.addOption(
        {QStringLiteral("clinic"), QStringLiteral("The clinic's folder."), QStringLiteral("folder")});
    QCommandLineOption locked(QStringLiteral("locked"), QString(), QStringLiteral("descriptor"));
    locked.setFlags(QCommandLineOption::HiddenFromHelp);
    options.addOption(locked);
    options.addOptions(
        {{QStringLiteral("tour"), QStringLiteral("Walk by itself and leave pictures in a folder."),
          QStringLiteral("folder")},
         {QStringLiteral("size"), QStringLiteral("Of the tour's window."), QStringLiteral("WxH")},
         {QStringLiteral("theme"), QStringLiteral("Of the tour: light, dark or dim."), QStringLiteral("name"),
          QStringLiteral("light")},
         {QStringLiteral("scenario"), QStringLiteral("Of the tour: demo, from-nothing, hold, resume."),
          QStringLiteral("name"), QStringLiteral("demo")}});
    QCommandLineOption firstFrame(QStringLiteral("quit-after-first-frame"));
    firstFrame.setFlags(QCommandLineOption::HiddenFromHelp);
    options.addOption(firstFrame);
    options.process(application);

    if (const auto engine = services::checkEngine(); !engine) {
        log::write(log::Event::Failed, engine.error().code);
        return app::refuse(engine.error());
    }
    log::write(log::Event::Started);
    return app::run(options, endSignals);
}
