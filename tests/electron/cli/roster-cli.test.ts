// `roster check` and `roster diff` as scripts call them: documents, exit status and sentences, by the real reading thread.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { UsageError } from '#electron/cli/arguments';
import { rosterCheckCommand, rosterDiffCommand, type RosterReader } from '#electron/cli/roster-cli';
import { fileLimits } from '#electron/roster-files/limits';
import { readRosterFile } from '#electron/roster-files/read-in-worker';
import { bundleRosterWorker } from '../roster-files/bundle-roster-worker';

const fixture = (name: string) => new URL(`../../fixtures/rosters/${name}`, import.meta.url).pathname;
let workerFile = '';
let folder = '';
beforeAll(async () => {
  workerFile = await bundleRosterWorker();
  folder = await mkdtemp(join(tmpdir(), 'roster-cli-'));
});
afterAll(() => Promise.all([folder, dirname(workerFile)].map((each) => rm(each, { recursive: true, force: true }))));

const read: RosterReader = (source) => readRosterFile(source, fileLimits, workerFile);
const check = (...argv: readonly string[]) => rosterCheckCommand(argv, read);
const diff = (...argv: readonly string[]) => rosterDiffCommand(argv, read);
async function csv(name: string, text: string): Promise<string> {
  await writeFile(join(folder, name), text);
  return join(folder, name);
}

describe('roster check', () => {
  test('a clean export', async () => {
    const { exitCode, json, lines } = await check(fixture('export.xlsx'), '--json');
    expect(exitCode).toBe(0);
    expect(json).toMatchObject([
      {
        schema: 'proctor/roster-check/1',
        file: 'export.xlsx',
        encoding: 'utf-8',
        sheets: [
          {
            name: '考生名单',
            headerRow: 3,
            rows: 280,
            mapped: { name: '姓名', idNumber: '证件号码', ticketNo: '准考证号', level: '报考等级' },
            ignoredColumns: ['序号', '备注'],
          },
        ],
        problems: [],
      },
    ]);
    expect(json[0]).toHaveProperty('candidates.length', 280);
    expect(json[0]).toHaveProperty('candidates.0', {
      row: 4,
      sheet: '考生名单',
      name: '上官若嫣',
      sex: '男',
      idType: '居民身份证',
      idNumber: '990101200103260014',
      ticketNo: '221101011001',
      level: '初级',
      school: '滨海信息工程学校',
      major: '软件与信息服务',
      className: '软服2002',
    });
    expect(lines).toEqual(['export.xlsx：可导入 280 人，错误 0，警告 0，已自动修正 0。']);
  });

  test('errors in it: status 1, each problem with its place, code and sentence in the language asked for', async () => {
    const { exitCode, json, lines } = await check(fixture('messy.xlsx'), '--json', '--lang', 'en');
    expect(exitCode).toBe(1);
    expect(json[0]).toHaveProperty('problems.2', {
      row: 12,
      sheet: 'Sheet',
      column: '身份证号码',
      severity: 'error',
      code: 'id-check-digit',
      message: expect.stringContaining(
        'Row 12, “身份证号码”: The id number 990101200110010091 has a wrong check digit',
      ),
    });
    expect(lines).toHaveLength(13);
  });

  test('one sheet of many', async () => {
    const { json } = await check(fixture('by-class.xlsx'), '--sheet', '数媒2001');
    expect(json[0]).toMatchObject({ sheets: [{ name: '数媒2001', rows: 15 }] });
    await expect(check(fixture('by-class.xlsx'), '--sheet', '无')).rejects.toThrow(
      /没有工作表「无」，文件里有：说明、软件2101/,
    );
  });

  test('an unreadable file: status 2, its code in the document, one sentence', async () => {
    const path = await csv('名单.xlsx', '这是文本');
    expect(await check(path, '--json')).toEqual({
      exitCode: 2,
      json: [
        expect.objectContaining({
          candidates: [],
          problems: [expect.objectContaining({ code: 'unreadable-file', row: 0 })],
        }),
      ],
      lines: [
        '名单.xlsx: 这是一个改了名的文本文件，不是电子表格。请把扩展名改回 .txt 或 .csv 再导入，或从平台重新导出。',
      ],
    });
    expect((await check(join(folder, '无.xlsx'))).exitCode).toBe(2);
  });

  test('wrong use', async () => {
    await expect(check()).rejects.toThrow(UsageError);
    await expect(check(fixture('export.xlsx'), '--shet', 'x')).rejects.toThrow(UsageError);
  });
});

describe('roster diff', () => {
  const heading = '姓名,准考证号,证件号码,级别\n';
  test('added, removed, changed field by field, unchanged', async () => {
    const before = await csv(
      '旧.csv',
      `${heading}闫怡,1,990101200212200010,初级\n卢磊,2,990101200404080025,中级\n卢英,3,990101200301200039,中级\n`,
    );
    const after = await csv(
      '新.csv',
      `${heading}卢英,3,990101200301200039,中级\n闫怡,1,990101200212200010,高级\n邵静思,4,990101200008060081,中级\n`,
    );
    const { exitCode, json, lines } = await diff(before, after, '--json');
    expect(exitCode).toBe(0);
    expect(json).toMatchObject([
      {
        schema: 'proctor/roster-diff/1',
        added: [{ name: '邵静思' }],
        removed: [{ name: '卢磊' }],
        changed: [{ after: { name: '闫怡' }, fields: [{ field: 'level', before: '初级', after: '高级' }] }],
        unchanged: 1,
        problems: [],
      },
    ]);
    expect(lines).toEqual(['新增 1 人，减少 1 人，变更 1 人，未变 1 人。']);
  });

  test('formats do not matter: the same people in xlsx and ods are unchanged', async () => {
    const { json } = await diff(fixture('export.xlsx'), fixture('export.ods'));
    expect(json).toMatchObject([{ added: [], removed: [], changed: [], unchanged: 280 }]);
  });

  test('rows with errors are told, status 1', async () => {
    const { exitCode, lines } = await diff(fixture('messy.xlsx'), fixture('messy.xlsx'));
    expect(exitCode).toBe(1);
    expect(lines).toHaveLength(2);
  });

  test('an unreadable file names itself', async () => {
    await expect(diff(fixture('export.xlsx'), join(folder, '无.xlsx'))).rejects.toThrow(
      /^无\.xlsx: 文件打不开（ENOENT）/,
    );
  });
});
