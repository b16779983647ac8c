// The brushes of the layout, one a kind of cell, in the order of their keys 1 to 7.
import { cellKinds, type CellKind } from '#core/room/room';

interface Brush {
  readonly zh: string;
  readonly en: string;
}

export const brushes: Readonly<Record<CellKind, Brush>> = {
  O: { zh: '考位', en: 'Seat' },
  A: { zh: '无障碍', en: 'Accessible' },
  R: { zh: '备用', en: 'Spare' },
  X: { zh: '停用', en: 'Broken' },
  T: { zh: '教师机', en: 'Proctor' },
  '#': { zh: '柱', en: 'Pillar' },
  _: { zh: '过道', en: 'Aisle' },
};

/** The brush that a key chooses, undefined for every other key. */
export const brushOfKey = (key: string): CellKind | undefined =>
  /^[1-7]$/.test(key) ? cellKinds[Number(key) - 1] : undefined;
