// From a stored event to a fact of today, decoded once: an event object is never changed, so the result is remembered.
import type { StoredEvent } from '#core/journal/commit';
import { upcast, versionOf, type Upcasters } from '#core/journal/upcast';
import { factSchemas, factUpcasters, type Fact, type FactType } from './catalogue';

export type Decoded =
  | { readonly kind: 'fact'; readonly fact: Fact }
  /** A newer station wrote it: kept and passed on, not understood. */
  | { readonly kind: 'newer' }
  /** It breaks the schema of its own version: set aside alone, so that one bad record does not stop a station. */
  | { readonly kind: 'malformed'; readonly problem: string };

const remembered = new WeakMap<StoredEvent, Decoded>();

export function decodeFact(event: StoredEvent): Decoded {
  const known = remembered.get(event);
  if (known) return known;
  const decoded = decodeWith(factUpcasters, event);
  remembered.set(event, decoded);
  return decoded;
}

export function decodeWith(upcasters: Upcasters, { type, v, data }: StoredEvent): Decoded {
  if (!isFactType(type) || v > versionOf(upcasters, type)) return { kind: 'newer' };
  const result = factSchemas[type].safeParse(upcast(upcasters, type, v, data));
  if (!result.success) return { kind: 'malformed', problem: `${type} v${v}: ${whereOf(result.error)}` };
  // The schema was chosen by the type, which the compiler can't follow through the table.
  return { kind: 'fact', fact: { type, data: result.data } as Fact };
}

const isFactType = (type: string): type is FactType => Object.hasOwn(factSchemas, type);

/** Where the data is wrong, without the data: it may be about a person. */
const whereOf = (error: { readonly issues: readonly { readonly path: readonly PropertyKey[] }[] }): string =>
  error.issues.map(({ path }) => path.map(String).join('.')).join(', ');
