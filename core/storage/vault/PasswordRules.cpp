// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/vault/PasswordRules.h"

#include "fields/FieldKeys.h"
#include "storage/vault/PasswordBlockList.h"
#include "storage/vault/PasswordStrength.h"

#include <QList>
#include <QSet>

#include <array>
#include <cstdlib>

namespace tidemark::storage {
namespace {

constexpr int fewestDifferent = 5;
constexpr qsizetype shortestClinicName = 4; // also of a word in it
constexpr qsizetype shortestSignInName = 3;

tl::unexpected<Error> weak(const char* rule) {
    return fail(ErrorCode::WeakPassword, fields::keys::password, QLatin1String(rule));
}

bool isRepetitive(const QList<uint>& points) {
    if (QSet<uint>(points.begin(), points.end()).size() < fewestDifferent) {
        return true;
    }
    // One unit over and over, its last round perhaps cut short.
    for (qsizetype unit = 1; unit <= points.size() / 2; ++unit) {
        if (points.sliced(unit) == points.first(points.size() - unit)) {
            return true;
        }
    }
    return false;
}

bool areNeighbours(QChar left, QChar right) {
    static const std::array rows{QStringLiteral("1234567890"), QStringLiteral("qwertyuiop"),
                                 QStringLiteral("asdfghjkl"), QStringLiteral("zxcvbnm")};
    if (left.isLetterOrNumber() && right.isLetterOrNumber() &&
        std::abs(left.unicode() - right.unicode()) <= 1) {
        return true;
    }
    for (const QString& row : rows) {
        const qsizetype first = row.indexOf(left);
        const qsizetype second = row.indexOf(right);
        if (first >= 0 && second >= 0 && std::abs(first - second) == 1) {
            return true;
        }
    }
    return false;
}

/// Three quarters of the steps go to the next letter, digit or key.
bool isSequence(const QString& folded) {
    qsizetype steps = 0;
    for (qsizetype i = 1; i < folded.size(); ++i) {
        steps += areNeighbours(folded[i - 1], folded[i]) ? 1 : 0;
    }
    return 4 * steps >= 3 * (folded.size() - 1);
}

QString withoutSpaces(const QString& text) {
    QString kept = text.normalized(QString::NormalizationForm_KC).toCaseFolded();
    kept.removeIf([](QChar sign) { return sign.isSpace() || sign == u'-' || sign == u'_'; });
    return kept;
}

bool holds(const QString& password, const QString& name, qsizetype shortest) {
    const QString bare = withoutSpaces(name);
    return bare.size() >= shortest && withoutSpaces(password).contains(bare);
}

/// Each word of the clinic's name by itself: somebody who guesses begins with those.
bool holdsWordOf(const QString& password, const QString& name) {
    const QString folded = password.toCaseFolded();
    QString word;
    for (const QChar sign : foldedSignInName(name) + u' ') {
        if (sign.isLetterOrNumber() || sign.isMark()) {
            word += sign;
            continue;
        }
        if (word.size() >= shortestClinicName && folded.contains(word)) {
            return true;
        }
        word.clear();
    }
    return false;
}

} // namespace

QString normalisedPassword(const QString& password) {
    return password.normalized(QString::NormalizationForm_KC);
}

QString foldedSignInName(const QString& signInName) {
    return signInName.normalized(QString::NormalizationForm_KC).toCaseFolded().trimmed();
}

Result<void> checkPassword(const QString& password, const PasswordContext& context) {
    const QString normalised = normalisedPassword(password);
    const QList<uint> points = normalised.toUcs4();
    if (points.size() < shortestPassword) {
        return weak("too-short");
    }
    if (points.size() > longestPassword) {
        return weak("too-long");
    }
    if (isRepetitive(points)) {
        return weak("repetitive");
    }
    if (isSequence(normalised.toCaseFolded())) {
        return weak("sequence");
    }
    if (holds(normalised, context.signInName, shortestSignInName)) {
        return weak("contains-name");
    }
    if (holds(normalised, context.clinicName, shortestClinicName) ||
        holdsWordOf(normalised, context.clinicName)) {
        return weak("contains-clinic");
    }
    if (isOnBlockList(normalised)) {
        return weak("common");
    }
    return guessingBits(normalised) < fewestGuessingBits ? weak("guessable") : Result<void>();
}

} // namespace tidemark::storage
