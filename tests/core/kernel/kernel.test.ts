import { expect, test } from 'vitest';
import { canonicalJson } from '#core/kernel/canonical-json';
import { compareHlc, nextHlc, type Hlc } from '#core/kernel/hlc';
import { seededRandom, shuffled } from '#core/kernel/random';

test('canonical JSON does not depend on the order in which members were set', () => {
  const a = { b: [1, { y: null, x: '𬭎' }], a: true, skipped: undefined };
  const b = { a: true, b: [1, { x: '𬭎', y: null }] };
  expect(canonicalJson(a)).toBe('{"a":true,"b":[1,{"x":"𬭎","y":null}]}');
  expect(canonicalJson(a)).toBe(canonicalJson(b));
});

test('canonical JSON of any keys and values is what JSON.parse gives back, in the order of code units', () => {
  const awkward = JSON.parse(
    String.raw`{"__proto__":{"b":1},"10":1,"9":[[],{}],"é":"\ud800","a\"b":-0.5e-9,"":null,"\u2028":"\n"}`,
  );
  const text = canonicalJson(awkward);
  expect(JSON.parse(text)).toEqual(awkward);
  expect(Object.hasOwn(JSON.parse(text), '__proto__')).toBe(true);
  expect(text.startsWith(String.raw`{"":null,"10":1,"9":[[],{}],"__proto__":{"b":1},"a\"b":`)).toBe(true);
});

test('a stamp is always later than the one before, also when the clock goes back', () => {
  const walls = [100, 100, 50, 101, 0, 0, 200];
  const stamps = walls.reduce<Hlc[]>((made, wall) => [...made, nextHlc(made.at(-1) ?? [0, 0], wall)], []);
  for (const [i, stamp] of stamps.entries()) expect(compareHlc(stamp, stamps[i - 1] ?? [0, -1])).toBeGreaterThan(0);
  expect(stamps.at(-1)).toEqual([200, 0]);
});

test('seeded randomness is the same everywhere: these numbers are part of every stored plan', () => {
  const random = seededRandom('2022-11-19');
  expect(Array.from({ length: 6 }, () => random(1000))).toMatchInlineSnapshot(`
    [
      507,
      499,
      526,
      703,
      204,
      519,
    ]
  `);
  expect(shuffled(['a', 'b', 'c', 'd', 'e'], 'seed').join('')).toMatchInlineSnapshot(`"dcabe"`);
});
