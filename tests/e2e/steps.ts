// What a person does on many days, as steps that tests share.
import { expect, type Page } from '@playwright/test';

/** From the first start to the sample exam: 280 made-up candidates in six rooms, seated. */
export async function openSampleExam(page: Page): Promise<void> {
  await page.getByRole('button', { name: '打开示例考试' }).click();
  await expect(page.getByRole('button', { name: '开始签到' })).toBeVisible();
}
