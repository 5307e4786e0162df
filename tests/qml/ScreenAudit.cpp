// SPDX-License-Identifier: GPL-3.0-or-later
#include "ScreenAudit.h"

#include <QAccessible>
#include <QQuickWindow>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <functional>

namespace tidemark::test {
namespace {

/// Half a pixel on either side is rounding.
constexpr qreal slack = 1.0;

/// An invisible item has no visible parts; one that is transparent keeps its room only.
void eachSeen(QQuickItem& item, const std::function<void(QQuickItem&)>& visit) {
    if (!item.isVisible() || item.opacity() <= 0.0) {
        return;
    }
    visit(item);
    for (QQuickItem* child : item.childItems()) {
        eachSeen(*child, visit);
    }
}

bool isControl(QQuickItem& item) {
    constexpr std::array roles{QAccessible::Button,       QAccessible::CheckBox, QAccessible::RadioButton,
                               QAccessible::EditableText, QAccessible::ComboBox, QAccessible::PageTab,
                               QAccessible::ButtonMenu,   QAccessible::Row,      QAccessible::ListItem};
    if (item.width() <= 0 || item.height() <= 0 || !item.isEnabled()) {
        return false;
    }
    if (item.activeFocusOnTab() || item.inherits("QQuickAbstractButton")) {
        return true;
    }
    const QAccessibleInterface* read = QAccessible::queryAccessibleInterface(&item);
    return read != nullptr && std::ranges::find(roles, read->role()) != roles.end();
}

/// In its own coordinates; not boundingRect(), which is that of the words in a field.
QRectF roomOf(const QQuickItem& item) {
    return {0, 0, item.width(), item.height()};
}

bool isInside(const QRectF& part, const QRectF& room) {
    return part.left() >= room.left() - slack && part.right() <= room.right() + slack &&
           part.top() >= room.top() - slack && part.bottom() <= room.bottom() + slack;
}

/// Where a part is after it was scrolled into view; larger than the view, its beginning.
QRectF scrolledInto(QRectF part, const QRectF& view) {
    part.setWidth(std::min(part.width(), view.width()));
    part.setHeight(std::min(part.height(), view.height()));
    part.moveLeft(std::clamp(part.left(), view.left(), view.right() - part.width()));
    part.moveTop(std::clamp(part.top(), view.top(), view.bottom() - part.height()));
    return part;
}

QRectF contentOf(const QQuickItem& pane) {
    const auto number = [&pane](const char* name) { return pane.property(name).toReal(); };
    // Below zero it is as wide as the pane.
    const auto length = [&number](const char* name, qreal room) {
        return number(name) < 0 ? room : number(name);
    };
    return {number("originX") - number("leftMargin"), number("originY") - number("topMargin"),
            length("contentWidth", pane.width()) + number("leftMargin") + number("rightMargin"),
            length("contentHeight", pane.height()) + number("topMargin") + number("bottomMargin")};
}

/// Whether a person can bring the whole item into the window, or its beginning where it is larger.
bool isReachable(QQuickItem& item) {
    QRectF part = roomOf(item);
    QQuickItem* at = &item;
    for (QQuickItem* above = at->parentItem(); above != nullptr; at = above, above = above->parentItem()) {
        const bool scrolls = above->inherits("QQuickFlickable");
        // The pane's own bars and shields lie beside its content.
        if (scrolls && at == above->property("contentItem").value<QQuickItem*>()) {
            // Still in the places of the content, however far it is scrolled now.
            if (!isInside(part, contentOf(*above))) {
                return false;
            }
            part = scrolledInto(part, roomOf(*above));
            continue;
        }
        part = at->mapRectToItem(above, part);
        if (!scrolls && above->clip() && !isInside(part, roomOf(*above))) {
            return false;
        }
    }
    return item.window() != nullptr && isInside(part, roomOf(*item.window()->contentItem()));
}

bool isWords(const QQuickItem& item) {
    return item.inherits("QQuickText") && !item.property("text").toString().isEmpty() && item.width() > 0;
}

/// Would be read letter by letter.
bool isShortened(const QString& name) {
    static const QRegularExpression shortened(
        QStringLiteral("\\b(mod|sev|resp|approx|max|min|dissoc|temp|pt|n/o)\\.(\\s|$|,|:)"),
        QRegularExpression::CaseInsensitiveOption);
    return shortened.match(name).hasMatch();
}

QString nameOf(const QAccessibleInterface* read) {
    return read == nullptr ? QString() : read->text(QAccessible::Name);
}

} // namespace

QString ScreenAudit::describe(QQuickItem* item) const {
    if (item == nullptr) {
        return QStringLiteral("nothing");
    }
    const QString type = QString::fromLatin1(item->metaObject()->className()).section(QLatin1Char('_'), 0, 0);
    const QRectF place = item->mapRectToScene(roomOf(*item));
    return QStringLiteral("%1 \"%2\" [%3] at %4,%5 %6x%7")
        .arg(type, item->objectName(),
             isWords(*item) ? item->property("text").toString()
                            : nameOf(QAccessible::queryAccessibleInterface(item)))
        .arg(qRound(place.x()))
        .arg(qRound(place.y()))
        .arg(qRound(place.width()))
        .arg(qRound(place.height()));
}

QStringList ScreenAudit::unreachable(QQuickItem* root) const {
    QStringList found;
    eachSeen(*root, [this, &found](QQuickItem& item) {
        if (isControl(item) && !isReachable(item)) {
            found << describe(&item);
        }
    });
    return found;
}

QStringList ScreenAudit::cut(QQuickItem* root) const {
    QStringList found;
    eachSeen(*root, [this, &found](QQuickItem& item) {
        if (isWords(item) && (item.property("truncated").toBool() ||
                              item.property("contentWidth").toReal() > item.width() + slack)) {
            found << describe(&item);
        }
    });
    return found;
}

int ScreenAudit::controls(QQuickItem* root) const {
    int count = 0;
    eachSeen(*root, [&count](QQuickItem& item) { count += isControl(item) ? 1 : 0; });
    return count;
}

QStringList ScreenAudit::unspoken(QQuickItem* root) const {
    QStringList found;
    eachSeen(*root, [this, &found](QQuickItem& item) {
        const QStringList missing = isControl(item) ? lacks(&item) : QStringList();
        if (!missing.isEmpty()) {
            found << describe(&item) + QStringLiteral(" lacks ") + missing.join(QStringLiteral(", "));
        } else if (isShortened(nameOf(QAccessible::queryAccessibleInterface(&item)))) {
            found << describe(&item) + QStringLiteral(" lacks the whole word");
        }
    });
    return found;
}

QStringList ScreenAudit::lacks(QQuickItem* item) const {
    QAccessibleInterface* read = item == nullptr ? nullptr : QAccessible::queryAccessibleInterface(item);
    if (read == nullptr) {
        return {QStringLiteral("role and name")};
    }
    QStringList missing;
    constexpr std::array silent{QAccessible::NoRole, QAccessible::Client, QAccessible::Window,
                                QAccessible::Pane};
    if (std::ranges::find(silent, read->role()) != silent.end()) {
        missing << QStringLiteral("role");
    }
    const QString name = nameOf(read);
    // A sign such as an arrow is no name.
    if (!name.contains(QRegularExpression(QStringLiteral("\\p{L}|\\p{N}")))) {
        missing << QStringLiteral("name");
    }
    if (isShortened(name)) {
        missing << QStringLiteral("the whole word");
    }
    if (read->state().checked && !read->state().checkable) {
        missing << QStringLiteral("that it can be checked");
    }
    return missing;
}

} // namespace tidemark::test
