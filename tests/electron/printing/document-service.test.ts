// Preview, file and paper through the real drawing thread, a real folder and a real CUPS; the journal in memory.
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { documentRequest, type DocumentRequest } from '#core/documents/issued';
import { createMemoryJournal } from '#core/journal/memory-journal';
import { instantOf } from '#core/kernel/beijing-time';
import { commandId, incarnationId, stationId } from '#core/kernel/ids';
import { commandSchema } from '#core/station/catalogue';
import { cupsPrinters } from '#electron/printing/cups';
import { cupsAddress } from '#electron/printing/cups-address';
import { createDocumentService, type DocumentService } from '#electron/printing/document-service';
import { createPdfRenderer, type PdfRenderer } from '#electron/printing/pdf-renderer';
import { createStationService, type StationService } from '#electron/station-service';
import { bundleWithPdfWorker } from '../../support/bundled-programs';
import { textOfPdf } from '../../support/pdf';
import { startCups, type PrivateCups } from '../../support/private-cups';
import { importRoster, people, room, samplePlan, sha256 } from '../../support/station';

let folder: string;
let renderer: PdfRenderer;
let cups: PrivateCups;
let service: StationService;
let documents: DocumentService;
let wall: number;

beforeAll(async () => {
  const bundled = await bundleWithPdfWorker();
  folder = bundled.folder;
  renderer = createPdfRenderer(bundled.parts);
  cups = await startCups();
}, 60_000);
afterAll(async () => {
  await cups.stop();
  await renderer.close();
  await rm(folder, { recursive: true });
});

let ids = 0;
const newId = (): string => `id-${++ids}`;
const readClock = () => ({ wall, offset: null });

async function run(command: unknown): Promise<void> {
  const answer = await service.execute({
    id: commandId.parse(newId()),
    operator: '技术主管',
    command: commandSchema.parse(command),
  });
  if (!answer.ok) throw new Error(answer.error.kind);
}

beforeEach(async () => {
  wall = instantOf('2022-11-17', '09:30');
  service = createStationService({
    journal: createMemoryJournal(),
    commits: [],
    station: stationId.parse('S-TEST'),
    incarnation: incarnationId.parse('00000000000000aa'),
    readClock,
    newId,
    sha256,
    onDefect: (defect) => {
      throw defect;
    },
  });
  documents = createDocumentService({
    service,
    readClock,
    newId,
    sha256,
    renderer,
    printers: cupsPrinters({
      findServer: () => cupsAddress(cups.server, () => false),
      pollEvery: 50,
      patience: 500,
      giveUpAfter: 20_000,
    }),
  });
  await run({ type: 'FoundExam', plan: samplePlan });
  await run({ type: 'AddRoom', plan: room('001', ['OOOO']) });
  await run({ type: 'AddRoom', plan: room('002', ['OOOO']) });
  await run(importRoster(people(6)));
  await run({ type: 'ArrangeSeats', method: 'ticket-order', seed: '', who: 'everyone' });
});

const requestOf = (session = 'S1'): DocumentRequest =>
  documentRequest.parse({ kind: 'sign-in-sheet', session, rooms: [...service.state().rooms.keys()] });

async function preview(request = requestOf()) {
  const rendered = await documents.render(request);
  if (!rendered.ok) throw new Error(rendered.error.kind);
  return rendered.value;
}

const printOn = (printer: string, copies = 1) =>
  documents.print({ document: requestOf(), printer, copies, operator: '技术主管' }, '技术主管');

describe('preview', () => {
  test('stays the same bytes while the sheets say the same, whatever the time', async () => {
    const first = await preview();
    wall += 3_600_000;
    await run({ type: 'CheckInCandidate', session: 'S1', candidate: [...service.state().roster.candidates.keys()][0] });
    const second = await preview();
    expect(second).toEqual(first);
    expect(first.sha256).toBe(sha256(first.bytes));
    expect(first).toMatchObject({ pages: 2, planVersion: 1 });
  });

  test('is made anew when the plan, the names or the request change', async () => {
    const hashes = [(await preview()).sha256, (await preview(requestOf('S2'))).sha256];
    await run({ type: 'ArrangeSeats', method: 'random', seed: '7', who: 'everyone' });
    hashes.push((await preview()).sha256);
    await run(importRoster([{ ...people(1)[0], name: '改名' }, ...people(5, 2)], '11'));
    hashes.push((await preview()).sha256);
    expect(new Set(hashes).size).toBe(4);
    expect((await preview()).planVersion).toBe(2);
  });

  test('of a session that is gone is nothing to print', async () => {
    expect(await documents.render(requestOf('gone'))).toEqual({ ok: false, error: { kind: 'NothingToPrint' } });
  });
});

