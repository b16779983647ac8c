// What is wrong or odd in a file of rooms: where it stands, and whether the row can be taken all the same.
import type { RoomField } from './columns';

export type RoomFileProblem =
  /** The row is not taken. */
  | { readonly severity: 'error'; readonly kind: 'NoMissing' }
  | { readonly severity: 'error'; readonly kind: 'NoRepeated'; readonly no: string; readonly firstRow: number }
  | { readonly severity: 'error'; readonly kind: 'ValueUnreadable'; readonly field: RoomField; readonly value: string }
  | {
      readonly severity: 'error';
      readonly kind: 'SumWrong';
      readonly assignable: number;
      readonly spare: number;
      readonly total: number;
    }
  | { readonly severity: 'error'; readonly kind: 'TooManyMachines'; readonly machines: number; readonly cells: number }
  | { readonly severity: 'error'; readonly kind: 'NoLayout' }
  | { readonly severity: 'error'; readonly kind: 'NoPlaces' }
  | {
      readonly severity: 'error';
      readonly kind: 'GridSheetUnreadable';
      readonly sheet: string;
      readonly cell: string;
      readonly value: string;
    }
  | { readonly severity: 'error'; readonly kind: 'JsonEntryWrong'; readonly path: string }
  /** Taken; a person should look. */
  | {
      readonly severity: 'warning';
      readonly kind: 'CountDiffers';
      readonly field: RoomField;
      readonly said: number;
      readonly drawn: number;
    }
  | { readonly severity: 'warning'; readonly kind: 'SizeDiffers'; readonly said: string; readonly drawn: string }
  | { readonly severity: 'warning'; readonly kind: 'LayoutGuessed'; readonly rows: number; readonly cols: number }
  | { readonly severity: 'warning'; readonly kind: 'BrokenPlacesUnknown'; readonly broken: number }
  | { readonly severity: 'warning'; readonly kind: 'GridTwice' }
  | { readonly severity: 'warning'; readonly kind: 'GridSheetWithoutRow'; readonly sheet: string; readonly no: string }
  /** Mended safely. */
  | { readonly severity: 'info'; readonly kind: 'ZerosRestored'; readonly before: string; readonly after: string };

/** Why a file holds no rooms at all. */
export type RoomFileFault =
  | { readonly kind: 'HeaderNotFound' }
  | { readonly kind: 'JsonBroken' }
  | { readonly kind: 'TooManyRooms'; readonly rooms: number; readonly limit: number };
