// What a person does on many days, as steps that tests share.
import { expect, type ElectronApplication, type Page } from '@playwright/test';

/** From the first start to the sample exam: 280 made-up candidates in six rooms, seated. */
export async function openSampleExam(page: Page): Promise<void> {
  await page.getByRole('button', { name: '打开示例考试' }).click();
  await expect(page.getByRole('button', { name: '开始签到' })).toBeVisible();
}

/** The next file dialog is answered with this path, as a person would choose it. The dialog belongs to the desktop. */
export const answerOpenDialog = (app: ElectronApplication, path: string): Promise<void> =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, path);

export const answerSaveDialog = (app: ElectronApplication, path: string): Promise<void> =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
  }, path);
