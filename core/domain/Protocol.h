// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "units/Quantity.h"

#include <QString>

#include <vector>

namespace tidemark {

/// Blood pressure in mmHg.
struct PressurePair {
    int systolic = 0;
    int diastolic = 0;
};

/// The limits a session is judged by. Every one is the clinic's to set.
struct ProtocolLimits {
    PressurePair releaseAbove; ///< Strictly above either: the prescriber decides before the dose (R-BP-1).
    PressurePair severeFrom;   ///< At or above either: severe (R-BP-6).
    PressurePair riseFrom;     ///< Rise over today's baseline at or above either: flagged (R-BP-7).
    int spo2Below = 94;        ///< percent
    int spo2SevereBelow = 90;  ///< percent
    int heartRateAbove = 120;  ///< beats per minute
    int heartRateBelow = 50;   ///< beats per minute
    int respiratoryRateBelow = 10; ///< breaths per minute
    int sedationFrom = 2;          ///< MOAA/S 3 or less
    int sedationSevereFrom = 4;    ///< MOAA/S 1 or less
    int dissociationFrom = 3;      ///< severe
};

/// What a checklist item is. A stable answer is offered as last time; a safety answer is asked every time.
struct ChecklistItem {
    QString key;
    bool safety = true;
    bool safeAnswerIsYes = true; ///< The other answer is flagged and needs a note.
};

/// How one kind of session runs. Versioned: a session keeps the version it ran under.
struct Protocol {
    QString id;
    int version = 1;
    Minutes duration;                ///< Usual length of the infusion.
    std::vector<int> readingMinutes; ///< Due readings after Start, in minutes.
    int repeatEveryMinutes = 15;     ///< After the last of them, until the patient leaves.
    int lateAfterMinutes = 5;        ///< A due reading is late after this.
    Minutes minimumStayAfterEnd;     ///< After the end of the infusion.
    ProtocolLimits limits;
    std::vector<ChecklistItem> checklist;
};

} // namespace tidemark
