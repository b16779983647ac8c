// The brushes of the layout: one a kind of cell, in the order of their keys 1 to 7.
import { cellKinds, type CellKind } from '#core/room/room';

/** The brush that a key chooses, undefined for every other key. */
export const brushOfKey = (key: string): CellKind | undefined =>
  /^[1-7]$/.test(key) ? cellKinds[Number(key) - 1] : undefined;
