// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "base/Id.h"

#include <QString>

#include <map>

namespace tidemark::services {

/// An OpenPlaces is a small file without patient data that says for each person what was on the screen last:
/// the name of a screen and ids. After a kill, a lock or a take-over everybody finds their own work again,
/// and nobody is led to another patient's. A file that is not exactly as this class writes it says nothing.
class OpenPlaces {
public:
    /// Reads what was noted before.
    explicit OpenPlaces(QString file);

    /// Returns one line without its end; it is empty where nothing was noted for this person.
    [[nodiscard]] QString of(const StaffId& person) const;
    /// Notes it without forcing it to the disk: it must survive a kill, not a power cut.
    Result<void> note(const StaffId& person, const QString& place);
    /// Forgets it for everybody: the program ends because somebody asked for it.
    Result<void> forget();

private:
    [[nodiscard]] Result<void> write() const;

    QString m_file;
    std::map<QString, QString> m_places; ///< By the person's id.
};

} // namespace tidemark::services
