// What a concept says to the journal: facts with a type, and how facts come back when they are folded.
import type { z } from 'zod';
import type { EventId } from './ids';

/** A concept's facts: the name of each event type with the schema of its data, in the version written today. */
export type FactSchemas = Readonly<Record<string, z.ZodType>>;

/** The union of `{ type, data }` that a table of fact schemas describes. */
export type FactOf<S extends FactSchemas> = {
  readonly [K in keyof S & string]: { readonly type: K; readonly data: z.infer<S[K]> };
}[keyof S & string];

/** A fact that `decide` wants to be written, with the keys it is about. */
export type NewFact<F> = F & { readonly keys: readonly string[] };

/** Where a folded fact comes from. `at` is the corrected wall clock in ms since 1970. */
export interface Origin {
  readonly id: EventId;
  readonly at: number;
  readonly by: string;
}

/** The only door to clock and randomness inside `decide`; the clock is read once a command. */
export interface DecideContext {
  /** Corrected wall clock in ms since 1970. */
  readonly now: number;
  readonly operator: string;
  readonly newId: () => string;
}
