// One row of a list of rooms to a room. A column that the file does not have leaves a known room as it is and a new one
// plain; a blank cell of a column that is there says "none". The first value that can't be read refuses the row.
import type { Cell } from '#core/roster/table';
import { defaultNumbering, planOf, plainRoom, roomPlan, type Numbering, type Room, type RoomPlan } from '../room';
import {
  byWords,
  doorIn,
  ipOrderWords,
  levelsIn,
  overridesIn,
  podiumWords,
  startIn,
  valueOf,
  wayWords,
  windowsIn,
} from './cell-words';
import { textOf } from './cell-text';
import type { RoomField } from './columns';
import type { GridSheet } from './grid-sheet';
import type { RoomFileProblem } from './problems';
import { layoutOf } from './row-layout';

export interface RowSource {
  /** The cell under a title; undefined when the file has no such column. */
  readonly cellOf: (field: RoomField) => Cell | undefined;
  readonly no: string;
  readonly known: Room | undefined;
  readonly sheet: GridSheet | undefined;
  /** 备用 by default, per cent. */
  readonly sparePercent: number;
}

export interface RowReading {
  /** null: the row can't be taken, and a problem says why. */
  readonly plan: RoomPlan | null;
  readonly problems: readonly RoomFileProblem[];
}

export function readRow({ cellOf, no, known, sheet, sparePercent }: RowSource): RowReading {
  const problems: RoomFileProblem[] = [];
  const tell = (problem: RoomFileProblem) => void problems.push(problem);
  const text = (field: RoomField): string | undefined => {
    const cell = cellOf(field);
    return cell === undefined ? undefined : textOf(cell);
  };
  /** `none` for a blank cell, `kept` without a column; a word nobody knows is told. */
  function read<T, N>(field: RoomField, parse: (text: string) => T | undefined, none: N, kept: N): T | N {
    const said = text(field);
    if (said === undefined) return kept;
    if (said === '') return none;
    const value = parse(said);
    if (value === undefined) tell({ severity: 'error', kind: 'ValueUnreadable', field, value: said });
    return value === undefined ? kept : value;
  }
  const figure = (field: RoomField) => read(field, countIn, undefined, undefined);
  const word = (field: RoomField, kept: string) => text(field) ?? kept;

  const before: RoomPlan = known
    ? planOf(known)
    : { ...plainRoom, no, name: '', grid: ['O'], podium: 'top', numbering: defaultNumbering };
  const podium = read('podium', (said) => valueOf(podiumWords, said), before.podium, before.podium);
  const numbering: Numbering = {
    by: read('by', (said) => valueOf(byWords, said), before.numbering.by, before.numbering.by),
    snake: read('way', (said) => valueOf(wayWords, said), wayOf(before), wayOf(before)) === 'snake',
    start: read('start', (said) => startIn(said, podium), before.numbering.start, before.numbering.start),
  };
  const layout = {
    rows: figure('rows'),
    cols: figure('cols'),
    assignable: figure('assignable'),
    spare: figure('spare'),
    total: figure('total'),
    broken: figure('broken'),
    grid: text('grid') ?? '',
  };
  const grid = layoutOf(layout, sheet, known, numbering, sparePercent, tell);
  if (!grid) return { plan: null, problems };
  if (!grid.some((line) => /[OA]/.test(line))) tell({ severity: 'error', kind: 'NoPlaces' });
  const ipFirst = word('ipFirst', before.machines.ip?.first ?? '');
  const plan = {
    no,
    name: word('name', before.name),
    grid,
    podium,
    numbering,
    door: read('door', (said) => doorIn(said, { grid, podium }), null, before.door),
    windows: read('windows', (said) => windowsIn(said, podium), [], before.windows),
    levels: read('levels', levelsIn, null, before.levels),
    frontRows: read('frontRows', countIn, before.frontRows, before.frontRows),
    machines: {
      hostPattern: word('hostPattern', before.machines.hostPattern),
      ip:
        ipFirst === ''
          ? null
          : {
              first: ipFirst,
              step: read('ipStep', countIn, 1, before.machines.ip?.step ?? 1),
              order: read(
                'ipOrder',
                (said) => valueOf(ipOrderWords, said),
                'seat' as const,
                before.machines.ip?.order ?? 'seat',
              ),
            },
      overrides: read('overrides', overridesIn, [], before.machines.overrides),
    },
    location: {
      campus: word('campus', before.location.campus),
      building: word('building', before.location.building),
      room: word('place', before.location.room),
    },
    note: word('note', before.note),
    lead: { name: word('leadName', before.lead.name), phone: word('leadPhone', before.lead.phone) },
    technician: {
      name: word('technicianName', before.technician.name),
      phone: word('technicianPhone', before.technician.phone),
    },
  };
  const parsed = roomPlan.safeParse(plan);
  if (!parsed.success && !hasError(problems)) {
    const field = fieldByPath[parsed.error.issues[0]?.path.slice(0, 2).join('.') ?? ''] ?? 'no';
    tell({ severity: 'error', kind: 'ValueUnreadable', field, value: field === 'no' ? no : (text(field) ?? '') });
  }
  return { plan: parsed.success && !hasError(problems) ? parsed.data : null, problems };
}

export const hasError = (problems: readonly RoomFileProblem[]): boolean =>
  problems.some(({ severity }) => severity === 'error');

const wayOf = ({ numbering }: RoomPlan): 'snake' | 'straight' => (numbering.snake ? 'snake' : 'straight');

/** 30, `30`, `30 台`. */
function countIn(text: string): number | undefined {
  const [, digits] = /^(\d{1,4})(?:\.0)?\s*(?:[台个位排行列])?$/.exec(text.normalize('NFKC')) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

/** Which column a rule of the room itself is about. */
const fieldByPath: Readonly<Record<string, RoomField>> = {
  no: 'no',
  name: 'name',
  grid: 'grid',
  'grid.0': 'grid',
  frontRows: 'frontRows',
  'machines.hostPattern': 'hostPattern',
  'machines.ip': 'ipFirst',
  'machines.overrides': 'overrides',
  'location.campus': 'campus',
  'location.building': 'building',
  'location.room': 'place',
  note: 'note',
  'lead.name': 'leadName',
  'lead.phone': 'leadPhone',
  'technician.name': 'technicianName',
  'technician.phone': 'technicianPhone',
};
