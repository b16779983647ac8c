// The fields a roster can fill and the headings people give them. Source: domain.md 1.2 (synonyms seen in real files).
// 序号 and 编号 are never a field: a running number must not become a seat or a ticket number.
import type { RosterEntry } from './roster';

export type RosterField = keyof RosterEntry;

export const rosterFields = [
  'name',
  'sex',
  'idType',
  'idNumber',
  'ticketNo',
  'level',
  'school',
  'major',
  'className',
  'studentNo',
] as const satisfies readonly RosterField[];
