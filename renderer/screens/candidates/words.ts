// The words of the candidates screen that more than one part of it uses.
import { faultText } from '#core/bridge/words';
import { inLang, type Lang } from '#core/kernel/lang';
import type { RosterField } from '#core/roster/fields';
import type { Severity } from '#core/roster/problems';
import { bookFaultText } from '#core/roster/file-words';
import { fieldText } from '#core/roster/words';
import type { TableBook, TableFormat } from '#core/roster/table';
import type { Reading } from './import-flow';
import type { PassedOverWhy } from './preview-rows';

/** As a label: `Ticket number`. */
export function fieldLabel(field: RosterField, lang: Lang): string {
  const text = fieldText(field, lang);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const levelWords: Readonly<Record<string, string>> = { 初级: 'Elementary', 中级: 'Intermediate', 高级: 'Advanced' };
export const levelText = (level: string, lang: Lang): string => inLang(lang, level, levelWords[level] ?? level);

const formatWords: Readonly<Record<TableFormat, readonly [zh: string, en: string]>> = {
  xlsx: ['Excel 工作簿', 'Excel workbook'],
  xlsb: ['Excel 二进制工作簿', 'Excel binary workbook'],
  xls: ['Excel 97-2003 工作簿', 'Excel 97-2003 workbook'],
  'xls-xml': ['Excel XML 表格', 'Excel XML table'],
  ods: ['ODS 电子表格', 'ODS spreadsheet'],
  html: ['网页表格', 'HTML table'],
  csv: ['文本表格', 'Text table'],
};

/** What the content of the file turned out to be, with the encoding where that was a question. */
export function formatText({ format, encoding }: TableBook, lang: Lang): string {
  const text = inLang(lang, ...formatWords[format]);
  return format === 'csv' || format === 'html' ? `${text} · ${encoding.toUpperCase()}` : text;
}

const severityWords: Readonly<Record<Severity, readonly [zh: string, en: string]>> = {
  error: ['错误', 'Error'],
  warning: ['警告', 'Warning'],
  info: ['已修正', 'Mended'],
};
export const severityText = (severity: Severity, lang: Lang): string => inLang(lang, ...severityWords[severity]);

const passedOverWords: Readonly<Record<PassedOverWhy, readonly [zh: string, en: string]>> = {
  'repeated-header': ['重复的表头', 'The header again'],
  footer: ['表尾（合计、制表人等）', 'A footer (totals, signatures)'],
  title: ['小标题', 'A title'],
  'no-person': ['没有姓名、证件号码和准考证号', 'No name, id number or ticket number'],
  sample: ['模板中的示例行', 'A sample row of the template'],
  'second-table': ['在另一个表头之下，未读取', 'Below another header, not read'],
};
export const passedOverText = (why: PassedOverWhy, lang: Lang): string => inLang(lang, ...passedOverWords[why]);

export function readingFaultText({ fault }: Extract<Reading, { readonly kind: 'failed' }>, lang: Lang): string {
  switch (fault.kind) {
    case 'NothingDropped':
      return inLang(
        lang,
        '拖入的不是文件。请从文件夹中把名单文件拖到这里。',
        'What was dropped is no file. Drag the roster file here from its folder.',
      );
    case 'ManyDropped':
      return inLang(
        lang,
        `一次只能导入一个文件，拖入了 ${fault.files} 个。请逐个拖入。`,
        `One file at a time: ${fault.files} were dropped. Drop them one by one.`,
      );
    case 'DroppedUnreadable': {
      const text = bookFaultText({ code: 'unreadable-file', reason: fault.reason }, lang);
      return inLang(lang, `「${fault.fileName}」：${text}`, `“${fault.fileName}”: ${text}`);
    }
    default:
      return faultText(fault, lang);
  }
}
