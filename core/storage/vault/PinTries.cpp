// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/vault/PinTries.h"

#include "base/SideFile.h"

#include <algorithm>

namespace tidemark::storage {
namespace {

constexpr QByteArrayView pinTriesLine("tidemark-pin-tries-1");
/// More wrong tries than several locks allow.
constexpr qint64 longestFile = 64LL << 10U;

} // namespace

PinTries::PinTries(QString file) : m_file(std::move(file)) {
    const QList<QByteArray> lines = readSideFile(m_file, longestFile).split('\n');
    if (lines.first() != pinTriesLine) {
        return;
    }
    for (const QByteArray& line : lines.sliced(1)) {
        const QList<QByteArray> fields = line.split(' ');
        if (fields.size() == 2 && !fields[0].isEmpty()) {
            m_tries.push_back(
                {StaffId(QString::fromUtf8(fields[0])), fromMilliseconds(fields[1].toLongLong())});
        }
    }
}

int PinTries::of(const StaffId& person) const {
    return static_cast<int>(
        std::ranges::count_if(m_tries, [&](const Try& each) { return each.person == person; }));
}

Result<void> PinTries::begin(const StaffId& person, Instant at) {
    m_tries.push_back({person, at});
    return save();
}

void PinTries::takeBackLast() {
    m_tries.pop_back();
    (void)save(); // a count that stays too high is no danger
}

void PinTries::clear() {
    if (!m_tries.empty()) {
        m_tries.clear();
        (void)save(); // entries that are written twice are no danger
    }
}

Result<void> PinTries::save() const {
    QByteArray text = pinTriesLine.toByteArray() + '\n';
    for (const Try& each : m_tries) {
        text += each.person.text().toUtf8() + ' ' + QByteArray::number(toMilliseconds(each.at)) + '\n';
    }
    return writeSideFile(m_file, text, Durable::Now);
}

} // namespace tidemark::storage
