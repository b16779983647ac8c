// How the state of a place looks: a mark, a shape and a colour, never a colour alone.
import type { CellKind } from '#core/room/room';

export type SeatLook = 'free' | 'assigned' | 'present' | 'late' | 'spare' | 'broken' | 'teacher' | 'pillar' | 'aisle';

interface Look {
  /** One character in the corner of the place, or none. */
  readonly mark: readonly [zh: string, en: string];
  readonly zh: string;
  readonly en: string;
  readonly classes: string;
}

export const seatLooks: Readonly<Record<SeatLook, Look>> = {
  free: {
    mark: ['', ''],
    zh: '空',
    en: 'free',
    classes: 'border border-dashed border-line-strong bg-paper text-ink-soft',
  },
  assigned: { mark: ['', ''], zh: '已排', en: 'assigned', classes: 'border border-line-strong bg-paper text-ink' },
  present: { mark: ['✓', '✓'], zh: '已签到', en: 'present', classes: 'border-2 border-good bg-good-wash text-ink' },
  late: {
    mark: ['迟', 'L'],
    zh: '迟到',
    en: 'late',
    classes: 'border-2 border-double border-warn bg-warn-wash text-ink',
  },
  spare: {
    mark: ['备', 'S'],
    zh: '备用',
    en: 'spare',
    classes: 'border-2 border-dotted border-line-strong bg-ground text-ink-soft',
  },
  broken: {
    mark: ['停', 'X'],
    zh: '停用',
    en: 'out of order',
    classes: 'border border-line-strong bg-[repeating-linear-gradient(45deg,#e3e7ec_0_4px,#fff_4px_9px)] text-ink-soft',
  },
  teacher: {
    mark: ['', ''],
    zh: '教师机',
    en: 'proctor PC',
    classes: 'border border-line bg-brand-wash text-brand-deep',
  },
  pillar: { mark: ['', ''], zh: '柱', en: 'pillar', classes: 'bg-line text-ink-soft' },
  aisle: { mark: ['', ''], zh: '过道', en: 'aisle', classes: '' },
};

/** How a cell looks before anybody sits there. */
export const lookOfCell: Readonly<Record<CellKind, SeatLook>> = {
  O: 'free',
  A: 'free',
  R: 'spare',
  X: 'broken',
  T: 'teacher',
  '#': 'pillar',
  _: 'aisle',
};
