// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <memory>
#include <thread>
#include <vector>

namespace tidemark::app {

/// Runs long work beside the window, so that it goes on drawing. `done` runs on the window's thread. In tests
/// the work runs at once.
class Background final : public QObject {
    Q_OBJECT

public:
    enum class Mode { Threaded, Immediate };

    explicit Background(Mode mode, QObject* parent = nullptr) : QObject(parent), m_mode(mode) {}

    template <class Job, class Done>
    void run(Job job, Done done) {
        if (m_mode == Mode::Immediate) {
            done(job());
            return;
        }
        m_threads.emplace_back([this, job = std::move(job), done = std::move(done)]() mutable {
            auto outcome = std::make_shared<decltype(job())>(job());
            post([outcome, done = std::move(done)]() mutable { done(std::move(*outcome)); });
        });
    }

    /// Is called from the work: it calls `step` on the window's thread.
    void post(std::function<void()> step) {
        if (m_mode == Mode::Immediate) {
            step();
        } else {
            QMetaObject::invokeMethod(this, std::move(step), Qt::QueuedConnection);
        }
    }

private:
    Mode m_mode;
    std::vector<std::jthread> m_threads; // Joined before the object, and what is posted to it, goes.
};

} // namespace tidemark::app
