// Sessions while they are typed: any text, turned into sessions only when every field makes sense.
import { clockTime, isoDate } from '#core/kernel/beijing-time';
import { sessionId } from '#core/kernel/ids';
import type { Session } from '#core/plan/plan';

export interface SessionDraft {
  readonly id: string;
  readonly name: string;
  readonly date: string;
  readonly start: string;
  readonly end: string;
}

/** Two sessions of one day as in the notice's run (domain.md section 0): 理论 8:30–10:00, 实操 10:10–12:40. */
export const usualSessions = (date: string): readonly SessionDraft[] => [
  { id: 'S1', name: '理论', date, start: '08:30', end: '10:00' },
  { id: 'S2', name: '实操', date, start: '10:10', end: '12:40' },
];

/** A further session behind the last: next free id, same day. */
export function nextDraft(drafts: readonly SessionDraft[]): SessionDraft {
  const taken = new Set(drafts.map(({ id }) => id));
  let number = drafts.length + 1;
  while (taken.has(`S${number}`)) number++;
  const last = drafts.at(-1);
  return { id: `S${number}`, name: '', date: last?.date ?? '', start: last?.end ?? '', end: '' };
}

export type DraftField = 'name' | 'date' | 'start' | 'end';

/** The first field that is not filled in properly, or null. */
export function wrongField(draft: SessionDraft): DraftField | null {
  if (draft.name.trim() === '') return 'name';
  if (!isoDate.safeParse(draft.date).success) return 'date';
  if (!clockTime.safeParse(paddedTime(draft.start)).success) return 'start';
  if (!clockTime.safeParse(paddedTime(draft.end)).success) return 'end';
  return null;
}

/** Call with drafts that have no wrong field. */
export const sessionsOf = (drafts: readonly SessionDraft[]): readonly Session[] =>
  drafts.map(({ id, name, date, start, end }) => ({
    id: sessionId.parse(id),
    name: name.trim(),
    date,
    start: paddedTime(start),
    end: paddedTime(end),
  }));

/** People type 8:30 and 8：30. */
const paddedTime = (text: string): string =>
  text
    .trim()
    .replace('：', ':')
    .replace(/^(\d):/, '0$1:');
