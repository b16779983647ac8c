// Events never change; readers learn. tests/golden/events holds one file for each (type, version) that was ever written:
// the event as it was stored, the shape of its data then, and the fact of today that it must still be read as.
//
// When this fails because a schema changed: keep the old file, add a step to `factUpcasters` in core/station/catalogue,
// add <Type>.v<next>.json with the new shape, and change only `fact` in the files of older versions. A shape may change
// without a new version only before the first release, and then no journal of an exam may exist.
import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { storedEvent } from '#core/journal/commit';
import { upcast, versionOf, type Upcaster, type Upcasters } from '#core/journal/upcast';
import { factSchemas, factUpcasters, type FactType } from '#core/station/catalogue';
import { decodeFact, decodeWith } from '#core/station/decode-fact';

const folder = 'tests/golden/events';
const golden = z.strictObject({ event: storedEvent, shape: z.record(z.string(), z.unknown()), fact: z.unknown() });

const files = readdirSync(folder).map((name) => {
  const [, type = '', v = ''] = /^(\w+)\.v(\d+)\.json$/.exec(name) ?? [];
  return { name, type, v: Number(v), ...golden.parse(JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'))) };
});
const types = Object.keys(factSchemas) as FactType[];

test('there is a golden file for every version of every fact, and none of anything else', () => {
  const expected = types.flatMap((type) =>
    Array.from({ length: versionOf(factUpcasters, type) }, (_, i) => `${type}.v${i + 1}.json`),
  );
  expect(files.map(({ name }) => name).sort()).toEqual(expected.sort());
});

test.for(files)('$name is read as it always was', ({ type, v, event, fact }) => {
  expect(event).toMatchObject({ type, v });
  const decoded = decodeFact(event);
  if (decoded.kind !== 'fact') throw new Error(decoded.kind === 'malformed' ? decoded.problem : decoded.kind);
  expect(JSON.parse(JSON.stringify(decoded.fact))).toEqual(fact);
});

test.for(types)('%s has the shape of its version: a change of shape is a new version', (type) => {
  const current = files.find((file) => file.type === type && file.v === versionOf(factUpcasters, type));
  expect(shapeOf(factSchemas[type])).toEqual(current?.shape);
});

test('every upcaster is called by some golden file', () => {
  const called = new Set<string>();
  const watched: Upcasters = Object.fromEntries(
    Object.entries(factUpcasters).map(([type, steps]) => [
      type,
      steps.map((step, i): Upcaster => {
        return (data) => {
          called.add(`${type} v${i + 1}`);
          return step(data);
        };
      }),
    ]),
  );
  for (const { event } of files) decodeWith(watched, event);
  const all = Object.entries(factUpcasters).flatMap(([type, steps]) => steps.map((_, i) => `${type} v${i + 1}`));
  expect([...called].sort()).toEqual(all.sort());
});

test('steps are taken in order, from the version that was written to the one of today', () => {
  const add =
    (letter: string): Upcaster =>
    (data) =>
      `${z.string().parse(data)}${letter}`;
  const upcasters: Upcasters = { Note: [add('b'), add('c'), add('d')] };
  expect(versionOf(upcasters, 'Note')).toBe(4);
  expect([1, 2, 3, 4].map((v) => upcast(upcasters, 'Note', v, 'a'))).toEqual(['abcd', 'acd', 'ad', 'a']);
  expect(versionOf(upcasters, 'toString')).toBe(1);
  const [event] = files.map((file) => file.event).filter(({ type }) => type === 'RoomRemoved');
  if (!event) throw new Error('no golden RoomRemoved');
  const renamed = { ...event, data: { raum: 'r1' } };
  const step: Upcaster = (data) => ({ room: z.object({ raum: z.string() }).parse(data).raum });
  expect(decodeWith({ RoomRemoved: [step] }, renamed)).toEqual({
    kind: 'fact',
    fact: { type: 'RoomRemoved', data: { room: 'r1' } },
  });
  expect(decodeWith({ RoomRemoved: [step] }, { ...event, v: 3 })).toEqual({ kind: 'newer' });
});

function shapeOf(schema: z.ZodType): unknown {
  return JSON.parse(JSON.stringify(z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' })));
}
