// Sheets on the screen, on disk and on paper are the same bytes; every way a print can end is told as it ended.
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import type { ElectronApplication, Page } from '@playwright/test';
import { startCups } from '../support/private-cups';
import { differenceOf, inkIn, pictureOfPage } from '../support/pdf-picture';
import { textOfPdf } from '../support/pdf';
import { expect, test } from './app';
import { graveFindings } from './axe';
import { arrange, command, importOf, makeSmallExam, roomOf, smallPeople } from './small-exam';

const people = smallPeople(40);
/** 34 people are two pages, six are one; nobody sits in 003. */
const rooms = [
  { no: '001', places: 34 },
  { no: '002', places: 8 },
];
/** A port where no print service listens. */
const noCups = { CUPS_SERVER: '127.0.0.1:9' };

async function openSheets(page: Page): Promise<void> {
  await makeSmallExam(page, rooms, people);
  await command(page, { type: 'AddRoom', plan: roomOf('003', 5) });
  await page.keyboard.press('Control+6');
  await expect(page.locator('canvas[data-drawn=yes]').first()).toBeVisible();
}

const seenHash = async (page: Page): Promise<string> =>
  (await page.locator('[data-sha256]').getAttribute('data-sha256')) ?? '';

const answerSaveDialogWith = (app: ElectronApplication, filePath: string | null): Promise<void> =>
  app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: path === null, filePath: path ?? '' });
  }, filePath);

/** The last document that was shown, asked again from where the screen got it. */
async function previewedBytes(page: Page): Promise<Uint8Array> {
  const bytes = await page.evaluate(
    async (sha256) => {
      const state = await window.station.commitsSince({});
      const request = state.flatMap(({ events }) => events).findLast(({ type }) => type === 'DocumentIssued')?.data;
      const { sha256: noted, request: document } = request as { sha256: string; request: never };
      if (noted !== sha256) throw new Error('what was printed is not what is shown');
      const answer = await window.station.renderDocument(document);
      if (!answer.ok) throw new Error(answer.error.kind);
      return [...answer.value.bytes];
    },
    await seenHash(page),
  );
  return Uint8Array.from(bytes);
}

/** Share of a canvas that is ink. */
const inkOf = (page: Page, index: number): Promise<number> =>
  page
    .locator('canvas')
    .nth(index)
    .evaluate((element) => {
      if (!(element instanceof HTMLCanvasElement)) throw new Error('not a canvas');
      const copy = document.createElement('canvas');
      [copy.width, copy.height] = [element.width, element.height];
      const context = copy.getContext('2d');
      if (!context) throw new Error('no context');
      context.fillStyle = 'white';
      context.fillRect(0, 0, copy.width, copy.height);
      context.drawImage(element, 0, 0);
      const { data } = context.getImageData(0, 0, copy.width, copy.height);
      let dark = 0;
      for (let i = 0; i < data.length; i += 4) if ((data[i] ?? 255) < 128) dark++;
      return dark / (data.length / 4);
    });

test('the preview shows every page, and what is saved is what was seen', async ({ launch }, info) => {
  const { page, app } = await launch({ env: noCups });
  await openSheets(page);
  await expect(page.getByText('第 1 / 3 页')).toBeVisible();
  const ink = await inkOf(page, 0);
  expect(ink).toBeGreaterThan(0.01);
  expect(ink).toBeLessThan(0.5);

  // Every page is drawn when it comes into sight, and the keys turn pages wherever the focus is.
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await expect(page.getByText('第 3 / 3 页')).toBeVisible();
  await expect(page.getByRole('img', { name: '第 3 页，共 3 页' })).toHaveAttribute('data-drawn', 'yes');
  await page.keyboard.press('PageUp');
  await expect(page.getByText('第 2 / 3 页')).toBeVisible();
  for (const zoom of ['整页', '100%', '适合宽度']) {
    await page.getByText(zoom, { exact: true }).click();
    await expect(page.getByRole('img', { name: '第 2 页，共 3 页' })).toHaveAttribute('data-drawn', 'yes');
    await expect(page.getByText('第 2 / 3 页')).toBeVisible();
  }

  const empty = page.getByRole('checkbox', { name: /003/ });
  await expect(empty).toBeDisabled();
  await expect(page.getByText('无考生，不打印')).toBeVisible();

  const file = info.outputPath('saved.pdf');
  await answerSaveDialogWith(app, file);
  await page.getByRole('button', { name: '另存为 PDF…' }).click();
  await expect(page.getByText(/已保存：saved\.pdf（3 页）/)).toBeVisible();
  const hash = createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
  expect(hash).toBe(await seenHash(page));
  const noted = await page.evaluate(async () =>
    (await window.station.commitsSince({})).flatMap(({ events }) => events.filter((e) => e.type === 'DocumentIssued')),
  );
  expect(noted).toMatchObject([{ data: { sha256: hash, planVersion: 1, pages: 3, delivery: { to: 'file' } } }]);
  const text = await textOfPdf(file);
  for (const { name, ticketNo } of people) {
    expect(text).toContain(name);
    expect(text).toContain(ticketNo);
  }
  expect(await graveFindings(page)).toEqual([]);
});

test('without a print service it says so, and saving stays possible and can be cancelled', async ({ launch }) => {
  const { page, app } = await launch({ env: noCups });
  await openSheets(page);
  await expect(page.getByRole('alert').filter({ hasText: '打印服务不可用' })).toContainText('保存为 PDF');
  await expect(page.getByRole('button', { name: '打印', exact: true }).and(page.locator('main *'))).toHaveCount(0);
  await answerSaveDialogWith(app, null);
  await page.getByRole('button', { name: '另存为 PDF…' }).click();
  await expect(page.getByRole('button', { name: '另存为 PDF…' })).toBeEnabled();
  await expect(page.getByText('已保存：')).toHaveCount(0);
  await answerSaveDialogWith(app, '/nowhere/at/all.pdf');
  await page.getByRole('button', { name: '另存为 PDF…' }).click();
  await expect(page.getByText(/没有写成（ENOENT）/)).toBeVisible();
});

