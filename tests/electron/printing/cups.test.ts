// A real spooler: jobs come out as files, queues are stopped, printers fail.
import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cupsPrinters } from '#electron/printing/cups';
import { cupsAddress, type CupsAddress } from '#electron/printing/cups-address';
import type { Watch } from '#electron/printing/cups-job';
import { startCups, type PrivateCups } from '../../support/private-cups';
import { smallPdf } from '../../support/small-pdf';
import { textOfPdf } from '../../support/pdf';

const quick: Watch = { pollEvery: 100, patience: 500, giveUpAfter: 20_000 };
const nowhere = (): boolean => false;

let cups: PrivateCups;
beforeAll(async () => {
  cups = await startCups();
}, 60_000);
afterAll(async () => {
  await cups.stop();
});

const at = (address: CupsAddress, watch = quick) => cupsPrinters({ findServer: () => address, ...watch });
const printers = (watch = quick) => at(cupsAddress(cups.server, nowhere), watch);
const job = (printer: string, text = 'Sheet 001', copies = 1) => ({
  printer,
  copies,
  title: '签到表（理论）',
  pdf: smallPdf(text),
});

const isPrintJob = (request: Buffer): boolean => request.readUInt16BE(2) === 0x0002;

type Meddler = (forward: () => Promise<Buffer>, request: Buffer, response: ServerResponse) => void;

/** Prints through a server in between that meddles with what CUPS hears and says. */
async function through(meddle: Meddler) {
  const between = createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const request = Buffer.concat(chunks);
      const forward = async () => {
        const headers = { 'content-type': 'application/ipp' };
        const answer = await fetch(`http://${cups.server}${incoming.url}`, { method: 'POST', headers, body: request });
        return Buffer.from(await answer.arrayBuffer());
      };
      meddle(forward, request, response);
    });
  }).listen(0, '127.0.0.1');
  await once(between, 'listening');
  try {
    return await at({ host: '127.0.0.1', port: portOf(between) }).print(job('paper'));
  } finally {
    between.close();
  }
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port');
  return address.port;
}

