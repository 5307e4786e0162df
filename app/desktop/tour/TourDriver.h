// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/tour/TourClock.h"

#include <QQuickWindow>
#include <QRect>
#include <QStringList>

#include <functional>
#include <optional>

namespace tidemark::app {

/// A TourDriver walks the window as a person would: it finds controls by their accessible names, and sends
/// real key presses and clicks through the X server (xdotool). A step that cannot be done within its time is
/// a fault, and the walk ends there.
class TourDriver {
public:
    /// Pictures go to `folder`; `ticked` is called after the clock moved.
    TourDriver(QQuickWindow& window, QString folder, TourClock& clock, std::function<void()> ticked);

    /// Continues picture numbers from here, where an earlier process of the same walk left off.
    void continueAt(int pictures) { m_pictures = pictures; }
    [[nodiscard]] int pictures() const { return m_pictures; }
    /// Returns true until the first step that failed.
    [[nodiscard]] bool isWell() const { return m_fault.isEmpty(); }
    [[nodiscard]] const QString& fault() const { return m_fault; }
    /// Takes what is called with each line for the list of files, as soon as the file is there.
    void onPicture(std::function<void(const QString& line)> told) { m_told = std::move(told); }

    /// Clicks the visible, enabled control of that accessible name; a name that ends in "…" matches its
    /// beginning.
    void click(const QString& name);
    /// Clicks the control, takes out its text, and types.
    void fill(const QString& name, const QString& text);
    /// Types the text into what has the keyboard, one key after the other. Like every step it does nothing
    /// after a step that failed.
    void type(const QString& text);
    /// Presses a key: "Return", "ctrl+l", "Tab" are names of xdotool.
    void press(const QString& keys);
    /// Waits until a control of that name can be seen.
    void expect(const QString& name);
    /// Says whether a control of that name can be seen now; it does not wait and fails nothing.
    [[nodiscard]] bool sees(const QString& name) const;
    /// Returns the whole accessible name of the control that `name` finds.
    [[nodiscard]] QString nameOf(const QString& name);
    /// Waits until the field of that name contains the text.
    void expectText(const QString& name, const QString& text);
    /// Clicks as long as a control of that name can be seen, at most `most` times.
    void clickEach(const QString& name, int most);
    /// Turns the wheel up over that control, to the top of what contains it.
    void toTheTop(const QString& name);
    /// Lets so much time pass at once for the program.
    void advance(Duration duration);
    /// Saves what the window in front shows as NN-title.png.
    void picture(const QString& title);
    /// Waits for a file that the program writes, and lists it.
    void expectFile(const QString& path, const QString& description);
    /// Lets the program work for a while.
    void settle(int milliseconds = 350);

private:
    [[nodiscard]] std::optional<QRect> find(const QString& name) const;
    [[nodiscard]] QRect pageOf(const QString& name) const;
    [[nodiscard]] std::optional<QRect> bringIntoView(const QString& name);
    [[nodiscard]] std::optional<QRect> waitFor(const QString& name, int milliseconds = 15'000);
    void send(const QStringList& arguments);
    void fail(const QString& what);

    QQuickWindow& m_window;
    QString m_folder;
    TourClock& m_clock;
    std::function<void()> m_ticked;
    QString m_fault;
    std::function<void(const QString& line)> m_told;
    int m_pictures = 0;
};

} // namespace tidemark::app
