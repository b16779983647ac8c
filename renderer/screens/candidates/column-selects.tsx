// For each field the column that fills it; the columns that nothing uses are named, so that none is forgotten in silence.
import { useId } from 'react';
import { rosterFields, type Heading, type RosterField } from '#core/roster/fields';
import { columnLetters } from '#core/roster/header';
import { useSay, useUi } from '../../state/ui-store';
import { changeChoices } from './import-flow';
import { mapField, type SheetGroup } from './mapping';
import { fieldLabel } from './words';

/** Without these a row is no candidate. */
const required: readonly RosterField[] = ['name', 'ticketNo'];

export function ColumnSelects({ group }: { readonly group: SheetGroup }) {
  const say = useSay();
  const unused = group.headings.filter(({ field, text }) => field === null && text !== '');
  return (
    <div className="flex flex-col gap-1.5">
      <h2 className="font-semibold">{say('列的对应', 'Columns')}</h2>
      {rosterFields.map((field) => (
        <ColumnSelect key={field} field={field} group={group} />
      ))}
      <p className="text-sm break-words text-ink-soft">
        {unused.length === 0
          ? say('文件的每一列都已使用。', 'Every column of the file is used.')
          : `${say('未使用的列：', 'Columns not used: ')}${unused.map(({ text }) => text).join(say('、', ', '))}`}
      </p>
    </div>
  );
}

function ColumnSelect({ field, group }: { readonly field: RosterField; readonly group: SheetGroup }) {
  const say = useSay();
  const lang = useUi((ui) => ui.lang);
  const id = useId();
  const heading = group.headings.find((candidate) => candidate.field === field);
  const missing = !heading && required.includes(field);
  const choose = (value: string) =>
    changeChoices((choices) => mapField(choices, group, field, value === '' ? null : Number(value)));
  return (
    <div className="grid grid-cols-[5.5rem_minmax(0,1fr)] items-center gap-x-2">
      <label htmlFor={id} className="text-[0.95rem]">
        {fieldLabel(field, lang)}
        {required.includes(field) && <span className="font-bold text-bad"> *</span>}
      </label>
      <select
        id={id}
        value={heading ? String(heading.index) : ''}
        aria-required={required.includes(field)}
        aria-invalid={missing}
        onChange={(event) => choose(event.target.value)}
        className={`min-h-11 w-full min-w-0 rounded-md border bg-paper px-2 ${missing ? 'border-2 border-bad' : 'border-line-strong'} ${heading ? '' : 'text-ink-soft'}`}
      >
        <option value="">{say('（无）', '(none)')}</option>
        {group.headings.map((option) => (
          <option key={option.index} value={String(option.index)}>
            {headingName(option, say)}
          </option>
        ))}
      </select>
      {heading?.how === 'fuzzy' && (
        <p className="col-start-2 text-sm font-medium text-warn">
          {say('△ 按相近的列名猜测，请核对', '△ Guessed from a similar heading: check it')}
        </p>
      )}
      {missing && (
        <p className="col-start-2 text-sm font-medium text-bad">{say('必需，请选择一列', 'Needed: choose a column')}</p>
      )}
    </div>
  );
}

function headingName({ index, text }: Heading, say: (zh: string, en: string) => string): string {
  const letters = columnLetters(index);
  return text === letters
    ? say(`${letters} 列`, `Column ${letters}`)
    : `${letters}  ${text || say('（无列名）', '(no heading)')}`;
}
