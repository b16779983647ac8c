// The fields a roster can fill and the headings people give them. Source: domain.md 1.2 (synonyms seen in real files).
// Exact headings win over similar ones, and what nobody may guess (序号, 座位号, 监护人姓名 …) is named here.
import type { RosterEntry } from './roster';

export type RosterField = keyof RosterEntry;

export const rosterFields = [
  'name',
  'sex',
  'idType',
  'idNumber',
  'ticketNo',
  'level',
  'school',
  'major',
  'className',
  'studentNo',
] as const satisfies readonly RosterField[];

/** The better heading first: it decides when two columns claim one field. */
const exactHeadings: Readonly<Record<RosterField, readonly string[]>> = {
  name: [
    '姓名',
    '考生姓名',
    '学生姓名',
    '学员姓名',
    '中文姓名',
    '名字',
    '考生',
    '真实姓名',
    'ks_xm',
    'xm',
    'name',
    'fullname',
    'candidatename',
  ],
  sex: ['性别', '考生性别', 'ks_xb', 'xb', 'sex', 'gender'],
  idType: ['证件类型', '证件类别', '证件种类', '身份证件类型', '有效证件类型', 'idtype', 'documenttype'],
  idNumber: [
    '证件号码',
    '证件号',
    '身份证号码',
    '身份证号',
    '身份证',
    '身份证件号码',
    '身份证件号',
    '公民身份号码',
    '有效证件号码',
    'ks_sfz',
    'sfzh',
    'sfz',
    'idcard',
    'idnumber',
    'idno',
  ],
  ticketNo: [
    '准考证号',
    '准考证号码',
    '准考证',
    '考号',
    '考试证号',
    '考生号',
    'ks_zkzh',
    'zkzh',
    'ticket',
    'ticketno',
    'ticketnumber',
    'admissionno',
  ],
  level: [
    '级别',
    '等级',
    '证书等级',
    '证书级别',
    '报考级别',
    '报考等级',
    '考试级别',
    '考试等级',
    '认证等级',
    '技能等级',
    '职业技能等级',
    '申报等级',
    '申报级别',
    'level',
  ],
  school: [
    '院校名称',
    '学校名称',
    '院校',
    '学校',
    '所在院校',
    '所在学校',
    '所属院校',
    '所属学校',
    '报考院校',
    'school',
  ],
  major: ['专业', '专业名称', '修读专业', '所学专业', '所在专业', 'major'],
  className: ['班级', '班级名称', '行政班', '行政班级', '所在班级', '班别', 'class', 'classname'],
  studentNo: ['学号', '学籍号', '学生学号', '学生编号', 'studentno', 'studentid'],
};

/** Parts of a heading that show its field when no heading is exact; tried in this order. */
const similarHeadings: readonly (readonly [RosterField, RegExp])[] = [
  ['idType', /(证件|身份证).*(类型|类别|种类)/],
  ['ticketNo', /准考证|^考(试|生)?(编)?号|考试证号/],
  ['idNumber', /身份证|证件号|身份号码/],
  ['name', /姓名/],
  ['sex', /性别/],
  ['level', /等级|级别/],
  ['school', /院校|学校/],
  ['major', /专业/],
  ['className', /班级|行政班/],
  ['studentNo', /学号|学籍号/],
];

/** Columns about something or somebody else: never taken by similarity. */
const neverSimilar =
  /序号|座|机位|考场|考点|监护|家长|父|母|教师|老师|班主任|辅导员|联系人|负责人|拼音|曾用|代码|编码|代号|照片|地址|电话|手机|日期|时间|学历|政治|外语|计算机等级|备注|说明/;

export interface Heading {
  readonly index: number;
  /** As in the file; a repeated heading gets a number: 姓名, 姓名2. Two-row headings are joined. */
  readonly text: string;
  readonly field: RosterField | null;
  readonly how: 'exact' | 'fuzzy' | 'chosen' | 'none';
}

/** Exact headings that lost their field to a better one. */
export interface RivalHeading {
  readonly field: RosterField;
  readonly used: Heading;
  readonly unused: Heading;
}

export interface HeadingMap {
  readonly headings: readonly Heading[];
  readonly rivals: readonly RivalHeading[];
}

/** A heading without what people decorate it with: spaces, line breaks, stars, colons, （必填）. */
export function plainHeading(text: string): string {
  if (/^[\d\u4E00-\u9FFF]*$/.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(/[\s\u200B-\u200F\uFEFF*:#'"“”]/gu, '')
    .replace(/(.)[([【].*$/u, '$1')
    .replace(/[._-](?=no|number|type|name|card)/giu, '')
    .toLowerCase();
}

const fieldByHeading = new Map<string, RosterField>(
  rosterFields.flatMap((field) => exactHeadings[field].map((heading) => [heading, field] as const)),
);
export const exactField = (text: string): RosterField | null => fieldByHeading.get(plainHeading(text)) ?? null;

function similarField(text: string): RosterField | null {
  const plain = plainHeading(text);
  if (plain.length > 12 || neverSimilar.test(plain)) return null;
  return similarHeadings.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

/** Every exact heading first; only then the similar ones, for fields and columns that are still free. */
export function mapHeadings(texts: readonly string[]): HeadingMap {
  const numbered = numberRepeats(texts);
  const columnByField = new Map<RosterField, number>();
  for (const field of rosterFields) {
    const claims = texts.flatMap((text, index) => (exactField(text) === field ? [index] : []));
    const rank = (index: number) => exactHeadings[field].indexOf(plainHeading(texts[index] ?? ''));
    const best = claims.toSorted((a, b) => rank(a) - rank(b) || a - b)[0];
    if (best !== undefined) columnByField.set(field, best);
  }
  const exactFields = new Set(columnByField.keys());
  texts.forEach((text, index) => {
    if (exactField(text)) return;
    const field = similarField(text);
    if (field && !columnByField.has(field)) columnByField.set(field, index);
  });
  const headings = texts.map((text, index): Heading => {
    const field = rosterFields.find((candidate) => columnByField.get(candidate) === index) ?? null;
    const how = field === null ? 'none' : exactFields.has(field) ? 'exact' : 'fuzzy';
    return { index, text: numbered[index] ?? text, field, how };
  });
  return { headings, rivals: rivalsAmong(headings, texts) };
}

/** A column that could fill a field as well as the one that fills it: told, because the wrong one may have been taken. */
function rivalsAmong(headings: readonly Heading[], texts: readonly string[]): RivalHeading[] {
  return headings.flatMap((unused) => {
    if (unused.field !== null) return [];
    const text = texts[unused.index] ?? '';
    const claimed = exactField(text) ?? similarField(text);
    const used = headings.find((heading) => heading.field === claimed && claimed !== null);
    const clear = used?.how === 'exact' && exactField(text) === null;
    return used && claimed !== null && !clear ? [{ field: claimed, used, unused }] : [];
  });
}

function numberRepeats(texts: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return texts.map((text) => {
    const shown = text.replace(/\s+/gu, ' ').trim();
    const count = (seen.get(shown) ?? 0) + 1;
    seen.set(shown, count);
    return count > 1 && shown !== '' ? `${shown}${count}` : shown;
  });
}
