// Seeds that can be read out and written down.
import { expect, test } from 'vitest';
import { newSeed, seedProblem } from '../../../renderer/screens/seating/seed';

test('a new seed is eight digits, and hardly ever the last one again', () => {
  const seeds = Array.from({ length: 50 }, newSeed);
  for (const seed of seeds) expect(seed).toMatch(/^\d{8}$/);
  expect(new Set(seeds).size).toBeGreaterThan(45);
});

test('a random plan needs a seed', () => {
  expect(seedProblem('')).toBe('missing');
  expect(seedProblem('  ')).toBe('missing');
  expect(seedProblem('抽签 7')).toBeNull();
});
