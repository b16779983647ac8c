// Facts about seats as sentences: who moved, what was pinned, published, drawn or settled.
import { planVersionText } from '#core/documents/format';
import { inLang } from '#core/kernel/lang';
import type { CandidateId } from '#core/kernel/ids';
import type { SeatMove } from '#core/seating/facts';
import type { SeatingFact } from '#core/seating/seating';
import type { Fact } from '#core/station/catalogue';
import type { Names } from './names';

export function seatStory(fact: SeatingFact, names: Names): string {
  const say = (zh: string, en: string) => inLang(names.lang, zh, en);
  switch (fact.type) {
    case 'SeatsArranged':
      return arrangedStory(fact.data, names);
    case 'SeatMoved':
      return moveStory(fact.data, names);
    case 'SeatsSwapped': {
      const [a, b] = [names.candidate(fact.data.a), names.candidate(fact.data.b)];
      const [placeA, placeB] = [names.place(fact.data.placeA), names.place(fact.data.placeB)];
      return say(
        `${a} 与 ${b} 互换座位（${placeA} ⇄ ${placeB}）`,
        `${a} and ${b} swapped seats (${placeA} ⇄ ${placeB})`,
      );
    }
    case 'SeatsMoved': {
      const { moves, reason } = fact.data;
      return say(`调整 ${moves.length} 人的座位，原因：${reason}`, `Changed the seats of ${moves.length}: ${reason}`);
    }
    case 'SeatDrawn':
      return say(
        `${names.candidate(fact.data.candidate)} 抽到 ${names.place(fact.data.place)}`,
        `${names.candidate(fact.data.candidate)} drew ${names.place(fact.data.place)}`,
      );
    case 'CandidatePinned':
      return say(
        `把 ${names.candidate(fact.data.candidate)} 固定在 ${names.place(fact.data.place)}`,
        `Pinned ${names.candidate(fact.data.candidate)} to ${names.place(fact.data.place)}`,
      );
    case 'CandidateUnpinned':
      return say(
        `取消 ${names.candidate(fact.data.candidate)} 在 ${names.place(fact.data.place)} 的固定`,
        `Unpinned ${names.candidate(fact.data.candidate)} from ${names.place(fact.data.place)}`,
      );
    case 'SeatingRulesChanged': {
      const { apart, groups, needs } = fact.data.rules;
      return say(
        `修改编排规则：${apart.length} 条回避，${groups.length} 个同场组，${needs.length} 人有座位需求`,
        `Changed the seating rules: ${apart.length} kept apart, ${groups.length} groups, ${needs.length} with needs`,
      );
    }
    case 'PlanPublished':
      return say(
        `发布编排${planVersionText(fact.data.planVersion)}`,
        `Published seating ${planVersionText(fact.data.planVersion, 'en')}`,
      );
    case 'DrawOpened':
      return say(
        `开始抽签入座：${names.rooms(fact.data.rooms)}，种子 ${fact.data.seed}`,
        `Opened the draw in ${names.rooms(fact.data.rooms)}, seed ${fact.data.seed}`,
      );
    case 'DrawClosed':
      return say('结束抽签入座', 'Closed the draw');
    case 'SeatDisputeSettled':
      return say(`处理一条编排冲突，说明：${fact.data.reason}`, `Settled a seat conflict: ${fact.data.reason}`);
    case 'SeatListExported': {
      const { fileName, rows, planVersion, ids } = fact.data;
      const whole =
        ids.kind === 'full' ? say(`，含完整证件号，原因：${ids.reason}`, `, with whole ids: ${ids.reason}`) : '';
      return say(
        `导出编排表「${fileName}」：${rows} 人，${planVersionText(planVersion)}${whole}`,
        `Exported the seat list "${fileName}": ${rows} candidates, ${planVersionText(planVersion, 'en')}${whole}`,
      );
    }
  }
}

/** What a fact about seats says about one candidate; null when it does not name them. */
export function seatStoryAbout(fact: Fact, id: CandidateId, names: Names): string | null {
  const say = (zh: string, en: string) => inLang(names.lang, zh, en);
  switch (fact.type) {
    case 'SeatsArranged': {
      const seat = fact.data.seats.find(([candidate]) => candidate === id);
      const who = names.candidate(id);
      return seat ? say(`${who} 编排到 ${names.place(seat[1])}`, `${who} was given ${names.place(seat[1])}`) : null;
    }
    case 'SeatsMoved': {
      const move = fact.data.moves.find(({ candidate }) => candidate === id);
      return move
        ? say(`${moveStory(move, names)}，原因：${fact.data.reason}`, `${moveStory(move, names)}: ${fact.data.reason}`)
        : null;
    }
    case 'SeatsSwapped':
      return fact.data.a === id || fact.data.b === id ? seatStory(fact, names) : null;
    case 'SeatMoved':
    case 'SeatDrawn':
    case 'CandidatePinned':
    case 'CandidateUnpinned':
      return fact.data.candidate === id ? seatStory(fact, names) : null;
    default:
      return null;
  }
}

function moveStory({ candidate, from, to }: SeatMove, names: Names): string {
  const say = (zh: string, en: string) => inLang(names.lang, zh, en);
  const who = names.candidate(candidate);
  if (to === null)
    return from === null
      ? say(`${who} 没有座位`, `${who} has no seat`)
      : say(`${who} 让出 ${names.place(from)}，改为未编排`, `${who} left ${names.place(from)} and has no seat`);
  return from === null
    ? say(`${who} 补排到 ${names.place(to)}`, `${who} was seated at ${names.place(to)}`)
    : say(
        `${who} 从 ${names.place(from)} 移到 ${names.place(to)}`,
        `${who} moved from ${names.place(from)} to ${names.place(to)}`,
      );
}

function arrangedStory(
  { method, seed, seats }: Extract<SeatingFact, { type: 'SeatsArranged' }>['data'],
  { lang }: Names,
): string {
  const drawn = (zh: string, en: string) =>
    inLang(lang, `${zh}，种子 ${seed || '（空）'}`, `${en}, seed ${seed || '(empty)'}`);
  const how = {
    'ticket-order': inLang(lang, '按准考证号顺序', 'by ticket number'),
    random: drawn('随机', 'at random'),
    rules: drawn('按规则', 'by rules'),
    list: inLang(lang, '按导入的编排表', 'from a seat list'),
    restored: inLang(lang, '恢复到之前的编排', 'an earlier plan restored'),
  }[method];
  return inLang(
    lang,
    `编排座位：${seats.length} 人有座位（${how}）`,
    `Arranged seats: ${seats.length} seated (${how})`,
  );
}
