// Rooms as tables for xlsx and csv, and as json. What is written here is read back as the same rooms (read-rooms.ts).
import { placeCounts } from '../places';
import type { RoomPlan } from '../room';
import {
  byWords,
  doorText,
  gridText,
  ipOrderWords,
  kindWords,
  levelsText,
  overridesText,
  podiumWords,
  startText,
  wayWords,
  windowsText,
} from './cell-words';
import { roomFields, titleOf, type RoomField } from './columns';
import { gridSheetMark, isCellKind } from './grid-sheet';

export type OutCell = string | number;
export interface OutSheet {
  readonly name: string;
  readonly rows: readonly (readonly OutCell[])[];
}

/** One row a room, under the titles. In a workbook the grid has a sheet of its own. */
export function roomListSheet(plans: readonly RoomPlan[], grid: 'in-row' | 'own-sheet'): OutSheet {
  const fields = roomFields.filter((field) => field !== 'grid' || grid === 'in-row');
  return {
    name: '考场',
    rows: [fields.map(titleOf), ...plans.map((plan) => fields.map((field) => cellOf[field](plan)))],
  };
}

/** One cell a place, as the room is seen from above with line 1 at the top. */
export function gridSheet(plan: RoomPlan): OutSheet {
  const cols = plan.grid[0]?.length ?? 0;
  const podium = plan.podium === 'top' ? '讲台在上方' : '讲台在下方';
  return {
    name: `${gridSheetMark} ${plan.no}`,
    rows: [
      [gridSheetMark, plan.no, podium],
      ['', ...Array.from({ length: cols }, (_, col) => `${col + 1}列`)],
      ...plan.grid.map((line, row) => [
        `${row + 1}排`,
        ...[...line].map((cell) => (isCellKind(cell) ? kindWords[cell][0] : '')),
      ]),
    ],
  };
}

export const roomsJsonSchema = 'proctor/rooms/1';

export const roomsJson = (plans: readonly RoomPlan[]): string =>
  `${JSON.stringify({ schema: roomsJsonSchema, rooms: plans }, null, 2)}\n`;

const cellOf: Readonly<Record<RoomField, (plan: RoomPlan) => OutCell>> = {
  no: ({ no }) => no,
  name: ({ name }) => name,
  campus: ({ location }) => location.campus,
  building: ({ location }) => location.building,
  place: ({ location }) => location.room,
  rows: ({ grid }) => grid.length,
  cols: ({ grid }) => grid[0]?.length ?? 0,
  assignable: (plan) => placeCounts(plan).assignable,
  spare: (plan) => placeCounts(plan).spare,
  total: (plan) => placeCounts(plan).total,
  broken: (plan) => placeCounts(plan).broken,
  grid: gridText,
  podium: ({ podium }) => podiumWords[podium][0],
  start: startText,
  by: ({ numbering }) => byWords[numbering.by][0],
  way: ({ numbering }) => wayWords[numbering.snake ? 'snake' : 'straight'][0],
  door: doorText,
  windows: windowsText,
  levels: levelsText,
  frontRows: ({ frontRows }) => frontRows,
  hostPattern: ({ machines }) => machines.hostPattern,
  ipFirst: ({ machines }) => machines.ip?.first ?? '',
  ipStep: ({ machines }) => machines.ip?.step ?? '',
  ipOrder: ({ machines }) => (machines.ip ? ipOrderWords[machines.ip.order][0] : ''),
  overrides: overridesText,
  leadName: ({ lead }) => lead.name,
  leadPhone: ({ lead }) => lead.phone,
  technicianName: ({ technician }) => technician.name,
  technicianPhone: ({ technician }) => technician.phone,
  note: ({ note }) => note,
};