test('a real queue prints, a failing one is told as failed, a stopped one takes nothing', async ({ launch }, info) => {
  const cups = await startCups();
  try {
    await cups.lpadmin('-d', 'paper');
    const { page } = await launch({ env: { CUPS_SERVER: cups.server } });
    await openSheets(page);
    const queue = page.getByLabel('打印机', { exact: true });
    await expect(queue).toHaveValue('paper');
    await expect(queue.locator('option:checked')).toContainText('默认');
    await page.getByRole('checkbox', { name: /001/ }).click();
    await expect(page.getByText('第 1 / 1 页')).toBeVisible();
    const print = page.locator('main').getByRole('button', { name: '打印', exact: true });
    await print.click();
    await expect(page.getByText(/已完成：打印机「paper」打印 2 份/)).toBeVisible();
    const paper = (await cups.printed()).at(-1);
    if (!paper) throw new Error('no paper came out');
    // The driver draws anew, so the paper is compared as a picture with what the screen was given.
    const seen = info.outputPath('seen.pdf');
    await writeFile(seen, await previewedBytes(page));
    const [onScreen, onPaper] = [await pictureOfPage(seen, 1), await pictureOfPage(paper, 1)];
    expect(inkIn(onScreen)).toBeGreaterThan(3);
    expect(differenceOf(onScreen, onPaper)).toBeLessThan(inkIn(onScreen) / 4);

    await queue.selectOption('broken');
    await print.click();
    await expect(page.getByRole('alert').filter({ hasText: '失败：打印机「broken」' })).toContainText('on fire');

    await page.getByRole('button', { name: '已出的表（2）' }).click();
    const rows = page.getByRole('table', { name: '已出的表' }).getByRole('row');
    await expect(rows.nth(1)).toContainText('没有打印成');
    await expect(rows.nth(2)).toContainText('现行');
    await page.getByRole('button', { name: '返回打印' }).click();

    await cups.program('/usr/sbin/cupsdisable', '-r', '缺纸', 'paper');
    await page.getByRole('button', { name: '重新查找打印机' }).click();
    await expect(page.getByText('这台打印机已停用')).toBeVisible();
    await expect(print).toBeDisabled();
  } finally {
    await cups.stop();
  }
});

test('sheets of an older plan are listed, and one click chooses their rooms again', async ({ launch }, info) => {
  const { page, app } = await launch({ env: noCups });
  await openSheets(page);
  await answerSaveDialogWith(app, info.outputPath('old.pdf'));
  await page.getByRole('checkbox', { name: /001/ }).click();
  await expect(page.getByText('第 1 / 1 页')).toBeVisible();
  await page.getByRole('button', { name: '另存为 PDF…' }).click();
  await expect(page.getByText(/已保存：/)).toBeVisible();
  const before = await seenHash(page);

  await command(page, arrange('random', '7'));
  await expect(page.getByText(/已过期，需重打：理论签到表，考场 002/)).toBeVisible();
  await expect(page.locator('[data-sha256]')).not.toHaveAttribute('data-sha256', before);
  await page.getByRole('button', { name: '已出的表（1）' }).click();
  await expect(page.getByRole('table', { name: '已出的表' })).toContainText('已过期，需重打');
  expect(await graveFindings(page)).toEqual([]);

  await page.getByRole('button', { name: '选中这些考场' }).click();
  await expect(page.getByRole('checkbox', { name: /002/ })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: /001/ })).not.toBeChecked();
  await answerSaveDialogWith(app, info.outputPath('new.pdf'));
  await page.getByRole('button', { name: '另存为 PDF…' }).click();
  await expect(page.getByText(/已过期，需重打/)).toHaveCount(0);
  await page.getByRole('button', { name: '已出的表（2）' }).click();
  await expect(page.getByRole('table', { name: '已出的表' })).toContainText('已过期，已有新版');
});

test('a character that no font has is named with its people, and nothing can be printed', async ({ launch }) => {
  const { page } = await launch({ env: noCups });
  await openSheets(page);
  const [first, ...rest] = people;
  // Tangut: no Chinese font has it, and no name of a Chinese id card can hold it.
  await command(page, importOf([{ ...first!, name: '王\u{17000}' }, ...rest]));
  const alert = page.getByRole('alert').filter({ hasText: '\u{17000}' });
  await expect(alert).toContainText('001考场 01号');
  await expect(page.getByRole('button', { name: '另存为 PDF…' })).toBeDisabled();
  expect(await graveFindings(page)).toEqual([]);
  await page.getByRole('checkbox', { name: /001/ }).click();
  await expect(page.getByText('第 1 / 1 页')).toBeVisible();
  await expect(page.getByRole('button', { name: '另存为 PDF…' })).toBeEnabled();
});

test('before there is anything to print, the screen says what to do next', async ({ launch }) => {
  const { page } = await launch({ screen: 'print', env: noCups });
  await expect(page.getByText('还没有考试计划')).toBeVisible();
  await makeSmallExam(page, rooms, people);
  await page.getByRole('checkbox', { name: /全部有考生的考场/ }).click();
  await expect(page.getByText('没有选考场')).toBeVisible();
  await expect(page.getByRole('button', { name: '另存为 PDF…' })).toBeDisabled();
});
