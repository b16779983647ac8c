// The same person or the same ticket number twice in a roster, over all its sheets: the first row stands.
// Three rules (domain.md 1.5 fault 9): the same row again, one person with contradicting data, one ticket for two people.
import type { RowProblem } from './read-row';
import type { RosterEntry } from './roster';

interface Placed {
  readonly row: number;
  readonly sheet: string;
  readonly entry: RosterEntry;
}

export interface RepeatFinder {
  /** What forbids to take this row after the rows taken so far; null takes it. */
  readonly take: (placed: Placed) => RowProblem | null;
}

export function repeatFinder(): RepeatFinder {
  const byId = new Map<string, Placed>();
  const byTicket = new Map<string, Placed>();
  const take = (placed: Placed): RowProblem | null => {
    const { idNumber, ticketNo, name } = placed.entry;
    const samePerson = idNumber === undefined ? undefined : byId.get(idNumber);
    if (samePerson) return personAgain(placed, samePerson);
    const sameTicket = byTicket.get(ticketNo);
    if (sameTicket)
      return idNumber === undefined && sameTicket.entry.idNumber === undefined && name === sameTicket.entry.name
        ? personAgain(placed, sameTicket)
        : ticketAgain(ticketNo, sameTicket);
    byTicket.set(ticketNo, placed);
    if (idNumber !== undefined) byId.set(idNumber, placed);
    return null;
  };
  return { take };
}

function personAgain({ entry }: Placed, first: Placed): RowProblem {
  const differs = (['name', 'ticketNo', 'level'] as const).filter((field) => entry[field] !== first.entry[field]);
  return {
    severity: differs.length === 0 ? 'warning' : 'error',
    field: 'idNumber',
    detail: { code: 'candidate-duplicate', differs, otherRow: first.row, otherSheet: first.sheet },
  };
}

const ticketAgain = (value: string, first: Placed): RowProblem => ({
  severity: 'error',
  field: 'ticketNo',
  detail: { code: 'ticket-duplicate', value, otherRow: first.row, otherSheet: first.sheet },
});
