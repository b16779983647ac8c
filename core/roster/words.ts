// Every problem of a roster as a sentence: where, what, what to do; for what was mended the value before and after.
// The command line and the preview use the same words. Invisible characters are shown by their code points.
import { inLang, type Lang } from '#core/kernel/lang';
import type { RosterField } from './fields';
import type { IdFault } from './id-number';
import { bookFaultText } from './file-words';
import type { Missing, ProblemDetail, RosterProblem } from './problems';

type Say = (zh: string, en: string) => string;
const sayIn =
  (lang: Lang): Say =>
  (zh, en) =>
    inLang(lang, zh, en);

const fieldNames: Readonly<Record<RosterField, readonly [zh: string, en: string]>> = {
  name: ['姓名', 'name'],
  sex: ['性别', 'sex'],
  idType: ['证件类型', 'id type'],
  idNumber: ['证件号码', 'id number'],
  ticketNo: ['准考证号', 'ticket number'],
  level: ['级别', 'level'],
  school: ['院校', 'school'],
  major: ['专业', 'major'],
  className: ['班级', 'class'],
  studentNo: ['学号', 'student number'],
};
export const fieldText = (field: RosterField, lang: Lang): string => inLang(lang, ...fieldNames[field]);

/** One sentence or two; starts with the place as a person finds it in the file. */
export function problemText(problem: RosterProblem, lang: Lang): string {
  const say = sayIn(lang);
  const { row, sheet, column } = problem;
  const inColumn = column === '' ? '' : say(`「${column}」`, `, “${column}”`);
  const place = row > 0 ? say(`第 ${row} 行${inColumn}：`, `Row ${row}${inColumn}: `) : '';
  const ofSheet =
    place === '' && problem.code === 'header-not-found' ? say(`工作表「${sheet}」：`, `Sheet “${sheet}”: `) : '';
  return place + ofSheet + detailText(problem, lang);
}

