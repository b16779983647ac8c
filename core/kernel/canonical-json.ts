// One text for one value: keys sorted, no white space. What is hashed must not depend on the order of insertion.

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export type JsonObject = { readonly [key: string]: Json | undefined };

/** Canonical JSON text of a plain value; `undefined` members are left out. */
export function canonicalJson(value: Json): string {
  return JSON.stringify(value, (_key, member: Json) =>
    member !== null && typeof member === 'object' && !Array.isArray(member)
      ? sortedKeys(member as { [key: string]: Json })
      : member,
  );
}

function sortedKeys(object: { readonly [key: string]: Json }): { [key: string]: Json } {
  // Without a prototype, because a member may be called `__proto__`.
  const sorted: { [key: string]: Json } = Object.create(null);
  for (const key of Object.keys(object).sort()) sorted[key] = object[key] as Json;
  return sorted;
}
