// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/tour/TourDriver.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFileInfo>
#include <QGuiApplication>
#include <QProcess>
#include <QQuickItem>
#include <QThread>
#include <QTimer>

namespace tidemark::app {
namespace {

using namespace Qt::StringLiterals;

constexpr int pollMilliseconds = 40;
constexpr int typingDelayMilliseconds = 12;
constexpr int topBarHeight = 62;

bool matches(const QString& name, const QString& wanted) {
    if (wanted.startsWith(u'*')) {
        return name.contains(wanted.mid(1));
    }
    return name == wanted;
}

/// The visible item of that object name; the last match wins.
void findItem(QQuickItem* item, const QString& objectName, QQuickItem*& found) {
    if (item == nullptr || !item->isVisible()) {
        return;
    }
    if (item->objectName() == objectName && item->isEnabled()) {
        found = item;
    }
    for (QQuickItem* child : item->childItems()) {
        findItem(child, objectName, found);
    }
}

/// The control's rectangle on the screen, when it can be seen and used. The last match wins: what is on top
/// comes later.
void findIn(QAccessibleInterface* node, const QString& wanted, QAccessibleInterface*& found, int depth) {
    if (node == nullptr || !node->isValid() || depth > 60) {
        return;
    }
    const QAccessible::State state = node->state();
    if (depth > 1 && state.invisible) {
        return;
    }
    if (depth > 0 && !state.disabled && matches(node->text(QAccessible::Name), wanted)) {
        if (!node->rect().isEmpty()) {
            found = node;
        }
    }
    for (int i = 0; i < node->childCount(); ++i) {
        findIn(node->child(i), wanted, found, depth + 1);
    }
}

QAccessibleInterface* findNode(QQuickWindow& window, const QString& wanted) {
    QAccessibleInterface* found = nullptr;
    findIn(QAccessible::queryAccessibleInterface(&window), wanted, found, 0);
    return found;
}

/// The item of an object name ("#name") or of a control's name.
QQuickItem* itemNamed(QQuickWindow& window, const QString& name) {
    if (name.startsWith(u'#')) {
        QQuickItem* item = nullptr;
        findItem(window.contentItem(), name.mid(1), item);
        return item;
    }
    QAccessibleInterface* found = findNode(window, name);
    return found == nullptr ? nullptr : qobject_cast<QQuickItem*>(found->object());
}

QRect onScreen(const QQuickItem& item) {
    return QRectF(item.mapToGlobal(QPointF(0, 0)), item.size()).toAlignedRect();
}

} // namespace

TourDriver::TourDriver(QQuickWindow& window, QString folder, TourClock& clock, std::function<void()> ticked)
    : m_window(window), m_folder(std::move(folder)), m_clock(clock), m_ticked(std::move(ticked)) {
    QAccessible::setActive(true);
    QDir().mkpath(m_folder);
}

void TourDriver::settle(int milliseconds) {
    QElapsedTimer passed;
    passed.start();
    // Somebody may end the program from outside.
    while (passed.elapsed() < milliseconds && m_window.isVisible()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, pollMilliseconds);
        QThread::msleep(5);
    }
}

std::optional<QRect> TourDriver::find(const QString& name) const {
    if (name.startsWith(u'#')) {
        const QQuickItem* item = itemNamed(m_window, name);
        return item == nullptr ? std::nullopt : std::optional(onScreen(*item));
    }
    QAccessibleInterface* found = findNode(m_window, name);
    return found == nullptr ? std::nullopt : std::optional(found->rect());
}

/// The part of the window where the item shows: below the top bar, above the lowest buttons, and inside of
/// every pane that it scrolls in. What a pane has scrolled away may lie under another control.
QRect TourDriver::pageOf(const QString& name) const {
    QRect page = QRect(m_window.mapToGlobal(QPoint(0, 0)), m_window.size()).adjusted(0, topBarHeight, 0, -8);
    const QQuickItem* item = itemNamed(m_window, name);
    for (item = item == nullptr ? nullptr : item->parentItem(); item != nullptr; item = item->parentItem()) {
        if (item->clip()) {
            page &= onScreen(*item);
        }
    }
    return page;
}

std::optional<QRect> TourDriver::bringIntoView(const QString& name) {
    constexpr int turns = 25;
    constexpr int glideMilliseconds = 250;
    std::optional<QRect> place = find(name);
    bool moved = false;
    for (int turn = 0; turn < turns && place; ++turn) {
        const QRect page = pageOf(name);
        // A control that is larger than its pane is in view as soon as its centre is.
        const bool whole = place->top() >= page.top() && place->bottom() <= page.bottom();
        if (whole || (place->height() > page.height() && page.contains(place->center()))) {
            break;
        }
        const bool below = place->bottom() > page.bottom();
        const QPoint over(page.contains(QPoint(place->center().x(), page.center().y())) ? place->center().x()
                                                                                        : page.center().x(),
                          page.center().y());
        send({u"mousemove"_s, QString::number(over.x()), QString::number(over.y()), u"click"_s,
              below ? u"5"_s : u"4"_s});
        settle(120);
        const std::optional<QRect> now = find(name);
        if (now == place) {
            break;
        }
        moved = true;
        place = now;
    }
    // A press would only stop what still glides after the wheel.
    for (std::optional<QRect> before; moved && before != place;) {
        before = place;
        settle(glideMilliseconds);
        place = find(name);
    }
    return place;
}

