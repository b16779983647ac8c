// What became of a print or a file, and what a sheet is worth, in sentences. Pure.
import type { Printer } from '#core/bridge/contract';
import { faultText } from '#core/bridge/words';
import { inLang, type Lang } from '#core/kernel/lang';
import type { Delivery } from './delivery';
import type { SheetState } from './issued-sheets';

export interface Told {
  readonly tone: 'busy' | 'good' | 'warn' | 'bad';
  readonly text: string;
}

/** `null` when nothing was printed or saved yet. `now` in ms since 1970. */
export function deliveryText(delivery: Delivery, now: number, lang: Lang): Told | null {
  const say = (zh: string, en: string) => inLang(lang, zh, en);
  switch (delivery.kind) {
    case 'none':
      return null;
    case 'printing': {
      const seconds = Math.max(0, Math.round((now - delivery.since) / 1000));
      return {
        tone: 'busy',
        text: say(
          `已交给打印机「${delivery.printer}」，正在等待打印结果…（${seconds} 秒）`,
          `Handed to "${delivery.printer}", waiting for its final word… (${seconds} s)`,
        ),
      };
    }
    case 'saving':
      return { tone: 'busy', text: say('正在保存 PDF…', 'Saving the PDF…') };
    case 'printed':
      return printedText(delivery, lang);
    case 'saved':
      return {
        tone: 'good',
        text: say(
          `已保存：${delivery.fileName}（${delivery.pages} 页），在文件夹 ${delivery.folder}`,
          `Saved: ${delivery.fileName} (${pagesText(delivery.pages, 'en')}) in ${delivery.folder}`,
        ),
      };
    case 'fault':
      return { tone: 'bad', text: faultText(delivery.fault, lang) };
  }
}

function printedText(
  { printer, copies, outcome: { job, outcome, reason } }: Extract<Delivery, { kind: 'printed' }>,
  lang: Lang,
): Told {
  const say = (zh: string, en: string) => inLang(lang, zh, en);
  switch (outcome) {
    case 'completed':
      return {
        tone: 'good',
        text: say(
          `已完成：打印机「${printer}」打印 ${copies} 份（任务 ${job}）`,
          `Completed: "${printer}" printed ${copies} ${copies === 1 ? 'copy' : 'copies'} (job ${job})`,
        ),
      };
    case 'failed':
      return {
        tone: 'bad',
        text: say(
          `失败：打印机「${printer}」没有打印成（${reason || '没有给出原因'}，任务 ${job}）。请处理后重打，或另存为 PDF。`,
          `Failed: "${printer}" did not print (${reason || 'no reason given'}, job ${job}). See to it and print again, or save as PDF.`,
        ),
      };
    case 'unknown':
      return {
        tone: 'warn',
        text: say(
          `状态未知：打印机「${printer}」没有回话${reason ? `（${reason}）` : ''}。请到打印机前核对任务 ${job}，缺页再重打。`,
          `Unknown: "${printer}" gave no final word${reason ? ` (${reason})` : ''}. Check job ${job} at the printer before printing again.`,
        ),
      };
  }
}

/** A printer as one line of the list. */
export function printerText(printer: Printer, lang: Lang): string {
  const { name, description } = printer;
  const label = description && description !== name ? `${description}（${name}）` : name;
  return `${label} · ${printerStateText(printer, lang)}`;
}

/** Whether it takes jobs, why not, and whether it is the usual one. */
export function printerStateText({ isDefault, state, reason }: Printer, lang: Lang): string {
  const say = (zh: string, en: string) => inLang(lang, zh, en);
  const states = {
    idle: say('空闲', 'idle'),
    printing: say('正在打印', 'printing'),
    stopped: say('已停用', 'stopped'),
    unknown: say('状态未知', 'state unknown'),
  };
  const why = state === 'stopped' && reason ? say(`：${reason}`, `: ${reason}`) : '';
  return `${isDefault ? say('默认 · ', 'default · ') : ''}${states[state]}${why}`;
}

/** Mark, word and tone of a sheet's state: never told by colour alone. */
export function sheetStateText(
  state: SheetState,
  lang: Lang,
): { readonly mark: string; readonly text: string; readonly tone: 'good' | 'warn' | 'bad' | 'soft' } {
  const say = (zh: string, en: string) => inLang(lang, zh, en);
  switch (state) {
    case 'valid':
      return { mark: '✓', text: say('现行', 'Valid'), tone: 'good' };
    case 'roster-newer':
      return { mark: '？', text: say('名单已更新，请核对', 'Roster changed, check'), tone: 'warn' };
    case 'reprint':
      return { mark: '！', text: say('已过期，需重打', 'Out of date, print again'), tone: 'bad' };
    case 'replaced':
      return { mark: '↺', text: say('已过期，已有新版', 'Out of date, replaced'), tone: 'soft' };
    case 'not-printed':
      return { mark: '×', text: say('没有打印成', 'Was not printed'), tone: 'bad' };
  }
}

export const pagesText = (pages: number, lang: Lang): string =>
  inLang(lang, `${pages} 页`, `${pages} ${pages === 1 ? 'page' : 'pages'}`);
