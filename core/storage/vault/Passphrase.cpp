// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/vault/Passphrase.h"

#include "storage/vault/PasswordRules.h"
#include "storage/vault/WordList.h"

#include <QStringList>

#include <sodium.h>

namespace tidemark::storage {

extern const std::string_view passphraseWordText;

QString suggestPassphrase(int words) {
    const std::vector<std::string_view> list = sortedLinesOf(passphraseWordText);
    while (true) {
        QStringList drawn;
        for (int i = 0; i < words; ++i) {
            const auto index = randombytes_uniform(static_cast<quint32>(list.size()));
            drawn << QString::fromLatin1(list[index].data(), static_cast<qsizetype>(list[index].size()));
        }
        // Five very short words can be below the shortest length; drawn again, at no loss worth counting.
        if (QString phrase = drawn.join(u' '); words < 5 || checkPassword(phrase, {})) {
            return phrase;
        }
    }
}

} // namespace tidemark::storage
