// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Protocol.h"

#include <utility>

namespace tidemark::rules {

/// TreeForm says how a node is printed, so that a file of a protocol always looks the same.
enum class TreeForm { Value, Object, ObjectOnOneLine, List };

/// A TreeNode is a protocol as the tree of its file, in the order people read it. Printing, the difference
/// between versions and the names of sources all go by it.
struct TreeNode {
    QString key;  ///< In a list: what names the entry (a phase, a question).
    QString json; ///< Of a value: a number, a text, or a list of them, as JSON.
    TreeForm form = TreeForm::Value;
    std::vector<TreeNode> children;
};

/// Returns the protocol in the order of its file. Every number that its kind of dose uses is in it, also one
/// that is at its default.
[[nodiscard]] TreeNode treeOf(const Protocol& protocol);
/// Returns what names a phase among its neighbours: "weekly", "maintenance.every-week".
[[nodiscard]] QString phaseName(const PhasePlan& phase);
/// Returns every value with its path, in the order of the file: "limits.severeFrom.systolic",
/// "phases[induction].gapsDays", "checklist[consent].kind".
[[nodiscard]] std::vector<std::pair<QString, QString>> valuesByPath(const Protocol& protocol);

} // namespace tidemark::rules
