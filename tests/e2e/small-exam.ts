// A small exam made over the bridge, as the screens would make it: quick, and every name in it is known to the test.
import type { Page } from '@playwright/test';
import { defaultRuleProfile } from '#core/plan/rule-profile';

export interface SmallRoom {
  readonly no: string;
  /** Places in a row; one line of them. */
  readonly places: number;
}

export interface SmallPerson {
  readonly name: string;
  readonly ticketNo: string;
}

/** Made-up people; the ids are in a region that does not exist. */
export const smallPeople = (count: number): readonly SmallPerson[] =>
  Array.from({ length: count }, (_, i) => ({
    name: `考生${'甲乙丙丁戊己庚辛壬癸'[i % 10]}${'一二三四五六七八九十'[Math.floor(i / 10) % 10]}`,
    ticketNo: `2211010${String(i + 1).padStart(5, '0')}`,
  }));

/** One command through the bridge; the answer must be a receipt. */
export async function command(page: Page, wish: object, operator = '监考员甲 王一'): Promise<void> {
  const answer = await page.evaluate(
    ([request, by]) => {
      const execute: unknown = Reflect.get(window.station, 'execute');
      if (typeof execute !== 'function') throw new Error('no verb execute');
      return execute({ v: 1, id: crypto.randomUUID(), operator: by, command: request }) as Promise<{ ok: boolean }>;
    },
    [wish, operator] as const,
  );
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer)}`);
}

/** Founded, rooms added, people imported and, as far as there are places, seated by ticket number. */
export async function makeSmallExam(
  page: Page,
  rooms: readonly SmallRoom[],
  people: readonly SmallPerson[],
): Promise<void> {
  await command(page, { type: 'FoundExam', plan });
  for (const { no, places } of rooms) await command(page, { type: 'AddRoom', plan: roomOf(no, places) });
  await command(page, importOf(people));
  await command(page, arrange('ticket-order'));
}

export const importOf = (people: readonly SmallPerson[]) => ({
  type: 'ImportRoster',
  source: { fileName: '名单.xlsx', sha256: '00' },
  candidates: people.map((person, i) => ({
    ...person,
    idNumber: `99010120000101${String(i + 1).padStart(4, '0')}`,
    level: '初级',
  })),
});

export const arrange = (method: 'ticket-order' | 'random', seed = '') => ({
  type: 'ArrangeSeats',
  method,
  seed,
  who: 'everyone',
});

export const roomOf = (no: string, places: number) => ({
  no,
  name: `${no}机房`,
  grid: ['O'.repeat(places)],
  podium: 'top',
  numbering: { by: 'row', snake: false, start: 'TL' },
});

const plan = {
  title: '2022年11月 1+X Python程序开发职业技能等级证书考试',
  siteName: '江城职业技术学院',
  siteCode: '990101',
  levels: ['初级'],
  sessions: [
    { id: 'S1', name: '理论', date: '2022-11-19', start: '08:30', end: '10:00' },
    { id: 'S2', name: '实操', date: '2022-11-19', start: '10:10', end: '12:40' },
  ],
  rules: { ...defaultRuleProfile, sparePercent: 5 },
};
