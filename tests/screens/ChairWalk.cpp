// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChairWalk.h"

#include "app/desktop/session/ShownSession.h"
#include "desktop/shell/Composition.h"
#include "NurseAtTheDesk.h"
#include "support/ClinicBuilder.h"
#include "text/Language.h"

#include <QApplication>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTest>

#include <cstdio>
#include <functional>
#include <random>

namespace tidemark::test {
namespace {

using Screen = app::WorkplaceViewModel::Screen;

/// A walk ends by itself where nobody kills it.
constexpr int longestWalk = 400;

void tell(const QString& line) {
    std::fprintf(stdout, "%s\n", qPrintable(line));
    std::fflush(stdout);
}

QQuickItem* find(QQuickItem* item, const std::function<bool(QQuickItem*)>& matches) {
    if (!item->isVisible()) {
        return nullptr;
    }
    if (matches(item)) {
        return item;
    }
    for (QQuickItem* child : item->childItems()) {
        if (QQuickItem* found = find(child, matches)) {
            return found;
        }
    }
    return nullptr;
}

class Walk {
public:
    Walk(app::Composition& composition, app::SignedInContext& desk, ManualClock& clock, QQuickWindow& window,
         int seed)
        : m_composition(composition)
        , m_desk(desk)
        , m_clock(clock)
        , m_window(window)
        , m_random(static_cast<std::uint32_t>(seed)) {}

    [[nodiscard]] QString shown() const {
        const bool session = m_composition.workplace().screen() == Screen::Session;
        return session ? shownSessionId(m_composition.roots()) : QStringLiteral("-");
    }
    void step() {
        m_clock.advance(std::chrono::seconds(10));
        m_desk.tick();
        const auto kind = m_random() % 10;
        if (shown() == QLatin1String("-")) {
            go([this] { openFromTheBoard(); });
        } else if (kind < 7) {
            typeVitals();
            tell(QStringLiteral("TYPED"));
        } else if (kind < 9) {
            go([this] { QTest::keyClick(&m_window, Qt::Key_F7); });
        } else {
            go([this] { click("NavRailItem", QStringLiteral("Today")); });
        }
    }

private:
    void go(const std::function<void()>& there) {
        tell(QStringLiteral("GOING"));
        there();
        QTest::qWait(20);
        tell(QStringLiteral("OPEN ") + shown());
    }
    void click(const char* type, const QString& text) {
        QQuickItem* item = find(m_window.contentItem(), [&](QQuickItem* each) {
            return QByteArrayView(each->metaObject()->className()).startsWith(type) &&
                   each->property("text").toString().startsWith(text);
        });
        if (item != nullptr) {
            const QPointF middle = item->mapToScene({item->width() / 2, item->height() / 2});
            QTest::mouseClick(&m_window, Qt::LeftButton, {}, middle.toPoint());
        }
    }
    void openFromTheBoard() {
        const auto& patient = chairPatients[m_random() % std::size(chairPatients)];
        if (m_composition.workplace().screen() != Screen::Today) {
            click("NavRailItem", QStringLiteral("Today"));
            QTest::qWait(20);
        }
        click("SessionCard", QString::fromLatin1(patient.family));
    }
    /// What the cuff of the person says whose name is on the screen.
    void typeVitals() {
        const QString name = shownPatientName(m_composition.roots());
        for (const ChairPatient& patient : chairPatients) {
            if (name.startsWith(QLatin1String(patient.family))) {
                QTest::keyClick(&m_window, Qt::Key_F2);
                QTest::keyClick(&m_window, Qt::Key_A, Qt::ControlModifier);
                QTest::keyClick(&m_window, Qt::Key_Delete);
                const QString line = QStringLiteral("%1/80 70 98 14").arg(patient.systolic);
                for (const QChar letter : line) {
                    QTest::keyClick(&m_window, letter.toLatin1());
                }
                QTest::keyClick(&m_window, Qt::Key_Return);
            }
        }
    }

    app::Composition& m_composition;
    app::SignedInContext& m_desk;
    ManualClock& m_clock;
    QQuickWindow& m_window;
    std::mt19937 m_random;
};

} // namespace

int walkChairs(int argc, char** argv, const QString& folder, int minute, int seed) {
    const QApplication application(argc, argv);
    const app::Language language;
    ManualClock clock;
    clock.advance(std::chrono::minutes(minute));
    app::SignedInContext desk(clock);
    app::Environment around;
    around.clinicFolder = folder;
    around.opening = {cheapKdf, storage::networkFileSystemOf};
    around.background = app::Background::Mode::Immediate;
    app::Composition composition(desk, std::move(around));
    QQmlApplicationEngine engine;
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    composition.roots().giveTo(engine);
    engine.setInitialProperties(
        {{QStringLiteral("workplace"), QVariant::fromValue(&composition.workplace())}});
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Tidemark/Screens/Main.qml")));
    auto* window =
        engine.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow*>(engine.rootObjects().front());
    if (window == nullptr || !QTest::qWaitForWindowActive(window)) {
        tell(QStringLiteral("no window"));
        return 1;
    }
    const QString problem = signNurseIn(composition);
    if (!desk.isSeated()) {
        tell(QStringLiteral("nobody signed in: ") + problem);
        return 1;
    }
    Walk walk(composition, desk, clock, *window, seed);
    tell(QStringLiteral("SHOWN ") + walk.shown());
    QTest::qWait(50);
    for (int done = 0; done < longestWalk; ++done) {
        walk.step();
        QTest::qWait(5);
    }
    return 0;
}

} // namespace tidemark::test
