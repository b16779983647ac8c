// How the file is read, open to correction: sheets, merged cells, the header row, and which column fills which field.
import { useMemo, useState } from 'react';
import type { RosterProblem } from '#core/roster/problems';
import type { RosterReading } from '#core/roster/read-roster';
import type { TableBook } from '#core/roster/table';
import { problemText } from '#core/roster/words';
import { ChoiceField } from '../../components/field';
import { useSay, useUi } from '../../state/ui-store';
import { ColumnSelects } from './column-selects';
import { FillChoice } from './fill-choice';
import { HeaderRowChoice } from './header-row-choice';
import { groupSheets, type SheetGroup } from './mapping';
import { ProblemLine } from './row-marks';
import { SheetChoice } from './sheet-choice';

interface MappingPanelProps {
  readonly reading: RosterReading;
  readonly book: TableBook;
  readonly general: readonly RosterProblem[];
}

export function MappingPanel({ reading, book, general }: MappingPanelProps) {
  const say = useSay();
  const groups = useMemo(() => {
    const headless = general.filter(({ code }) => code === 'header-not-found').map(({ sheet }) => sheet);
    return groupSheets(reading.sheets, headless);
  }, [reading, general]);
  const [chosen, setChosen] = useState(0);
  const group = groups[chosen] ?? groups[0];
  return (
    <section
      aria-label={say('读取方式', 'How the file is read')}
      className="flex min-h-0 flex-col gap-4 overflow-y-auto rounded-lg border border-line bg-paper p-3"
    >
      {general.length > 0 && <General problems={general} />}
      <FillChoice fill={reading.fill} />
      {group && (
        <>
          {groups.length > 1 && (
            <ChoiceField
              label={say('表头不同的工作表，分别核对', 'Sheets with other headers are checked apart')}
              value={String(groups.indexOf(group))}
              choices={groups.map((entry, i) => ({ value: String(i), text: groupName(entry) }))}
              onChoose={(index) => setChosen(Number(index))}
            />
          )}
          <ColumnSelects group={group} />
          <HeaderRowChoice group={group} book={book} />
        </>
      )}
      {reading.sheets.length > 1 && <SheetChoice sheets={reading.sheets} book={book} />}
    </section>
  );
}

const groupName = ({ sheets }: SheetGroup): string => sheets.map(({ name }) => name).join('、');

function General({ problems }: { readonly problems: readonly RosterProblem[] }) {
  const lang = useUi((ui) => ui.lang);
  const severalSheets = new Set(problems.map(({ sheet }) => sheet)).size > 1;
  return (
    <div role="status" className="flex flex-col gap-1 rounded-md border-2 border-warn bg-warn-wash p-2 text-[0.95rem]">
      {problems.map((problem, i) => (
        <ProblemLine
          key={i}
          severity={problem.severity}
          text={severalSheets ? `${problem.sheet}: ${problemText(problem, lang)}` : problemText(problem, lang)}
        />
      ))}
    </div>
  );
}
