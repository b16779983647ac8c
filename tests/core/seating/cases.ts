// Each command about seats carried out once, and each refusal met once. The tables are typed by the unions, so a new one
// does not compile before it has its line; tests/core/station/refusals.test.ts runs them with those of other concepts.
import type { FactType } from '#core/station/catalogue';
import type { SeatingCommand, SeatingRefusal } from '#core/seating/decide';
import type { DrawingOnArrival } from '#core/seating/decide-drawing';
import { baseOf, unseated } from '#core/seating/seating';
import { defaultRules } from '#core/seating/rules';
import { cell, firstRoom, fromElsewhere, given, publish, whereIs, who } from '../../support/seat-day';
import { importRoster, people, seatedStation, testStation, type TestStation } from '../../support/station';

export interface Case {
  readonly station: TestStation;
  readonly command: object;
}
const on = (station: TestStation, command: (station: TestStation) => object): Case => ({
  station,
  command: command(station),
});

export const arrange = (all: 'everyone' | 'unseated' = 'everyone') => ({
  type: 'ArrangeSeats',
  method: 'ticket-order',
  seed: '',
  who: all,
});

/** 01 at 1/1, 02 at 2/1, 03 at 2/2; 1/2 and 1/3 are free, 2/3 is spare. */
const three = () => seatedStation(3);
const move = (station: TestStation, ticket: string, to: string, from = whereIs(station, ticket)) => ({
  type: 'MoveCandidate',
  candidate: who(station, ticket),
  from,
  to: cell(station, to),
});
const pin = (station: TestStation, ticket: string, to: string) => ({
  type: 'PinCandidate',
  candidate: who(station, ticket),
  place: cell(station, to),
});
const rules = (change: object = {}) => ({ type: 'ChangeSeatingRules', rules: { ...defaultRules, ...change } });
const checkIn = (station: TestStation, ticket: string) => ({
  type: 'CheckInCandidate',
  session: 'S1',
  candidate: who(station, ticket),
});
const draw = (station: TestStation, ticket: string, at: string | null = null) => ({
  type: 'DrawSeat',
  session: 'S1',
  candidate: who(station, ticket),
  room: at,
});
const openDraw = (station: TestStation) => ({ type: 'OpenDraw', seed: 's', rooms: [firstRoom(station)] });
const plan = (station: TestStation, change: object = {}) => ({
  type: 'TakeSeatPlan',
  method: 'list',
  seed: '',
  base: baseOf(station.state.seating),
  seats: [...station.state.seating.placeByCandidate],
  ...change,
});

/** Three seated, the fourth on the list without a place, drawing open. */
function drawing(): TestStation {
  const station = three();
  given(station, importRoster(people(4), '01'));
  given(station, openDraw(station));
  return station;
}

/** Another station moved 01 to 1/3 while we moved 02 there: theirs comes later and does not hold. */
export function disputed(): TestStation {
  const station = three();
  given(station, move(station, '02', '1/3'));
  const data = { candidate: who(station, '01'), from: whereIs(station, '01'), to: cell(station, '1/3') };
  station.take(fromElsewhere({ type: 'SeatMoved', data }, ['seating']));
  return station;
}

const after = (station: TestStation, ...commands: readonly ((station: TestStation) => object)[]): TestStation => {
  for (const command of commands) given(station, command(station));
  return station;
};

export const seatingCarriedOut: Record<
  SeatingCommand['type'] | DrawingOnArrival['type'],
  () => Case & { readonly facts: readonly FactType[] }
