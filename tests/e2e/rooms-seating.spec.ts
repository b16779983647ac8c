// Rooms and seats as the technical lead makes them: by keyboard, refused with a reason in place, never lost silently.
import type { Page } from '@playwright/test';
import { expect, test } from './app';
import { graveFindings, mostPlaces } from './axe';
import { samplePlan } from '../support/station';
import { command, importOf, makeSmallExam, smallPeople } from './small-exam';

const cell = (page: Page, name: string | RegExp) => page.getByRole('gridcell', { name });
const counts = (page: Page) => page.getByRole('status').filter({ hasText: '总机位' });
const inList = (page: Page, name: RegExp) =>
  page.getByRole('listbox', { name: '考场列表' }).getByRole('option', { name });
const figure = (page: Page, name: string) => page.locator('dl > div').filter({ hasText: name }).locator('dd');

/** Tab until the focus is on what `name` names; fails when the keyboard does not get there. */
async function tabTo(page: Page, name: string, key = 'Tab'): Promise<void> {
  for (let i = 0; i < 40; i++) {
    const label = await page.evaluate(() => {
      const at = document.activeElement;
      if (at === document.body) return '';
      return at instanceof HTMLInputElement ? (at.labels?.[0]?.textContent ?? '') : (at?.textContent ?? '');
    });
    if (label.includes(name)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`the keyboard does not reach ${name}`);
}

test('a room made, painted and saved by keyboard alone is there after a restart', async ({ launch }) => {
  const { page, close } = await launch();
  await command(page, { type: 'FoundExam', plan: samplePlan });
  await page.keyboard.press('Control+3');
  await expect(page.getByText('还没有考场')).toBeVisible();
  expect(await graveFindings(page, mostPlaces)).toEqual([]);
  await tabTo(page, '新建考场');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('考场号')).toBeFocused();
  await expect(page.getByLabel('考场号')).toHaveValue('001');
  await expect(counts(page)).toHaveText('编排机位 50 ＋ 备用机位 6 ＝ 总机位 56');

  await page.keyboard.press('Tab');
  await page.keyboard.type('实训楼101机房');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('3');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('4');
  await expect(counts(page)).toHaveText('编排机位 10 ＋ 备用机位 2 ＝ 总机位 12');

  // Back to the picture: 停用 by its key, two to the right, one down, Enter.
  await tabTo(page, '01', 'Shift+Tab');
  await page.keyboard.press('4');
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
  await expect(cell(page, '08 号 停用')).toBeFocused();
  await expect(counts(page)).toHaveText('编排机位 9 ＋ 备用机位 2 ＝ 总机位 11停用 1');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('考场 001 已保存。')).toBeVisible();
  await expect(page.getByText('还没有保存')).toBeHidden();
  expect(await graveFindings(page, mostPlaces)).toEqual([]);
  await close();

  const again = await launch({ screen: 'rooms' });
  await expect(inList(again.page, /001.*实训楼101机房/)).toBeVisible();
  await expect(cell(again.page, '08 号 停用')).toBeVisible();
});

