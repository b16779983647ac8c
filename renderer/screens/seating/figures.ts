// The numbers of the arrangement, and why a way of arranging is not open now: by the very rule that main decides with.
import { assignablePlaces } from '#core/room/places';
import { activeCandidates } from '#core/roster/roster';
import { decideSeating, type SeatingCommand, type SeatingRefusal } from '#core/seating/decide';
import { seatingGround } from '#core/station/seating-ground';
import type { StationState } from '#core/station/state';

type Source = Pick<StationState, 'rooms' | 'roster' | 'seating'>;
export type Who = Extract<SeatingCommand, { type: 'ArrangeSeats' }>['who'];

export interface Figures {
  /** 应编排: everyone who is expected. */
  readonly expected: number;
  /** 可编排机位: spare and broken ones don't count. */
  readonly places: number;
  readonly seated: number;
  readonly unseated: number;
  /** 还差: places that are missing to seat everyone; 0 when there are enough. */
  readonly missing: number;
}

export function figuresOf({ rooms, roster, seating }: Source): Figures {
  const people = activeCandidates(roster);
  const places = [...rooms.values()].reduce((sum, room) => sum + assignablePlaces(room).length, 0);
  const seated = people.filter(({ id }) => seating.placeByCandidate.has(id)).length;
  return {
    expected: people.length,
    places,
    seated,
    unseated: people.length - seated,
    missing: Math.max(0, people.length - places),
  };
}

/** Why nobody can be arranged in this way now; null when it can be done. */
export function whyNot(who: Who, state: Source & Pick<StationState, 'attendance'>): SeatingRefusal | null {
  // Neither the method nor the seed decides whether it can be done.
  const command = { type: 'ArrangeSeats', method: 'ticket-order', seed: '', who } as const;
  const decided = decideSeating(command, seatingGround(state));
  return decided.ok ? null : decided.error;
}

/** Why each way is not open now; null where it is. */
export type Refused = Readonly<Record<Who, SeatingRefusal | null>>;

/** Each reason once, and only of buttons that are shown: with everybody seated there is nobody to add. */
export function reasonsInSight(refused: Refused, figures: Figures): readonly SeatingRefusal[] {
  const partly = figures.seated > 0 && figures.unseated > 0 ? refused.unseated : null;
  // When those without a seat don't fit, neither does everyone: the nearer reason is enough.
  const whole = partly?.kind === refused.everyone?.kind ? null : refused.everyone;
  return [partly, whole].filter((reason) => reason !== null);
}
