// The kinds by which records are filtered. A new fact type must be given one, or this file does not compile.
import { inLang, type Lang } from '#core/kernel/lang';
import type { FactType } from '#core/station/catalogue';

export const recordKinds = ['plan', 'roster', 'rooms', 'seating', 'attendance', 'documents', 'unreadable'] as const;
export type RecordKind = (typeof recordKinds)[number];

/** `unreadable` is for what no fact type names: records of a newer version, and broken ones. */
export const kindByFact: Readonly<Record<FactType, Exclude<RecordKind, 'unreadable'>>> = {
  ExamFounded: 'plan',
  SessionsChanged: 'plan',
  RuleProfileChanged: 'plan',
  RosterImported: 'roster',
  RoomAdded: 'rooms',
  RoomChanged: 'rooms',
  RoomRemoved: 'rooms',
  RoomsImported: 'rooms',
  SeatsArranged: 'seating',
  SeatMoved: 'seating',
  SeatsSwapped: 'seating',
  SeatsMoved: 'seating',
  SeatDrawn: 'seating',
  CandidatePinned: 'seating',
  CandidateUnpinned: 'seating',
  SeatingRulesChanged: 'seating',
  PlanPublished: 'seating',
  DrawOpened: 'seating',
  DrawClosed: 'seating',
  SeatDisputeSettled: 'seating',
  SeatListExported: 'documents',
  CandidateCheckedIn: 'attendance',
  CheckInUndone: 'attendance',
  DocumentIssued: 'documents',
};

export function kindText(kind: RecordKind, lang: Lang): string {
  const texts: Readonly<Record<RecordKind, readonly [string, string]>> = {
    plan: ['考试计划', 'Exam plan'],
    roster: ['名单', 'Roster'],
    rooms: ['考场', 'Rooms'],
    seating: ['编排', 'Seating'],
    attendance: ['签到', 'Check-in'],
    documents: ['打印', 'Print'],
    unreadable: ['读不懂', 'Not readable'],
  };
  return inLang(lang, ...texts[kind]);
}
