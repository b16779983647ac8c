// Why a wish about seats was refused, as a sentence that says what to do.
import type { CandidateId } from '#core/kernel/ids';
import { inLang, type Lang } from '#core/kernel/lang';
import type { SeatingRefusal } from './decide';
import { brokenRuleText, namesIn, type SeatNames } from './rule-words';
import type { RulesFault } from './rules';

/** Why a wish about seats was refused, and what to do. */
export function seatingRefusalText(refusal: SeatingRefusal, names: SeatNames, lang: Lang): string {
  const say = (zh: string, en: string) => inLang(lang, zh, en);
  const { person, place, room } = namesIn(names, lang);
  switch (refusal.kind) {
    case 'NobodyToSeat':
      return say('没有需要编排的考生；请先导入名单。', 'There is nobody to seat; import a roster first.');
    case 'NoRooms':
      return say('还没有考场，请先在「考场」页添加。', 'There are no rooms yet; add some on the Rooms page.');
    case 'TooFewPlaces':
      return say(
        `需要 ${refusal.candidates} 个考位，只有 ${refusal.places} 个，还差 ${refusal.candidates - refusal.places} 个；请增加考场或把备用机位改为考位。`,
        `${refusal.candidates} places are needed and only ${refusal.places} are free: ${refusal.candidates - refusal.places} too few. Add rooms or turn spare places into assignable ones.`,
      );
    case 'NoPlaceFits':
      return say(
        `按这个次序，${person(refusal.candidate)}没有合规则的空位；请改用「按规则编排」，或放宽规则。`,
        `In this order no place that the rules allow is left for ${person(refusal.candidate)}; arrange by rules instead, or relax them.`,
      );
    case 'AttendanceBegan':
      return say(
        `已有 ${refusal.checkIns} 人签到，不能整体重新编排；只可为未编排的考生补排座位。`,
        `${refusal.checkIns} candidates are checked in, so nobody may be moved; only candidates without a seat can be seated.`,
      );
    case 'CandidatePresent':
      return say(
        `${person(refusal.candidate)}已签到，不能再改座位；机器有故障请办理换机。`,
        `${person(refusal.candidate)} is checked in and can't be moved in the plan; for a broken machine record a machine change.`,
      );
    case 'PlanChanged':
      return say(
        `编排已经变了（现在是第 ${refusal.planVersion} 版），这一步没有执行；请看过现在的编排再试。`,
        `The plan has changed (it is version ${refusal.planVersion} now) and nothing was done; look at it and try again.`,
      );
    case 'SeatChanged':
      return refusal.now === null
        ? say(
            `${person(refusal.candidate)}现在没有座位，与您看到的不同，没有移动任何人。`,
            `${person(refusal.candidate)} has no seat now, other than you saw; nobody was moved.`,
          )
        : say(
            `${person(refusal.candidate)}现在坐在${place(refusal.now)}，与您看到的不同，没有移动任何人。`,
            `${person(refusal.candidate)} sits at ${place(refusal.now)} now, other than you saw; nobody was moved.`,
          );
    case 'PlaceTaken':
      return say(
        `${place(refusal.place)}已有${person(refusal.by)}，没有移动任何人；可以改为两人互换。`,
        `${place(refusal.place)} is taken by ${person(refusal.by)}; nobody was moved. Swap the two instead.`,
      );
    case 'NothingToMove':
      return say('没有需要移动的座位。', 'There is no seat to move.');
    case 'MoveReasonMissing':
      return say('必须写明原因。', 'A reason is needed.');
    case 'RuleBroken':
      return say(
        `不能这样编排：${brokenRuleText(refusal.broken, names, lang)}`,
        `This plan is not allowed: ${brokenRuleText(refusal.broken, names, lang)}`,
      );
    case 'RulesUnchanged':
      return say(
        '编排规则与现在的相同，没有需要保存的变化。',
        'These are the rules in force; there is nothing to save.',
      );
    case 'RulesContradict':
      return rulesFaultText(refusal.fault, person, lang);
    case 'PinnedAlready':
      return say(
        `${person(refusal.candidate)}已固定在${place(refusal.place)}，请先取消固定。`,
        `${person(refusal.candidate)} is pinned to ${place(refusal.place)}; unpin first.`,
      );
    case 'NotPinned':
      return say(
        `${person(refusal.candidate)}没有固定在这个座位。`,
        `${person(refusal.candidate)} is not pinned to this place.`,
      );
    case 'NothingToPublish':
      return say('还没有人有座位，没有可发布的编排。', 'Nobody has a seat yet; there is no plan to publish.');
    case 'AlreadyPublished':
      return say(`第 ${refusal.planVersion} 版已经发布。`, `Version ${refusal.planVersion} is published already.`);
    case 'UnseatedRemain':
      return say(
        `还有 ${refusal.unseated} 人未编排，与您确认的不同，没有发布；请看过再确认。`,
        `${refusal.unseated} candidates are without a seat, other than you agreed to; nothing was published.`,
      );
    case 'DrawAlreadyOpen':
      return say(
        '抽签入座已经开始，要改考场请先结束。',
        'The draw is open already; close it before changing its rooms.',
      );
    case 'DrawNotOpen':
      return say('没有开始抽签入座。', 'No draw is open.');
    case 'DrawRoomUnknown':
      return say(`${room(refusal.room)}不在抽签的考场之中。`, `${room(refusal.room)} is not part of the draw.`);
    case 'SeatedAlready':
      return say(
        `${person(refusal.candidate)}已有座位：${place(refusal.place)}，不用抽签。`,
        `${person(refusal.candidate)} has a seat already: ${place(refusal.place)}; there is nothing to draw.`,
      );
    case 'NoLotLeft': {
      const where = refusal.room === null ? say('抽签的考场', 'the rooms of the draw') : room(refusal.room);
      return say(
        `${where}没有${person(refusal.candidate)}可以坐的空位了；请到别的考场，或联系技术主管。`,
        `No place that ${person(refusal.candidate)} may take is left in ${where}; try another room or call the technical lead.`,
      );
    }
    case 'DisputeUnknown':
      return say('没有找到这条冲突，可能已经处理。', 'This conflict was not found; it may have been settled.');
  }
}

function rulesFaultText(fault: RulesFault, person: (id: CandidateId) => string, lang: Lang): string {
  const who = person(fault.candidate);
  switch (fault.why) {
    case 'not-on-roster':
      return inLang(
        lang,
        `规则提到的考生不在名单上（${who}）。`,
        `The rules name someone who is not on the roster (${who}).`,
      );
    case 'ban-of-oneself':
      return inLang(lang, `${who}不能与自己分开。`, `${who} can't be kept apart from themselves.`);
    case 'ban-twice':
      return inLang(
        lang,
        `${who}与${person(fault.other)}的回避写了两次。`,
        `${who} and ${person(fault.other)} are kept apart twice.`,
      );
    case 'in-two-groups':
      return inLang(lang, `${who}在两个同场组里。`, `${who} is in two groups.`);
    case 'needs-twice':
      return inLang(lang, `${who}的座位需求写了两次。`, `The needs of ${who} are written twice.`);
  }
}
