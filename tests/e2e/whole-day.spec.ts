// The whole of it as people do it, in the real application: plan, roster, rooms, seats, thirty check-ins by keyboard, one
// undo, the sheets of all rooms as PDF, then a power cut and a start that finds everything as it was.
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test, type RunningStation } from './app';
import { answerOpenDialog, answerSaveDialog } from './steps';

const roster = resolve(import.meta.dirname, '../fixtures/rosters/export.xlsx');
interface Expected {
  readonly candidates: readonly { readonly name: string; readonly ticketNo: string }[];
}
const expected: Record<string, Expected> = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../fixtures/rosters/expected.json'), 'utf8'),
);
const people = expected['export.xlsx']?.candidates ?? [];

test('from an empty station to printed sheets, and through a power cut', async ({ launch, data }, info) => {
  test.setTimeout(180_000);
  const first = await launch();
  const { page } = first;
  await foundExam(page);
  await importRoster(first);
  await addSixRooms(page);
  await arrangeSeats(page);
  await signIn(page);
  await checkInThirty(page);
  await undoOne(page);
  await page.screenshot({ path: info.outputPath('check-in.png') });
  const before = await pictureOf(page);

  const pdf = await saveSheets(first, info.outputPath('签到表.pdf'));
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
  for (const { name, ticketNo } of people) {
    expect(text, name).toContain(ticketNo);
    expect(withoutSpaces(text), name).toContain(withoutSpaces(name));
  }
  expect(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })).toMatch(/Pages:\s+11/); // five rooms of 50 on two pages, one of 30 on one

  await first.kill();
  const second = await launch({ data, screen: 'check-in' });
  expect(await pictureOf(second.page)).toEqual(before);
  await second.close();

  // The read model is only a copy: without it the screens are the same.
  rmSync(join(data, 'window', 'IndexedDB'), { recursive: true });
  const third = await launch({ data, screen: 'check-in' });
  expect(await pictureOf(third.page)).toEqual(before);
  await third.page.getByRole('combobox', { name: '查找考生' }).fill('shangguan');
  await expect(third.page.getByRole('option').filter({ hasText: '上官' }).first()).toBeVisible();
});

const withoutSpaces = (text: string): string => text.replace(/\s/g, '');

async function foundExam(page: Page): Promise<void> {
  await page.getByRole('button', { name: '新建考试' }).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByLabel('考试名称').fill('2022年11月 1+X Python程序开发职业技能等级证书考试');
  await dialog.getByLabel('考点名称').fill('江城职业技术学院');
  for (const date of await dialog.getByLabel('日期').all()) await date.fill('2022-11-19');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio', { name: '理论 8:30–10:00' })).toBeVisible();
  await expect(page.getByRole('radio', { name: '实操 10:10–12:40' })).toBeVisible();
}

async function importRoster({ app, page }: RunningStation): Promise<void> {
  await answerOpenDialog(app, roster);
  await page.getByRole('button', { name: '下一步：导入考生名单' }).click();
  await page.getByRole('button', { name: '导入名单…' }).first().click();
  await page.getByRole('button', { name: '导入 280 名考生' }).click();
  await expect(page.getByText('共 280 人')).toBeVisible();
}

async function addSixRooms(page: Page): Promise<void> {
  await page.keyboard.press('Control+3');
  await page.getByRole('button', { name: '新建考场' }).first().click();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  for (let copies = 1; copies < 6; copies++) {
    await page.getByRole('button', { name: '复制考场' }).click();
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await expect(page.getByText(`${copies + 1} 个考场`)).toBeVisible();
  }
}

async function arrangeSeats(page: Page): Promise<void> {
  await page.keyboard.press('Control+4');
  await page.getByRole('radio', { name: '按准考证号' }).click();
  await page.getByRole('button', { name: '编排全部 280 人' }).click();
  await expect(page.getByText('未编排 0 人')).toBeVisible();
}

async function signIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: '未签名' }).click();
  await page.getByRole('alertdialog').getByLabel('姓名').fill('王一');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: '监考员甲 王一' })).toBeVisible();
}

/** By ticket number, by its end and by name, without waiting between people. */
async function checkInThirty(page: Page): Promise<void> {
  await page.keyboard.press('Control+5');
  await expect(page.getByRole('combobox', { name: '查找考生' })).toBeFocused();
  for (const { ticketNo } of people.slice(0, 30)) {
    await page.keyboard.type(ticketNo);
    await page.keyboard.press('Enter');
  }
  await expect(page.getByLabel('全考点')).toContainText('实到30');
}

async function undoOne(page: Page): Promise<void> {
  await page.keyboard.press('Control+z');
  await page.getByRole('alertdialog').getByLabel('原因（必填）').fill('认错人');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('全考点')).toContainText('实到29');
  await expect(page.getByLabel('全考点')).toContainText('未到251');
}

async function saveSheets({ app, page }: RunningStation, path: string): Promise<string> {
  await page.keyboard.press('Control+6');
  await answerSaveDialog(app, path);
  await page.getByRole('button', { name: '另存为 PDF…' }).click();
  await expect(page.getByText('签到表.pdf').first()).toBeVisible({ timeout: 30_000 });
  return path;
}

/** What the check-in screen says: counts, every place with its person and state, the last check-ins. */
async function pictureOf(page: Page): Promise<unknown> {
  await page.keyboard.press('Control+5');
  await page.getByLabel('考场', { exact: true }).selectOption({ index: 0 });
  await expect(page.getByRole('grid')).toBeVisible();
  return {
    title: await page.locator('header p').first().textContent(),
    counts: await page.getByLabel('全考点').textContent(),
    places: await page
      .getByRole('gridcell')
      .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('aria-label'))),
    recent: await page.getByRole('region', { name: '刚刚签到' }).getByRole('listitem').allTextContents(),
  };
}
