// How the rooms are used at this moment: who sits where, who was checked in where, which sheets show the plan as it is.
// The rule of a valid sheet is that of the print screen: one printed from an older version of the seat plan is stale.
import type { CheckIn } from '#core/attendance/attendance';
import type { IssuedDocument } from '#core/documents/issued';
import type { PlaceId } from '#core/kernel/ids';
import type { RoomUse } from '#core/room/touches';
import type { StationState } from './state';

export type RoomUseSources = Pick<StationState, 'seating' | 'attendance' | 'issued'>;

export function roomUse({ seating, attendance, issued }: RoomUseSources): RoomUse {
  const checkInsByPlace = new Map<PlaceId, CheckIn[]>();
  for (const checkIn of attendance.standing.values()) {
    const known = checkInsByPlace.get(checkIn.place);
    if (known) known.push(checkIn);
    else checkInsByPlace.set(checkIn.place, [checkIn]);
  }
  return {
    occupantOf: (place) => seating.candidateByPlace.get(place),
    checkInsAt: (place) => (checkInsByPlace.get(place) ?? []).map(({ id, candidate }) => ({ id, candidate })),
    validSheets: issued
      .filter((document) => document.planVersion >= seating.planVersion && isOut(document))
      .map(({ id }) => id),
  };
}

/** On paper or in a file; a print that failed is not. */
const isOut = ({ delivery }: IssuedDocument): boolean => delivery.to === 'file' || delivery.outcome !== 'failed';
