// 签到表: plan, roster, rooms and seats as the pages of sign-in sheets, one room after the other in the order of seats.
// Every text is final; where it stands and how large it is belongs to the page drawing.
// Invariants: everyone who is seated in a room stands on exactly one of its pages; never more of an id number than its
// last four; the same state gives the same content hash, whenever it is made.
import type { Sha256 } from '#core/journal/chain';
import { canonicalJson } from '#core/kernel/canonical-json';
import type { CandidateId, PlaceId } from '#core/kernel/ids';
import { err, ok, type Result } from '#core/kernel/result';
import { sessionOf, type ExamPlan, type PlanState, type Session } from '#core/plan/plan';
import { placesOf } from '#core/room/places';
import type { Room, RoomState } from '#core/room/room';
import type { Candidate, RosterState } from '#core/roster/roster';
import type { SeatingState } from '#core/seating/seating';
import {
  dateText,
  lastFour,
  maskedId,
  momentText,
  oneLine,
  planVersionText,
  roomText,
  seatNo,
  timeRange,
} from './format';
import type { DocumentRequest } from './issued';
import {
  signInColumns,
  type SignInColumn,
  type SignInPage,
  type SignInRow,
  type SignInSheetModel,
} from './sign-in-model';

/** What the sheets are made from: four slices of the station's state. */
export interface SheetSources {
  readonly plan: PlanState;
  readonly roster: RosterState;
  readonly rooms: RoomState;
  readonly seating: SeatingState;
}

export interface NothingToPrint {
  readonly kind: 'NothingToPrint';
}

/** One page takes no more (domain.md section 2: 1 room = 1 page up to 30). */
export const maxRowsPerPage = 30;

/**
 * The sheets of the requested rooms in the order of the request. Rooms without anybody seated have no page; a request
 * that leaves no page at all, or names a session that is gone, is `NothingToPrint`. `sha256` gives lower-case hex.
 */
export function signInSheet(
  sources: SheetSources,
  request: DocumentRequest,
  madeAt: number,
  sha256: Sha256,
): Result<SignInSheetModel, NothingToPrint> {
  const { plan, seating } = sources;
  const session = sessionOf(plan, request.session);
  if (!plan || !session) return err({ kind: 'NothingToPrint' });
  const sheets = request.rooms.flatMap((id) => {
    const room = sources.rooms.get(id);
    const rows = room ? rowsOf(room, sources) : [];
    return room && rows.length > 0 ? [roomSheet(plan, session, room, rows, seating.planVersion)] : [];
  });
  if (sheets.length === 0) return err({ kind: 'NothingToPrint' });
  const hash = (content: readonly RoomSheet[]) => sha256(new TextEncoder().encode(canonicalJson(content.map(asJson))));
  return ok({
    kind: 'sign-in-sheet',
    title: `${oneLine(plan.title)} 签到表（${oneLine(session.name)}）`,
    planVersion: seating.planVersion,
    madeAt,
    contentHash: hash(sheets),
    columns: columnsOf(sheets.flatMap(({ rows }) => rows)),
    pages: sheets.flatMap((sheet) => pagesOf(sheet, madeAt, hash([sheet]).slice(0, 8).toUpperCase())),
  });
}

/** A column that nobody has a word for is left out. */
const columnsOf = (rows: readonly SignInRow[]): readonly SignInColumn[] =>
  signInColumns.filter(({ key }) => key === 'signature' || key === 'absent' || rows.some((row) => row[key] !== ''));

interface RoomSheet {
  readonly head: Omit<SignInPage, 'rows' | 'foot' | 'stamp'>;
  readonly rows: readonly SignInRow[];
  readonly planVersion: number;
}

const asJson = ({ head, rows, planVersion }: RoomSheet) => ({
  head: { ...head },
  rows: rows.map((row) => ({ ...row })),
  planVersion,
});

const roomSheet = (
  plan: ExamPlan,
  session: Session,
  room: Room,
  rows: readonly SignInRow[],
  planVersion: number,
): RoomSheet => ({
  head: {
    examTitle: oneLine(plan.title),
    sheetName: '考生签到表',
    room: roomText(room),
    roomName: oneLine(room.name),
    site: `考点：${oneLine(plan.siteName)}${plan.siteCode ? `（${oneLine(plan.siteCode)}）` : ''}`,
    session: oneLine(session.name),
    date: dateText(session.date),
    time: timeRange(session),
  },
  rows,
  planVersion,
});

/** Everyone seated in the room in the order of seat numbers, which is the order in which a proctor walks. */
function rowsOf(room: Room, { roster, seating }: SheetSources): readonly SignInRow[] {
  const seated = placesOf(room).flatMap((place) => {
    const id = seating.candidateByPlace.get(place.id);
    return id === undefined ? [] : [{ place, candidate: candidateOf(roster, id, place.id) }];
  });
  return seated.map(({ place, candidate }, i) => ({
    index: String(i + 1),
    seat: seatNo(place.number),
    ticketNo: ticketText(candidate),
    name: oneLine(candidate.name),
    className: oneLine(candidate.className ?? ''),
    level: candidate.level ?? '',
    idTail: oneLine(lastFour(candidate.idNumber)),
  }));
}

/** Some registers use the id number as ticket number; it stays off the sheet then too. */
const ticketText = ({ ticketNo, idNumber }: Candidate): string =>
  oneLine(idNumber && ticketNo.includes(idNumber) ? ticketNo.replace(idNumber, maskedId(idNumber)) : ticketNo);

function candidateOf(roster: RosterState, id: CandidateId, place: PlaceId): Candidate {
  const candidate = roster.candidates.get(id);
  if (!candidate) throw new Error(`place ${place} is given to candidate ${id}, who is in no roster`);
  return candidate;
}

/** A larger room is cut into pages of nearly equal length: 31 are 16 and 15, not 30 and one. */
function pagesOf({ head, rows, planVersion }: RoomSheet, madeAt: number, hash: string): readonly SignInPage[] {
  const count = Math.ceil(rows.length / maxRowsPerPage);
  const size = Math.ceil(rows.length / count);
  return Array.from({ length: count }, (_, i) => ({
    ...head,
    rows: rows.slice(i * size, (i + 1) * size),
    foot: i + 1 === count ? closing(rows.length) : continued(rows.length, i + 2),
    stamp: {
      planVersion: `编排${planVersionText(planVersion)}`,
      contentHash: `校验码 ${hash}`,
      madeAt: `制表时间 ${momentText(madeAt)}`,
      page: `本考场第 ${i + 1} 页，共 ${count} 页`,
    },
  }));
}

const closing = (people: number): SignInPage['foot'] => ({
  kind: 'closing',
  expected: `应考 ${people} 人`,
  blanks: [
    { label: '实考', unit: '人' },
    { label: '缺考', unit: '人' },
    { label: '缺考座位号', unit: '' },
  ],
  proctors: ['监考员甲签名', '监考员乙签名'],
});

const continued = (people: number, next: number): SignInPage['foot'] => ({
  kind: 'continued',
  sentence: `本考场应考 ${people} 人，续第 ${next} 页；实考、缺考人数与监考员签名见本考场末页`,
});
