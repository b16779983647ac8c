// One text for one value: keys sorted, no white space. What is hashed must not depend on the order of insertion.

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export type JsonObject = { readonly [key: string]: Json | undefined };

/**
 * Canonical JSON text of a plain value: members in the order of their keys' UTF-16 code units, numbers and strings as
 * JSON.stringify writes them; `undefined` members are left out. Written by hand because every commit passes here twice
 * and JSON.stringify with a sorting replacer takes four times as long.
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  let members = '';
  for (const key of Object.keys(value).sort()) {
    const member = value[key];
    if (member !== undefined) members += `${members && ','}${JSON.stringify(key)}:${canonicalJson(member)}`;
  }
  return `{${members}}`;
}

const isList = (value: readonly Json[] | JsonObject): value is readonly Json[] => Array.isArray(value);
