// The three sections of the settings of a room, and what each of them is given.
import type { MalformedField } from './draft-problem';
import type { RoomDraft } from './room-draft';

export const sections = ['layout', 'network', 'more'] as const;
export type Section = (typeof sections)[number];

/** 0-based row and column of the grid. */
export interface CellAt {
  readonly row: number;
  readonly col: number;
}

export interface SectionProps {
  readonly draft: RoomDraft;
  readonly sparePercent: number;
  readonly selected: CellAt | null;
  /** The sentence that stands under a field, or ''. */
  readonly problemAt: (field: MalformedField) => string;
  readonly onChange: (step: (draft: RoomDraft) => RoomDraft) => void;
}
