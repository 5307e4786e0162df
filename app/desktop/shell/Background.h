// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <atomic>
#include <functional>
#include <memory>
#include <thread>
#include <vector>

namespace tidemark::app {

/// A Background runs long work beside the window, so that it goes on drawing.
class Background final : public QObject {
    Q_OBJECT

public:
    /// Mode says where work runs: on a thread of its own, or at once on the one that asks, as in tests.
    enum class Mode { Threaded, Immediate };

    explicit Background(Mode mode, QObject* parent = nullptr) : QObject(parent), m_mode(mode) {}

    /// Runs `job`, and then `done` with what it returned, on the window's thread. `job` may touch nothing
    /// that the window uses meanwhile.
    template <class Job, class Done>
    void run(Job job, Done done) {
        if (m_mode == Mode::Immediate) {
            done(job());
            return;
        }
        std::erase_if(m_works, [](const Work& work) { return work.ended->load(); });
        auto ended = std::make_shared<std::atomic<bool>>(false);
        m_works.push_back(
            {ended, std::jthread([this, ended, job = std::move(job), done = std::move(done)]() mutable {
                 auto outcome = std::make_shared<decltype(job())>(job());
                 post([outcome, done = std::move(done)]() mutable { done(std::move(*outcome)); });
                 ended->store(true);
             })});
    }
    /// Waits until all work is at its end. What `done` does is left to the window's thread.
    void join() { m_works.clear(); }

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
    /// A Work that has ended is joined when the next one begins: a clinic's day has hundreds.
    struct Work {
        std::shared_ptr<std::atomic<bool>> ended;
        std::jthread thread;
    };
    std::vector<Work> m_works; // Joined before the object, and what is posted to it, goes.
};

} // namespace tidemark::app
