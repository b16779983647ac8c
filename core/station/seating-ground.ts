// What a decision about seats looks at, out of the state of the station.
import type { SeatingGround } from '#core/seating/decide';
import type { StationState } from './state';

export const seatingGround = ({
  roster,
  rooms,
  seating,
  attendance,
}: Pick<StationState, 'roster' | 'rooms' | 'seating' | 'attendance'>): SeatingGround => ({
  roster,
  rooms,
  seating,
  present: new Set([...attendance.standing.values()].map(({ candidate }) => candidate)),
});
