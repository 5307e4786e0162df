// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/SignatureWords.h"

#include "base/CalendarDay.h"
#include "text/DateWords.h"

#include <QCoreApplication>

namespace tidemark::app {
namespace {

using Kind = SignatureFault::Kind;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SignatureFault)
};

/// %1 is who signed, %2 the entry of the audit log.
const char* sentenceOf(Kind kind) {
    switch (kind) {
    case Kind::SignedAnew:
        return QT_TRANSLATE_NOOP("SignatureFault",
                                 "the signature of %1 is not the one that was made (entry %2), it was "
                                 "signed anew.");
    case Kind::OtherSigner:
        return QT_TRANSLATE_NOOP("SignatureFault",
                                 "the signature has another name; %1 signed, as entry %2 says.");
    case Kind::OtherStatement:
        return QT_TRANSLATE_NOOP("SignatureFault",
                                 "meaning, time or version of the signature of %1 were changed (entry %2).");
    case Kind::NoEntry:
        return QT_TRANSLATE_NOOP("SignatureFault",
                                 "the audit log has no entry of a signature of %1, it was added.");
    case Kind::Removed:
        return QT_TRANSLATE_NOOP("SignatureFault", "the signature of %1 was removed (entry %2).");
    case Kind::Reopened:
        return QT_TRANSLATE_NOOP("SignatureFault",
                                 "%1 signed it (entry %2), and it was opened again past the program.");
    case Kind::RecordChanged:
        return QT_TRANSLATE_NOOP("SignatureFault", "the record was changed after it was signed (entry %2).");
    case Kind::VersionsDiffer:
        return QT_TRANSLATE_NOOP("SignatureFault",
                                 "its versions are not those of the audit log; it was signed in entry %2.");
    case Kind::SessionGone:
        return QT_TRANSLATE_NOOP("SignatureFault", "A session that %1 signed (entry %2) was removed.");
    case Kind::KeyNotGiven:
        return QT_TRANSLATE_NOOP("SignatureFault",
                                 "the signature of %1 (entry %2) was made with a key that the audit log had "
                                 "not given to that person.");
    case Kind::DoesNotVerify:
        return QT_TRANSLATE_NOOP("SignatureFault",
                                 "the signature of %1 (entry %2) does not fit what it says.");
    case Kind::PersonKeyDiffers:
        return QT_TRANSLATE_NOOP(
            "SignatureFault", "The public key of %1 was exchanged: entry %2 of the audit log gave another.");
    }
    return "";
}

QString sentence(const SignatureFault& fault) {
    if (fault.kind == Kind::PersonKeyDiffers && fault.auditSequence == 0) {
        return Words::tr("The audit log gave no public key to %1, who is among the people.")
            .arg(fault.personName);
    }
    if (fault.kind == Kind::NoEntry && fault.person.isNull()) {
        return Words::tr("it is marked as signed, and the audit log has no signature of it.");
    }
    QString words = Words::tr(sentenceOf(fault.kind));
    // A sentence that leaves one of them out has no place for it.
    words.replace(QLatin1String("%2"), QString::number(fault.auditSequence));
    words.replace(QLatin1String("%1"), fault.personName);
    return words;
}

} // namespace

QString signatureFaultWords(const SignatureFault& fault, const QByteArray& zone) {
    if (fault.kind == Kind::PersonKeyDiffers || fault.kind == Kind::SessionGone) {
        return sentence(fault);
    }
    const QString number = fault.patientNumber.isEmpty() ? Words::tr("not known") : fault.patientNumber;
    return Words::tr("Session of %1, patient %2: ")
               .arg(shortDayWords(calendarDay(fault.sessionAt, zone)), number) +
           sentence(fault);
}

QStringList signatureFaultLines(const std::vector<SignatureFault>& faults, int inAll, int most,
                                const QByteArray& zone) {
    QStringList lines;
    for (const SignatureFault& fault : faults) {
        if (lines.size() == most) {
            break;
        }
        lines << signatureFaultWords(fault, zone);
    }
    const int left = inAll - static_cast<int>(lines.size());
    if (left > 0) {
        lines << Words::tr("Further faults: %1.").arg(left);
    }
    return lines;
}

} // namespace tidemark::app
