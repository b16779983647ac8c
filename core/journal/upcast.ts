// Old events for today's readers: one step a version, in order, never skipping one (rule 8). Stored events never change.
import type { Json } from '#core/kernel/canonical-json';

/** The data of one version of a fact as the data of the next version. */
export type Upcaster = (data: Json) => Json;

/** For each type its steps: the first leads from v1 to v2. A type without steps is still written as v1. */
export type Upcasters = Readonly<Record<string, readonly Upcaster[]>>;

/** The version in which a type is written today. */
export const versionOf = (upcasters: Upcasters, type: string): number => stepsOf(upcasters, type).length + 1;

/** The data of `type` in version `v` as today's. */
export const upcast = (upcasters: Upcasters, type: string, v: number, data: Json): Json =>
  stepsOf(upcasters, type)
    .slice(v - 1)
    .reduce((value, step) => step(value), data);

const stepsOf = (upcasters: Upcasters, type: string): readonly Upcaster[] =>
  Object.hasOwn(upcasters, type) ? (upcasters[type] ?? []) : [];
