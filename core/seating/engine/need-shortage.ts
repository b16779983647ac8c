// People with a need against seats that meet it: the largest matching, under levels and pins. Fewer matched than asked
// for proves that no plan exists.
import { meets, type RoomLayout, type Seat } from './geometry';
import type { Need, SeatingCandidate } from './instance';
import { admitsLevel, type SessionDemand } from './session-demand';

export function needShortage(
  { people, open, pins }: SessionDemand,
  need: Need,
): { readonly demand: number; readonly supply: number } | null {
  const needy = people.filter(({ needs }) => needs.includes(need));
  if (needy.length === 0) return null;
  const ticketBySeat = new Map(pins.map(({ ticket, seat }) => [seat, ticket]));
  const seatByTicket = new Map(pins.map(({ ticket, seat }) => [ticket, seat]));
  const marked = open.flatMap((layout) =>
    layout.seats.filter((seat) => seat.usable && meets(seat, need)).map((seat) => ({ layout, seat })),
  );
  const isFit = (candidate: SeatingCandidate, { layout, seat }: { readonly layout: RoomLayout; readonly seat: Seat }) =>
    admitsLevel(layout, candidate) &&
    candidate.needs.every((each) => meets(seat, each)) &&
    (ticketBySeat.get(seat.id) ?? candidate.ticket) === candidate.ticket &&
    (seatByTicket.get(candidate.ticket) ?? seat.id) === seat.id;
  const fits = needy.map((candidate) => marked.flatMap((each, i) => (isFit(candidate, each) ? [i] : [])));
  const supply = largestMatching(fits, marked.length);
  return supply < needy.length ? { demand: needy.length, supply } : null;
}

/** Size of a largest matching: `fits[a]` are the numbers below `others` that `a` can be matched with. */
export function largestMatching(fits: readonly (readonly number[])[], others: number): number {
  const partner: number[] = Array.from({ length: others }, () => -1);
  const augment = (a: number, seen: Set<number>): boolean => {
    for (const b of fits[a] ?? []) {
      if (seen.has(b)) continue;
      seen.add(b);
      const rival = partner[b] ?? -1;
      if (rival === -1 || augment(rival, seen)) {
        partner[b] = a;
        return true;
      }
    }
    return false;
  };
  return fits.reduce((size, _, a) => (augment(a, new Set()) ? size + 1 : size), 0);
}