test('dragging paints a whole aisle, numbers close up, and discarding brings everything back', async ({ station }) => {
  const { page } = station;
  await makeSmallExam(page, [{ no: '001', places: 6 }], smallPeople(1));
  await page.keyboard.press('Control+3');
  await page.getByRole('radio', { name: /过道/ }).check();
  const [from, to] = [await cell(page, '02 号 空').boundingBox(), await cell(page, '04 号 空').boundingBox()];
  if (!from || !to) throw new Error('no places to drag over');
  await page.mouse.move(from.x + 10, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(to.x + 10, to.y + 10, { steps: 20 });
  await page.mouse.up();
  await expect(counts(page)).toHaveText('编排机位 3 ＋ 备用机位 0 ＝ 总机位 3');
  await expect(cell(page, /号/)).toHaveText(['01考生甲一', '02', '03']);
  await page.getByRole('button', { name: '放弃修改' }).click();
  await expect(counts(page)).toHaveText('编排机位 6 ＋ 备用机位 0 ＝ 总机位 6');
});

test('unsaved changes ask before another room, another screen or the end of the program', async ({ station }) => {
  const { page, app } = station;
  await makeSmallExam(
    page,
    [
      { no: '001', places: 4 },
      { no: '002', places: 4 },
    ],
    smallPeople(1),
  );
  await page.keyboard.press('Control+3');
  await page.getByRole('button', { name: '复制考场' }).click();
  await expect(page.getByLabel('考场号')).toHaveValue('003');
  const question = page.getByRole('alertdialog');

  await inList(page, /002/).click();
  await expect(question).toContainText('考场 003 还没有保存');
  await question.getByRole('button', { name: '继续编辑' }).click();
  await expect(page.getByLabel('考场号')).toHaveValue('003');

  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await expect(question).toContainText('考场 003 还没有保存');
  await page.keyboard.press('Escape');
  await expect(question).toBeHidden();

  await page.keyboard.press('Control+4');
  await question.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('编排');
  await page.keyboard.press('Control+3');
  await expect(inList(page, /003/)).toBeVisible();
});

test('what can’t be saved says why in place: a number taken, a place that somebody sits on', async ({ station }) => {
  const { page } = station;
  await makeSmallExam(
    page,
    [
      { no: '001', places: 4 },
      { no: '002', places: 4 },
    ],
    smallPeople(2),
  );
  await page.keyboard.press('Control+3');
  await page.getByLabel('考场号').fill('002');
  await expect(page.getByText('考场号 002 已被使用，请换一个。')).toBeVisible();
  await expect(page.getByRole('button', { name: '保存' })).toBeDisabled();
  await page.getByRole('button', { name: '放弃修改' }).click();

  await cell(page, /^01 号/).click(); // the brush is 备用
  await expect(page.getByRole('alert').filter({ hasText: '座位 01' })).toBeVisible();
  await expect(page.getByRole('button', { name: '保存' })).toBeDisabled();
  await page.getByRole('button', { name: '放弃修改' }).click();

  await page.getByRole('button', { name: '删除' }).click();
  await expect(page.getByRole('alertdialog')).toContainText('已编排 2 人，不能删除');
  await page.getByRole('button', { name: '知道了' }).click();
  await inList(page, /002/).click();
  await page.getByRole('button', { name: '删除' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: '删除考场' }).click();
  await expect(inList(page, /002/)).toBeHidden();
  await expect(inList(page, /001/)).toBeVisible();
});

test('arranging by ticket and at random, newcomers only, and too few places', async ({ station }) => {
  const { page } = station;
  await makeSmallExam(
    page,
    [
      { no: '001', places: 4 },
      { no: '002', places: 4 },
    ],
    smallPeople(5),
  );
  await page.keyboard.press('Control+4');
  await expect(figure(page, '已编排')).toHaveText('5');
  await expect(page.getByText('未编排 0 人')).toBeVisible();
  await expect(cell(page, /^01 号/)).toContainText('考生甲一');
  expect(await graveFindings(page, mostPlaces)).toEqual([]);

  // Anew and at random: asks first, and the seed stays readable.
  await page.getByRole('radio', { name: '随机' }).check();
  await page.getByRole('textbox', { name: '随机种子' }).fill('20221119');
  await page.getByRole('button', { name: '全部重新编排' }).click();
  await expect(page.getByRole('alertdialog')).toContainText('种子 20221119');
  await page.getByRole('alertdialog').getByRole('button', { name: '全部重新编排' }).click();
  await expect(page.getByText(/方案第 2 版 · 随机，种子 20221119/)).toBeVisible();
  const drawn = await page.getByRole('grid').innerText();

  // Newcomers get what is free; nobody else moves.
  await command(page, importOf(smallPeople(7)));
  await expect(page.getByRole('table', { name: '未编排的考生' })).toContainText('考生己一');
  await page.getByRole('button', { name: '只排未编排的 2 人' }).click();
  await expect(figure(page, '未编排')).toHaveText('0');
  expect(await page.getByRole('grid').innerText()).toBe(drawn);

  // Three more than places: said beforehand, the way out offered, nothing changed.
  await command(page, importOf(smallPeople(11)));
  await expect(figure(page, '机位还差')).toHaveText('3');
  await expect(page.getByRole('alert')).toContainText('需要 4 个考位，只有 1 个，还差 3 个');
  await expect(page.getByRole('button', { name: '只排未编排的 4 人' })).toBeDisabled();
  await expect(page.getByRole('button', { name: '全部重新编排' })).toBeDisabled();
  expect(await graveFindings(page, mostPlaces)).toEqual([]);
  await page.getByRole('button', { name: '去「考场」页' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('考场');
});
