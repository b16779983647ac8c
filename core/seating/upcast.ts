// How older facts about seats become today's.
import { z } from 'zod';
import type { Upcaster } from '#core/journal/upcast';

const arrangedV1 = z.object({
  method: z.enum(['ticket-order', 'random']),
  seed: z.string(),
  seats: z.array(z.tuple([z.string(), z.string()])),
});

/** v1 → v2: what the maker of the plan had seen was not written down; such a plan holds whatever came before. */
export const seatsArrangedSteps: readonly Upcaster[] = [(data) => ({ ...arrangedV1.parse(data), base: 'unknown' })];
