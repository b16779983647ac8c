// How facts about rooms of older versions are read today (rule 8). Version 1 knew a room as a layout alone, and a change
// never cost anybody a place.
import { z } from 'zod';
import type { Json } from '#core/kernel/canonical-json';
import type { Upcaster } from '#core/journal/upcast';

const data = z.looseObject({ plan: z.looseObject({}) });

/** Written out, not taken from today's defaults: what version 1 means must not move with them. */
const unsaid = {
  door: null,
  windows: [],
  levels: null,
  frontRows: 1,
  machines: { hostPattern: '', ip: null, overrides: [] },
  location: { campus: '', building: '', room: '' },
  note: '',
  lead: { name: '', phone: '' },
  technician: { name: '', phone: '' },
} satisfies Json;

function withUnsaid(old: Json): { readonly [key: string]: Json } {
  const { plan, ...rest } = data.parse(old) as { readonly plan: { readonly [key: string]: Json } };
  return { ...rest, plan: { ...unsaid, ...plan } };
}

export const roomAddedSteps: readonly Upcaster[] = [withUnsaid];
export const roomChangedSteps: readonly Upcaster[] = [(old) => ({ ...withUnsaid(old), freed: [], renumbered: [] })];
