// One text for one value: members in the order of their keys' UTF-16 code units, no white space, numbers and strings as
// JSON.stringify writes them, `undefined` members left out. What is hashed must not depend on the order of insertion.
// Written by hand because every commit passes here before it is acknowledged: building ordered copies takes twice as long.

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export type JsonObject = { readonly [key: string]: Json | undefined };

/** Canonical JSON text of a plain value. */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  let text = '';
  if (isList(value)) {
    for (const member of value) text += (text && ',') + canonicalJson(member);
    return `[${text}]`;
  }
  for (const key of inOrder(Object.keys(value))) {
    const member = value[key];
    if (member !== undefined) text += `${text && ','}${JSON.stringify(key)}:${canonicalJson(member)}`;
  }
  return `{${text}}`;
}

/** Most objects are in order already, and seeing that is cheaper than sorting. */
function inOrder(keys: string[]): readonly string[] {
  let last = '';
  for (const key of keys) {
    if (key < last) return keys.sort();
    last = key;
  }
  return keys;
}

const isList = (value: readonly Json[] | JsonObject): value is readonly Json[] => Array.isArray(value);