std::optional<QRect> TourDriver::waitFor(const QString& name, int milliseconds) {
    const QDeadlineTimer deadline(milliseconds);
    while (!deadline.hasExpired()) {
        if (auto found = find(name)) {
            return found;
        }
        settle(pollMilliseconds);
    }
    return std::nullopt;
}

bool TourDriver::sees(const QString& name) const {
    return find(name).has_value();
}

QString TourDriver::nameOf(const QString& name) {
    expect(name);
    QAccessibleInterface* found = findNode(m_window, name);
    return found == nullptr ? QString() : found->text(QAccessible::Name);
}

void TourDriver::expectText(const QString& name, const QString& text) {
    const QDeadlineTimer deadline(10'000);
    while (isWell() && !deadline.hasExpired()) {
        QAccessibleInterface* found = findNode(m_window, name);
        QAccessibleTextInterface* words = found == nullptr ? nullptr : found->textInterface();
        if (words != nullptr && words->text(0, words->characterCount()) == text) {
            return;
        }
        settle(pollMilliseconds);
    }
    fail(u"\"%1\" does not hold \"%2\""_s.arg(name, text));
}

void TourDriver::send(const QStringList& arguments) {
    QProcess xdotool;
    xdotool.start(u"xdotool"_s, arguments);
    const QDeadlineTimer deadline(30'000);
    while (xdotool.state() != QProcess::NotRunning && !deadline.hasExpired()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, pollMilliseconds);
        xdotool.waitForFinished(1);
    }
    if (xdotool.exitStatus() != QProcess::NormalExit || xdotool.exitCode() != 0) {
        fail(u"xdotool could not send %1"_s.arg(arguments.value(0)));
    }
}

void TourDriver::click(const QString& name) {
    if (!isWell()) {
        return;
    }
    if (!waitFor(name)) {
        fail(u"there is nothing to click called \"%1\""_s.arg(name));
        return;
    }
    // A control that has just appeared may still be moved by its layout.
    settle(120);
    const std::optional<QRect> place = bringIntoView(name);
    if (!place) {
        fail(u"\"%1\" went away before it was clicked"_s.arg(name));
        return;
    }
    const QPoint centre = place->center();
    send({u"mousemove"_s, QString::number(centre.x()), QString::number(centre.y()), u"click"_s, u"1"_s});
    settle();
}

void TourDriver::clickEach(const QString& name, int most) {
    for (int i = 0; i < most && isWell() && sees(name); ++i) {
        click(name);
    }
}

void TourDriver::type(const QString& text) {
    if (isWell()) {
        send({u"type"_s, u"--delay"_s, QString::number(typingDelayMilliseconds), u"--"_s, text});
        settle(200);
    }
}

void TourDriver::press(const QString& keys) {
    if (isWell()) {
        send({u"key"_s, u"--clearmodifiers"_s, keys});
        settle(250);
    }
}

void TourDriver::fill(const QString& name, const QString& text) {
    click(name);
    press(u"ctrl+a"_s);
    type(text);
}

void TourDriver::expect(const QString& name) {
    if (isWell() && !waitFor(name)) {
        fail(u"\"%1\" did not appear"_s.arg(name));
    }
}

void TourDriver::toTheTop(const QString& name) {
    const std::optional<QRect> place = find(name);
    if (!isWell() || !place) {
        return;
    }
    const QPoint over(place->center().x(), pageOf(name).center().y());
    send({u"mousemove"_s, QString::number(over.x()), QString::number(over.y()), u"click"_s, u"--repeat"_s,
          u"20"_s, u"--delay"_s, u"8"_s, u"4"_s});
    settle();
}

void TourDriver::advance(Duration duration) {
    if (isWell()) {
        m_clock.advance(duration);
        m_ticked();
        settle(150);
    }
}

void TourDriver::picture(const QString& title) {
    if (!isWell()) {
        return;
    }
    settle(300);
    const QString name = u"%1-%2.png"_s.arg(++m_pictures, 2, 10, QLatin1Char('0')).arg(title);
    // The wall view is a window of its own.
    auto* front = qobject_cast<QQuickWindow*>(QGuiApplication::focusWindow());
    if (!(front != nullptr ? *front : m_window).grabWindow().save(QDir(m_folder).filePath(name))) {
        fail(u"the picture %1 could not be saved"_s.arg(name));
        return;
    }
    if (m_told) {
        m_told(name);
    }
}

void TourDriver::expectFile(const QString& path, const QString& description) {
    const QDeadlineTimer deadline(15'000);
    while (isWell() && !deadline.hasExpired()) {
        const QFileInfo file(path);
        if (file.exists() && file.size() > 0) {
            if (m_told) {
                m_told(file.fileName() + u"  "_s + description);
            }
            return;
        }
        settle(pollMilliseconds);
    }
    fail(u"the file %1 was not written"_s.arg(QFileInfo(path).fileName()));
}

void TourDriver::fail(const QString& what) {
    if (!isWell()) {
        return;
    }
    m_fault = what;
    // The last picture tells where the walk ended.
    m_window.grabWindow().save(QDir(m_folder).filePath(u"fault.png"_s));
}

} // namespace tidemark::app
