// The roster: who sits the exam. A re-import is a diff; nobody who was taken off the list disappears from the records.
import { z } from 'zod';
import { Map as PersistentMap } from 'immutable';
import type { FactOf, Origin } from '#core/kernel/fact';
import { candidateId, type CandidateId } from '#core/kernel/ids';
import { compareText } from '#core/kernel/text';
import { level } from '#core/plan/plan';

/** What a roster file says of one candidate; a field that the file does not have is absent. */
export const rosterEntry = z
  .object({
    name: z.string().min(1).max(100),
    sex: z.enum(['男', '女']).optional(),
    idType: z.string().max(40).optional(),
    idNumber: z.string().max(40).optional(),
    ticketNo: z.string().min(1).max(40),
    level: level.optional(),
    school: z.string().max(100).optional(),
    major: z.string().max(100).optional(),
    className: z.string().max(60).optional(),
    studentNo: z.string().max(40).optional(),
  })
  .readonly();
export type RosterEntry = z.infer<typeof rosterEntry>;

export const candidate = z.object({ id: candidateId, entry: rosterEntry }).readonly();

/** Where a roster came from: the file's name and the SHA-256 of its bytes. */
export const rosterSource = z.object({ fileName: z.string().max(255), sha256: z.string().max(64) }).readonly();

export const rosterFacts = {
  RosterImported: z.object({
    source: rosterSource,
    added: z.array(candidate).readonly(),
    changed: z.array(candidate).readonly(),
    removed: z.array(candidateId).readonly(),
  }),
} as const;
export type RosterFact = FactOf<typeof rosterFacts>;

export interface Candidate extends RosterEntry {
  readonly id: CandidateId;
  /** Taken off the list by a later import; kept because records may name this person. */
  readonly removed: boolean;
}

export interface RosterState {
  readonly candidates: PersistentMap<CandidateId, Candidate>;
  readonly imports: readonly { readonly at: number; readonly by: string; readonly fileName: string }[];
}

export const emptyRoster: RosterState = { candidates: PersistentMap(), imports: [] };

export function evolveRoster(state: RosterState, fact: RosterFact, origin: Origin): RosterState {
  const { source, added, changed, removed } = fact.data;
  const candidates = state.candidates.withMutations((map) => {
    for (const { id, entry } of [...added, ...changed]) map.set(id, { ...entry, id, removed: false });
    for (const id of removed) map.update(id, (gone) => gone && { ...gone, removed: true });
  });
  return { candidates, imports: [...state.imports, { at: origin.at, by: origin.by, fileName: source.fileName }] };
}

/** Those who are expected, in the order of their ticket numbers. */
export function activeCandidates(state: RosterState): readonly Candidate[] {
  const active = [...state.candidates.values()].filter((c) => !c.removed);
  return active.sort((a, b) => compareText(a.ticketNo, b.ticketNo));
}
