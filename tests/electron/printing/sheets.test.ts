// The real drawing thread, the real fonts, the whole sample exam; read back with Poppler.
import { createHash } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentRequest, type DocumentRequest } from '#core/documents/issued';
import { documentModel, type DocumentModel } from '#core/documents/model';
import { instantOf } from '#core/kernel/beijing-time';
import { roomsInOrder } from '#core/room/room';
import { activeCandidates } from '#core/roster/roster';
import { sampleCommands } from '#core/station/sample';
import type { StationState } from '#core/station/state';
import { createPdfRenderer, type PdfRenderer, type PdfRendererParts } from '#electron/printing/pdf-renderer';
import { loadSampleExam } from '#electron/sample-exam';
import { fontsOfPdf, textOfPdf, wordsOfPdf, type Word } from '../../support/pdf';
import { bundleWithPdfWorker } from '../../support/bundled-programs';
import { importRoster, people, room, samplePlan, sha256, testStation } from '../../support/station';

let folder: string;
let parts: PdfRendererParts;
let renderer: PdfRenderer;
let sample: StationState;
beforeAll(async () => {
  ({ folder, parts } = await bundleWithPdfWorker());
  renderer = createPdfRenderer(parts);
  const station = testStation();
  for (const command of sampleCommands(await loadSampleExam(resolve('assets/sample-exam')))) station.run(command);
  sample = station.state;
}, 60_000);
afterAll(async () => {
  await renderer.close();
  await rm(folder, { recursive: true });
});

const requestOf = (state: StationState): DocumentRequest =>
  documentRequest.parse({ kind: 'sign-in-sheet', session: 'S1', rooms: roomsInOrder(state.rooms).map(({ id }) => id) });

function modelOf(state: StationState): DocumentModel {
  const model = documentModel(state, requestOf(state), instantOf('2022-11-17', '09:30'), sha256);
  if (!model.ok) throw new Error(model.error.kind);
  return model.value;
}

/** One room with these people, seated in this order. */
function roomOf(candidates: readonly object[]): StationState {
  const station = testStation();
  station.run({ type: 'FoundExam', plan: samplePlan });
  station.run({
    type: 'AddRoom',
    plan: room(
      '001',
      Array.from({ length: 7 }, () => 'OOOOO'),
    ),
  });
  station.run(importRoster(candidates));
  station.run({ type: 'ArrangeSeats', method: 'ticket-order', seed: '', who: 'everyone' });
  return station.state;
}

async function pdfOf(model: DocumentModel, name: string): Promise<string> {
  const rendered = await renderer.render(model);
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.error));
  const file = join(folder, `${name}.pdf`);
  await writeFile(file, rendered.value.bytes);
  return file;
}

const mm = (points: number): number => (points / 72) * 25.4;
/** Words outside the frame that every printer can reach. */
const beyondMargins = (pages: readonly (readonly Word[])[]): readonly Word[] =>
  pages.flat().filter(({ left, top, right, bottom }) => left < 34 || top < 14 || right > 562 || bottom > 830);

describe('the sample exam of 280 candidates', () => {
  test('every name and ticket number is found on the page of its room; no page overflows', async () => {
    const model = modelOf(sample);
    const file = await pdfOf(model, 'sample');
    const pages = (await textOfPdf(file)).split('\f').slice(0, -1);
    expect(pages).toHaveLength(model.pages.length);
    expect(new Set(model.pages.map((page) => page.room)).size).toBe(6);
    expect(model.pages.flatMap(({ rows }) => rows)).toHaveLength(280);
    expect(activeCandidates(sample.roster)).toHaveLength(280);
    for (const [i, page] of model.pages.entries()) {
      const text = pages[i] ?? '';
      const packed = text.replace(/\s/g, '');
      for (const heading of [page.room, page.site, page.session, page.date, page.time, page.roomName])
        expect(packed).toContain(heading.replace(/\s/g, ''));
      for (const { name, ticketNo } of page.rows) {
        expect(packed).toContain(name.replace(/\s/g, ''));
        expect(text).toContain(ticketNo);
      }
      expect(text).toContain(page.stamp.contentHash);
    }
    expect(beyondMargins(await wordsOfPdf(file))).toEqual([]);
  });

  test('no full id number stands on any page', async () => {
    const text = await textOfPdf(await pdfOf(modelOf(sample), 'private'));
    expect(text).toMatch(/\b\d{3}[\dX]\b/);
    const ids = activeCandidates(sample.roster).flatMap(({ idNumber }) => idNumber ?? []);
    expect(ids.length).toBeGreaterThan(200);
    expect(ids.filter((id) => text.includes(id))).toEqual([]);
    expect(text).not.toMatch(/990101\d{8}/);
  });

  test('all fonts are embedded as subsets, with their characters; a rare name brings in the font that has it', async () => {
    const fonts = await fontsOfPdf(await pdfOf(modelOf(sample), 'fonts'));
    expect(fonts.map(({ name }) => name.replace(/^[A-Z]{6}\+/, '')).toSorted()).toEqual([
      'NotoSansHK-Regular',
      'NotoSansSC-Bold',
      'NotoSansSC-Regular',
    ]);
    for (const font of fonts) expect(font).toMatchObject({ embedded: true, subset: true, unicode: true });
  });

  test('equal input gives equal bytes, from a fresh thread too; another minute does not', async () => {
    const digest = async (from: PdfRenderer, model: DocumentModel) => {
      const rendered = await from.render(model);
      return rendered.ok ? createHash('sha256').update(rendered.value.bytes).digest('hex') : rendered.error.kind;
    };
    const model = modelOf(sample);
    const first = await digest(renderer, model);
    expect(await digest(renderer, model)).toBe(first);
    const fresh = createPdfRenderer(parts);
    expect(await digest(fresh, model)).toBe(first);
    await fresh.close();
    expect(await digest(renderer, { ...model, madeAt: model.madeAt + 60_000 })).not.toBe(first);
  });
});

