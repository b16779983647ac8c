// Every screen as a person meets it: nothing scrolls sideways at 1366×768, nothing is left untranslated, axe finds
// nothing serious, and the pictures are kept for whoever wants to look.
import type { Page } from '@playwright/test';
import { expect, test } from './app';
import { graveFindings, mostPlaces } from './axe';
import { openSampleExam } from './steps';

const screens = [
  ['exam', '考试', 'Exam'],
  ['candidates', '考生', 'Candidates'],
  ['rooms', '考场', 'Rooms'],
  ['seating', '编排', 'Seating'],
  ['check-in', '签到', 'Check-in'],
  ['print', '打印', 'Print'],
  ['whitelist', '白名单', 'Whitelist'],
  ['records', '记录', 'Records'],
] as const;

for (const size of ['1366x768', '1920x1080'] as const)
  test(`each screen fits ${size} in both languages`, async ({ launch }, info) => {
    const { page } = await launch({ size });
    await openSampleExam(page);
    for (const [i, [name, zh, en]] of screens.entries()) {
      await page.keyboard.press(`Control+${i + 1}`);
      await expect(page.getByRole('heading', { level: 1 })).toContainText(zh);
      expect(await sidewaysScroll(page), `${name} scrolls sideways`).toEqual([]);
      await page.screenshot({ path: info.outputPath(`${name}-zh.png`) });
      await page.getByRole('button', { name: '切换到英文' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText(en);
      expect(await sidewaysScroll(page), `${name} (English) scrolls sideways`).toEqual([]);
      await page.screenshot({ path: info.outputPath(`${name}-en.png`) });
      await page.getByRole('button', { name: 'Switch to Chinese' }).click();
    }
  });

for (const [i, [name, zh]] of screens.entries())
  test(`axe finds nothing serious on ${name}`, async ({ station: { page } }) => {
    await openSampleExam(page);
    await page.keyboard.press(`Control+${i + 1}`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(zh);
    expect(await graveFindings(page, mostPlaces)).toEqual([]);
  });

test('the first start and an empty screen are free of serious findings too', async ({ station: { page } }) => {
  for (const shortcut of ['Control+1', 'Control+2', 'Control+5']) {
    await page.keyboard.press(shortcut);
    expect(await graveFindings(page)).toEqual([]);
  }
});

/** Elements wider than they may be: the window and everything that scrolls. */
const sidewaysScroll = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('main, main *')]
      .filter((element) => {
        const { overflowX } = getComputedStyle(element);
        const scrolls = element === document.documentElement || overflowX === 'auto' || overflowX === 'scroll';
        return scrolls && element.scrollWidth > element.clientWidth + 1;
      })
      .map((element) => `${element.tagName}.${String(element.getAttribute('class'))}`),
  );
