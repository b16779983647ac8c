// The journal as a list of records, newest first, and what a filter leaves of it. Pure.
import type { Commit, StoredEvent } from '#core/journal/commit';
import type { CandidateId } from '#core/kernel/ids';
import { inLang } from '#core/kernel/lang';
import type { Fact } from '#core/station/catalogue';
import { decodeFact, type Decoded } from '#core/station/decode-fact';
import { kindByFact, recordKinds, type RecordKind } from './kinds';
import type { Names } from './names';
import { storyAbout } from './one-person';
import { storyOf } from './story';

export interface JournalRecord {
  readonly event: StoredEvent;
  readonly commit: Commit;
  readonly content: Decoded;
  readonly kind: RecordKind;
  /** Corrected wall clock, ms since 1970: what the station said the time was, never an order. */
  readonly at: number;
}

/** `commits` in the order in which they were folded; the result is newest first. */
export const recordsOf = (commits: readonly Commit[]): readonly JournalRecord[] =>
  commits.flatMap((commit) => commit.events.map((event) => recordOf(commit, event))).reverse();

function recordOf(commit: Commit, event: StoredEvent): JournalRecord {
  const content = decodeFact(event);
  const kind = content.kind === 'fact' ? kindByFact[content.fact.type] : 'unreadable';
  return { event, commit, content, kind, at: event.wall + (event.offset ?? 0) };
}

export const factsIn = (records: readonly JournalRecord[]): readonly Fact[] =>
  records.flatMap(({ content }) => (content.kind === 'fact' ? [content.fact] : []));

export interface RecordFilter {
  readonly kind: RecordKind | 'all';
  readonly person: CandidateId | null;
}

/** What a record says under this filter; null when the filter leaves it out. */
export function sentenceOf({ content, event }: JournalRecord, { person }: RecordFilter, names: Names): string | null {
  switch (content.kind) {
    case 'fact':
      return person ? storyAbout(content.fact, person, names) : storyOf(content.fact, names);
    case 'newer':
      return person
        ? null
        : inLang(
            names.lang,
            `需要新版本程序才能显示（${event.type} 第 ${event.v} 版）；已原样保存`,
            `Needs a newer version to be shown (${event.type} v${event.v}); kept as it is`,
          );
    case 'malformed':
      return person
        ? null
        : inLang(
            names.lang,
            `内容不合规，已单独搁置，不起作用（${content.problem}）`,
            `Malformed, set aside without effect (${content.problem})`,
          );
  }
}

export const filterRecords = (
  records: readonly JournalRecord[],
  filter: RecordFilter,
  names: Names,
): readonly JournalRecord[] =>
  records.filter(
    (record) =>
      (filter.kind === 'all' || record.kind === filter.kind) &&
      (filter.person === null || sentenceOf(record, filter, names) !== null),
  );

/** How many records there are of each kind. */
export function countKinds(records: readonly JournalRecord[]): Readonly<Record<RecordKind, number>> {
  const counts = new Map<RecordKind, number>();
  for (const { kind } of records) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const entries = recordKinds.map((kind) => [kind, counts.get(kind) ?? 0] as const);
  return Object.fromEntries(entries) as Record<RecordKind, number>; // every kind has an entry
}
