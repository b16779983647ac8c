// A room as it is: door and windows, machines, whom to call; people lose their seat only when that was approved; rooms go
// out to files and come back.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './app';
import { command, makeSmallExam, smallPeople } from './small-exam';
import { answerOpenDialog, answerSaveDialog } from './steps';

const cell = (page: Page, name: string | RegExp) => page.getByRole('gridcell', { name });
const section = (page: Page, name: string) => page.getByRole('radio', { name, exact: true }).check();
const question = (page: Page) => page.getByRole('alertdialog');

async function graveFindings(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

test('door, windows, machines and contacts by mouse and keyboard are there after a restart', async ({ launch }) => {
  const { page, close } = await launch();
  await makeSmallExam(page, [{ no: '001', places: 6 }], smallPeople(2));
  await page.keyboard.press('Control+3');

  await page.getByLabel('门在').selectOption({ label: '右墙' });
  await page.getByRole('checkbox', { name: '左墙有窗' }).check();
  await expect(page.locator('[data-wall=door]')).toBeVisible();

  await page.keyboard.press('Alt+2');
  await page.getByLabel('计算机名规则').fill('PC-{room}-{seat}');
  await page.getByLabel('起始 IP').fill('192.168.31');
  await expect(page.getByText('写成四段数字，如 192.168.31.101。')).toBeVisible();
  await expect(page.getByRole('button', { name: '保存' })).toBeDisabled();
  await page.getByLabel('起始 IP').fill('192.168.31.250');
  await expect(page.getByText('还有 1 台没有地址（座位 06）')).toBeVisible(); // told, and it can be saved all the same
  await cell(page, /^01 号/).click();
  for (const key of ['ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
  const card = page.getByRole('region', { name: '选中的机位' });
  await expect(card).toContainText('座位 03');
  await expect(card).toContainText('机位号 03 · PC-001-03 · 192.168.31.252');
  await card.getByLabel('机位号').fill('A3');
  await card.getByLabel('IP').fill('192.168.31.7');
  await expect(cell(page, '03 号 机位号 A3 PC-001-03 192.168.31.7')).toBeVisible();
  expect(await graveFindings(page)).toEqual([]);

  await page.keyboard.press('Alt+3');
  await page.getByRole('radio', { name: '指定' }).check();
  await page.getByLabel('楼', { exact: true }).fill('实训楼');
  await page.getByLabel('考场负责人', { exact: true }).fill('周予安');
  await page.getByLabel('考场负责人 电话').fill('内线');
  await expect(page.getByText('电话只用数字')).toBeVisible();
  await page.getByLabel('考场负责人 电话').fill('010-12345678');
  expect(await graveFindings(page)).toEqual([]);
  await page.keyboard.press('Control+s');
  await expect(page.getByText('考场 001 已保存。')).toBeVisible();
  await close();

  const again = await launch({ screen: 'rooms' });
  await expect(again.page.getByLabel('门在')).toHaveValue('right');
  await expect(again.page.getByRole('checkbox', { name: '左墙有窗' })).toBeChecked();
  await section(again.page, '机位与网络');
  await expect(cell(again.page, '03 号 机位号 A3 PC-001-03 192.168.31.7')).toBeVisible();
  await section(again.page, '其他');
  await expect(again.page.getByLabel('考场负责人 电话')).toHaveValue('010-12345678');

  // A copy has the next number and a segment of its own.
  await again.page.getByRole('button', { name: '复制考场' }).click();
  await section(again.page, '机位与网络');
  await expect(again.page.getByLabel('起始 IP')).toHaveValue('192.168.32.250');
  await expect(cell(again.page, /^01 号 机位号 01 PC-002-01 192\.168\.32\.250/)).toBeVisible();
});

test('a change that costs a person the seat is approved by name, or not made', async ({ station }) => {
  const { page } = station;
  await makeSmallExam(page, [{ no: '001', places: 4 }], smallPeople(3));
  await page.keyboard.press('Control+3');
  await cell(page, /^01 号/).click(); // the brush is 备用
  await expect(page.getByText('保存前要确认：1 人失去座位，转为未编排（001-01）。')).toBeVisible();
  await page.getByRole('button', { name: '保存' }).click();
  await expect(question(page)).toContainText('考生甲一001-01 → 未编排');
  expect(await graveFindings(page)).toEqual([]);
  await question(page).getByRole('button', { name: '取消' }).click();
  await expect(page.getByText('有未保存的修改')).toBeVisible();

  // While the list is in sight somebody changes who sits there: what was approved is not what would happen.
  await page.keyboard.press('Control+s');
  await expect(question(page)).toBeVisible();
  await command(page, {
    type: 'ArrangeSeats',
    method: 'random',
    seed: 'x',
    who: 'everyone',
    base: await planHead(page),
  });
  await question(page).getByRole('button', { name: '确认，1 人转为未编排' }).click();
  await expect(question(page)).toContainText('情况有变');
  await question(page)
    .getByRole('button', { name: /转为未编排|确认以上全部/ })
    .click();
  await expect(page.getByText('考场 001 已保存。')).toBeVisible();
  await expect(cell(page, '01 号 备用')).toBeVisible();
  await page.keyboard.press('Control+4');
  await expect(page.getByText('未编排 1 人')).toBeVisible();
});

/** What an arrangement must name to show that it saw the plan as it is: the event that made it. */
const planHead = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const events = (await window.station.commitsSince({})).flatMap((commit) => commit.events);
    return events.findLast(({ type }) => type === 'SeatsArranged')?.id ?? 'none';
  });

test('rooms go out to each kind of file and come back; a preview says what would change', async ({ station, data }) => {
  const { page, app } = station;
  await makeSmallExam(
    page,
    [
      { no: '001', places: 4 },
      { no: '002', places: 6 },
    ],
    smallPeople(5),
  );
  await page.keyboard.press('Control+3');
  for (const [format, choice] of [
    ['xlsx', /Excel/],
    ['csv', 'CSV'],
    ['json', 'JSON'],
  ] as const) {
    const file = join(data, `考场.${format}`);
    await answerSaveDialog(app, file);
    await page.getByRole('button', { name: '导出' }).click();
    await question(page).getByRole('radio', { name: choice }).check();
    await question(page).getByRole('button', { name: '选择位置并保存' }).click();
    await expect(page.getByText(`「考场.${format}」`)).toBeVisible();
    await answerOpenDialog(app, file);
    await page.getByRole('button', { name: '导入' }).click();
    await expect(page.getByText('新增 0，改动 0，相同 2，不导入 0')).toBeVisible();
    await expect(page.getByText('没有可以导入的变化')).toBeVisible();
    await page.getByRole('button', { name: '取消' }).click();
  }

  const changed = join(data, '改.csv');
  const [head = '', first = '', second = ''] = readFileSync(join(data, '考场.csv'), 'utf8').split('\r\n');
  const third = second.replace('"=""002"""', '003').replace(',6,0,6,', ',6,1,6,');
  writeFileSync(
    changed,
    [head, first.replace('OOOO', 'XOOO'), second.replace('002机房', '新机房'), third].join('\r\n'),
  );
  await answerOpenDialog(app, changed);
  await page.getByRole('button', { name: '导入' }).click();
  const row = (no: string) => page.getByRole('row').filter({ has: page.getByRole('cell', { name: no, exact: true }) });
  await expect(row('001')).toContainText('1 人失去座位，转为未编排（001-01）');
  await expect(row('002')).toContainText('改动');
  await expect(row('003')).toContainText('编排机位 6 ＋ 备用机位 1 ≠ 总机位 6');
  expect(await graveFindings(page)).toEqual([]);
  await page.getByRole('button', { name: '导入 2 个考场' }).click();
  await expect(question(page)).toContainText('001-01 → 未编排');
  await question(page).getByRole('button', { name: '确认，1 人转为未编排' }).click();
  await expect(page.getByText('已导入 2 个考场。')).toBeVisible();
  await expect(page.getByRole('option', { name: /002.*新机房/ })).toBeVisible();
  await expect(page.getByRole('option', { name: /001.*停用 1/ })).toBeVisible();

  // What is no file of rooms is a sentence, and nothing else happens.
  const other = join(data, '别的.json');
  writeFileSync(other, '{"seats": 1}');
  await answerOpenDialog(app, other);
  await page.getByRole('button', { name: '导入' }).click();
  await expect(page.getByText('这不是考场的 JSON 文件')).toBeVisible();
  await page.getByRole('button', { name: '返回' }).click();
  await answerOpenDialog(app, join(data, '没有.xlsx'));
  await page.getByRole('button', { name: '导入' }).click();
  await expect(page.getByRole('alert')).toContainText('文件打不开');
});
