// The window as a person feels it: from the start to the first usable screen, and from a key press to painted rows.
// Both are measured in the real Electron; the start is a multiple of an empty window's in the same run.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication } from '@playwright/test';
import { commandId } from '#core/kernel/ids';
import { commandSchema } from '#core/station/catalogue';
import { openStation } from '#electron/open-station';
import { platform } from '#electron/platform';
import { importRoster, room, samplePlan } from '../support/station';
import { madeUpNames } from '../support/names';
import { median, percentile } from './statistics';

interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly goal?: number;
}

const starts = 7;
const candidates = 5000;

export async function rows(): Promise<readonly Row[]> {
  const data = mkdtempSync(join(tmpdir(), 'station-bench-'));
  try {
    const empty: number[] = [];
    const small: number[] = [];
    const ours = join(data, 'small');
    await exam(ours, 280);
    await startMs([resolve('.'), `--data=${ours}`]); // the very first start also fills the read model
    for (let i = 0; i < starts; i++) {
      empty.push(await startMs([resolve('tests/bench/empty-window')]));
      small.push(await startMs([resolve('.'), `--data=${ours}`]));
    }
    const large = join(data, 'large');
    await exam(large, candidates);
    const searches = await searchMs(large);
    const previews = await previewSeconds(join(data, 'import'));
    return [
      { name: 'start of an empty window', value: median(empty), unit: 'ms' },
      { name: 'start to the first usable screen', value: median(small), unit: 'ms' },
      { name: 'start, as a multiple of the empty window', value: median(small) / median(empty), unit: '×', goal: 1.5 },
      {
        name: `a roster of ${candidates} in csv, click to painted preview`,
        value: median(previews),
        unit: 's',
        goal: 2,
      },
      { name: `search over ${candidates} to painted rows, median`, value: median(searches), unit: 'ms' },
      { name: `search over ${candidates} to painted rows, p95`, value: percentile(searches, 95), unit: 'ms', goal: 50 },
    ];
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

async function launch(args: readonly string[]): Promise<ElectronApplication> {
  const executablePath = process.env['ELECTRON_EXEC_PATH'];
  if (!executablePath) throw new Error('no Electron: run the benchmarks with `npm run bench`');
  return _electron.launch({
    executablePath,
    args: [...args],
    env: { ...(process.env as Record<string, string>), STATION_NO_GPU: '1' },
    chromiumSandbox: process.getuid?.() !== 0,
  });
}

/** Milliseconds from the start of the process to the frame in which the page can be used. */
async function startMs(args: readonly string[]): Promise<number> {
  const before = Date.now();
  const app = await launch(args);
  try {
    const page = await app.firstWindow();
    const usableAt = await page.waitForFunction(() => {
      const [mark] = performance.getEntriesByName('usable');
      return mark && performance.timeOrigin + mark.startTime;
    });
    return Number(await usableAt.jsonValue()) - before;
  } finally {
    await app.close();
  }
}

async function searchMs(data: string): Promise<readonly number[]> {
  const app = await launch([resolve('.'), `--data=${data}`, '--screen=check-in']);
  try {
    const page = await app.firstWindow();
    await page.getByRole('combobox', { name: '查找考生' }).waitFor();
    return await page.evaluate(async () => {
      const field = document.querySelector<HTMLInputElement>('[role=combobox]');
      if (!field) throw new Error('no search field');
      const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
      const painted = () => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done, 0)));
      const type = async (text: string): Promise<number> => {
        const from = performance.now();
        setValue?.call(field, text);
        field.dispatchEvent(new Event('input', { bubbles: true }));
        await painted();
        return performance.now() - from;
      };
      const shown = () => document.querySelectorAll('[role=option]').length;
      // The directory is made from nothing at this first start; a search before that finds nobody.
      for (let i = 0; i < 200 && shown() === 0; i++) {
        await type('');
        await type('z');
        await new Promise((done) => setTimeout(done, 50));
      }
      if (shown() === 0) throw new Error('the search finds nobody');
      const times: number[] = [];
      for (const query of ['z', 'zh', '王', '李', 'w', 'wang', '0', '00', '1234', '22110100', 'li', 'x', 'q'])
        for (let i = 0; i < 12; i++) {
          await type('');
          times.push(await type(query));
        }
      return times;
    });
  } finally {
    await app.close();
  }
}

/** From the click on the button, the file dialog answering at once, to painted rows of the preview. */
async function previewSeconds(folder: string): Promise<readonly number[]> {
  mkdirSync(folder);
  const file = join(folder, 'roster.csv');
  const lines = madeUpNames(candidates).map((name, i) => `${name},2211${String(i).padStart(8, '0')},初级,软件2101`);
  writeFileSync(file, ['姓名,准考证号,级别,班级', ...lines].join('\n'));
  const app = await launch([resolve('.'), `--data=${folder}`, '--screen=candidates']);
  try {
    await app.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
    }, file);
    const page = await app.firstWindow();
    const seconds: number[] = [];
    for (let i = 0; i < 5; i++) {
      await page.getByRole('button', { name: '导入名单…' }).first().waitFor();
      seconds.push(
        await page.evaluate(async () => {
          const button = [...document.querySelectorAll('button')].find((each) => each.textContent === '导入名单…');
          if (!button) throw new Error('no button to import with');
          const frame = () => new Promise((next) => requestAnimationFrame(next));
          const from = performance.now();
          button.click();
          while (!document.querySelector('[role=grid] [role=gridcell]')) await frame();
          await frame();
          return (performance.now() - from) / 1000;
        }),
      );
      await page.getByRole('button', { name: '不导入，返回' }).click();
    }
    return seconds;
  } finally {
    await app.close();
  }
}

/** A data folder with seated candidates in rooms of 50. */
async function exam(folder: string, count: number): Promise<void> {
  const opened = await openStation(folder, platform);
  if (!opened.ok) throw new Error('the bench folder is in use');
  const { service } = opened.value;
  const grid = Array.from({ length: 5 }, () => 'O'.repeat(10));
  const names = madeUpNames(count);
  const commands = [
    { type: 'FoundExam', plan: samplePlan },
    ...Array.from({ length: Math.ceil(count / 50) }, (_, i) => ({
      type: 'AddRoom',
      plan: room(String(i + 1).padStart(3, '0'), grid),
    })),
    importRoster(
      names.map((name, i) => ({ name, ticketNo: `2211010${String(i + 1).padStart(5, '0')}`, level: '初级' })),
    ),
    { type: 'ArrangeSeats', method: 'random', seed: 'bench', who: 'everyone' },
  ];
  for (const command of commands) {
    const answer = await service.execute({
      id: commandId.parse(platform.newId()),
      operator: '',
      command: commandSchema.parse(command),
    });
    if (!answer.ok) throw new Error(`the bench exam was refused: ${answer.error.kind}`);
  }
  await service.close();
}
