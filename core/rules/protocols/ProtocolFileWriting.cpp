// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/protocols/ProtocolFileWriting.h"

#include "rules/protocols/ProtocolTree.h"

#include <QStringList>

namespace tidemark::rules {
namespace {

using namespace Qt::StringLiterals;

QString printed(const TreeNode& node, int depth) {
    if (node.form == TreeForm::Value) {
        return node.json;
    }
    const bool list = node.form == TreeForm::List;
    QStringList parts;
    for (const TreeNode& child : node.children) {
        const QString value = printed(child, depth + 1);
        parts << (list ? value : u"\"%1\": "_s.arg(child.key) + value);
    }
    if (node.form == TreeForm::ObjectOnOneLine) {
        return u'{' + parts.join(u", "_s) + u'}';
    }
    if (parts.isEmpty()) {
        return list ? u"[]"_s : u"{}"_s;
    }
    const QString within = u'\n' + QString(qsizetype{2} * (depth + 1), u' ');
    const QString end = u'\n' + QString(qsizetype{2} * depth, u' ');
    return (list ? u'[' : u'{') + within + parts.join(u',' + within) + end + (list ? u']' : u'}');
}

} // namespace

QByteArray protocolText(const Protocol& protocol) {
    return printed(treeOf(protocol), 0).toUtf8() + '\n';
}

} // namespace tidemark::rules
