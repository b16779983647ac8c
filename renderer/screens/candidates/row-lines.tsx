// One row of the file: its cells as they would be taken, and below them a sentence for each thing that is to be said.
import { maskedId } from '#core/documents/format';
import type { RosterField } from '#core/roster/fields';
import type { RosterChoices } from '#core/roster/read-roster';
import type { TableBook } from '#core/roster/table';
import { problemText } from '#core/roster/words';
import type { Column } from '../../components/data-table';
import { useSay, useUi } from '../../state/ui-store';
import { changeChoices } from './import-flow';
import { isKept, keepRow } from './mapping';
import { rowText, type PreviewRow } from './preview-rows';
import { ProblemLine, StateMark } from './row-marks';
import { fieldLabel, passedOverText } from './words';

export function useRowColumns(severalSheets: boolean): readonly Column<PreviewRow>[] {
  const say = useSay();
  const lang = useUi((ui) => ui.lang);
  const field = (key: RosterField, width: string, show = (text: string) => text): Column<PreviewRow> => ({
    key,
    title: fieldLabel(key, lang),
    width,
    cell: ({ shown }) => <Truncated text={show(shown[key] ?? '')} />,
  });
  return [
    { key: 'row', title: say('行', 'Row'), width: '2.75rem', cell: ({ row }) => <b className="tabular-nums">{row}</b> },
    ...(severalSheets
      ? [{ key: 'sheet', title: say('工作表', 'Sheet'), width: 'minmax(5.5rem, 0.6fr)', cell: sheetCell }]
      : []),
    {
      key: 'state',
      title: say('结果', 'Result'),
      width: lang === 'zh' ? '5.25rem' : '6.25rem',
      cell: ({ state }) => <StateMark state={state} />,
    },
    field('name', 'minmax(5.5rem, 1fr)'),
    field('ticketNo', '7.5rem'),
    field('idNumber', '10.5rem', (text) => (text === '' ? '' : maskedId(text))),
    // As the file says it, whatever the window speaks.
    field('level', '3rem'),
    {
      key: 'group',
      title: say('班级 · 院校', 'Class · college'),
      width: 'minmax(6.5rem, 1.6fr)',
      cell: ({ shown }) => <Truncated text={[shown.className, shown.school].filter(Boolean).join(' · ')} />,
    },
  ];
}

const sheetCell = ({ sheet }: PreviewRow) => <Truncated text={sheet} />;
const Truncated = ({ text }: { readonly text: string }) => <span title={text}>{text}</span>;

interface RowLinesProps {
  readonly row: PreviewRow;
  readonly book: TableBook;
  readonly choices: RosterChoices;
}

export function RowLines({ row, book, choices }: RowLinesProps) {
  const say = useSay();
  const lang = useUi((ui) => ui.lang);
  const isSample = row.problems.some(({ code }) => code === 'sample-row');
  const kept = isKept(choices, row.sheet, row.row);
  const keep = (next: boolean) => changeChoices((before) => keepRow(before, row.sheet, row.row, next));
  return (
    <div className="flex flex-col text-[0.95rem]">
      {row.problems.map((problem) => (
        <ProblemLine
          key={`${problem.code}/${problem.column}`}
          severity={problem.severity}
          text={problemText(problem, lang)}
        />
      ))}
      {row.why !== null && (
        <p className="truncate text-ink-soft">
          {passedOverText(row.why, lang)}
          {say('：', ': ')}
          <span className="selectable">
            {rowText(book.sheets.find(({ name }) => name === row.sheet)?.rows[row.row - 1] ?? [])}
          </span>
        </p>
      )}
      {isSample && (
        <KeepButton
          text={say('这是真实考生，要导入', 'This is a real candidate: take the row')}
          onClick={() => keep(true)}
        />
      )}
      {kept && (
        <KeepButton
          text={say('已按真实考生导入；改回示例行', 'Taken as a real candidate; make it a sample again')}
          onClick={() => keep(false)}
        />
      )}
    </div>
  );
}

function KeepButton({ text, onClick }: { readonly text: string; readonly onClick: () => void }) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="min-h-11 self-start rounded-md px-2 font-medium text-brand underline underline-offset-4 hover:bg-brand-wash"
    >
      {text}
    </button>
  );
}
