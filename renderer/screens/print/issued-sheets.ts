// Which of the sheets that left the station still agree with the plan. Pure.
// A sheet is out of date as soon as the plan has a newer version than the one printed on it, whatever changed in it.
import type { IssuedDocument, IssuedState } from '#core/documents/issued';
import type { RoomId, SessionId } from '#core/kernel/ids';
import type { StationState } from '#core/station/state';

export type SheetState =
  /** Of the plan as it is. */
  | 'valid'
  /** Of the plan as it is, but the roster was imported again since: a name on it may have changed. */
  | 'roster-newer'
  /** Of an older plan, and at least one of its rooms has no newer sheet. */
  | 'reprint'
  /** Of an older plan; all its rooms have newer sheets. The paper must not be used any more. */
  | 'replaced'
  /** The printer gave up: there is no paper. */
  | 'not-printed';

export interface IssuedSheet {
  readonly document: IssuedDocument;
  readonly state: SheetState;
}

type Sources = Pick<StationState, 'issued' | 'seating' | 'roster'>;

/** Newest first. */
export function issuedSheets({ issued, seating, roster }: Sources): readonly IssuedSheet[] {
  const newest = newestVersions(issued);
  const lastImport = Math.max(0, ...roster.imports.map(({ at }) => at));
  const stateOf = (document: IssuedDocument): SheetState => {
    if (!isOut(document)) return 'not-printed';
    if (document.planVersion >= seating.planVersion) return lastImport > document.at ? 'roster-newer' : 'valid';
    const { rooms } = document.request;
    return rooms.every((room) => newest(document, room) >= seating.planVersion) ? 'replaced' : 'reprint';
  };
  return issued.map((document) => ({ document, state: stateOf(document) })).toReversed();
}

export interface Reprint {
  readonly session: SessionId;
  readonly rooms: readonly RoomId[];
}

/** The rooms whose newest sheet is out of date, by session in the order in which they were issued. */
export function roomsToReprint({ issued, seating }: Pick<Sources, 'issued' | 'seating'>): readonly Reprint[] {
  const newest = newestVersions(issued);
  const roomsBySession = new Map<SessionId, Set<RoomId>>();
  for (const document of issued.filter(isOut))
    for (const room of document.request.rooms) {
      if (newest(document, room) >= seating.planVersion) continue;
      const { session } = document.request;
      roomsBySession.set(session, (roomsBySession.get(session) ?? new Set()).add(room));
    }
  return [...roomsBySession].map(([session, rooms]) => ({ session, rooms: [...rooms] }));
}

const isOut = ({ delivery }: IssuedDocument): boolean => delivery.to === 'file' || delivery.outcome !== 'failed';

function newestVersions(issued: IssuedState): (like: IssuedDocument, room: RoomId) => number {
  const key = ({ request }: IssuedDocument, room: RoomId) => `${request.kind} ${request.session} ${room}`;
  const versions = new Map<string, number>();
  for (const document of issued.filter(isOut))
    for (const room of document.request.rooms)
      versions.set(key(document, room), Math.max(document.planVersion, versions.get(key(document, room)) ?? 0));
  return (like, room) => versions.get(key(like, room)) ?? 0;
}
