// The first form of check-in as a proctor uses it: keys only, quick hands, and nothing said that is not on disk.
import type { Page } from '@playwright/test';
import { expect, test } from './app';
import { openSampleExam } from './steps';

const field = (page: Page) => page.getByRole('combobox', { name: '查找考生' });
const found = (page: Page) => page.getByRole('listbox', { name: '找到的考生' }).getByRole('option');
const card = (page: Page) =>
  page
    .locator('main [role=status]')
    .filter({ hasText: /签到|找到|保存/ })
    .first();
const present = (page: Page) => page.getByLabel('本考场').getByText(/^\d+$/).nth(1);

test.beforeEach(async ({ station: { page } }) => {
  await openSampleExam(page);
  await page.keyboard.press('Control+5');
  await expect(field(page)).toBeFocused();
});

test('one person found: Enter checks in; the card says who, where and when', async ({ station: { page } }, info) => {
  await field(page).fill('钟子超');
  await page.keyboard.press('Enter');
  await expect(card(page)).toContainText('已签到');
  await expect(card(page)).toContainText('001 考场 45 号');
  await expect(present(page)).toHaveText('1');
  await expect(page.getByRole('gridcell', { name: '45 号 钟子超 已签到' })).toBeVisible();
  await expect(field(page)).toHaveValue('');
  await page.screenshot({ path: info.outputPath('checked-in.png') });

  await field(page).fill('钟子超');
  await page.keyboard.press('Enter');
  await expect(card(page)).toContainText('已签到过');
  await expect(present(page)).toHaveText('1');
});

test('several found: Enter marks first, a second Enter takes, arrows choose another', async ({ station }, info) => {
  const { page } = station;
  await page.keyboard.type('z');
  await expect(found(page).nth(1)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(found(page).first()).toHaveAttribute('aria-selected', 'true');
  await expect(present(page)).toHaveText('0');
  await page.screenshot({ path: info.outputPath('marked.png') });
  await page.keyboard.press('ArrowDown');
  const name = (await found(page).nth(1).locator('span span').first().textContent()) ?? '';
  await page.keyboard.press('Enter');
  await expect(card(page)).toContainText(name);
  await expect(present(page)).toHaveText('1');
});

test('quick hands: five people typed without waiting are five check-ins', async ({ station: { page } }) => {
  for (const name of ['钟子超', '郝明', '马娜', '曹睿', '钱一']) {
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
  }
  await expect(present(page)).toHaveText('5');
});

test('nobody found is told in words', async ({ station: { page } }) => {
  await page.keyboard.type('诸葛孔明');
  await page.keyboard.press('Enter');
  await expect(card(page)).toContainText('没有找到');
  await expect(card(page)).toContainText('诸葛孔明');
});

test('undo is aimed at one check-in, wants a reason and can be followed by a new one', async ({ station }, info) => {
  const { page } = station;
  for (const name of ['钟子超', '郝明']) {
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
  }
  await expect(present(page)).toHaveText('2');
  await page.getByRole('button', { name: '撤销 钟子超 的签到' }).click();
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toContainText('钟子超');
  await expect(dialog.getByRole('button', { name: '撤销签到' })).toBeDisabled();
  await dialog.getByLabel('原因（必填）').fill('认错人');
  await page.screenshot({ path: info.outputPath('undo.png') });
  await page.keyboard.press('Enter');
  await expect(present(page)).toHaveText('1');
  await expect(page.getByRole('gridcell', { name: '45 号 钟子超 已排' })).toBeVisible();
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('钟子超');
  await page.keyboard.press('Enter');
  await expect(present(page)).toHaveText('2');
});

test('Ctrl+Z asks to undo the last check-in; Escape leaves everything as it was', async ({ station: { page } }) => {
  await page.keyboard.type('马娜');
  await page.keyboard.press('Enter');
  await expect(present(page)).toHaveText('1');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('alertdialog')).toContainText('马娜');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alertdialog')).toBeHidden();
  await expect(present(page)).toHaveText('1');
});

test('Enter that ends an input method’s composition is not ours', async ({ station: { page } }) => {
  await field(page).fill('钟子超');
  await field(page).evaluate((element) =>
    element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true })),
  );
  await expect(present(page)).toHaveText('0');
  await expect(field(page)).toHaveValue('钟子超');
});

test('a place of the map opens its person, by mouse and by keyboard', async ({ station: { page } }) => {
  await page.getByRole('gridcell', { name: '45 号 钟子超 已排' }).click();
  await expect(card(page)).toContainText('未签到');
  await page.getByRole('button', { name: '签到', exact: true }).last().click();
  await expect(card(page)).toContainText('已签到');
  await page.getByRole('gridcell', { name: /45 号 钟子超/ }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(card(page)).toContainText('郝明');
});

test('the second session counts on its own', async ({ station: { page } }) => {
  await page.keyboard.type('钟子超');
  await page.keyboard.press('Enter');
  await expect(present(page)).toHaveText('1');
  await page.getByRole('radio', { name: /实操/ }).click();
  await expect(present(page)).toHaveText('0');
  await page.getByRole('radio', { name: /理论/ }).click();
  await expect(present(page)).toHaveText('1');
});
