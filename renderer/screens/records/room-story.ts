// Facts about rooms as sentences, and what they say about one person: who lost the place, whose number changed.
import { roomText } from '#core/documents/format';
import type { CandidateId } from '#core/kernel/ids';
import { inLang } from '#core/kernel/lang';
import { placeCounts } from '#core/room/places';
import type { RoomFact } from '#core/room/room';
import type { Names } from './names';

type RoomChange = Extract<RoomFact, { readonly type: 'RoomChanged' }>['data'];

export function roomStory(fact: RoomFact, names: Names): string {
  const { lang } = names;
  switch (fact.type) {
    case 'RoomAdded':
      return inLang(lang, '添加', 'Added ') + planStory(fact.data.plan, names);
    case 'RoomChanged':
      return inLang(lang, '修改', 'Changed ') + planStory(fact.data.plan, names) + effects([fact.data], names);
    case 'RoomRemoved':
      return inLang(lang, `删除${names.room(fact.data.room)}`, `Removed ${names.room(fact.data.room)}`);
    case 'RoomsImported': {
      const { source, added, changed } = fact.data;
      return (
        inLang(
          lang,
          `导入考场「${source.fileName}」：新增 ${added.length} 个，改动 ${changed.length} 个`,
          `Imported rooms from "${source.fileName}": ${added.length} added, ${changed.length} changed`,
        ) + effects(changed, names)
      );
    }
  }
}

/** The sentence about `id`, or null when the fact does not touch this candidate. */
export function roomStoryAbout(fact: RoomFact, id: CandidateId, names: Names): string | null {
  const { lang } = names;
  for (const { room, freed, renumbered } of changesIn(fact)) {
    const who = names.candidate(id);
    if (freed.some(([candidate]) => candidate === id))
      return inLang(
        lang,
        `${names.room(room)}改动，${who} 失去座位，转为未编排`,
        `${names.room(room)} was changed: ${who} lost the seat`,
      );
    if (renumbered.includes(id))
      return inLang(
        lang,
        `${names.room(room)}改动，${who} 的座位号改变`,
        `${names.room(room)} was changed: ${who} has another seat number`,
      );
  }
  return null;
}

function changesIn(fact: RoomFact): readonly RoomChange[] {
  if (fact.type === 'RoomChanged') return [fact.data];
  return fact.type === 'RoomsImported' ? fact.data.changed : [];
}

function planStory(plan: RoomChange['plan'], { lang }: Names): string {
  const { assignable, spare } = placeCounts(plan);
  const name = plan.name === '' ? '' : inLang(lang, `「${plan.name}」`, ` "${plan.name}"`);
  const places = inLang(lang, `${assignable} 个考位，${spare} 个备用`, `${assignable} places, ${spare} spare`);
  return `${roomText(plan, lang)}${name}${inLang(lang, '：', ': ')}${places}`;
}

function effects(changes: readonly RoomChange[], { lang }: Names): string {
  const freed = changes.reduce((sum, change) => sum + change.freed.length, 0);
  const renumbered = changes.reduce((sum, change) => sum + change.renumbered.length, 0);
  return (
    (freed > 0 ? inLang(lang, `；${freed} 人失去座位`, `; ${freed} lost their seat`) : '') +
    (renumbered > 0 ? inLang(lang, `；${renumbered} 人座位号改变`, `; ${renumbered} have another seat number`) : '')
  );
}
