// How the values of a room are written in a file, and how they are read back: the words of the editor, facing the podium.
// Each reader answers undefined for what it can't read; blank cells never come here.
import { levels as allLevels, type Level } from '#core/plan/plan';
import {
  cornerOf,
  facingLine,
  facingSide,
  linesAlong,
  startAt,
  wallAt,
  type Corner,
  type FacingSide,
} from '../corners';
import { machineNo, hostName, machineIp, withOverride, noMachinePlan, type MachinePlan } from '../machine-plan';
import { wallSides, type CellKind, type Numbering, type RoomPlan } from '../room';

/** Words for each value; the first is written, all are read. */
type Words<T extends string> = Readonly<Record<T, readonly [string, ...string[]]>>;

export const podiumWords: Words<RoomPlan['podium']> = {
  top: ['第一行', '第一排', '上', 'top'],
  bottom: ['最后一行', '最后一排', '下', 'bottom'],
};
export const byWords: Words<Numbering['by']> = {
  col: ['列优先', '按列', 'col'],
  row: ['行优先', '按行', 'row'],
};
export const wayWords: Words<'snake' | 'straight'> = {
  snake: ['蛇形', 'S形', 'snake'],
  straight: ['直排', '直线', 'straight'],
};
export const ipOrderWords: Words<'seat' | 'row'> = {
  seat: ['按座位号', 'seat'],
  row: ['按排', '按行', 'row'],
};
export const kindWords: Words<CellKind> = {
  O: ['考位', 'O', '座位', '机位'],
  A: ['无障碍', 'A', '无障碍考位'],
  R: ['备用', 'R', '备'],
  X: ['停用', 'X', '故障', '停', '坏'],
  T: ['教师机', 'T', '教师', '服务器'],
  '#': ['柱', '#', '柱子'],
  _: ['过道', '_', '空', '走道', '-'],
};
const cornerWords: Words<Corner> = {
  'front-left': ['左前', '前左'],
  'front-right': ['右前', '前右'],
  'back-left': ['左后', '后左'],
  'back-right': ['右后', '后右'],
};
const sideWords: Words<FacingSide> = {
  front: ['前', '前面', '前方'],
  back: ['后', '后面', '后方'],
  left: ['左', '左侧', '左边'],
  right: ['右', '右侧', '右边'],
};

/** The value that a word stands for. */
export function valueOf<T extends string>(words: Words<T>, text: string): T | undefined {
  const wanted = text.trim().normalize('NFKC').toLowerCase();
  const values = Object.keys(words) as T[];
  return values.find((value) => words[value].some((word) => word.normalize('NFKC').toLowerCase() === wanted));
}

export const startText = ({ numbering, podium }: RoomPlan): string => cornerWords[cornerOf(numbering.start, podium)][0];

export function startIn(text: string, podium: RoomPlan['podium']): Numbering['start'] | undefined {
  const corner = valueOf(cornerWords, text);
  return corner && startAt(corner, podium);
}

/** 右侧第1排, 后面第2列; '' without a door. */
export function doorText(plan: RoomPlan): string {
  const { door, podium } = plan;
  if (!door) return '';
  const facing = facingSide(door.side, podium);
  const unit = facing === 'left' || facing === 'right' ? '排' : '列';
  return `${sideWords[facing][1]}第${facingLine(plan, door.side, door.line)}${unit}`;
}

export function doorIn(text: string, plan: Pick<RoomPlan, 'grid' | 'podium'>): RoomPlan['door'] | undefined {
  const [, word = '', digits = '1'] =
    /^(.*?)(?:第?(\d{1,2})[排行列]?)?$/.exec(text.normalize('NFKC').replace(/\s/g, '')) ?? [];
  const facing = valueOf(sideWords, word);
  if (!facing) return /^(无|没有|none)$/i.test(text.trim()) ? null : undefined;
  const side = wallAt(facing, plan.podium);
  const line = Number(digits);
  return line >= 1 && line <= linesAlong(plan, side) ? { side, line: facingLine(plan, side, line) } : undefined;
}

export const windowsText = ({ windows, podium }: RoomPlan): string =>
  windows.map((side) => sideWords[facingSide(side, podium)][0]).join('、');

export function windowsIn(text: string, podium: RoomPlan['podium']): RoomPlan['windows'] | undefined {
  const sides = listIn(text).map((word) => valueOf(sideWords, word));
  const walls = new Set(sides.map((side) => side && wallAt(side, podium)));
  return walls.has(undefined) ? undefined : wallSides.filter((side) => walls.has(side));
}

export const levelsText = ({ levels }: RoomPlan): string =>
  levels === null ? '混编' : levels === 'one' ? '每场一个级别' : levels.join('、');

export function levelsIn(text: string): RoomPlan['levels'] | undefined {
  if (/^(混编|不限|全部)$/.test(text.trim())) return null;
  if (/^(每场一个级别|单一级别|one)$/.test(text.trim())) return 'one';
  const named = listIn(text);
  const known = allLevels.filter((level: Level) => named.includes(level));
  return known.length > 0 && named.every((word) => known.some((level) => level === word)) ? known : undefined;
}

/** `2/3=A07,PC-TEACH,192.168.31.7; …`: row/column = machine number, host name, address. */
export const overridesText = ({ machines }: RoomPlan): string =>
  machines.overrides.map((own) => `${own.row}/${own.col}=${own.machineNo},${own.hostName},${own.ip}`).join('; ');

export function overridesIn(text: string): MachinePlan['overrides'] | undefined {
  let plan = noMachinePlan;
  for (const part of text.split(/[;；\n]/).filter((piece) => piece.trim() !== '')) {
    const [, row, col, rest = ''] = /^(\d{1,2})\/(\d{1,2})=(.*)$/.exec(part.trim()) ?? [];
    const [no = '', host = '', ip = '', ...more] = rest.split(',').map((piece) => piece.trim());
    const isRight =
      machineNo.safeParse(no).success && hostName.safeParse(host).success && machineIp.safeParse(ip).success;
    if (!row || !col || !isRight || more.length > 0) return undefined;
    plan = withOverride(plan, { row: Number(row), col: Number(col), machineNo: no, hostName: host, ip });
  }
  return plan.overrides;
}

/** `OOOO_OOOR/OOOO_OOOR`: a row a part, front to back as the grid is stored. */
export const gridText = ({ grid }: Pick<RoomPlan, 'grid'>): string => grid.join('/');

/** Short lines end in aisles. */
export function gridIn(text: string): readonly string[] | undefined {
  const lines = text
    .normalize('NFKC')
    .toUpperCase()
    .split(/[/\n]/)
    .map((line) => line.trim());
  return squareGrid(lines.map((line) => [...line].map((cell) => valueOf(kindWords, cell))));
}

/** Lines of one length, or undefined when a cell is no kind at all. */
export function squareGrid(lines: readonly (readonly (CellKind | undefined)[])[]): readonly string[] | undefined {
  const cols = Math.max(0, ...lines.map((line) => line.length));
  if (cols === 0 || lines.some((line) => line.includes(undefined))) return undefined;
  return lines.map((line) => line.join('').padEnd(cols, '_'));
}

const listIn = (text: string): readonly string[] => text.split(/[、,，;；/\s]+/).filter((word) => word !== '');
