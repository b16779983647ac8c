// Only the reading of the list: printing itself needs a Windows.
import { expect, test } from 'vitest';
import { readPrinterList } from '#electron/printing/windows';

const printer = { Name: 'HP', Comment: null, Default: true, PrinterStatus: 3, WorkOffline: false };

test('a list, a single printer and none', () => {
  const idle = { name: 'HP', description: 'HP', isDefault: true, state: 'idle', reason: '' };
  expect(readPrinterList(JSON.stringify(printer))).toEqual({ ok: true, value: [idle] });
  const offline = { ...printer, Name: '考务室', Comment: '二楼', Default: false, WorkOffline: true };
  expect(readPrinterList(JSON.stringify([printer, offline]))).toEqual({
    ok: true,
    value: [idle, { name: '考务室', description: '二楼', isDefault: false, state: 'stopped', reason: 'offline' }],
  });
  expect(readPrinterList('\r\n')).toEqual({ ok: true, value: [] });
});

test('anything else is no list of printers', () => {
  for (const text of ['not json', '[{"Name":5}]', '7'])
    expect(readPrinterList(text)).toMatchObject({ ok: false, error: { kind: 'PrintingUnavailable' } });
});
