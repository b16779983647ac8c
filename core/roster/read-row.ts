// One row of a list to one candidate: every field read and mended on its own, every fault told, nothing guessed.
// A row with an error gives no candidate; a field that can be left out is left out with a warning.
import type { RosterField } from './fields';
import { checkIdNumber } from './id-number';
import { mendCode, mendIdNumber, mendLevel, mendName, readSex, tidyText, type Mended, type MendCode } from './mend';
import type { ProblemDetail, Severity } from './problems';
import { readCell, readCode, type CellText } from './read-cell';
import type { RosterEntry } from './roster';
import type { Cell } from './table';

/** Longest texts that `rosterEntry` takes. */
const limits = { name: 100, idType: 40, code: 40, school: 100, major: 100, className: 60 } as const;

export interface RowCells {
  /** False when the file has no column for the field. */
  readonly has: (field: RosterField) => boolean;
  readonly cell: (field: RosterField) => Cell | undefined;
}

export interface RowProblem {
  readonly severity: Severity;
  readonly field: RosterField;
  readonly detail: ProblemDetail;
}

export interface RowReading {
  /** null when a problem of the row is an error. */
  readonly entry: RosterEntry | null;
  readonly problems: readonly RowProblem[];
}

type Tell = (severity: Severity, field: RosterField, detail: ProblemDetail) => void;

export function readRow(row: RowCells): RowReading {
  const problems: RowProblem[] = [];
  const tell: Tell = (severity, field, detail) => problems.push({ severity, field, detail });

  const name = readName(row, tell);
  const idType = readText(row, 'idType', limits.idType, tell);
  const id = readId(row, idType, tell);
  const ticketNo = readTicket(row, tell);
  const level = readLevel(row, tell);
  const sex = readSexOf(row, id?.sex, tell);
  const school = readText(row, 'school', limits.school, tell);
  const major = readText(row, 'major', limits.major, tell);
  const className = readText(row, 'className', limits.className, tell);
  const studentNo = readStudentNo(row, tell);

  const refused = problems.some(({ severity }) => severity === 'error');
  if (refused || name === undefined || ticketNo === undefined) return { entry: null, problems };
  return {
    entry: {
      name,
      ...(sex === undefined ? {} : { sex }),
      ...(idType === undefined ? {} : { idType }),
      ...(id === undefined ? {} : { idNumber: id.idNumber }),
      ticketNo,
      ...(level === undefined ? {} : { level }),
      ...(school === undefined ? {} : { school }),
      ...(major === undefined ? {} : { major }),
      ...(className === undefined ? {} : { className }),
      ...(studentNo === undefined ? {} : { studentNo }),
    },
    problems,
  };
}

function readName(row: RowCells, tell: Tell): string | undefined {
  const read = readCell(row.cell('name'));
  if (read.kind !== 'text') {
    if (row.has('name')) tell('error', 'name', { code: 'name-missing', why: whyMissing(read) });
    return undefined;
  }
  const mended = mendName(read.text);
  if (mended.value.length > limits.name) {
    tell('error', 'name', { code: 'name-missing', why: 'too-long' });
    return undefined;
  }
  tellMends('name', read.text, mended, tell);
  const why = suspicionOf(mended.value);
  if (why) tell('warning', 'name', { code: 'name-suspicious', value: mended.value, why });
  return mended.value;
}

/** Traces of a lost character, a private-use code point, pinyin in place of a rare character (domain.md 1.5 fault 11). */
function suspicionOf(name: string): 'question-mark' | 'private-use' | 'latin' | 'digits' | null {
  if (/[?？\uFFFD□■*＊]/u.test(name)) return 'question-mark';
  if (/\p{Co}/u.test(name)) return 'private-use';
  if (/\p{Script=Latin}/u.test(name)) return 'latin';
  return /\p{N}/u.test(name.replaceAll('〇', '')) ? 'digits' : null;
}

interface ReadId {
  readonly idNumber: string;
  readonly sex?: '男' | '女';
}

