// The locks around the window, tried from inside it: what a hostile page could do if one ever got in.
import { resolve } from 'node:path';
import type {} from '../../renderer/bridge'; // what the page sees as window.station
import { expect, isPackaged, test, type RunningStation } from './app';

const candidateCount = (page: RunningStation['page']) =>
  page.evaluate(async () => (await window.station.commitsSince({})).length);

test('malformed and hostile requests are refused, each with a fault, and change nothing', async ({ station }) => {
  const { page } = station;
  const before = await candidateCount(page);
  const hostile: readonly (readonly [verb: string, request: unknown])[] = [
    ['execute', null],
    ['execute', 'FoundExam'],
    ['execute', {}],
    ['execute', { v: 2, id: 'a', operator: '', command: { type: 'RemoveRoom', room: 'r' } }],
    ['execute', { v: 1, id: '', operator: '', command: { type: 'RemoveRoom', room: 'r' } }],
    ['execute', { v: 1, id: 'a', operator: 'x'.repeat(41), command: { type: 'RemoveRoom', room: 'r' } }],
    ['execute', { v: 1, id: 'a', operator: '', command: { type: 'DropEverything' } }],
    ['execute', { v: 1, id: 'a', operator: '', command: { type: '__proto__' } }],
    ['execute', { v: 1, id: 'a', operator: '', command: { type: 'AddRoom', plan: { no: '../x', grid: ['O'] } } }],
    ['execute', { v: 1, id: 'a', operator: '', command: { type: 'RemoveRoom', room: 'r' }, extra: true }],
    ['execute', { v: 1, id: 'a', operator: '', command: { type: 'ImportRoster', candidates: [] } }],
    ['commitsSince', { stream: -1 }],
    ['commitsSince', { stream: '1' }],
    ['renderDocument', { kind: 'exam-paper', session: 'S1', rooms: ['r'] }],
    ['renderDocument', { kind: 'sign-in-sheet', session: 'S1', rooms: [] }],
    ['exportFile', { document: { kind: 'sign-in-sheet', session: 'S1', rooms: ['r'] }, operator: '', path: '/etc/x' }],
    ['print', { document: { kind: 'sign-in-sheet', session: 'S1', rooms: ['r'] }, printer: '', copies: 1 }],
    [
      'print',
      { document: { kind: 'sign-in-sheet', session: 'S1', rooms: ['r'] }, printer: 'p', copies: 1e9, operator: '' },
    ],
    ['exportFile', { what: 'seat-list', format: 'xlsx', ids: { kind: 'full', reason: ' ' }, operator: '' }],
    ['exportFile', { what: 'seat-list', format: 'csv', ids: { kind: 'masked' }, operator: '', path: '/etc/x' }],
    ['importFile', { what: 'seat-list', from: 'path', path: '/etc/passwd' }],
    ['importFile', { what: 'roster', from: 'path', path: '/etc/passwd' }],
    ['importFile', { what: 'roster', from: 'bytes', name: 'x.xlsx', bytes: 'text' }],
  ];
  for (const [verb, request] of hostile) {
    const answer = await page.evaluate(
      async ([name, message]) => {
        const verbs: Record<string, unknown> = { ...window.station };
        const call = verbs[name];
        if (typeof call !== 'function') throw new Error(`no verb ${name}`);
        try {
          return await call(message);
        } catch (error) {
          return { thrown: String(error) };
        }
      },
      [verb, request] as const,
    );
    // commitsSince has no room for a fault in its answer, so the page gets it as an exception.
    expect(JSON.stringify(answer), `${verb} ${JSON.stringify(request)}`).toContain('RequestMalformed');
  }
  expect(await candidateCount(page)).toBe(before);
});

