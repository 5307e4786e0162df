// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/vault/TryCounter.h"

#include "base/SideFile.h"
#include "domain/ClinicFileState.h"

#include <algorithm>
#include <mutex>

namespace tidemark::storage {
namespace {

constexpr QByteArrayView triesLine("tidemark-tries-1");
constexpr int freeTries = 5;
constexpr int longestDelay = 600;
constexpr int lockedAfter = 100;
constexpr int delayBeyond = 3600;
/// Names that do not exist are counted too, so that they look the same; this many are remembered.
constexpr qsizetype mostLabels = 200;

/// The tries that the disk did not take, by the file that they belong in: one waits between them for as long
/// as the program runs.
class UnsavedTries {
public:
    /// Keeps the text of a file that could not be written; with an empty one it was written.
    static void keep(const QString& file, const QByteArray& text) {
        const std::scoped_lock lock(unsavedMutex);
        if (text.isEmpty()) {
            unsavedTexts.remove(file);
        } else {
            unsavedTexts.insert(file, text);
        }
    }
    static QByteArray load(const QString& file) {
        const std::scoped_lock lock(unsavedMutex);
        const QByteArray text = unsavedTexts.value(file);
        return text.isEmpty() ? readSideFile(file) : text;
    }

private:
    inline static std::mutex unsavedMutex; // a passphrase is tried beside the window
    inline static QMap<QString, QByteArray> unsavedTexts;
};

} // namespace

TryCounter::TryCounter(QString file, const Clock& clock) : m_file(std::move(file)), m_clock(clock) {
    load();
}

int TryCounter::delayAfter(int failures) {
    if (failures < freeTries) {
        return 0;
    }
    if (failures >= lockedAfter) {
        return delayBeyond;
    }
    const int doublings = std::min(failures - freeTries, 16);
    return std::min(1 << doublings, longestDelay);
}

Result<void> TryCounter::begin(const QByteArray& label, Limit limit) {
    makeRoom();
    Tries& tries = m_tries[label];
    if (limit == Limit::Locks && isLocked(label)) {
        return fail(ErrorCode::SlotLocked);
    }
    const Instant now = m_clock.now();
    if (tries.last > now) {
        tries.last = now; // the wall clock was set back: wait from here, not for ever
    }
    const Instant allowed = tries.last + std::chrono::seconds{delayAfter(tries.failures)};
    if (now < allowed) {
        const auto wait = std::chrono::ceil<std::chrono::seconds>(allowed - now);
        return fail(ErrorCode::TooManyTries, {}, QString::number(wait.count()));
    }
    ++tries.failures;
    tries.last = now;
    return save();
}

void TryCounter::clear(const QByteArray& label) {
    if (m_tries.remove(label) > 0) {
        (void)save(); // a count that stays too high is no danger
    }
}

int TryCounter::failures(const QByteArray& label) const {
    return m_tries.value(label).failures;
}

bool TryCounter::isLocked(const QByteArray& label) const {
    return failures(label) >= lockedAfter;
}

void TryCounter::load() {
    const QList<QByteArray> lines = UnsavedTries::load(m_file).split('\n');
    if (lines.isEmpty() || lines.first() != triesLine) {
        return;
    }
    for (const QByteArray& line : lines.sliced(1)) {
        const QList<QByteArray> fields = line.split(' ');
        if (fields.size() == 3) {
            m_tries[QByteArray::fromHex(fields[0])] = {std::max(0, fields[1].toInt()),
                                                       fromMilliseconds(fields[2].toLongLong())};
        }
    }
}

Result<void> TryCounter::save() const {
    QByteArray text = triesLine.toByteArray() + '\n';
    for (auto tries = m_tries.cbegin(); tries != m_tries.cend(); ++tries) {
        text += tries.key().toHex() + ' ' + QByteArray::number(tries->failures) + ' ' +
                QByteArray::number(toMilliseconds(tries->last)) + '\n';
    }
    const auto saved = writeSideFile(m_file, text, Durable::Now);
    UnsavedTries::keep(m_file, saved ? QByteArray() : text);
    // A disk that takes nothing keeps nobody from reading.
    return saved || !isRefusedByDisk(saved.error()) ? saved : Result<void>();
}

void TryCounter::makeRoom() {
    if (m_tries.size() < mostLabels) {
        return;
    }
    const auto least =
        std::min_element(m_tries.begin(), m_tries.end(), [](const Tries& left, const Tries& right) {
            return std::pair(left.failures, left.last) < std::pair(right.failures, right.last);
        });
    m_tries.erase(least);
}

} // namespace tidemark::storage
