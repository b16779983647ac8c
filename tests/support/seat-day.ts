// A seat plan's whole life: arranged, ruled, moved, swapped, repaired, pinned, published, drawn, exported, and one change
// that another station made without knowing of ours.
import { sealCommit } from '#core/journal/chain';
import type { Commit } from '#core/journal/commit';
import {
  commandId,
  eventId,
  incarnationId,
  placeId,
  stationId,
  type CandidateId,
  type PlaceId,
} from '#core/kernel/ids';
import type { Fact } from '#core/station/catalogue';
import { defaultRules } from '#core/seating/rules';
import { baseOf, unseated } from '#core/seating/seating';
import { importRoster, morning, people, seatedStation, sha256, type TestStation } from './station';

/** Throws when the command is refused: what is given must be so. */
export function given(station: TestStation, command: object): void {
  const outcome = station.run(command);
  if (!outcome.ok) throw new Error(`given: ${JSON.stringify(command).slice(0, 80)} was refused: ${outcome.error.kind}`);
}

/** The candidate whose ticket number ends so. */
export function who(station: TestStation, ticketEnd: string): CandidateId {
  const found = station.state.roster.candidates.find(({ ticketNo }) => ticketNo.endsWith(ticketEnd));
  if (!found) throw new Error(`nobody has a ticket that ends in ${ticketEnd}`);
  return found.id;
}

/** The place of a cell of the only room, `row/col`. */
export function cell(station: TestStation, at: string): PlaceId {
  return placeId.parse(`${firstRoom(station)}/${at}`);
}

export function firstRoom({ state }: TestStation): string {
  const [id] = state.rooms.keys();
  if (!id) throw new Error('there is no room');
  return id;
}

export function whereIs(station: TestStation, ticketEnd: string): PlaceId {
  const place = station.state.seating.placeByCandidate.get(who(station, ticketEnd));
  if (!place) throw new Error(`${ticketEnd} has no place`);
  return place;
}

export const publish = ({ state }: TestStation) => ({
  type: 'PublishPlan',
  base: baseOf(state.seating),
  unseated: unseated(state.roster, state.seating).length,
});

/** A commit of another station, as it arrives by exchange. */
export function fromElsewhere(
  fact: Fact,
  keys: readonly string[],
  { station = 'S-OTHER', at = morning + 60_000 }: { readonly station?: string; readonly at?: number } = {},
): Commit {
  return sealCommit(
    {
      station: stationId.parse(station),
      incarnation: incarnationId.parse('00000000000000bb'),
      seq: 1,
      prev: null,
      cause: { command: commandId.parse('other-1'), type: fact.type },
      events: [
        {
          id: eventId.parse(`${station}:00000000000000bb:1`),
          hlc: [at, 0],
          wall: at,
          offset: null,
          by: '监考员乙',
          type: fact.type,
          v: fact.type === 'SeatsArranged' ? 2 : 1,
          keys,
          basis: {},
          data: fact.data,
        },
      ],
    },
    sha256,
  ).commit;
}

/** Columns run front to back: 01 sits at 1/1, 02 at 2/1, 03 at 2/2, 04 at 1/2, 05 at 1/3. */
export function seatDay(): TestStation {
  const station = seatedStation(5, ['OOOOOO', 'OOOOOR']);
  const [a, b] = [who(station, '01'), who(station, '02')];
  given(station, {
    type: 'ChangeSeatingRules',
    rules: { ...defaultRules, apart: [{ a, b: who(station, '05'), scope: 'near' }] },
  });
  given(station, { type: 'MoveCandidate', candidate: a, from: cell(station, '1/1'), to: cell(station, '1/5') });
  given(station, { type: 'SwapCandidates', a, b, placeA: cell(station, '1/5'), placeB: cell(station, '2/1') });
  given(station, {
    type: 'MoveCandidates',
    moves: [{ candidate: b, from: cell(station, '1/5'), to: cell(station, '1/1') }],
    reason: '机器故障',
  });
  given(station, { type: 'PinCandidate', candidate: b, place: cell(station, '1/1') });
  given(station, { type: 'UnpinCandidate', candidate: b, place: cell(station, '1/1') });
  given(station, publish(station));
  given(station, { type: 'OpenDraw', seed: '抽签-1', rooms: [firstRoom(station)] });
  given(station, importRoster(people(6), '01'));
  given(station, { type: 'DrawSeat', session: 'S1', candidate: who(station, '06'), room: null });
  given(station, { type: 'CloseDraw' });
  given(station, {
    type: 'RecordSeatList',
    planVersion: 1,
    fileName: '编排表.xlsx',
    rows: 6,
    ids: { kind: 'full', reason: '上报平台' },
  });
  const elsewhere = { candidate: a, from: cell(station, '1/1'), to: cell(station, '1/6') };
  station.take(fromElsewhere({ type: 'SeatMoved', data: elsewhere }, ['seating']));
  given(station, { type: 'SettleSeatDispute', dispute: station.state.seating.disputes[0]?.id, reason: '以本机为准' });
  return station;
}
