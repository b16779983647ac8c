// A roster comes in through the real window: previewed row by row, corrected, compared, taken with one command; and
// files that are no rosters each get their sentence and leave the screen usable.
import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { utils, write } from '@e965/xlsx';
import type { Page, TestInfo } from '@playwright/test';
import { expect, test, type RunningStation } from './app';
import { graveFindings } from './axe';
import { makeSmallExam, smallPeople } from './small-exam';
import { answerOpenDialog } from './steps';

interface Expected {
  readonly candidates: readonly { readonly name: string; readonly ticketNo: string; readonly row: number }[];
  readonly problems: readonly { readonly row: number; readonly severity: 'error' | 'warning' | 'info' }[];
}
const fixture = (name: string): string => resolve(import.meta.dirname, '../fixtures/rosters', name);
const expected: Readonly<Record<string, Expected>> = JSON.parse(readFileSync(fixture('expected.json'), 'utf8'));

const rows = (page: Page) => page.getByRole('grid');
/** A row of the preview by its number in the file. */
const fileRow = (page: Page, row: number) =>
  rows(page)
    .getByRole('row')
    .filter({ has: page.getByRole('gridcell', { name: String(row), exact: true }) });
const chip = (page: Page, text: string, count: number) =>
  page.getByRole('button', { name: `${text} ${count}`, exact: true });
const importButton = (page: Page) => page.getByRole('button', { name: /^导入 \d+ 名考生$/ });

async function openFile({ app, page }: RunningStation, path: string): Promise<void> {
  await answerOpenDialog(app, path);
  await page.getByRole('button', { name: /^(导入名单|换一个文件)…$/ }).click();
}

function fileOf(info: TestInfo, name: string, content: string | Uint8Array): string {
  const path = info.outputPath(name);
  writeFileSync(path, content);
  return path;
}

/** Three rows say as much as thirty. */
async function expectNothingGrave(page: Page): Promise<void> {
  expect(await graveFindings(page, '[role=row]:nth-child(n+4)')).toEqual([]);
}

