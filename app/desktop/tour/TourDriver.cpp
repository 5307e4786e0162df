// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/tour/TourDriver.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFileInfo>
#include <QProcess>
#include <QQuickItem>
#include <QThread>
#include <QTimer>

namespace tidemark::app {
namespace {

using namespace Qt::StringLiterals;

constexpr int pollMilliseconds = 40;
constexpr int typingDelayMilliseconds = 12;

bool matches(const QString& name, const QString& wanted) {
    return wanted.endsWith(u'…') ? name.startsWith(wanted.chopped(1)) : name == wanted;
}

/// The control's rectangle on the screen, when it can be seen and used. The last match wins: what lies on top
/// comes later.
void findIn(QAccessibleInterface* node, const QString& wanted, const QRect& window,
            std::optional<QRect>& found, int depth) {
    if (node == nullptr || !node->isValid() || depth > 60) {
        return;
    }
    const QAccessible::State state = node->state();
    if (depth > 1 && state.invisible) {
        return;
    }
    if (depth > 0 && !state.disabled && matches(node->text(QAccessible::Name), wanted)) {
        const QRect rectangle = node->rect();
        if (!rectangle.isEmpty() && window.contains(rectangle.center())) {
            found = rectangle;
        }
    }
    for (int i = 0; i < node->childCount(); ++i) {
        findIn(node->child(i), wanted, window, found, depth + 1);
    }
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
    while (passed.elapsed() < milliseconds) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, pollMilliseconds);
        QThread::msleep(5);
    }
}

std::optional<QRect> TourDriver::find(const QString& name) const {
    std::optional<QRect> found;
    const QRect window(m_window.mapToGlobal(QPoint(0, 0)), m_window.size());
    findIn(QAccessible::queryAccessibleInterface(&m_window), name, window, found, 0);
    return found;
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
    const std::optional<QRect> place = find(name);
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
    if (!m_window.grabWindow().save(QDir(m_folder).filePath(name))) {
        fail(u"the picture %1 could not be saved"_s.arg(name));
        return;
    }
    m_files << name;
}

void TourDriver::expectFile(const QString& path, const QString& description) {
    const QDeadlineTimer deadline(15'000);
    while (isWell() && !deadline.hasExpired()) {
        const QFileInfo file(path);
        if (file.exists() && file.size() > 0) {
            m_files << file.fileName() + u"  "_s + description;
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
