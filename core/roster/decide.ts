// Taking over a roster: what the file says against what is known, as one commit.
import { z } from 'zod';
import type { DecideContext, NewFact } from '#core/kernel/fact';
import { candidateId, type CandidateId } from '#core/kernel/ids';
import { err, ok, type Result } from '#core/kernel/result';
import { diffRosters, samePersons } from './diff';
import { activeCandidates, rosterEntry, rosterSource, type RosterFact, type RosterState } from './roster';

/** More in one import is refused; an exam site is far smaller. */
export const mostCandidates = 20_000;

export const rosterCommands = [
  z.object({
    type: z.literal('ImportRoster'),
    source: rosterSource,
    candidates: z.array(rosterEntry).min(1).max(mostCandidates).readonly(),
  }),
] as const;
export type RosterCommand = z.infer<(typeof rosterCommands)[number]>;

export type RosterRefusal =
  | { readonly kind: 'RosterRepeats'; readonly field: 'ticketNo' | 'idNumber'; readonly value: string }
  | { readonly kind: 'RosterUnchanged'; readonly candidates: number };

export function decideRoster(
  command: RosterCommand,
  state: RosterState,
  ctx: DecideContext,
): Result<NewFact<RosterFact>, RosterRefusal> {
  const repeated = repeatedIn(command.candidates);
  if (repeated) return err(repeated);

  const known = activeCandidates(state).map(({ id, removed: _removed, ...entry }) => ({ id, entry }));
  const idByTicket = new Map<string, CandidateId>(known.map(({ id, entry }) => [entry.ticketNo, id]));
  const idOf = (ticketNo: string): CandidateId => {
    const id = idByTicket.get(ticketNo);
    if (id === undefined) throw new Error('the diff named a candidate who is not in the roster');
    return id;
  };
  const diff = diffRosters(
    known.map(({ entry }) => entry),
    command.candidates,
  );
  if (diff.added.length + diff.changed.length + diff.removed.length === 0)
    return err({ kind: 'RosterUnchanged', candidates: diff.unchanged });
  // Who was taken off the list and comes back is the same person: what was recorded of them goes on.
  const gone = [...state.candidates.values()].filter(({ removed }) => removed);
  const formerOf = samePersons(gone, diff.added);
  return ok({
    type: 'RosterImported',
    keys: ['roster'],
    data: {
      source: command.source,
      added: diff.added.map((entry) => ({ id: formerOf.get(entry)?.id ?? candidateId.parse(ctx.newId()), entry })),
      changed: diff.changed.map(({ before, after }) => ({ id: idOf(before.ticketNo), entry: after })),
      removed: diff.removed.map((entry) => idOf(entry.ticketNo)),
    },
  });
}

function repeatedIn(candidates: RosterCommand['candidates']): RosterRefusal | null {
  for (const field of ['ticketNo', 'idNumber'] as const) {
    const seen = new Set<string>();
    for (const candidate of candidates) {
      const value = candidate[field];
      if (value === undefined) continue;
      if (seen.has(value)) return { kind: 'RosterRepeats', field, value };
      seen.add(value);
    }
  }
  return null;
}
