// The real files of a site come out exactly as their owner says (tests/fixtures/rosters/expected.json).
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readRoster } from '#core/roster/read-roster';
import { readBook } from '#electron/roster-files/read-book';

const folder = new URL('../../fixtures/rosters/', import.meta.url);
const expectation = z.object({
  candidates: z.array(z.record(z.string(), z.union([z.string(), z.number()]))),
  problems: z.array(z.object({ row: z.number(), severity: z.enum(['error', 'warning', 'info']), what: z.string() })),
});
const expected = z
  .record(z.string(), expectation)
  .parse(JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')));

/** What the owner of the files calls each problem, and the code that scripts know it by. */
const codeByWhat: Readonly<Record<string, string>> = {
  'full-width digits mended': 'full-width-mended',
  'spaces inside the name mended': 'spaces-mended',
  'check digit of the id number is wrong': 'id-check-digit',
  'id number kept as a number: digits are lost': 'id-digits-lost',
  'the same candidate again (row 6)': 'candidate-duplicate',
  'ticket number of another candidate (row 5)': 'ticket-duplicate',
  'level mended': 'level-mended',
  'unknown level': 'level-unknown',
  'no name': 'name-missing',
  'no ticket number': 'ticket-missing',
  'middle dot mended': 'dot-mended',
  'sex does not fit the id number': 'sex-mismatch',
};

describe.each(Object.entries(expected))('%s', (file, { candidates, problems }) => {
  const book = readBook(file, readFileSync(new URL(file, folder)));
  if (!book.ok) throw new Error(`${file}: ${book.error.code}`);
  const reading = readRoster(book.value, {});

  test('candidates, field by field', () => {
    const saysSheet = candidates.some((candidate) => 'sheet' in candidate);
    const found = reading.candidates.map(({ row, sheet, entry }) => ({ ...entry, row, ...(saysSheet && { sheet }) }));
    expect(found).toEqual(candidates);
  });

  test('problems: row, severity and code', () => {
    expect(reading.problems.map(({ row, severity, code }) => ({ row, severity, code }))).toEqual(
      problems.map(({ row, severity, what }) => ({ row, severity, code: codeByWhat[what] })),
    );
  });
});
