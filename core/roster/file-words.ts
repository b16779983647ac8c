// Why a file did not become a table, as a sentence with what to do.
import { inLang, type Lang } from '#core/kernel/lang';
import type { BookFault, UnreadableReason } from './table';

export function bookFaultText(fault: BookFault, lang: Lang): string {
  switch (fault.code) {
    case 'encrypted-file':
      return inLang(
        lang,
        '文件有密码保护，读不了。请用表格软件打开，取消密码后另存，再导入。',
        'The file is protected by a password. Open it in a spreadsheet program, save it without one, then import that.',
      );
    case 'empty-file':
      return inLang(
        lang,
        '文件是空的，没有任何内容。请检查是否导出成功。',
        'The file is empty. Check that the export worked.',
      );
    case 'unreadable-file':
      return reasonText(fault.reason, lang);
  }
}

function reasonText(reason: UnreadableReason, lang: Lang): string {
  const say = (zh: string, en: string) => inLang(lang, zh, en);
  switch (reason.kind) {
    case 'unknown-format':
      return say(
        '这不是能读的表格文件。能读的有：xlsx、xls、ods、csv、tsv，以及网页表格。请重新导出。',
        'This is no table that can be read (xlsx, xls, ods, csv, tsv and web tables can). Export it again.',
      );
    case 'renamed-text':
      return say(
        '这是一个改了名的文本文件，不是电子表格。请把扩展名改回 .txt 或 .csv 再导入，或从平台重新导出。',
        'This is a text file under the name of a workbook. Give it the extension .txt or .csv again, or export it again.',
      );
    case 'damaged':
      return say(
        '文件已损坏或不完整，读不了。请重新复制或从平台重新导出。',
        'The file is damaged or incomplete. Copy it again, or export it again.',
      );
    case 'file-too-large':
      return say(
        `文件有 ${megabytes(reason.bytes)} MB，超过 ${megabytes(reason.limit)} MB 的上限，没有读取。名单文件通常不到 1 MB，请检查是否选错了文件。`,
        `The file has ${megabytes(reason.bytes)} MB, more than the limit of ${megabytes(reason.limit)} MB; it was not read. Rosters are below 1 MB: is it the right file?`,
      );
    case 'unpacks-too-large':
      return say(
        `文件解开后超过 ${megabytes(reason.limit)} MB，不像名单文件，没有读取。请检查来源，或从平台重新导出。`,
        `The file would unpack to more than ${megabytes(reason.limit)} MB, which no roster does; it was not read. Check where it comes from.`,
      );
    case 'too-many-rows':
      return say(
        `工作表「${reason.sheet}」超过 ${reason.limit} 行，没有读取。请把名单分成几个文件。`,
        `Sheet “${reason.sheet}” has more than ${reason.limit} rows; it was not read. Split the roster into several files.`,
      );
    case 'too-many-columns':
      return say(
        `工作表「${reason.sheet}」有 ${reason.columns} 列，超过 ${reason.limit} 列的上限，没有读取。请删去无关的列。`,
        `Sheet “${reason.sheet}” has ${reason.columns} columns, more than ${reason.limit}; it was not read. Remove what does not belong there.`,
      );
    case 'too-costly':
      return reason.what === 'time'
        ? say(
            '读取时间太长，已停止。请删去多余的工作表、格式和图片，另存后再导入。',
            'Reading took too long and was stopped. Remove needless sheets, formats and pictures, save, and import again.',
          )
        : say(
            '读取需要的内存太多，已停止。请删去多余的工作表、格式和图片，另存后再导入。',
            'Reading needed too much memory and was stopped. Remove needless sheets, formats and pictures, save, and import again.',
          );
    case 'not-opened':
      return say(
        `文件打不开（${reason.detail}）。请检查文件是否还在、U 盘是否插好、是否有权限。`,
        `The file can't be opened (${reason.detail}). Is it still there, is the stick plugged in, may you read it?`,
      );
  }
}

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(bytes < 10 * 1024 * 1024 ? 1 : 0);
