// Reads the sample exam that ships with the application: the notice's run of 2022-11-19 with made-up people.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { SampleExam } from '#core/bridge/contract';
import { examPlan } from '#core/plan/plan';
import { roomPlan } from '#core/room/room';
import { platform } from './platform';

export async function loadSampleExam(folder: string): Promise<SampleExam> {
  const json = async (name: string): Promise<unknown> => JSON.parse(await readFile(join(folder, name), 'utf8'));
  const bytes = await readFile(join(folder, 'roster.xlsx'));
  // Loaded only here: the reading libraries are a megabyte that the first screen does not need.
  const { readBook } = await import('./roster-files/read-book');
  const book = readBook('示例考生名单.xlsx', bytes);
  if (!book.ok) throw new Error(`the sample roster can't be read: ${book.error.code}`);
  return {
    plan: examPlan.parse(await json('plan.json')),
    rooms: z.array(roomPlan).parse(await json('rooms.json')),
    roster: { book: book.value, sha256: platform.sha256(bytes) },
  };
}
