// What the cells of a room are called, one name a kind.
import type { CellKind } from '#core/room/room';

interface KindName {
  readonly zh: string;
  readonly en: string;
}

export const placeKinds: Readonly<Record<CellKind, KindName>> = {
  O: { zh: '考位', en: 'Seat' },
  A: { zh: '无障碍', en: 'Accessible' },
  R: { zh: '备用', en: 'Spare' },
  X: { zh: '停用', en: 'Broken' },
  T: { zh: '教师机', en: 'Proctor' },
  '#': { zh: '柱', en: 'Pillar' },
  _: { zh: '过道', en: 'Aisle' },
};

export const isPlaceKind = (cell: string | undefined): cell is CellKind => cell !== undefined && cell in placeKinds;
