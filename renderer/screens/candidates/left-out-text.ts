// The rows that were not taken, as text to copy: a line a row, columns by tabs, so that a spreadsheet takes it as a table.
import { inLang, type Lang } from '#core/kernel/lang';
import { problemText } from '#core/roster/words';
import type { PreviewRow } from './preview-rows';
import { severityText } from './words';

export function leftOutText(fileName: string, rows: readonly PreviewRow[], lang: Lang): string {
  const leftOut = rows.filter(({ state }) => state === 'refused');
  const head = inLang(
    lang,
    `${fileName}：未导入 ${leftOut.length} 行`,
    `${fileName}: ${leftOut.length} rows not taken`,
  );
  const columns = inLang(
    lang,
    ['工作表', '行', '姓名', '准考证号', '原因'],
    ['Sheet', 'Row', 'Name', 'Ticket no.', 'Reason'],
  );
  const lines = leftOut.map(({ sheet, row, shown, problems }) => [
    sheet,
    String(row),
    shown.name ?? '',
    shown.ticketNo ?? '',
    problems
      .map((problem) => `${severityText(problem.severity, lang)}: ${problemText(problem, lang)}`)
      .join(inLang(lang, '；', '; ')),
  ]);
  const cell = (text: string) => text.replace(/\s+/g, ' ');
  return [head, ...[columns, ...lines].map((line) => line.map(cell).join('\t'))].join('\n');
}