describe('save', () => {
  test('writes the bytes of the preview, and the journal knows them', async () => {
    const { bytes, sha256: hash } = await preview();
    wall += 60_000;
    const path = join(folder, '签到表.pdf');
    const saved = await documents.save(requestOf(), path, '技术主管');
    expect(saved).toEqual({ ok: true, value: { fileName: '签到表.pdf', pages: 2, sha256: hash, planVersion: 1 } });
    expect(new Uint8Array(await readFile(path))).toEqual(bytes);
    expect(service.state().issued).toMatchObject([
      { request: requestOf(), pages: 2, planVersion: 1, sha256: hash, by: '技术主管', delivery: { to: 'file' } },
    ]);
  });

  test('into a place that can not be written: the reason, no half file, no record; what was there stays', async () => {
    const lost = await documents.save(requestOf(), join(folder, 'missing', 'a.pdf'), '');
    expect(lost).toEqual({ ok: false, error: { kind: 'FileNotWritten', fileName: 'a.pdf', detail: 'ENOENT' } });
    const taken = join(folder, 'taken.pdf');
    await mkdir(taken);
    await writeFile(join(taken, 'inside'), 'kept');
    expect(await documents.save(requestOf(), taken, '')).toMatchObject({
      ok: false,
      error: { kind: 'FileNotWritten' },
    });
    expect(await readFile(join(taken, 'inside'), 'utf8')).toBe('kept');
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
    expect(service.state().issued).toEqual([]);
  });

  test('a file that the journal could not note is told', async () => {
    await preview();
    await service.close();
    const saved = await documents.save(requestOf(), join(folder, 'unrecorded.pdf'), '');
    expect(saved).toEqual({ ok: false, error: { kind: 'NotRecorded', refusal: { kind: 'JournalClosed' } } });
  });
});

describe('print', () => {
  test('the paper is the preview: same text, and the journal has hash, queue, job and the final word', async () => {
    const { sha256: hash } = await preview();
    const printed = await printOn('paper');
    if (!printed.ok) throw new Error(printed.error.kind);
    expect(printed.value.outcome).toBe('completed');
    const paper = (await cups.printed()).at(-1);
    if (!paper) throw new Error('no paper came out');
    const text = (await textOfPdf(paper)).replace(/\s/g, '');
    for (const { name } of people(6)) expect(text).toContain(name);
    expect(text).toContain('第002考场');
    const { job } = printed.value;
    expect(service.state().issued).toMatchObject([
      { sha256: hash, planVersion: 1, delivery: { to: 'printer', printer: 'paper', job, outcome: 'completed' } },
    ]);
  });

  test('a failed job is recorded as failed', async () => {
    expect(await printOn('broken')).toMatchObject({ ok: true, value: { outcome: 'failed' } });
    expect(service.state().issued).toMatchObject([{ delivery: { printer: 'broken', outcome: 'failed' } }]);
  });

  test('what was never handed over leaves no record', async () => {
    expect(await printOn('gone')).toMatchObject({ ok: false, error: { kind: 'PrinterMissing' } });
    await cups.program('/usr/sbin/cupsdisable', '-r', 'no toner', 'paper');
    expect(await printOn('paper')).toMatchObject({ ok: false, error: { kind: 'PrinterRefused', reason: 'no toner' } });
    await cups.program('/usr/sbin/cupsenable', 'paper');
    expect(service.state().issued).toEqual([]);
  });

  test('printers are those of the spooler', async () => {
    const listed = await documents.printers();
    expect(listed.ok && listed.value.map(({ name }) => name)).toEqual(['broken', 'paper', 'slow']);
  });
});
