// Who a row of a seat list means: by ticket number, else by name and id number. What else the row says must agree.
import type { CandidateId } from '#core/kernel/ids';
import { mendCode, mendIdNumber, mendName } from '#core/roster/mend';
import { readCell, readCode } from '#core/roster/read-cell';
import { activeCandidates, type Candidate, type RosterState } from '#core/roster/roster';
import type { Cell } from '#core/roster/table';
import type { PersonField, SeatListHeader } from './header';
import type { SeatListDetail } from './problems';

export type FoundPerson =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'person'; readonly candidate: CandidateId }
  | { readonly kind: 'problem'; readonly detail: SeatListDetail };

export interface PersonFinder {
  readonly find: (header: SeatListHeader, cell: (column: number) => Cell | undefined) => FoundPerson;
}

export function personFinder(roster: RosterState): PersonFinder {
  const people = activeCandidates(roster);
  const byTicket = new Map(people.map((person) => [person.ticketNo.toUpperCase(), person]));
  const byIdNumber = new Map(
    people.flatMap((person) => (person.idNumber === undefined ? [] : [[person.idNumber, person] as const])),
  );
  return {
    find: (header, cell) => {
      const said = saidIn(header, cell);
      if ('lost' in said) return { kind: 'problem', detail: { code: 'digits-lost', shown: said.lost } };
      const { ticketNo, idNumber, name } = said;
      if (ticketNo === '' && (idNumber === '' || name === '')) return { kind: 'nobody' };
      const person = ticketNo === '' ? byIdNumber.get(idNumber) : byTicket.get(ticketNo.toUpperCase());
      if (!person) {
        const value = ticketNo === '' ? `${name} ${idNumber.slice(-4)}` : ticketNo;
        return { kind: 'problem', detail: { code: 'candidate-unknown', value } };
      }
      const value = contradiction(person, said);
      return value === null
        ? { kind: 'person', candidate: person.id }
        : { kind: 'problem', detail: { code: 'candidate-contradicts', candidate: person.id, value } };
    },
  };
}

type Said = Readonly<Record<PersonField, string>>;

/** What the row says, '' where it says nothing. */
function saidIn(
  { people }: SeatListHeader,
  cell: (column: number) => Cell | undefined,
): Said | { readonly lost: string } {
  const at = (field: PersonField) => {
    const column = people[field]?.column;
    return column === undefined ? undefined : cell(column);
  };
  const codes = [readCode(at('ticketNo')), readCode(at('idNumber'))];
  const lost = codes.find((code) => code.kind === 'digits-lost');
  if (lost?.kind === 'digits-lost') return { lost: lost.shown };
  const [ticket, id] = codes.map((code) => (code.kind === 'text' ? code.text : ''));
  const name = readCell(at('name'));
  return {
    ticketNo: mendCode(ticket ?? '').value,
    idNumber: mendIdNumber(id ?? '').value,
    name: name.kind === 'text' ? mendName(name.text).value : '',
  };
}

/** What the row says otherwise than the roster. A masked id number (3301********0012) says what it shows. */
function contradiction(person: Candidate, { name, idNumber }: Said): string | null {
  if (name !== '' && name !== person.name) return name;
  if (idNumber === '' || person.idNumber === undefined) return null;
  return isMaskOf(idNumber, person.idNumber) ? null : idNumber.slice(-4);
}

const isMaskOf = (said: string, known: string): boolean =>
  /^\*+$/.test(said) ||
  (said.length === known.length && [...said].every((char, i) => char === '*' || char === known[i]));
