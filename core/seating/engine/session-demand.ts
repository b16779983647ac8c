// One session as the proofs of impossibility see it: who sits in it, which rooms are open, which seats are pinned.
import { isOpenIn, type RoomLayout } from './geometry';
import { pinSession, sessionsOf, type Pin, type SeatingCandidate, type SeatingInstance } from './instance';

export interface SessionDemand {
  readonly session: string;
  readonly people: readonly SeatingCandidate[];
  readonly open: readonly RoomLayout[];
  readonly pins: readonly Pin[];
}

export const sessionDemand = (
  instance: SeatingInstance,
  layouts: readonly RoomLayout[],
  session: string,
): SessionDemand => ({
  session,
  people: instance.candidates.filter((each) => sessionsOf(instance, each).includes(session)),
  open: layouts.filter(({ room }) => isOpenIn(room, session)),
  pins: instance.pins.filter((pin) => pinSession(instance, pin) === session),
});

/** A list of levels admits those; `one` and no list admit any. */
export const admitsLevel = ({ room }: RoomLayout, { level }: SeatingCandidate): boolean =>
  !Array.isArray(room.levels) || room.levels.includes(level);
