// What became of a print, in sentences: the spooler's last word is never made better than it is.
import { describe, expect, test } from 'vitest';
import type { Printer } from '#core/bridge/contract';
import type { Delivery } from '../../../renderer/screens/print/delivery';
import { deliveryText, printerText, sheetStateText } from '../../../renderer/screens/print/words';

const printed = (outcome: 'completed' | 'failed' | 'unknown', reason = ''): Delivery => ({
  kind: 'printed',
  printer: '考务室',
  copies: 2,
  outcome: { job: 'paper-7', outcome, reason },
});

describe('delivery', () => {
  test('nothing was done, nothing is said', () => {
    expect(deliveryText({ kind: 'none' }, 0, 'zh')).toBeNull();
  });
  test('a job under way counts its seconds and never says done', () => {
    const told = deliveryText({ kind: 'printing', printer: '考务室', since: 1000 }, 13_400, 'zh');
    expect(told?.tone).toBe('busy');
    expect(told?.text).toContain('12 秒');
    expect(told?.text).not.toContain('完成');
  });
  test('each outcome has its tone, its word and its job', () => {
    expect(deliveryText(printed('completed'), 0, 'zh')).toEqual({
      tone: 'good',
      text: '已完成：打印机「考务室」打印 2 份（任务 paper-7）',
    });
    const failed = deliveryText(printed('failed', '缺纸'), 0, 'zh');
    expect(failed?.tone).toBe('bad');
    expect(failed?.text).toContain('缺纸');
    const unknown = deliveryText(printed('unknown'), 0, 'zh');
    expect(unknown?.tone).toBe('warn');
    expect(unknown?.text).toContain('状态未知');
  });
  test('a fault is the sentence of the bridge', () => {
    const told = deliveryText({ kind: 'fault', fault: { kind: 'PrinterMissing', printer: 'x' } }, 0, 'en');
    expect(told).toMatchObject({ tone: 'bad' });
    expect(told?.text).toContain('x');
  });
  test('a saved file is named with its folder and pages', () => {
    const saved: Delivery = { kind: 'saved', fileName: '签到表.pdf', folder: '/home/u/文档', pages: 10 };
    expect(deliveryText(saved, 0, 'zh')?.text).toContain('签到表.pdf');
    expect(deliveryText(saved, 0, 'zh')?.text).toContain('/home/u/文档');
    expect(deliveryText(saved, 0, 'zh')?.text).toContain('10 页');
  });
});

describe('printers', () => {
  const printer: Printer = { name: 'hp', description: 'HP 1020', isDefault: true, state: 'stopped', reason: '缺纸' };
  test('a line names the default and why one is stopped', () => {
    expect(printerText(printer, 'zh')).toBe('HP 1020（hp） · 默认 · 已停用：缺纸');
    expect(printerText({ ...printer, description: '', isDefault: false, state: 'idle' }, 'en')).toBe('hp · idle');
  });
});

describe('states of sheets', () => {
  test('differ by mark and by word', () => {
    const states = ['valid', 'roster-newer', 'reprint', 'replaced', 'not-printed'] as const;
    for (const lang of ['zh', 'en'] as const) {
      const told = states.map((state) => sheetStateText(state, lang));
      expect(new Set(told.map(({ mark }) => mark)).size).toBe(states.length);
      expect(new Set(told.map(({ text }) => text)).size).toBe(states.length);
    }
  });
});
