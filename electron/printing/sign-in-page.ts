// Draws one page of the sign-in sheet: A4 portrait, up to 30 signature lines of 8 to 10 mm.
// From top to bottom: titles and the room in large type, where and when, the table, counts and proctors, the stamp.
import type { Blank, SignInColumn, SignInColumnKey, SignInPage, SignInRow } from '#core/documents/sign-in-model';
import type { Box, Pen, Stroke, TextStyle } from './pen';

const left = 12;
const width = 186;
const right = left + width;
/** Millimetres that thirty lines of 8 mm take; what a smaller room leaves makes the page calmer. */
const tableBody = 240;
const stampTop = 288.2;

const ink = '#000000';
const soft = '#555555';
const tint = '#f2f2f2';
const strong: Stroke = { weight: 1, color: ink };
const fine: Stroke = { weight: 0.35, color: '#8a8a8a' };
const fifth: Stroke = { weight: 0.7, color: '#555555' };

/** Millimetres; what is left goes to the signature. */
const columnWidths: Readonly<Record<Exclude<SignInColumnKey, 'signature'>, number>> = {
  index: 9,
  seat: 13,
  ticketNo: 30,
  name: 31,
  className: 24,
  level: 10,
  idTail: 13,
  absent: 11,
};

const cellStyles: Readonly<Record<keyof SignInRow, TextStyle>> = {
  index: { size: 8.5, align: 'center', color: soft },
  seat: { size: 14, weight: 'bold', align: 'center' },
  ticketNo: { size: 10, align: 'center', padding: 0.8 },
  name: { size: 12.5, align: 'center', padding: 1.2 },
  className: { size: 9, align: 'center', padding: 0.8 },
  level: { size: 9, align: 'center', padding: 0.4 },
  idTail: { size: 10, align: 'center' },
};

export function drawSignInPage(pen: Pen, page: SignInPage, columns: readonly SignInColumn[]): void {
  const rows = Math.max(page.rows.length, 1);
  const rowHeight = Math.min(9.5, Math.max(8, (tableBody - 6) / rows));
  const spare = Math.min(14, Math.max(0, tableBody - rowHeight * rows));
  const tableTop = drawHead(pen, page, spare * 0.6);
  const tableBottom = drawTable(pen, page, columns, tableTop, rowHeight);
  drawFoot(pen, page, tableBottom, spare * 0.4);
  drawStamp(pen, page);
}

/** Returns where the table begins. */
function drawHead(pen: Pen, page: SignInPage, spare: number): number {
  const top = 6.5 + spare * 0.5;
  const roomWidth = 62;
  pen.text(page.examTitle, { x: left, y: top, width: width - roomWidth - 4, height: 5.5 }, { size: 11.5 });
  const name: TextStyle = { size: 19, weight: 'bold' };
  const nameBox = { x: left, y: top + 6, width: pen.widthOf(page.sheetName, name) + 0.5, height: 8 };
  pen.text(page.sheetName, nameBox, name);
  const session: TextStyle = { size: 12, weight: 'bold', align: 'center', padding: 1.5 };
  const sessionWidth = Math.min(60, pen.widthOf(page.session, session) + 5);
  const sessionBox = { x: left + nameBox.width + 4, y: top + 6.9, width: sessionWidth, height: 6.4 };
  pen.frame(sessionBox, { weight: 0.8, color: ink });
  pen.text(page.session, sessionBox, session);
  const roomBox = { x: right - roomWidth, y: top - 0.8, width: roomWidth, height: 15 };
  pen.text(page.room, roomBox, { size: 33, weight: 'bold', align: 'right' });
  const infoTop = top + 14.6 + spare * 0.25;
  const where = `${page.site}　${page.roomName}`;
  pen.text(where, { x: left, y: infoTop, width: 106, height: 5 }, { size: 9.5 });
  const when = { x: left + 108, y: infoTop, width: width - 108, height: 5 };
  pen.text(`${page.date}　${page.time}`, when, { size: 9.5, align: 'right' });
  return infoTop + 5.6 + spare * 0.25;
}

