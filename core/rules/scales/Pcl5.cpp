// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/scales/Pcl5.h"

namespace tidemark::rules {

namespace {

using namespace Qt::StringLiterals;

Scale makePcl5() {
    Scale scale;
    scale.id = ScaleId(u"pcl5"_s);
    scale.name = u"PCL-5"_s;
    scale.instruction =
        u"Below is a list of problems that people sometimes have in response to a very stressful experience. In the past month, how much were you bothered by:"_s;
    scale.items = {
        u"Repeated, disturbing, and unwanted memories of the stressful experience?"_s,
        u"Repeated, disturbing dreams of the stressful experience?"_s,
        u"Suddenly feeling or acting as if the stressful experience were actually happening again (as if you were actually back there reliving it)?"_s,
        u"Feeling very upset when something reminded you of the stressful experience?"_s,
        u"Having strong physical reactions when something reminded you of the stressful experience (for example, heart pounding, trouble breathing, sweating)?"_s,
        u"Avoiding memories, thoughts, or feelings related to the stressful experience?"_s,
        u"Avoiding external reminders of the stressful experience (for example, people, places, conversations, activities, objects, or situations)?"_s,
        u"Trouble remembering important parts of the stressful experience?"_s,
        u"Having strong negative beliefs about yourself, other people, or the world (for example, having thoughts such as: I am bad, there is something seriously wrong with me, no one can be trusted, the world is completely dangerous)?"_s,
        u"Blaming yourself or someone else for the stressful experience or what happened after it?"_s,
        u"Having strong negative feelings such as fear, horror, anger, guilt, or shame?"_s,
        u"Loss of interest in activities that you used to enjoy?"_s,
        u"Feeling distant or cut off from other people?"_s,
        u"Trouble experiencing positive feelings (for example, being unable to feel happiness or have loving feelings for people close to you)?"_s,
        u"Irritable behavior, angry outbursts, or acting aggressively?"_s,
        u"Taking too many risks or doing things that could cause you harm?"_s,
        u"Being \"superalert\" or watchful or on guard?"_s,
        u"Feeling jumpy or easily startled?"_s,
        u"Having difficulty concentrating?"_s,
        u"Trouble falling or staying asleep?"_s,
    };
    scale.answers = {u"Not at all"_s, u"A little bit"_s, u"Moderately"_s, u"Quite a bit"_s, u"Extremely"_s};
    scale.parts = {{u"B"_s, {1, 2, 3, 4, 5}},
                   {u"C"_s, {6, 7}},
                   {u"D"_s, {8, 9, 10, 11, 12, 13, 14}},
                   {u"E"_s, {15, 16, 17, 18, 19, 20}}};
    scale.maximum = 80;
    // The published cut-points are 31 to 33; 33 names the fewest people.
    scale.cutPoint = 33;
    scale.reliableChange = 5;
    scale.responsePoints = 10;
    scale.occasion = Occasion::OnRequest;
    scale.responseIn = {Indication::PostTraumaticStress};
    scale.source = u"Weathers et al. 2013, National Center for PTSD; no official severity bands"_s;
    scale.convention = u"That a fall of 10 points is called a response is our own"_s;
    scale.licence = u"US Government work, not copyrighted: shipped with its wording"_s;
    return scale;
}

} // namespace

const Scale& pcl5() {
    static const Scale scale = makePcl5();
    return scale;
}

} // namespace tidemark::rules
