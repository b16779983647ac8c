// Which rule a place breaks and why neighbours are a conflict, as sentences. They name people and places as they stand on
// the sheets; `SeatNames` supplies what stands behind the ids.
import type { CandidateId, PlaceId, RoomId } from '#core/kernel/ids';
import { inLang, type Lang } from '#core/kernel/lang';
import { findPlace, seatNo } from '#core/room/places';
import type { RoomState } from '#core/room/room';
import type { RosterState } from '#core/roster/roster';
import type { NeighbourConflict, PlaceConflicts } from './conflicts';
import type { BrokenRule } from './hard-rules';
import type { Need } from './rules';

export interface SeatNames {
  readonly roster: RosterState;
  readonly rooms: RoomState;
}

/** Which rule a place breaks, as a sentence. */
export function brokenRuleText(broken: BrokenRule, names: SeatNames, lang: Lang): string {
  const say = (zh: string, en: string) => inLang(lang, zh, en);
  const { person, place, room } = namesIn(names, lang);
  const who = person(broken.candidate);
  switch (broken.rule) {
    case 'not-on-roster':
      return say(`${who}不在名单上。`, `${who} is not on the roster.`);
    case 'two-places':
      return say(`${who}有两个座位。`, `${who} has two seats.`);
    case 'place-twice':
      return say(
        `${place(broken.place)}同时给了${person(broken.other)}和${who}。`,
        `${place(broken.place)} is given to both ${person(broken.other)} and ${who}.`,
      );
    case 'place-gone':
      return say(`${who}的座位已不存在。`, `The seat of ${who} no longer exists.`);
    case 'place-unusable':
      return broken.why === 'broken'
        ? say(`${who}的${place(broken.place)}已停用。`, `${who}: ${place(broken.place)} is out of use.`)
        : say(`${who}的${place(broken.place)}是备用机位。`, `${who}: ${place(broken.place)} is a spare place.`);
    case 'room-full':
      return say(
        `${room(broken.room)}最多坐 ${broken.capacity} 人，${who}坐不下。`,
        `${room(broken.room)} takes ${broken.capacity} candidates; there is no room for ${who}.`,
      );
    case 'pinned-elsewhere':
      return say(`${who}固定在${place(broken.pinned)}。`, `${who} is pinned to ${place(broken.pinned)}.`);
    case 'pinned-for-other':
      return say(
        `${place(broken.place)}固定给${person(broken.other)}，${who}不能坐。`,
        `${place(broken.place)} is pinned for ${person(broken.other)}, not for ${who}.`,
      );
    case 'need':
      return say(
        `${who}需要${needText(broken.need, lang)}，${place(broken.place)}不是。`,
        `${who} needs ${needText(broken.need, lang)}, which ${place(broken.place)} is not.`,
      );
    case 'level':
      return say(
        `${who}的级别不能在${room(broken.room)}考试。`,
        `The level of ${who} does not sit in ${room(broken.room)}.`,
      );
    case 'levels-mixed':
      return say(
        `${room(broken.room)}只能有一个级别，${who}与${person(broken.other)}级别不同。`,
        `${room(broken.room)} takes one level only; ${who} and ${person(broken.other)} differ.`,
      );
    case 'too-near':
      return say(
        `${who}与${person(broken.other)}不得相邻。`,
        `${who} and ${person(broken.other)} must not sit near each other.`,
      );
    case 'same-room':
      return say(
        `${who}与${person(broken.other)}不得同考场。`,
        `${who} and ${person(broken.other)} must not sit in one room.`,
      );
  }
}

export const needText = (need: Need, lang: Lang): string =>
  need === 'accessible' ? inLang(lang, '无障碍考位', 'an accessible place') : inLang(lang, '前排考位', 'a front place');

/** Everything that is wrong at a place, the gravest first, one sentence each. */
export function conflictTexts(
  { candidate, broken, neighbours }: PlaceConflicts,
  names: SeatNames,
  lang: Lang,
): readonly string[] {
  const who = namesIn(names, lang).person(candidate);
  return [
    ...broken.map((rule) => brokenRuleText(rule, names, lang)),
    ...neighbours.map((conflict) => neighbourText(who, conflict, names, lang)),
  ];
}

function neighbourText(
  who: string,
  { kind, other, otherPlace }: NeighbourConflict,
  names: SeatNames,
  lang: Lang,
): string {
  const { person, place } = namesIn(names, lang);
  const shared = {
    class: inLang(lang, '同班', 'of one class'),
    major: inLang(lang, '同专业', 'of one major'),
    school: inLang(lang, '同校', 'of one school'),
    level: inLang(lang, '同级别', 'of one level'),
  }[kind];
  return inLang(
    lang,
    `${who}与${person(other)}（${place(otherPlace)}）${shared}且相邻。`,
    `${who} and ${person(other)} (${place(otherPlace)}) are ${shared} and neighbours.`,
  );
}

interface Named {
  readonly person: (id: CandidateId) => string;
  readonly place: (id: PlaceId) => string;
  readonly room: (id: RoomId) => string;
}

export function namesIn({ roster, rooms }: SeatNames, lang: Lang): Named {
  const roomOf = (no: string) => inLang(lang, `第${no}考场`, `room ${no}`);
  return {
    person: (id) => roster.candidates.get(id)?.name ?? inLang(lang, '名单外考生', 'someone not on the roster'),
    place: (id) => {
      const found = findPlace(rooms, id);
      if (!found) return inLang(lang, '已不存在的座位', 'a place that is gone');
      const number = seatNo(found.place.number);
      return `${roomOf(found.room.no)}${inLang(lang, ` ${number} 号`, ` seat ${number}`)}`;
    },
    room: (id) => {
      const found = rooms.get(id);
      return found ? roomOf(found.no) : inLang(lang, '这个考场', 'this room');
    },
  };
}
