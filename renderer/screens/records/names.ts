// The names behind the ids of the records. A room that was removed since keeps its number here, because records name it.
import { roomText, seatNo } from '#core/documents/format';
import { roomSpans } from '#core/documents/room-spans';
import type { CandidateId, PlaceId, RoomId, SessionId } from '#core/kernel/ids';
import { inLang, type Lang } from '#core/kernel/lang';
import { sessionOf } from '#core/plan/plan';
import { findPlace } from '#core/room/places';
import { evolveRooms, noRooms, type RoomState } from '#core/room/room';
import type { Fact } from '#core/station/catalogue';
import type { StationState } from '#core/station/state';

export interface Names {
  readonly lang: Lang;
  readonly candidate: (id: CandidateId) => string;
  readonly room: (id: RoomId) => string;
  /** 考场 001–003、005 */
  readonly rooms: (ids: readonly RoomId[]) => string;
  /** 第001考场 05号 */
  readonly place: (id: PlaceId) => string;
  readonly session: (id: SessionId) => string;
}

/** Every room that ever was, as it last was. */
export const roomsEver = (before: RoomState, facts: readonly Fact[]): RoomState =>
  facts.reduce(
    (rooms, fact) =>
      fact.type === 'RoomAdded' || fact.type === 'RoomChanged' || fact.type === 'RoomsImported'
        ? evolveRooms(rooms, fact)
        : rooms,
    before,
  );

export function namesIn(
  { plan, roster }: Pick<StationState, 'plan' | 'roster'>,
  rooms: RoomState = noRooms,
  lang: Lang = 'zh',
): Names {
  const say = (zh: string, en: string) => inLang(lang, zh, en);
  return {
    lang,
    candidate: (id) => roster.candidates.get(id)?.name ?? say('不在名单中的考生', 'a candidate not on the roster'),
    room: (id) => {
      const room = rooms.get(id);
      return room ? roomText(room, lang) : say('未知考场', 'an unknown room');
    },
    rooms: (ids) => `${say('考场', 'rooms')} ${roomSpans(ids, rooms, lang)}`,
    place: (id) => {
      const found = findPlace(rooms, id);
      return found
        ? `${roomText(found.room, lang)} ${say(`${seatNo(found.place.number)}号`, `seat ${seatNo(found.place.number)}`)}`
        : say('已改动的座位', 'a seat that was changed since');
    },
    session: (id) => sessionOf(plan, id)?.name ?? id,
  };
}