test.describe('a good roster', () => {
  test('280 people are previewed, taken with one command and found again', async ({ launch }) => {
    const station = await launch({ screen: 'candidates' });
    const { page } = station;
    await expectNothingGrave(page);
    await openFile(station, fixture('export.xlsx'));
    await expect(chip(page, '可导入', 280)).toBeVisible();
    await expect(chip(page, '不导入', 0)).toBeVisible();
    await expect(page.getByLabel('级别')).toHaveValue('6'); // 报考等级
    await expect(page.getByText(/未使用的列：.*序号/)).toBeVisible();
    await expectNothingGrave(page);

    await page.getByRole('button', { name: '导入 280 名考生' }).click();
    await expect(page.getByText('已导入「export.xlsx」：新增 280 人。')).toBeVisible();
    await expect(page.getByText('已保存 1 条')).toBeVisible();
    await expect(page.getByText('共 280 人 · 初级 155 · 中级 95 · 高级 30')).toBeVisible();
    await expect(chip(page, '未编排', 280)).toBeVisible();
    await expectNothingGrave(page);

    const table = page.getByRole('table', { name: '考生名单' });
    await page.keyboard.type('shangguan'); // the field has the focus
    const found = table.getByRole('row').filter({ hasText: '上官若嫣' });
    await expect(found).toContainText('221101011001');
    await expect(found).toContainText('9901**********0014');
    await expect(found).not.toContainText('990101200103260014');

    await page.getByRole('button', { name: '下一步：设置考场' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('考场');
  });

  test('sheets by class are read together, and one can be left out', async ({ launch }) => {
    const station = await launch({ screen: 'candidates' });
    const { page } = station;
    await openFile(station, fixture('by-class.xlsx'));
    await expect(importButton(page)).toHaveText('导入 120 名考生');
    await expect(page.getByText('工作表（读取 9 / 10 张）')).toBeVisible();
    await expect(page.getByLabel(/^说明/)).toBeDisabled();
    await page.getByLabel('软件2101（7 行）').uncheck();
    await expect(importButton(page)).toHaveText('导入 113 名考生');
  });

  test('merged cells are filled while the box is ticked', async ({ launch }, info) => {
    const sheet = utils.aoa_to_sheet([
      ['姓名', '准考证号', '班级'],
      ['陈沐', '221101011001', '软件2101'],
      ['石涵佳', '221101011002'],
      ['闫建远', '221101011003'],
    ]);
    sheet['!merges'] = [{ s: { r: 1, c: 2 }, e: { r: 3, c: 2 } }];
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, '名单');
    const bytes: Buffer = write(book, { type: 'buffer', bookType: 'xlsx' });

    const station = await launch({ screen: 'candidates' });
    const { page } = station;
    await openFile(station, fileOf(info, '合并.xlsx', bytes));
    const box = page.getByLabel('合并单元格：把 2 个空格按合并的内容填上');
    await expect(box).toBeChecked();
    await expect(fileRow(page, 4)).toContainText('软件2101');
    await box.uncheck();
    await expect(fileRow(page, 4)).not.toContainText('软件2101');
    await expect(fileRow(page, 2)).toContainText('软件2101');
    await box.check();
    await page.getByRole('button', { name: '导入 3 名考生' }).click();
    await expect(page.getByRole('table').getByText('软件2101')).toHaveCount(3);
  });
});

test.describe('a roster with faults', () => {
  test('each fault stands at its row, is reached by keyboard and can be copied', async ({ launch }, info) => {
    const faults = expected['messy.xlsx'];
    if (!faults) throw new Error('messy.xlsx is not expected');
    const station = await launch({ screen: 'candidates' });
    const { page } = station;
    await openFile(station, fixture('messy.xlsx'));
    await expect(importButton(page)).toHaveText(`导入 ${faults.candidates.length} 名考生`);

    const words = { error: '错误', warning: '警告', info: '已修正' } as const;
    const inOrder = faults.problems.toSorted((a, b) => a.row - b.row);
    for (const { row, severity } of inOrder) {
      await page.keyboard.press('F8');
      const current = rows(page).locator('[aria-selected=true]');
      await expect(current.getByRole('gridcell').first()).toHaveText(String(row));
      await expect(current).toContainText(words[severity]);
    }
    await page.keyboard.press('Shift+F8');
    await expect(rows(page).locator('[aria-selected=true]').getByRole('gridcell').first()).toHaveText(
      String(inOrder.at(-2)?.row),
    );

    const taken = new Set(faults.candidates.map(({ row }) => row));
    const refused = [...new Set(inOrder.map(({ row }) => row))].filter((row) => !taken.has(row));
    await chip(page, '不导入', refused.length).click();
    await expect(rows(page).locator('[data-index]')).toHaveCount(refused.length);
    await expectNothingGrave(page);
    await page.screenshot({ path: info.outputPath('refused.png') });

    await page.getByRole('button', { name: '复制这些行…' }).click();
    await page.getByRole('button', { name: '复制', exact: true }).click();
    await expect(page.getByText('已复制。')).toBeVisible();
    const copied = await station.app.evaluate(({ clipboard }) => clipboard.readText());
    expect(
      copied
        .split('\n')
        .slice(2)
        .map((line) => Number(line.split('\t')[1])),
    ).toEqual(refused);
    await page.keyboard.press('Escape');

    await importButton(page).click();
    await expect(page.getByText(`有 ${refused.length} 行没有导入。`)).toBeVisible();
    await page.getByRole('button', { name: '未导入的行…' }).click();
    await expect(page.getByRole('textbox', { name: '未导入的行' })).toHaveValue(copied);
  });

  test('a list without headings is read once a person says what the columns are', async ({ launch }, info) => {
    const station = await launch({ screen: 'candidates' });
    const { page } = station;
    await openFile(
      station,
      fileOf(
        info,
        '无表头.csv',
        '甲,乙,丙\n陈沐,221101011001,初级\n石涵佳,221101011002,中级\n闫建远,221101011003,高级',
      ),
    );
    await expect(page.getByRole('button', { name: '导入 0 名考生' })).toBeDisabled();
    await expect(page.getByText('没有可以导入的考生。')).toBeVisible();
    await expectNothingGrave(page);
    await page.getByRole('button', { name: '第 1 行是表头' }).click();
    await page.getByLabel('姓名').selectOption({ label: 'A 甲' });
    await page.getByLabel('准考证号').selectOption({ label: 'B 乙' });
    await page.getByLabel('级别').selectOption({ label: 'C 丙' });
    await page.getByRole('button', { name: '导入 3 名考生' }).click();
    await expect(page.getByText('共 3 人 · 初级 1 · 中级 1 · 高级 1')).toBeVisible();
  });

  test('what was chosen in a preview outlives a look at another screen', async ({ launch }) => {
    const station = await launch({ screen: 'candidates' });
    const { page } = station;
    await openFile(station, fixture('export.xlsx'));
    await page.getByLabel('学号').selectOption({ label: 'A 序号' });
    await page.keyboard.press('Control+3');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('考场');
    await page.keyboard.press('Control+2');
    await expect(page.getByLabel('学号')).toHaveValue('0');
  });
});

test('a re-import shows who comes, goes and changes, and asks before anybody goes', async ({ launch }, info) => {
  const station = await launch();
  const { page } = station;
  const [first, second, third] = smallPeople(3);
  if (!first || !second || !third) throw new Error('three people were asked for');
  await makeSmallExam(page, [{ no: '001', places: 4 }], [first, second, third]);
  await page.keyboard.press('Control+2');
  const id = (n: number) => `99010120000101000${n}`;
  // The first as before but in another level, the second with a wrong id number, the third gone, a fourth new.
  const csv = [
    '姓名,准考证号,证件类型,证件号码,级别',
    `${first.name},${first.ticketNo},护照,${id(1)},中级`,
    `${second.name},${second.ticketNo},居民身份证,990101200506150048,初级`,
    '万伟,221101099999,护照,E12345678,初级',
  ].join('\n');
  await openFile(station, fileOf(info, '更正.csv', csv));

  await expect(
    page.getByText('现有名单中的 2 人不在可导入的行里，导入后将被移除，其中 2 人会失去座位。'),
  ).toBeVisible();
  await page.getByRole('button', { name: '查看名单' }).click();
  await expect(chip(page, '移除', 2)).toBeVisible();
  await expect(chip(page, '变更', 1)).toBeVisible();
  await expect(chip(page, '新增', 1)).toBeVisible();
  const person = (name: string) => rows(page).getByRole('row').filter({ hasText: name });
  await expect(person(first.name)).toContainText('级别 初级 → 中级');
  await expect(person(second.name)).toContainText('第 3 行，因该行有错误而未导入');
  await expect(person(third.name)).toContainText('失去座位：第001考场 03 号');
  await expectNothingGrave(page);
  await page.screenshot({ path: info.outputPath('changes.png') });

  await importButton(page).click();
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText(third.name);
  await question.getByRole('button', { name: '取消' }).click();
  await expect(importButton(page)).toBeVisible();
  await importButton(page).click();
  await question.getByRole('button', { name: '移除 2 人并导入' }).click();

  await expect(page.getByText('已导入「更正.csv」：新增 1 人，变更 1 人，移除 2 人，空出 2 个座位。')).toBeVisible();
  await expect(chip(page, '未编排', 1)).toBeVisible();
  await chip(page, '已移除', 2).click();
  await expect(page.getByRole('table').getByRole('row').filter({ hasText: third.name })).toContainText('已移出名单');

  await openFile(station, fileOf(info, '更正2.csv', csv));
  await expect(page.getByText('与现有 2 名考生完全相同，无需导入。')).toBeVisible();
  await expect(importButton(page)).toBeDisabled();
});

test('files that are no rosters get a sentence each, and the screen goes on', async ({ launch }, info) => {
  const station = await launch({ screen: 'candidates' });
  const { page } = station;
  const huge = fileOf(info, '巨大.xlsx', '');
  truncateSync(huge, 200 * 1024 * 1024);
  const bad: readonly (readonly [path: string, sentence: RegExp])[] = [
    [resolve(import.meta.dirname, '../fixtures/bad-rosters/encrypted.xlsx'), /encrypted\.xlsx」：文件有密码保护/],
    [fileOf(info, '改名.xlsx', '这是一份说明，不是表格。\n'), /改名\.xlsx」：这是一个改了名的文本文件/],
    [fileOf(info, '空.xlsx', ''), /空\.xlsx」：文件是空的/],
    [huge, /巨大\.xlsx」：文件有 200 MB/],
    [info.outputPath('没有.xlsx'), /没有\.xlsx」：文件打不开/],
  ];
  for (const [path, sentence] of bad) {
    await openFile(station, path);
    await expect(page.getByRole('alert')).toContainText(sentence);
  }
  await expectNothingGrave(page);
  await page.getByRole('button', { name: '关闭' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);

  const wide = Array.from({ length: 400 }, (_, i) => (i === 150 ? '准考证号' : i === 300 ? '姓名' : `列${i}`));
  const cells = wide.map((heading) => (heading === '姓名' ? '陈沐' : heading === '准考证号' ? '221101011001' : '1'));
  await openFile(station, fileOf(info, '四百列.csv', `${wide.join(',')}\n${cells.join(',')}`));
  await expect(page.getByLabel('姓名')).toHaveValue('300');
  await page.getByRole('button', { name: '导入 1 名考生' }).click();
  await expect(page.getByRole('table').getByRole('row').filter({ hasText: '陈沐' })).toContainText('221101011001');
});

test('a file is dropped on the screen', async ({ launch }) => {
  const { page } = await launch({ screen: 'candidates' });
  const drag = (type: string, files: readonly (readonly [name: string, text: string])[]) =>
    page.evaluate(
      ([event, given]) => {
        const dataTransfer = new DataTransfer();
        for (const [name, text] of given) dataTransfer.items.add(new File([text], name));
        const target = document.querySelector('main section');
        if (!target) throw new Error('no screen');
        target.dispatchEvent(new DragEvent(event, { bubbles: true, cancelable: true, dataTransfer }));
      },
      [type, files] as const,
    );
  await expect(page.getByText('还没有考生')).toBeVisible();
  const roster = ['名单.csv', '姓名,准考证号\n陈沐,221101011001'] as const;
  await drag('dragover', [roster]);
  await expect(page.getByText('松开鼠标，读取名单')).toBeVisible();
  await drag('drop', [roster, roster]);
  await expect(page.getByText('松开鼠标，读取名单')).toHaveCount(0);
  await expect(page.getByRole('alert')).toContainText('一次只能导入一个文件，拖入了 2 个');
  await drag('drop', [roster]);
  await page.getByRole('button', { name: '导入 1 名考生' }).click();
  await expect(page.getByText('已导入「名单.csv」：新增 1 人。')).toBeVisible();
});
