// Which sheets of the workbook are read. A sheet that is left out says why.
import type { SheetReading } from '#core/roster/read-roster';
import type { TableBook } from '#core/roster/table';
import { CheckField } from '../../components/field';
import { useSay } from '../../state/ui-store';
import { changeChoices } from './import-flow';
import { includeSheet } from './mapping';

interface SheetChoiceProps {
  readonly sheets: readonly SheetReading[];
  readonly book: TableBook;
}

export function SheetChoice({ sheets, book }: SheetChoiceProps) {
  const say = useSay();
  const included = sheets.filter((sheet) => sheet.included).length;
  return (
    <div className="flex flex-col">
      <h2 className="font-semibold">
        {say(`工作表（读取 ${included} / ${sheets.length} 张）`, `Sheets (${included} of ${sheets.length} read)`)}
      </h2>
      {sheets.map((sheet) => {
        const hidden = book.sheets.find(({ name }) => name === sheet.name)?.visibility === 'hidden';
        const canRead = Object.keys(sheet.mapped).length > 0;
        const note = canRead
          ? say(`${sheet.rows} 行`, `${sheet.rows} rows`)
          : say('没有找到表头，不读取', 'no headings found, not read');
        return (
          <CheckField
            key={sheet.name}
            label={`${sheet.name}（${hidden ? say('隐藏，', 'hidden, ') : ''}${note}）`}
            checked={sheet.included}
            disabled={!canRead}
            onToggle={(include) => changeChoices((choices) => includeSheet(choices, sheet.name, include))}
          />
        );
      })}
    </div>
  );
}
