// From a stored event to a fact of today, decoded once: an event object is never changed, so the result is remembered.
import type { StoredEvent } from '#core/journal/commit';
import { factSchemas, factVersion, type Fact, type FactType } from './catalogue';

const decoded = new WeakMap<StoredEvent, Fact>();

/** `null` when a newer station wrote it. Data that breaks the schema of its own version is a defect and throws. */
export function decodeFact(event: StoredEvent): Fact | null {
  const known = decoded.get(event);
  if (known) return known;
  if (!isFactType(event.type) || event.v > factVersion) return null;
  const result = factSchemas[event.type].safeParse(event.data);
  if (!result.success) throw new Error(`event ${event.id} (${event.type} v${event.v}): ${result.error.message}`);
  // The schema was chosen by the type, which the compiler can't follow through the table.
  const fact = { type: event.type, data: result.data } as Fact;
  decoded.set(event, fact);
  return fact;
}

const isFactType = (type: string): type is FactType => Object.hasOwn(factSchemas, type);