describe('CUPS', () => {
  test('lists its printers with names, states and the default', async () => {
    await cups.lpadmin('-d', 'paper');
    const listed = await printers().printers();
    if (!listed.ok) throw new Error(listed.error.kind);
    expect(listed.value.map(({ name, isDefault, state }) => [name, isDefault, state])).toEqual([
      ['broken', false, 'idle'],
      ['paper', true, 'idle'],
      ['slow', false, 'idle'],
    ]);
    expect(listed.value.find(({ name }) => name === 'paper')?.description).toBe('考务室打印机');
  });

  test('a printed job is completed, and its paper carries the text', async () => {
    const printed = await printers().print(job('paper', 'Unique text 4711'));
    expect(printed).toMatchObject({ ok: true, value: { outcome: 'completed', reason: '' } });
    const paper = (await cups.printed()).at(-1);
    if (!paper) throw new Error('no paper came out');
    expect((await readFile(paper)).subarray(0, 5).toString()).toBe('%PDF-');
    expect(await textOfPdf(paper)).toContain('Unique text 4711');
    const known = printed.ok ? printed.value.job : '';
    expect(await cups.program('lpstat', '-W', 'completed', '-o')).toContain(known);
  });

  test('a job that the printer fails is told as failed, with the printer’s words', async () => {
    const printed = await printers().print(job('broken'));
    expect(printed).toMatchObject({ ok: true, value: { outcome: 'failed' } });
    expect(printed.ok ? printed.value.reason : '').toContain('the printer is on fire');
  });

  test('a stopped queue is told before anything is handed over, with its reason', async () => {
    await cups.program('/usr/sbin/cupsdisable', '-r', 'out of paper', 'paper');
    try {
      const listed = await printers().printers();
      const paper = listed.ok ? listed.value.find(({ name }) => name === 'paper') : undefined;
      expect(paper).toMatchObject({ state: 'stopped', reason: 'out of paper' });
      const before = await cups.program('lpstat', '-W', 'all', '-o', 'paper');
      expect(await printers().print(job('paper'))).toEqual({
        ok: false,
        error: { kind: 'PrinterRefused', printer: 'paper', reason: 'out of paper' },
      });
      expect(await cups.program('lpstat', '-W', 'all', '-o', 'paper')).toBe(before);
    } finally {
      await cups.program('/usr/sbin/cupsenable', 'paper');
    }
  });

  test('a queue that takes no jobs refuses, and says so', async () => {
    await cups.program('/usr/sbin/cupsreject', '-r', 'closed for the exam', 'slow');
    try {
      const printed = await printers().print(job('slow'));
      expect(printed).toMatchObject({ ok: false, error: { kind: 'PrinterRefused', reason: 'closed for the exam' } });
    } finally {
      await cups.program('/usr/sbin/cupsaccept', 'slow');
    }
  });

  test('a printer that stops under a waiting job: nobody says that it was printed', async () => {
    const printing = printers().print(job('slow'));
    await expect.poll(() => cups.program('lpstat', '-o', 'slow')).toContain('slow-');
    await cups.program('/usr/sbin/cupsdisable', '-r', 'paper jam', 'slow');
    try {
      const told = await printing;
      expect(told).toMatchObject({ ok: true, value: { outcome: 'unknown' } });
      expect(told.ok ? told.value.reason : '').toMatch(/paper jam|paused/); // CUPS keeps either
    } finally {
      await cups.program('cancel', '-a', 'slow');
      await cups.program('/usr/sbin/cupsenable', 'slow');
    }
  });

  test('a job that is canceled while it waits is told as failed', async () => {
    const printing = printers().print(job('slow'));
    await expect.poll(() => cups.program('lpstat', '-o', 'slow')).toContain('slow-');
    await cups.program('cancel', '-a', 'slow');
    expect(await printing).toMatchObject({ ok: true, value: { outcome: 'failed' } });
    expect(await printing.then((told) => (told.ok ? told.value.reason : ''))).toContain('canceled');
  });

  test('a job that takes longer than anybody waits is neither printed nor failed', async () => {
    const printed = await printers({ ...quick, giveUpAfter: 600 }).print(job('slow'));
    await cups.program('cancel', '-a', 'slow');
    expect(printed).toMatchObject({ ok: true, value: { outcome: 'unknown' } });
  });

  test('a server that takes a job and then falls silent: nobody knows, and that is what is told', async () => {
    const before = (await cups.printed()).length;
    const printed = await through((forward, request, response) =>
      isPrintJob(request)
        ? void forward().then(() => response.destroy())
        : void forward().then((body) => response.end(body)),
    );
    expect(printed).toMatchObject({ ok: true, value: { job: '', outcome: 'unknown' } });
    await expect.poll(async () => (await cups.printed()).length, { timeout: 10_000 }).toBe(before + 1);
  });

  test('a server that wants to know who prints refuses', async () => {
    const printed = await through((forward, request, response) =>
      isPrintJob(request) ? void response.writeHead(401).end() : void forward().then((body) => response.end(body)),
    );
    expect(printed).toMatchObject({ ok: false, error: { kind: 'PrinterRefused' } });
    expect(printed.ok ? '' : JSON.stringify(printed.error)).toContain('HTTP 401');
  });

  test('a title longer than IPP allows is shortened between two characters', async () => {
    const printed = await printers().print({ ...job('paper'), title: '职业技能等级证书考试'.repeat(12) });
    expect(printed).toMatchObject({ ok: true, value: { outcome: 'completed' } });
  });

  test('a printer that is not there is named', async () => {
    expect(await printers().print(job('gone'))).toEqual({
      ok: false,
      error: { kind: 'PrinterMissing', printer: 'gone' },
    });
  });
});

describe('without a usable CUPS', () => {
  test('no server: what is missing and what to install', async () => {
    const dead = at({ host: '127.0.0.1', port: 9 });
    const error = { kind: 'PrintingUnavailable', detail: 'CUPS: ECONNREFUSED 127.0.0.1:9; apt install cups' };
    expect(await dead.printers()).toEqual({ ok: false, error });
    expect(await dead.print(job('paper'))).toEqual({ ok: false, error });
    expect(await at({ socketPath: '/nowhere/cups.sock' }).printers()).toMatchObject({
      ok: false,
      error: { detail: 'CUPS: ENOENT /nowhere/cups.sock; apt install cups' },
    });
  });

  test('a server that answers anything else', async () => {
    const stranger = createServer((_request, response) => response.end('hello')).listen(0, '127.0.0.1');
    await once(stranger, 'listening');
    const listed = await at({ host: '127.0.0.1', port: portOf(stranger) }).printers();
    expect(listed).toMatchObject({ ok: false, error: { kind: 'PrintingUnavailable' } });
    stranger.close();
  });
});

test('CUPS_SERVER is read as libcups reads it', () => {
  expect(cupsAddress('printhost', nowhere)).toEqual({ host: 'printhost', port: 631 });
  expect(cupsAddress('printhost:8631/version=1.1', nowhere)).toEqual({ host: 'printhost', port: 8631 });
  expect(cupsAddress('[::1]:8631', nowhere)).toEqual({ host: '::1', port: 8631 });
  expect(cupsAddress('no:such:host', nowhere)).toEqual({ host: 'no:such:host', port: 631 });
  expect(cupsAddress('/run/other.sock', nowhere)).toEqual({ socketPath: '/run/other.sock' });
  expect(cupsAddress(undefined, nowhere)).toEqual({ host: 'localhost', port: 631 });
  expect(cupsAddress('', (path) => path === '/run/cups/cups.sock')).toEqual({ socketPath: '/run/cups/cups.sock' });
});