> = {
  ArrangeSeats: () => ({ ...on(three(), () => arrange()), facts: ['SeatsArranged'] }),
  TakeSeatPlan: () => ({ ...on(three(), plan), facts: ['SeatsArranged'] }),
  MoveCandidate: () => ({ ...on(three(), (s) => move(s, '01', '1/2')), facts: ['SeatMoved'] }),
  SwapCandidates: () => ({
    ...on(three(), (s) => ({
      type: 'SwapCandidates',
      a: who(s, '01'),
      b: who(s, '02'),
      placeA: whereIs(s, '01'),
      placeB: whereIs(s, '02'),
    })),
    facts: ['SeatsSwapped'],
  }),
  UnseatCandidate: () => ({
    ...on(three(), (s) => ({ type: 'UnseatCandidate', candidate: who(s, '01'), from: whereIs(s, '01') })),
    facts: ['SeatMoved'],
  }),
  MoveCandidates: () => ({
    ...on(three(), (s) => ({
      type: 'MoveCandidates',
      reason: '机器故障',
      moves: [
        { candidate: who(s, '01'), from: whereIs(s, '01'), to: whereIs(s, '02') },
        { candidate: who(s, '02'), from: whereIs(s, '02'), to: cell(s, '1/3') },
      ],
    })),
    facts: ['SeatsMoved'],
  }),
  ChangeSeatingRules: () => ({ ...on(three(), () => rules({ neighbourhood: 8 })), facts: ['SeatingRulesChanged'] }),
  PinCandidate: () => ({ ...on(three(), (s) => pin(s, '01', '1/1')), facts: ['CandidatePinned'] }),
  UnpinCandidate: () => ({
    ...on(
      after(three(), (s) => pin(s, '01', '1/1')),
      (s) => ({ ...pin(s, '01', '1/1'), type: 'UnpinCandidate' }),
    ),
    facts: ['CandidateUnpinned'],
  }),
  PublishPlan: () => ({ ...on(three(), publish), facts: ['PlanPublished'] }),
  OpenDraw: () => ({ ...on(three(), openDraw), facts: ['DrawOpened'] }),
  CloseDraw: () => ({ ...on(after(three(), openDraw), () => ({ type: 'CloseDraw' })), facts: ['DrawClosed'] }),
  DrawSeat: () => ({ ...on(drawing(), (s) => draw(s, '04')), facts: ['SeatDrawn', 'CandidateCheckedIn'] }),
  SettleSeatDispute: () => ({
    ...on(disputed(), ({ state }) => ({
      type: 'SettleSeatDispute',
      dispute: state.seating.disputes[0]?.id,
      reason: '以本机为准',
    })),
    facts: ['SeatDisputeSettled'],
  }),
  RecordSeatList: () => ({
    ...on(after(three(), publish), () => ({
      type: 'RecordSeatList',
      planVersion: 1,
      fileName: '编排表.csv',
      rows: 3,
      ids: { kind: 'masked' },
    })),
    facts: ['SeatListExported'],
  }),
};

export const seatingRefused: Record<SeatingRefusal['kind'], () => Case> = {
  NobodyToSeat: () => on(testStation(), () => arrange()),
  NoRooms: () =>
    on(
      after(testStation(), () => importRoster(people(1))),
      () => arrange(),
    ),
  TooFewPlaces: () =>
    on(
      after(three(), () => importRoster(people(9), '01')),
      () => arrange('unseated'),
    ),
  NoPlaceFits: () =>
    on(
      after(three(), (s) => rules({ needs: [{ candidate: who(s, '01'), needs: ['accessible'] }] })),
      () => arrange(),
    ),
  AttendanceBegan: () =>
    on(
      after(three(), (s) => checkIn(s, '01')),
      () => arrange(),
    ),
  CandidatePresent: () =>
    on(
      after(three(), (s) => checkIn(s, '01')),
      (s) => move(s, '01', '1/3'),
    ),
  PlanChanged: () => on(three(), (s) => plan(s, { base: 'none' })),
  SeatChanged: () => on(three(), (s) => move(s, '01', '1/3', whereIs(s, '02'))),
  PlaceTaken: () => on(three(), (s) => move(s, '01', '2/1')),
  NothingToMove: () => on(three(), (s) => move(s, '01', '1/1')),
  MoveReasonMissing: () =>
    on(three(), (s) => ({
      type: 'MoveCandidates',
      reason: ' ',
      moves: [{ candidate: who(s, '01'), from: whereIs(s, '01'), to: null }],
    })),
  RuleBroken: () => on(three(), (s) => move(s, '01', '2/3')),
  RulesUnchanged: () => on(three(), () => rules()),
  RulesContradict: () => on(three(), (s) => rules({ apart: [{ a: who(s, '01'), b: who(s, '01'), scope: 'room' }] })),
  PinnedAlready: () =>
    on(
      after(three(), (s) => pin(s, '01', '1/1')),
      (s) => pin(s, '01', '1/3'),
    ),
  NotPinned: () => on(three(), (s) => ({ ...pin(s, '01', '1/1'), type: 'UnpinCandidate' })),
  NothingToPublish: () => on(testStation(), publish),
  AlreadyPublished: () => on(after(three(), publish), publish),
  UnseatedRemain: () =>
    on(
      after(three(), () => importRoster(people(4), '01')),
      (s) => ({ ...publish(s), unseated: unseated(s.state.roster, s.state.seating).length - 1 }),
    ),
  DrawAlreadyOpen: () => on(after(three(), openDraw), openDraw),
  DrawNotOpen: () => on(three(), (s) => draw(s, '01')),
  DrawRoomUnknown: () => on(three(), (s) => ({ ...openDraw(s), rooms: ['gone'] })),
  SeatedAlready: () => on(drawing(), (s) => draw(s, '01')),
  NoLotLeft: () => {
    const station = seatedStation(3, ['OOO']);
    given(station, importRoster(people(4), '01'));
    given(station, openDraw(station));
    return on(station, (s) => draw(s, '04', firstRoom(s)));
  },
  DisputeUnknown: () => on(three(), () => ({ type: 'SettleSeatDispute', dispute: 'S:0:1', reason: '看过了' })),
};
