// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/vault/PasswordRules.h"

#include "fields/FieldKeys.h"
#include "storage/vault/PasswordBlockList.h"
#include "storage/vault/PasswordStrength.h"

#include <QList>
#include <QSet>

#include <algorithm>
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

using Keyboard = std::array<QString, 4>; ///< Its rows from the top; each a little to the right of the last.

const std::array<Keyboard, 3>& keyboards() {
    static const std::array<Keyboard, 3> known{{{QStringLiteral("1234567890"), QStringLiteral("qwertyuiop"),
                                                 QStringLiteral("asdfghjkl"), QStringLiteral("zxcvbnm")},
                                                {QStringLiteral("1234567890"), QStringLiteral("qwertzuiop"),
                                                 QStringLiteral("asdfghjkl"), QStringLiteral("yxcvbnm")},
                                                {QStringLiteral("1234567890"), QStringLiteral("azertyuiop"),
                                                 QStringLiteral("qsdfghjklm"), QStringLiteral("wxcvbn")}}};
    return known;
}

/// Keys touch beside each other, and with the two of the next row that are under them.
bool touch(const Keyboard& keyboard, QChar left, QChar right) {
    for (std::size_t row = 0; row < keyboard.size(); ++row) {
        const qsizetype at = keyboard[row].indexOf(left);
        if (at < 0) {
            continue;
        }
        const qsizetype beside = keyboard[row].indexOf(right);
        const qsizetype below = row + 1 < keyboard.size() ? keyboard[row + 1].indexOf(right) : -1;
        return (beside >= 0 && std::abs(at - beside) == 1) ||
               (below >= 0 && (below == at || below == at - 1));
    }
    return false;
}

bool areNeighbours(QChar left, QChar right) {
    if (left.isLetterOrNumber() && right.isLetterOrNumber() &&
        std::abs(left.unicode() - right.unicode()) <= 1) {
        return true;
    }
    return std::ranges::any_of(keyboards(), [&](const Keyboard& keyboard) {
        return touch(keyboard, left, right) || touch(keyboard, right, left);
    });
}

/// Two thirds of the steps go to the next letter or digit, or to a key that touches: a walk over the keys.
bool isSequence(const QString& folded) {
    qsizetype steps = 0;
    for (qsizetype i = 1; i < folded.size(); ++i) {
        steps += areNeighbours(folded[i - 1], folded[i]) ? 1 : 0;
    }
    return 3 * steps >= 2 * (folded.size() - 1);
}

QString withoutSpaces(const QString& text) {
    QString kept = text.normalized(QString::NormalizationForm_KC).toCaseFolded();
    kept.removeIf([](QChar sign) { return sign.isSpace() || sign == u'-' || sign == u'_'; });
    return kept;
}

bool containsName(const QString& password, const QString& name, qsizetype shortest) {
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
    if (containsName(normalised, context.signInName, shortestSignInName)) {
        return weak("contains-name");
    }
    if (containsName(normalised, context.clinicName, shortestClinicName) ||
        holdsWordOf(normalised, context.clinicName)) {
        return weak("contains-clinic");
    }
    if (isOnBlockList(normalised)) {
        return weak("common");
    }
    return guessingBits(normalised) < fewestGuessingBits ? weak("guessable") : Result<void>();
}

} // namespace tidemark::storage
