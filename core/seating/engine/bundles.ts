// People who differ in nothing but their name. They can change halls any number at a time at the price of one; people with
// needs, bans or sittings in other sessions are alone in something and move one by one.
import type { Ground } from './ground';
import { at, ints, type Ints } from './ints';
import type { Problem } from './problem';

/** `bundle`: by sitting, -1 for who is alone in something. */
export function bundlesOf(
  { sittings }: Problem,
  { fixed }: Ground,
): { readonly bundle: Ints; readonly bundles: number } {
  const { notNear, notInRoom } = sittings;
  const indexByKey = new Map<string, number>();
  const bundle = ints(sittings.count, -1);
  const hasBans = (s: number) =>
    at(notNear.start, s) < at(notNear.start, s + 1) || at(notInRoom.start, s) < at(notInRoom.start, s + 1);
  for (let s = 0; s < sittings.count; s++) {
    if (at(fixed, s) !== -1 || at(sittings.needs, s) !== 0 || hasBans(s)) continue;
    if (at(sittings.before, s) !== -1 || at(sittings.after, s) !== -1) continue;
    const key = `${at(sittings.session, s)}|${at(sittings.kind, s)}|${at(sittings.group, s)}`;
    const index = indexByKey.get(key) ?? indexByKey.size;
    indexByKey.set(key, index);
    bundle[s] = index;
  }
  return { bundle, bundles: indexByKey.size };
}
