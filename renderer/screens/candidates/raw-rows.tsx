// A file in which no row was recognised, as it is, so that a person can point at the row of the headings.
import type { SheetReading } from '#core/roster/read-roster';
import { columnLetters } from '#core/roster/header';
import type { TableBook } from '#core/roster/table';
import { useSay } from '../../state/ui-store';
import { changeChoices } from './import-flow';
import { groupSheets, headerIn } from './mapping';
import { cellText } from './preview-rows';

/** What a person looks through to find the headings; the rest is not drawn. */
const most = { rows: 40, columns: 24 } as const;

interface RawRowsProps {
  readonly book: TableBook;
  readonly sheets: readonly SheetReading[];
}

export function RawRows({ book, sheets }: RawRowsProps) {
  const say = useSay();
  const [group] = groupSheets(sheets);
  const [sheet] = group?.sheets ?? [];
  const rows = book.sheets.find(({ name }) => name === sheet?.name)?.rows.slice(0, most.rows) ?? [];
  const width = Math.min(most.columns, Math.max(0, ...rows.map((cells) => cells.length)));
  const columns = Array.from({ length: width }, (_, index) => index);
  if (!group || !sheet) return null;
  return (
    <>
      <p className="font-medium">
        {say(
          `没有认出考生行。下面是「${sheet.name}」的原样：请点出表头所在的行，或在左侧选择各列。`,
          `No candidates were recognised. This is “${sheet.name}” as it is: point at the row of the headings, or choose the columns on the left.`,
        )}
      </p>
      <div
        role="region"
        aria-label={say('文件原样', 'The file as it is')}
        tabIndex={0}
        className="min-h-0 flex-1 overflow-auto rounded-lg border border-line bg-paper"
      >
        <table className="border-collapse text-left">
          <thead className="sticky top-0 bg-ground text-sm text-ink-soft">
            <tr>
              <th className="px-3 py-2">{say('行', 'Row')}</th>
              <th aria-label={say('设为表头', 'Make it the header')} />
              {columns.map((index) => (
                <th key={index} className="px-3 py-2">
                  {columnLetters(index)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, i) => (
              // Rows of a file have no identity but their place.
              // oxlint-disable-next-line react/no-array-index-key
              <tr key={i} className="border-t border-line">
                <td className="px-3 font-semibold tabular-nums">{i + 1}</td>
                <td>
                  {cells.length > 0 && (
                    <button
                      type="button"
                      aria-label={say(`第 ${i + 1} 行是表头`, `Row ${i + 1} holds the headings`)}
                      onClick={() => changeChoices((before) => headerIn(before, group, i + 1))}
                      className="min-h-11 rounded-md px-2 whitespace-nowrap text-brand underline underline-offset-4 hover:bg-brand-wash"
                    >
                      {say('这行是表头', 'Headings')}
                    </button>
                  )}
                </td>
                {columns.map((index) => (
                  <td key={index} className="max-w-48 truncate px-3">
                    {cellText(cells[index] ?? null)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
