// Where the headings stand, when the row that was found is the wrong one or none was found.
import type { TableBook } from '#core/roster/table';
import { ChoiceField } from '../../components/field';
import { useSay } from '../../state/ui-store';
import { changeChoices } from './import-flow';
import { headerIn, type SheetGroup } from './mapping';
import { rowText } from './preview-rows';

/** Headings stand near the top; the same reach as the search for them. */
const reach = 40;

interface HeaderRowChoiceProps {
  readonly group: SheetGroup;
  readonly book: TableBook;
}

export function HeaderRowChoice({ group, book }: HeaderRowChoiceProps) {
  const say = useSay();
  const [first] = group.sheets;
  if (!first) return null;
  const rows = book.sheets.find(({ name }) => name === first.name)?.rows ?? [];
  const choices = rows.slice(0, reach).flatMap((cells, i) => {
    const text = rowText(cells);
    const isCurrent = i + 1 === first.headerRow;
    return text === '' && !isCurrent
      ? []
      : [{ value: String(i + 1), text: say(`第 ${i + 1} 行：${text}`, `Row ${i + 1}: ${text}`).slice(0, 60) }];
  });
  return (
    <ChoiceField
      label={say('表头所在的行', 'Row of the headings')}
      value={String(first.headerRow ?? 0)}
      choices={[{ value: '0', text: say('没有表头', 'No headings') }, ...choices]}
      onChoose={(row) => changeChoices((before) => headerIn(before, group, Number(row)))}
    />
  );
}
