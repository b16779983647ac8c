// The journal as a person reads it: a check-in appears as it is made, one life is told alone, the chain is checked.
import type { Page } from '@playwright/test';
import { rosterFacts } from '#core/roster/roster';
import { expect, test } from './app';
import { graveFindings } from './axe';
import { command, makeSmallExam, smallPeople } from './small-exam';

const people = smallPeople(12);
const rooms = [{ no: '001', places: 12 }];
const [first, second] = people;

const recordsList = (page: Page) => page.getByRole('listbox', { name: '记录' });

/** The id that the station gave to the candidate with this ticket number. */
async function idOf(page: Page, ticketNo: string): Promise<string> {
  const imported = await page.evaluate(async () => {
    const events = (await window.station.commitsSince({})).flatMap((commit) => commit.events);
    return events.find(({ type }) => type === 'RosterImported')?.data;
  });
  const { added } = rosterFacts.RosterImported.parse(imported);
  const found = added.find(({ entry }) => entry.ticketNo === ticketNo);
  if (!found) throw new Error('no such ticket');
  return found.id;
}

test('a check-in and its undo appear as they are made, with names and reasons', async ({ launch }) => {
  const { page } = await launch({ screen: 'records' });
  await expect(page.getByText('还没有记录')).toBeVisible();
  await makeSmallExam(page, rooms, people);
  const rows = recordsList(page).getByRole('option');
  await expect(rows).toHaveCount(4);
  await expect(rows.first()).toContainText('编排座位：12 人有座位（按准考证号顺序）');

  await command(page, { type: 'CheckInCandidate', session: 'S1', candidate: await idOf(page, first!.ticketNo) });
  await expect(rows.first()).toContainText(`${first!.name} 签到「理论」，座位 第001考场 01号`);
  await expect(rows.first()).toContainText('监考员甲 王一');
  const checkIn = await page.evaluate(async () => (await window.station.commitsSince({})).at(-1)?.events[0]?.id);
  await command(page, { type: 'UndoCheckIn', checkIn, reason: '点错人' }, '监考员乙 李二');
  await expect(rows.first()).toContainText(`撤销 ${first!.name} 的「理论」签到，原因：点错人`);
  await expect(rows).toHaveCount(6);
  expect(await graveFindings(page)).toEqual([]);
});

test('one record in full, by keyboard: its id, its hash computed again, what it leans on', async ({ launch }) => {
  const { page } = await launch({ screen: 'records' });
  await makeSmallExam(page, rooms, people);
  const candidate = await idOf(page, first!.ticketNo);
  await command(page, { type: 'CheckInCandidate', session: 'S1', candidate });
  const checkIn = await page.evaluate(async () => (await window.station.commitsSince({})).at(-1)?.events[0]?.id);
  await command(page, { type: 'UndoCheckIn', checkIn, reason: '点错人' });
  await recordsList(page).focus();
  await page.keyboard.press('ArrowDown');
  const last = await page.evaluate(async () => (await window.station.commitsSince({})).at(-1));
  if (!last) throw new Error('no commit');
  const detail = page.locator('dl');
  await expect(detail).toContainText(last.events[0]!.id);
  await expect(detail).toContainText(last.hash.slice(0, 16));
  await expect(detail).toContainText('重新计算相符');
  await expect(detail).toContainText(`candidate/${candidate} ← ${checkIn}`);
  await page.keyboard.press('End');
  await expect(detail).toContainText('ExamFounded');
  await expect(detail).toContainText('无，这是第一条');
  expect(await graveFindings(page)).toEqual([]);
});

test('filters: one kind, one candidate found by a few letters, and back', async ({ launch }) => {
  const { page } = await launch({ screen: 'records' });
  await makeSmallExam(page, rooms, people);
  for (const { ticketNo } of [first!, second!])
    await command(page, { type: 'CheckInCandidate', session: 'S1', candidate: await idOf(page, ticketNo) });
  const rows = recordsList(page).getByRole('option');
  await page.getByLabel('种类').selectOption({ label: '签到（2）' });
  await expect(rows).toHaveCount(2);
  await page.getByLabel('只看一名考生').fill(second!.ticketNo.slice(-4));
  await page.getByRole('option', { name: second!.name }).last().click();
  await expect(rows).toHaveCount(1);
  await page.getByLabel('种类').selectOption('all');
  await expect(rows).toHaveText([/签到「理论」/, /编排到 第001考场 02号/, /进入名单/]);
  expect(await graveFindings(page)).toEqual([]);
  await page.getByLabel('种类').selectOption('plan');
  await expect(page.getByText('没有符合条件的记录')).toBeVisible();
  await page.getByRole('button', { name: '看全部记录' }).click();
  await expect(rows).toHaveCount(6);
});

test('the health of the journal: a power cut is told, streams and heads are listed', async ({ launch }) => {
  const before = await launch({ screen: 'records' });
  await makeSmallExam(before.page, rooms, people);
  const head = await before.page.evaluate(async () => (await window.station.commitsSince({})).at(-1)?.hash);
  await expect(before.page.getByText(/^完好。打开时/)).toBeVisible();
  await before.kill();

  const { page } = await launch({ screen: 'records', data: before.data });
  await command(page, { type: 'CheckInCandidate', session: 'S1', candidate: await idOf(page, first!.ticketNo) });
  await expect(recordsList(page).getByRole('option')).toHaveCount(5);
  const streams = page.getByRole('table').getByRole('row');
  await expect(streams).toHaveCount(3);
  await expect(streams.filter({ hasText: '本次' })).toContainText('1');
  await expect(streams.filter({ hasText: head!.slice(0, 8) })).toContainText('4');
  await expect(page.getByText('2 条数据流，共 5 次提交')).toBeVisible();
});