function detailText(detail: ProblemDetail, lang: Lang): string {
  const say = sayIn(lang);
  const name = (field: RosterField) => fieldText(field, lang);
  switch (detail.code) {
    case 'id-check-digit':
      return say(
        `证件号码 ${detail.value} ${idFaultText(detail.fault, lang)}，这一行没有导入。请核对证件后在源文件中改正。`,
        `The id number ${detail.value} ${idFaultText(detail.fault, lang)}; the row is not taken. Check the document and correct the file.`,
      );
    case 'id-digits-lost':
      return say(
        `${name(detail.field)}被当作数字保存（${detail.value}），末几位可能已丢失，无法复原。请从平台重新导出，或把该列设为文本后重新填写。`,
        `The ${name(detail.field)} was kept as a number (${detail.value}); its last digits may be lost for good. Export again from the platform, or make the column text and fill it in again.`,
      );
    case 'id-temporary':
      return say(
        `${detail.value} 是 999 开头的临时证件号，没有校验位可查，已导入。请核对本人证件。`,
        `${detail.value} is a temporary id number (999…) that can't be verified; it is taken. Check the person's document.`,
      );
    case 'id-missing':
      return say(
        `没有证件号码${missingText(detail.why, lang)}，这一行没有导入。请补上后重新导入。`,
        `No id number${missingText(detail.why, lang)}; the row is not taken. Fill it in and import again.`,
      );
    case 'ticket-missing':
      return say(
        `没有准考证号${missingText(detail.why, lang)}，${notTakenText(detail.why, lang)}。请补上后重新导入。`,
        `No ticket number${missingText(detail.why, lang)}; ${notTakenText(detail.why, lang)}. Fill it in and import again.`,
      );
    case 'name-missing':
      return say(
        `没有姓名${missingText(detail.why, lang)}，${notTakenText(detail.why, lang)}。请补上后重新导入。`,
        `No name${missingText(detail.why, lang)}; ${notTakenText(detail.why, lang)}. Fill it in and import again.`,
      );
    case 'ticket-duplicate':
      return say(
        `准考证号 ${detail.value} 已属于另一名考生（${otherRowText(detail, lang)}），这一行没有导入。请查明哪一行有误。`,
        `The ticket number ${detail.value} belongs to someone else already (${otherRowText(detail, lang)}); the row is not taken. Find out which row is wrong.`,
      );
    case 'seat-duplicate':
      return say(
        `考场座位 ${detail.value} 与${otherRowText(detail, lang)}相同。名单照常导入，座位以本机编排为准；请查明文件是否有误。`,
        `Room and seat ${detail.value} are also in ${otherRowText(detail, lang)}. The candidate is taken, seats are arranged here; find out whether the file is wrong.`,
      );
    case 'seat-gap': {
      const numbers = detail.missing.slice(0, 8).join(say('、', ', ')) + (detail.missing.length > 8 ? ' …' : '');
      return detail.room === null
        ? say(
            `考场号不连续，缺 ${numbers}。请核对名单是否完整。`,
            `The room numbers have gaps: ${numbers} missing. Check that the list is complete.`,
          )
        : say(
            `考场 ${detail.room} 的座位号不连续，缺 ${numbers}。请核对名单是否完整。`,
            `The seat numbers of room ${detail.room} have gaps: ${numbers} missing. Check that the list is complete.`,
          );
    }
    case 'candidate-duplicate':
      return detail.differs.length === 0
        ? say(
            `与${otherRowText(detail, lang)}是同一名考生，重复的这一行没有导入。请确认无误。`,
            `The same candidate as in ${otherRowText(detail, lang)}; the repeated row is left out. Please confirm.`,
          )
        : say(
            `与${otherRowText(detail, lang)}证件号码相同，但${detail.differs.map(name).join('、')}不同，这一行没有导入。请查明哪一行正确，只留一行。`,
            `Same id number as ${otherRowText(detail, lang)}, but another ${detail.differs.map(name).join(', ')}; the row is not taken. Keep the right one only.`,
          );
    case 'name-suspicious':
      return say(
        `姓名「${detail.value}」${suspicionText(detail.why, lang)}，已导入。请对照证件核对。`,
        `The name “${detail.value}” ${suspicionText(detail.why, lang)}; it is taken. Compare it with the document.`,
      );
    case 'level-unknown':
      return detail.why === 'unknown'
        ? say(
            `级别「${detail.value}」不是初级、中级、高级，这一行没有导入。请改正后重新导入。`,
            `The level “${detail.value}” is none of 初级, 中级, 高级; the row is not taken. Correct it and import again.`,
          )
        : say(
            `没有级别${missingText(detail.why, lang)}，这一行没有导入。请补上初级、中级或高级。`,
            `No level${missingText(detail.why, lang)}; the row is not taken. Fill in 初级, 中级 or 高级.`,
          );
    case 'sex-mismatch':
      return detail.byId === null
        ? say(
            `性别「${detail.value}」看不懂，已导入，性别留空。请核对。`,
            `The sex “${detail.value}” can't be read; the row is taken without it. Please check.`,
          )
        : say(
            `性别是「${detail.value}」，按证件号码应为「${detail.byId}」，已按文件导入。请核对证件。`,
            `The sex is “${detail.value}”, by the id number it would be “${detail.byId}”; taken as in the file. Check the document.`,
          );
    case 'full-width-mended':
    case 'spaces-mended':
    case 'dot-mended':
    case 'level-mended':
      return mendedText(detail, lang);
    case 'sample-row':
      return say(
        `「${detail.mark}」像是模板的示例行，没有导入。如果是真实考生，请在预览中保留这一行。`,
        `“${detail.mark}” looks like a sample row of a template and is left out. Keep it in the preview if it is a real candidate.`,
      );
    case 'column-ambiguous':
      return columnText(detail.why, lang);
    case 'header-not-found':
      return say(
        '没有找到表头（至少要有姓名或准考证号等两列标题），没有读取。请指定表头所在的行，或从平台重新导出。',
        'No header was found (two headings at least, like 姓名 and 准考证号); nothing was read. Point at the header row, or export again.',
      );
    case 'encrypted-file':
    case 'unreadable-file':
    case 'empty-file':
      return bookFaultText(detail, lang);
  }
}

function idFaultText(fault: IdFault, lang: Lang): string {
  const say = sayIn(lang);
  switch (fault.kind) {
    case 'check-digit':
      return say(
        `校验位不对（按前 17 位应为 ${fault.expected}）`,
        `has a wrong check digit (${fault.expected} by its first 17)`,
      );
    case 'length':
      return say('不是 18 位', 'does not have 18 digits');
    case 'characters':
      return say('含有不该出现的字符', 'has characters that do not belong there');
    case 'birth-date':
      return say('中的出生日期不存在', 'has a birth date that does not exist');
  }
}

