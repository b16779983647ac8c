// What is wrong with a file of rooms as sentences: what, where, what to do.
import { inLang, type Lang } from '#core/kernel/lang';
import { titleOf } from './columns';
import type { RoomFileFault, RoomFileProblem } from './problems';

export function roomFileProblemText(problem: RoomFileProblem, lang: Lang): string {
  const say = (zh: string, en: string) => inLang(lang, zh, en);
  switch (problem.kind) {
    case 'NoMissing':
      return say('没有考场号，没有读取这一行。', 'There is no room number; the row is left out.');
    case 'NoRepeated':
      return say(
        `考场号 ${problem.no} 在第 ${problem.firstRow} 行已经出现，请删去一行。`,
        `Room ${problem.no} is on row ${problem.firstRow} already; delete one of them.`,
      );
    case 'ValueUnreadable':
      return say(
        `「${titleOf(problem.field)}」的内容「${short(problem.value)}」不合要求，请照导出文件的写法改正。`,
        `“${short(problem.value)}” can't be read as ${titleOf(problem.field)}; write it as an exported file does.`,
      );
    case 'SumWrong':
      return say(
        `编排机位 ${problem.assignable} ＋ 备用机位 ${problem.spare} ≠ 总机位 ${problem.total}，请核对这一行。`,
        `${problem.assignable} assignable + ${problem.spare} spare is not ${problem.total} in all; check this row.`,
      );
    case 'TooManyMachines':
      return say(
        `${problem.machines} 台机器放不进 ${problem.cells} 格，请改行数、列数。`,
        `${problem.machines} machines don't fit into ${problem.cells} cells; change rows and columns.`,
      );
    case 'NoLayout':
      return say(
        '没有座位图，也没有行数、列数或机位数，请至少填一种。',
        'There is neither a grid, nor rows and columns, nor a number of machines.',
      );
    case 'NoPlaces':
      return say('没有可编排的考位，至少要有一个。', 'There is no assignable place.');
    case 'GridSheetUnreadable':
      return problem.value === ''
        ? say(`工作表「${problem.sheet}」没有座位图的内容。`, `Sheet “${problem.sheet}” draws nothing.`)
        : say(
            `工作表「${problem.sheet}」${problem.cell} 的「${short(problem.value)}」看不懂；请用 考位、备用、停用、教师机、柱、过道。`,
            `“${short(problem.value)}” in ${problem.cell} of sheet “${problem.sheet}” is no kind of place.`,
          );
    case 'JsonEntryWrong':
      return say(
        `这一项的「${problem.path || '内容'}」不合要求，没有读取。`,
        `${problem.path || 'The entry'} is not as it should be; it is left out.`,
      );
    case 'CountDiffers':
      return say(
        `「${titleOf(problem.field)}」写的是 ${problem.said}，座位图上是 ${problem.drawn}；以座位图为准。`,
        `${titleOf(problem.field)} says ${problem.said}, the grid shows ${problem.drawn}; the grid is taken.`,
      );
    case 'SizeDiffers':
      return say(
        `行列写的是 ${problem.said}，座位图是 ${problem.drawn}；以座位图为准。`,
        `Rows and columns say ${problem.said}, the grid is ${problem.drawn}; the grid is taken.`,
      );
    case 'LayoutGuessed':
      return say(
        `没有行列，先按 ${problem.rows} 行 × ${problem.cols} 列排列，导入后请核对布局。`,
        `No rows and columns: laid out as ${problem.rows} × ${problem.cols}; check the layout afterwards.`,
      );
    case 'BrokenPlacesUnknown':
      return say(
        `${problem.broken} 个停用机位的位置不明，先放在编号末尾，导入后请在图上改正。`,
        `Where the ${problem.broken} broken places are is not said; they stand at the end of the numbering.`,
      );
    case 'GridTwice':
      return say(
        '座位图工作表与「座位图」一列不一致，以工作表为准。',
        'The grid sheet and the grid column differ; the sheet is taken.',
      );
    case 'GridSheetWithoutRow':
      return say(
        `工作表「${problem.sheet}」的考场 ${problem.no} 不在考场列表里，没有读取。`,
        `Room ${problem.no} of sheet “${problem.sheet}” is not in the list and was left out.`,
      );
    case 'ZerosRestored':
      return say(
        `考场号 ${problem.before} 按 ${problem.after} 读取（前面的 0 已补回）。`,
        `Room number ${problem.before} was read as ${problem.after}.`,
      );
  }
}

export function roomFileFaultText(fault: RoomFileFault, lang: Lang): string {
  const say = (zh: string, en: string) => inLang(lang, zh, en);
  switch (fault.kind) {
    case 'HeaderNotFound':
      return say(
        '没有找到表头：要有「考场号」一列，和考场名称、行数、列数等至少一列。可先导出一份作为样式。',
        'No header was found: there must be a column 考场号 and at least one more. Export a file to see the form.',
      );
    case 'JsonBroken':
      return say('这不是考场的 JSON 文件，或内容不完整。', 'This is no JSON file of rooms, or it is incomplete.');
    case 'TooManyRooms':
      return say(
        `文件里有 ${fault.rooms} 个考场，最多 ${fault.limit} 个；请分开导入。`,
        `The file holds ${fault.rooms} rooms, more than ${fault.limit}; import it in parts.`,
      );
  }
}

const short = (value: string): string => (value.length > 24 ? `${value.slice(0, 24)}…` : value);