test('a fault tells where the shape is wrong and never repeats the value', async ({ station }) => {
  const answer = await station.page.evaluate(() => {
    const request = { v: 1, id: 'a', operator: '', command: { type: 'UndoCheckIn', checkIn: '', reason: '绝密' } };
    const execute: unknown = Reflect.get(window.station, 'execute');
    if (typeof execute !== 'function') throw new Error('no verb execute');
    return execute(request) as Promise<unknown>;
  });
  expect(answer).toMatchObject({ ok: false, error: { kind: 'RequestMalformed' } });
  expect(JSON.stringify(answer)).toContain('command.checkIn');
  expect(JSON.stringify(answer)).not.toContain('绝密');
});

test('the page has no Node, no generic channel, and only the verbs of the contract', async ({ station }) => {
  const seen = await station.page.evaluate(() => ({
    verbs: Object.keys(window.station).sort(),
    node: [
      typeof Reflect.get(window, 'require'),
      typeof Reflect.get(window, 'process'),
      typeof Reflect.get(window, 'ipcRenderer'),
    ],
    frozen: Object.isFrozen(window.station),
  }));
  expect(seen.verbs).toEqual(
    [
      'commitsSince',
      'execute',
      'exportFile',
      'importFile',
      'onCommit',
      'print',
      'printers',
      'renderDocument',
      'status',
      'usable',
    ].sort(),
  );
  expect(seen.node).toEqual(['undefined', 'undefined', 'undefined']);
  expect(seen.frozen).toBe(true);
});

test('another page gets no answer, even with our preload script', async ({ station: { app } }) => {
  const preload = isPackaged ? null : resolve('out/preload/preload.cjs');
  const answer = await app.evaluate(async ({ BrowserWindow, app: electronApp }, script) => {
    const foreign = new BrowserWindow({
      show: false,
      webPreferences: {
        preload: script ?? `${electronApp.getAppPath()}/out/preload/preload.cjs`,
        sandbox: true,
        contextIsolation: true,
      },
    });
    try {
      await foreign.loadURL('data:text/html,foreign');
      return (await foreign.webContents.executeJavaScript(
        `station.execute({ v: 1, id: 'x', operator: '', command: { type: 'RemoveRoom', room: 'r' } })`,
      )) as unknown;
    } finally {
      foreign.destroy();
    }
  }, preload);
  expect(answer).toEqual({ ok: false, error: { kind: 'SenderUnknown' } });
});

test('no navigation, no window, no frame, no permission, no network, no eval', async ({ station: { page, app } }) => {
  const address = page.url();
  const tried = await page.evaluate(async () => {
    const refused = async (what: () => Promise<unknown>) => {
      try {
        return String(await what());
      } catch (error) {
        return `refused ${error instanceof Error ? error.name : ''}`;
      }
    };
    location.href = 'https://example.invalid/';
    const frame = document.createElement('iframe');
    frame.src = 'data:text/html,<p>frame</p>';
    document.body.append(frame);
    await new Promise((done) => setTimeout(done, 500));
    return {
      opened: window.open('https://example.invalid/') === null,
      notification: await Notification.requestPermission(),
      camera: await refused(() => navigator.mediaDevices.getUserMedia({ video: true })),
      fetched: await refused(() => fetch('https://example.invalid/')),
      local: await refused(() => fetch('http://127.0.0.1:9/')),
      file: await refused(() => fetch('file:///etc/hostname')),
      escaped: await refused(async () => (await fetch('app://station/../../package.json')).status),
      evaluated: await refused(async () => new Function('return 1')()),
      framed: frame.contentDocument !== null && frame.contentDocument.body.textContent === 'frame',
    };
  });
  expect(page.url()).toBe(address);
  expect(tried.opened).toBe(true);
  expect(tried.notification).toBe('denied');
  for (const name of ['camera', 'fetched', 'local', 'file', 'escaped', 'evaluated'] as const)
    expect(tried[name], name).toMatch(/^refused/);
  expect(tried.framed).toBe(false);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('every answer of our scheme carries the strict policy', async ({ station: { page } }) => {
  const policy = await page.evaluate(async () => (await fetch('/index.html')).headers.get('content-security-policy'));
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toContain('unsafe-eval');
  expect(policy).toContain("frame-ancestors 'none'");
});