function readId(row: RowCells, idType: string | undefined, tell: Tell): ReadId | undefined {
  if (!row.has('idNumber')) return undefined;
  const read = readCode(row.cell('idNumber'));
  if (read.kind === 'digits-lost') {
    tell('error', 'idNumber', { code: 'id-digits-lost', field: 'idNumber', value: read.shown });
    return undefined;
  }
  if (read.kind !== 'text') {
    tell('error', 'idNumber', { code: 'id-missing', why: whyMissing(read) });
    return undefined;
  }
  const mended = mendIdNumber(read.text);
  const idNumber = mended.value;
  if (idNumber.length > limits.code) {
    tell('error', 'idNumber', { code: 'id-missing', why: 'too-long' });
    return undefined;
  }
  tellMends('idNumber', read.text, mended, tell);
  const check = checkIdNumber(idNumber, idType);
  switch (check.kind) {
    case 'resident':
      return { idNumber, sex: check.sex };
    case 'other':
      return { idNumber };
    case 'temporary':
      tell('warning', 'idNumber', { code: 'id-temporary', value: idNumber });
      return { idNumber };
    case 'digits-lost':
      tell('error', 'idNumber', { code: 'id-digits-lost', field: 'idNumber', value: idNumber });
      return undefined;
    case 'wrong':
      tell('error', 'idNumber', { code: 'id-check-digit', value: idNumber, fault: check.fault });
      return undefined;
  }
}

function readTicket(row: RowCells, tell: Tell): string | undefined {
  const read = readCode(row.cell('ticketNo'));
  if (read.kind === 'digits-lost') {
    tell('error', 'ticketNo', { code: 'id-digits-lost', field: 'ticketNo', value: read.shown });
    return undefined;
  }
  if (read.kind !== 'text') {
    if (row.has('ticketNo')) tell('error', 'ticketNo', { code: 'ticket-missing', why: whyMissing(read) });
    return undefined;
  }
  const mended = mendCode(read.text);
  if (mended.value.length > limits.code) {
    tell('error', 'ticketNo', { code: 'ticket-missing', why: 'too-long' });
    return undefined;
  }
  tellMends('ticketNo', read.text, mended, tell);
  return mended.value;
}

function readLevel(row: RowCells, tell: Tell): RosterEntry['level'] {
  if (!row.has('level')) return undefined;
  const read = readCell(row.cell('level'));
  if (read.kind !== 'text') {
    tell('error', 'level', { code: 'level-unknown', value: '', why: whyMissing(read) });
    return undefined;
  }
  const mended = mendLevel(read.text);
  if (!mended) {
    tell('error', 'level', { code: 'level-unknown', value: tidyText(read.text), why: 'unknown' });
    return undefined;
  }
  tellMends('level', read.text, { value: mended.level, codes: mended.codes }, tell);
  return mended.level;
}

/** What the file says is kept even when the id number says otherwise: a person must look. */
function readSexOf(row: RowCells, byId: '男' | '女' | undefined, tell: Tell): '男' | '女' | undefined {
  const read = readCell(row.cell('sex'));
  if (read.kind === 'no-value') tellNoValue('sex', tell);
  if (read.kind !== 'text') return undefined;
  const sex = readSex(read.text);
  if (sex === null) tell('warning', 'sex', { code: 'sex-mismatch', value: tidyText(read.text), byId: null });
  else if (byId !== undefined && byId !== sex) tell('warning', 'sex', { code: 'sex-mismatch', value: sex, byId });
  return sex ?? undefined;
}

function readText(row: RowCells, field: RosterField, limit: number, tell: Tell): string | undefined {
  const read = readCell(row.cell(field));
  if (read.kind === 'no-value') tellNoValue(field, tell);
  if (read.kind !== 'text') return undefined;
  const text = tidyText(read.text).replace(/^['‘’`]/, '');
  if (text.length <= limit) return text;
  tell('error', field, { code: 'column-ambiguous', why: { kind: 'text-too-long', field, limit } });
  return undefined;
}

function readStudentNo(row: RowCells, tell: Tell): string | undefined {
  const read = readCode(row.cell('studentNo'));
  if (read.kind === 'digits-lost')
    tell('warning', 'studentNo', { code: 'id-digits-lost', field: 'studentNo', value: read.shown });
  if (read.kind === 'no-value') tellNoValue('studentNo', tell);
  if (read.kind !== 'text') return undefined;
  const mended = mendCode(read.text);
  if (mended.value.length <= limits.code) return mended.value;
  tell('error', 'studentNo', {
    code: 'column-ambiguous',
    why: { kind: 'text-too-long', field: 'studentNo', limit: limits.code },
  });
  return undefined;
}

const whyMissing = (read: CellText) => (read.kind === 'no-value' ? 'formula-without-value' : 'blank');

const tellNoValue = (field: RosterField, tell: Tell): void =>
  tell('warning', field, { code: 'column-ambiguous', why: { kind: 'formula-without-value', field } });

function tellMends(field: RosterField, before: string, { value, codes }: Mended, tell: Tell): void {
  const mend = (code: MendCode) => tell('info', field, { code, field, before, after: value });
  codes.forEach(mend);
}
