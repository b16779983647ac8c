// Which column fills which field, as a person changes it. Pure: choices in, choices out; readRoster does the rest.
// Sheets with the same headings (one class a sheet) are one group and are changed together.
import type { Heading, RosterField } from '#core/roster/fields';
import type { RosterChoices, SheetChoices, SheetReading } from '#core/roster/read-roster';

export interface SheetGroup {
  readonly headings: readonly Heading[];
  readonly sheets: readonly SheetReading[];
}

/**
 * Sheets grouped by equal headings and header row, in the order of the file. Sheets that are left out are no group,
 * except those `inNeed` of a header, and all where nothing is read: there a person can point at header and columns.
 */
export function groupSheets(sheets: readonly SheetReading[], inNeed: readonly string[] = []): readonly SheetGroup[] {
  const groups = new Map<string, SheetReading[]>();
  const nothingRead = !sheets.some(({ included }) => included);
  for (const sheet of sheets) {
    if (!sheet.included && !nothingRead && !inNeed.includes(sheet.name)) continue;
    const shape = JSON.stringify([sheet.headerRow, sheet.headings]);
    const group = groups.get(shape);
    if (group) group.push(sheet);
    else groups.set(shape, [sheet]);
  }
  return [...groups.values()].map((group) => ({ headings: group[0]?.headings ?? [], sheets: group }));
}

/**
 * The choices after `field` is to be filled by `column` (null: by none). Columns that were free stay free, so that taking
 * a column away from a field never lets another one slip in unseen.
 */
export function mapField(
  choices: RosterChoices,
  { headings, sheets }: SheetGroup,
  field: RosterField,
  column: number | null,
): RosterChoices {
  const freed = headings.filter((heading) => heading.field === field || heading.field === null);
  const mapping = {
    ...Object.fromEntries(freed.map(({ index }): [number, RosterField | null] => [index, null])),
    ...(column === null ? {} : { [column]: field }),
  };
  return sheets.reduce((next, { name }) => {
    const before = next.sheets?.[name]?.mapping ?? {};
    return withSheet(next, name, { mapping: { ...before, ...mapping } });
  }, choices);
}

/** `row` counts from 1, 0 for a list without a header; what was chosen for the columns of another header is forgotten. */
export const headerIn = (choices: RosterChoices, { sheets }: SheetGroup, row: number): RosterChoices =>
  sheets.reduce((next, { name }) => withSheet(next, name, { headerRow: row, mapping: {} }), choices);

export const includeSheet = (choices: RosterChoices, name: string, include: boolean): RosterChoices =>
  withSheet(choices, name, { include });

/** A row that looks like a sample is a real person after all, or is not. */
export function keepRow(choices: RosterChoices, name: string, row: number, keep: boolean): RosterChoices {
  const others = (choices.sheets?.[name]?.keepRows ?? []).filter((known) => known !== row);
  return withSheet(choices, name, { keepRows: keep ? [...others, row] : others });
}

export const isKept = (choices: RosterChoices, name: string, row: number): boolean =>
  choices.sheets?.[name]?.keepRows?.includes(row) ?? false;

function withSheet(choices: RosterChoices, name: string, change: SheetChoices): RosterChoices {
  return { ...choices, sheets: { ...choices.sheets, [name]: { ...choices.sheets?.[name], ...change } } };
}