describe('names', () => {
  const long = '欧阳慕容司马诸葛上官皇甫尉迟公孙轩辕令狐钟离长孙王';
  const minority = '阿不都克热木·阿不都热西提·买合木提江·吐尔逊';
  const given = (count: number) =>
    roomOf(
      people(count).map((person, i) => ({
        ...person,
        name: [long, minority, 'Alexandra Konstantinopolska-Wertheim', '𬭎𬬭', '王'][i % 5],
        className: i % 2 ? '计算机网络技术（云计算与大数据方向）2021级本科3班' : '软件2101班',
      })),
    );

  test.each([7, 30])('25 characters stay in their cell, whole, when %i people are in the room', async (count) => {
    expect([...long]).toHaveLength(25);
    const file = await pdfOf(modelOf(given(count)), `long-${count}`);
    const packed = (await wordsOfPdf(file)).flat();
    const nameCell = { left: 12 + 9 + 13 + 30, right: 12 + 9 + 13 + 30 + 31 };
    const inCell = packed.filter(({ left, right }) => mm(left) >= nameCell.left && mm(right) <= nameCell.right);
    const cellText = inCell.map(({ text }) => text).join('');
    for (const part of ['欧阳慕容司马诸葛', '令狐钟离长孙王', '吐尔逊', '𬭎𬬭']) expect(cellText).toContain(part);
    const touching = packed.filter(
      ({ left, right }) =>
        (mm(left) < nameCell.left && mm(right) > nameCell.left) ||
        (mm(left) < nameCell.right && mm(right) > nameCell.right),
    );
    // Only the titles and the sentences above and below the table cross the column.
    const rows = packed.filter(({ text }) => /^2211010\d{5}$/.test(text));
    const [first, last] = [Math.min(...rows.map(({ top }) => top)), Math.max(...rows.map(({ bottom }) => bottom))];
    expect(rows).toHaveLength(count);
    expect(touching.filter(({ top, bottom }) => top > first - 6 && bottom < last + 6)).toEqual([]);
  });

  test('the two lines of a long name do not reach into the rows above and below', async () => {
    const file = await pdfOf(modelOf(given(30)), 'rows');
    const words = (await wordsOfPdf(file)).flat();
    const tickets = words.filter(({ text }) => /^2211010\d{5}$/.test(text)).toSorted((a, b) => a.top - b.top);
    const middle = ({ top, bottom }: Word) => (top + bottom) / 2;
    const pitch = tickets.slice(1).map((word, i) => mm(middle(word) - middle(tickets[i] ?? word)));
    for (const distance of pitch) expect(distance).toBeCloseTo(8, 1);
    const [ticket] = tickets;
    if (!ticket) throw new Error('no rows');
    const ofFirstRow = words.filter(
      (word) => word.text.length > 3 && long.includes(word.text) && Math.abs(mm(middle(word) - middle(ticket))) < 4,
    );
    expect(ofFirstRow.map(({ text }) => text).join('')).toBe(long);
    expect(ofFirstRow).toHaveLength(2);
  });

  test('a character no font has is told with the people it belongs to, before anything is drawn', async () => {
    const [first, second, third] = people(3);
    const state = roomOf([
      { ...first, name: '王\u{2A6D6}' },
      { ...second, name: '李\u{30729}' },
      { ...third, className: '\u{30729}班' },
    ]);
    const rendered = await renderer.render(modelOf(state));
    expect(rendered).toEqual({
      ok: false,
      error: {
        kind: 'CharactersMissing',
        characters: [
          { char: '\u{2A6D6}', names: ['王\u{2A6D6}（第001考场 01号）'] },
          { char: '\u{30729}', names: ['李\u{30729}（第001考场 02号）', '考生003（第001考场 03号）'] },
        ],
      },
    });
  });
});

describe('the drawing thread', () => {
  test('a font that is not there is a fault of this rendering, and of no other', async () => {
    const lost = createPdfRenderer({ ...parts, fonts: { ...parts.fonts, bold: '/nowhere/font.ttf' } });
    const rendered = await lost.render(modelOf(sample));
    expect(rendered).toMatchObject({ ok: false, error: { kind: 'RenderingFailed' } });
    expect(rendered.ok ? '' : JSON.stringify(rendered.error)).toContain('/nowhere/font.ttf');
    await lost.close();
  });

  test('a thread that dies answers whoever waits; the next request gets a new thread', async () => {
    const fragile = createPdfRenderer(parts);
    const waiting = [fragile.render(modelOf(sample)), fragile.render(modelOf(sample))];
    await fragile.close();
    for (const rendered of await Promise.all(waiting))
      expect(rendered).toMatchObject({ ok: false, error: { kind: 'RenderingFailed' } });
    expect((await fragile.render(modelOf(sample))).ok).toBe(true);
    await fragile.close();
  });

  test('a worker that can not even start is a fault, again and again', async () => {
    const broken = createPdfRenderer({ ...parts, workerFile: '/nowhere/pdf-worker.cjs' });
    for (let i = 0; i < 2; i++)
      expect(await broken.render(modelOf(sample))).toMatchObject({ ok: false, error: { kind: 'RenderingFailed' } });
  });

  test('many at once come out each as its own', async () => {
    const models = [3, 12, 31].map((count) => modelOf(roomOf(people(count))));
    const rendered = await Promise.all(models.map((model) => renderer.render(model)));
    expect(rendered.map((each) => each.ok && each.value.pages)).toEqual([1, 1, 2]);
  });
});
