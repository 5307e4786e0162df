// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/clinic/OpenPlaces.h"

#include "base/SideFile.h"

#include <QCryptographicHash>

namespace tidemark::services {
namespace {

/// More people than a clinic has, each with a line of at most three ids.
constexpr qint64 longestFile = 64LL << 10U;

/// The last line of the file. A file of two halves, as a power cut may leave it, does not match.
QByteArray sealOf(const QByteArray& lines) {
    return QCryptographicHash::hash(lines, QCryptographicHash::Sha256).toHex() + '\n';
}

std::map<QString, QString> readPlaces(const QByteArray& bytes) {
    const qsizetype sealLength = sealOf({}).size();
    const QByteArray lines = bytes.left(bytes.size() - sealLength);
    if (bytes.size() < sealLength || bytes.right(sealLength) != sealOf(lines)) {
        return {};
    }
    std::map<QString, QString> places;
    const QList<QByteArray> all = lines.split('\n');
    for (const QByteArray& line : all) {
        const qsizetype gap = line.indexOf(' ');
        if (gap > 0) {
            places[QString::fromUtf8(line.left(gap))] = QString::fromUtf8(line.mid(gap + 1));
        }
    }
    return places;
}

} // namespace

OpenPlaces::OpenPlaces(QString file)
    : m_file(std::move(file)), m_places(readPlaces(readSideFile(m_file, longestFile))) {}

QString OpenPlaces::of(const StaffId& person) const {
    const auto found = m_places.find(person.text());
    return found == m_places.end() ? QString() : found->second;
}

Result<void> OpenPlaces::note(const StaffId& person, const QString& place) {
    m_places[person.text()] = place;
    return write();
}

Result<void> OpenPlaces::forget() {
    m_places.clear();
    return write();
}

Result<void> OpenPlaces::write() const {
    QByteArray lines;
    for (const auto& [person, place] : m_places) {
        lines += person.toUtf8() + ' ' + place.toUtf8() + '\n';
    }
    return writeSideFile(m_file, lines + sealOf(lines), Durable::Later);
}

} // namespace tidemark::services