function missingText(why: Missing, lang: Lang): string {
  const say = sayIn(lang);
  switch (why) {
    case 'blank':
      return '';
    case 'formula-without-value':
      return say('（单元格是公式，文件里没有保存结果）', ' (the cell is a formula and the file holds no result)');
    case 'too-long':
      return say('（文字太长，可能选错了列）', ' (the text is too long; perhaps another column is meant)');
    case 'no-column':
      return say('这一列', ' column');
  }
}

const notTakenText = (why: Missing, lang: Lang): string =>
  why === 'no-column'
    ? inLang(lang, '这张表没有导入', 'the sheet is not taken')
    : inLang(lang, '这一行没有导入', 'the row is not taken');

const otherRowText = (other: { readonly otherRow: number; readonly otherSheet: string }, lang: Lang): string =>
  inLang(lang, `「${other.otherSheet}」第 ${other.otherRow} 行`, `“${other.otherSheet}” row ${other.otherRow}`);

function suspicionText(why: Extract<ProblemDetail, { code: 'name-suspicious' }>['why'], lang: Lang): string {
  const say = sayIn(lang);
  switch (why) {
    case 'question-mark':
      return say('含有问号或方框，可能有生僻字丢失', 'holds a question mark or box where a rare character may be lost');
    case 'private-use':
      return say(
        '含有旧系统的自造字，别的电脑可能显示不出',
        'holds a private character that other machines can’t show',
      );
    case 'latin':
      return say('含有字母，可能用拼音代替了生僻字', 'holds letters, perhaps pinyin for a rare character');
    case 'digits':
      return say('含有数字', 'holds digits');
    case 'sample-name':
      return say('常用作示例', 'is often used in samples');
  }
}

function mendedText(detail: Extract<ProblemDetail, { field: RosterField; before: string }>, lang: Lang): string {
  const say = sayIn(lang);
  const [before, after] = [visible(detail.before), visible(detail.after)];
  const what = {
    'full-width-mended': say('已改为半角（大写）标准写法', 'written in half-width capitals'),
    'spaces-mended': say('已去掉空格和看不见的字符', 'spaces and invisible characters taken out'),
    'dot-mended': say('间隔号已统一为「·」', 'the middle dot is now ·'),
    'level-mended': say('已改为标准级别', 'written as the standard level'),
  }[detail.code];
  return say(`${what}：「${before}」→「${after}」。`, `${what}: “${before}” → “${after}”.`);
}

function columnText(why: Extract<ProblemDetail, { code: 'column-ambiguous' }>['why'], lang: Lang): string {
  const say = sayIn(lang);
  switch (why.kind) {
    case 'claimed-twice':
      return say(
        `这一列也像「${fieldText(why.field, lang)}」，已采用「${why.used}」列。如不对，请在预览中改选。`,
        `This column could be the ${fieldText(why.field, lang)} too; “${why.used}” was taken. Choose the other one if that is wrong.`,
      );
    case 'second-table':
      return say(
        '这里又是一个表头，列与上面不同，从这一行起没有读取。请把下面的表另存为一张工作表。',
        'Another header with other columns stands here; nothing was read from here on. Move that table to a sheet of its own.',
      );
    case 'text-too-long':
      return say(
        `内容超过 ${why.limit} 个字，不像「${fieldText(why.field, lang)}」，这一行没有导入。可能选错了列。`,
        `More than ${why.limit} characters can't be the ${fieldText(why.field, lang)}; the row is not taken. Perhaps another column is meant.`,
      );
    case 'formula-without-value':
      return say(
        `单元格是公式，文件里没有保存结果，「${fieldText(why.field, lang)}」留空。请用表格软件打开并保存一次再导入。`,
        `The cell is a formula and the file holds no result; the ${fieldText(why.field, lang)} stays empty. Open and save the file in a spreadsheet program, then import again.`,
      );
  }
}

/** Spaces that look like nothing are shown as what they are: U+200B. */
const visible = (text: string): string =>
  text.replace(/[^\S ]|[\p{Cc}\p{Cf}\uFE00-\uFE0F]/gu, (char) => {
    const code = char.codePointAt(0) ?? 0;
    return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
  });