function drawTable(
  pen: Pen,
  page: SignInPage,
  columns: readonly SignInColumn[],
  top: number,
  rowHeight: number,
): number {
  const headHeight = 6.6;
  const cells = columnCells(columns);
  const firstRow = top + headHeight;
  const bottom = firstRow + rowHeight * page.rows.length;
  pen.area({ x: left, y: top, width, height: headHeight }, tint);
  for (const { key, heading, x, width: cellWidth } of cells) {
    const small = key === 'idTail' || key === 'absent';
    const box = { x, y: top, width: cellWidth, height: headHeight };
    pen.text(heading, box, { size: small ? 7.5 : 9.5, align: 'center', padding: 0.4 });
  }
  for (const [i, row] of page.rows.entries()) {
    const y = firstRow + i * rowHeight;
    if (i > 0) pen.line([left, y], [right, y], i % 5 === 0 ? fifth : fine);
    for (const { key, x, width: cellWidth } of cells)
      drawCell(pen, key, row, { x, y, width: cellWidth, height: rowHeight });
  }
  for (const { x } of cells.slice(1)) pen.line([x, top], [x, bottom], fine);
  pen.line([left, firstRow], [right, firstRow], fifth);
  pen.frame({ x: left, y: top, width, height: bottom - top }, strong);
  return bottom;
}

function drawCell(pen: Pen, key: SignInColumnKey, row: SignInRow, box: Box): void {
  if (key === 'signature') return;
  if (key === 'absent') {
    const side = 4;
    pen.frame(
      { x: box.x + (box.width - side) / 2, y: box.y + (box.height - side) / 2, width: side, height: side },
      { weight: 0.6, color: ink },
    );
    return;
  }
  const height = Math.min(box.height - 1, 7.4); // two lines at most, with air above and below
  pen.text(row[key], { ...box, y: box.y + (box.height - height) / 2, height }, cellStyles[key]);
}

function columnCells(
  columns: readonly SignInColumn[],
): readonly (SignInColumn & { readonly x: number; readonly width: number })[] {
  const fixed = columns.reduce((sum, { key }) => sum + (key === 'signature' ? 0 : columnWidths[key]), 0);
  let x = left;
  return columns.map((column) => {
    const cell = { ...column, x, width: column.key === 'signature' ? width - fixed : columnWidths[column.key] };
    x += cell.width;
    return cell;
  });
}

function drawFoot(pen: Pen, { foot }: SignInPage, tableBottom: number, spare: number): void {
  const y = tableBottom + 0.6 + spare * 0.4;
  if (foot.kind === 'continued') {
    pen.text(foot.sentence, { x: left, y: y + 1, width, height: 6 }, { size: 9.5, align: 'center', color: soft });
    return;
  }
  const height = 6.6 + spare * 0.2;
  pen.text(foot.expected, { x: left, y, width: 30, height }, { size: 10.5, weight: 'bold' });
  const [short, gap] = [30, 4];
  for (const [i, label] of foot.blanks.entries()) {
    const x = left + 30 + i * (short + gap);
    const last = i === foot.blanks.length - 1;
    blank(pen, label, { x, y, width: last ? right - x : short, height });
  }
  const half = width / 2;
  for (const [i, proctor] of foot.proctors.entries()) {
    const box = { x: left + i * (half + 2), y: y + height, width: half - 2, height: height + 0.6 };
    blank(pen, { label: proctor, unit: '' }, box);
  }
}

function blank(pen: Pen, { label, unit }: Blank, { x, y, width: boxWidth, height }: Box): void {
  const style: TextStyle = { size: 10.5 };
  const labelWidth = pen.widthOf(label, style);
  const unitWidth = unit === '' ? 0 : pen.widthOf(unit, style) + 1;
  const base = y + height - 1.4;
  pen.text(label, { x, y, width: labelWidth + 0.5, height }, style);
  pen.line([x + labelWidth + 1.5, base], [x + boxWidth - unitWidth, base], { weight: 0.6, color: ink });
  pen.text(unit, { x: x + boxWidth - unitWidth + 1, y, width: unitWidth, height }, style);
}

function drawStamp(pen: Pen, { stamp }: SignInPage): void {
  const style: TextStyle = { size: 7.5, color: soft };
  pen.line([left, stampTop], [right, stampTop], fine);
  const box: Box = { x: left, y: stampTop + 0.3, width, height: 4.5 };
  pen.text(`${stamp.planVersion}　${stamp.contentHash}　${stamp.madeAt}`, box, style);
  pen.text(stamp.page, box, { ...style, align: 'right' });
}
