// The records of one person out of the whole journal: what each says about this candidate and nobody else.
import type { CandidateId } from '#core/kernel/ids';
import { inLang } from '#core/kernel/lang';
import type { Fact } from '#core/station/catalogue';
import type { Names } from './names';
import { roomStoryAbout } from './room-story';
import { seatStoryAbout } from './seat-story';
import { storyOf } from './story';

/** The sentence of a fact about `id`, or null when it does not touch this candidate. */
export function storyAbout(fact: Fact, id: CandidateId, names: Names): string | null {
  const say = (zh: string, en: string) => inLang(names.lang, zh, en);
  const who = names.candidate(id);
  switch (fact.type) {
    case 'RosterImported': {
      const { source, added, changed, removed } = fact.data;
      const from = say(`（名单「${source.fileName}」）`, ` (roster "${source.fileName}")`);
      if (added.some((entry) => entry.id === id)) return say(`${who} 进入名单`, `${who} joined the roster`) + from;
      if (changed.some((entry) => entry.id === id)) return say(`${who} 的资料有改动`, `${who} was changed`) + from;
      return removed.includes(id) ? say(`${who} 被移出名单`, `${who} was taken off the roster`) + from : null;
    }
    case 'CandidateCheckedIn':
    case 'CheckInUndone':
      return fact.data.candidate === id ? storyOf(fact, names) : null;
    case 'RoomChanged':
    case 'RoomsImported':
      return roomStoryAbout(fact, id, names);
    default:
      return seatStoryAbout(fact, id, names);
  }
}
