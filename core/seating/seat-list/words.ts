// Every problem of a seat list as a sentence: where, what, what to do.
import { inLang, type Lang } from '#core/kernel/lang';
import { brokenRuleText, namesIn, type SeatNames } from '../rule-words';
import type { SeatListDetail, SeatListProblem } from './problems';

const mostShown = 8;

export function seatListProblemText(problem: SeatListProblem, names: SeatNames, lang: Lang): string {
  const { row, sheet } = problem;
  const place = row === 0 ? '' : inLang(lang, `「${sheet}」第 ${row} 行：`, `“${sheet}” row ${row}: `);
  return place + detailText(problem, names, lang);
}

function detailText(detail: SeatListDetail, names: SeatNames, lang: Lang): string {
  const say = (zh: string, en: string) => inLang(lang, zh, en);
  const { person } = namesIn(names, lang);
  switch (detail.code) {
    case 'header-not-found':
      return say(
        '没有找到表头：要有考场号、座位号，以及准考证号（或姓名和证件号码）。',
        'No header was found: it needs 考场号, 座位号 and 准考证号 (or 姓名 and 证件号码).',
      );
    case 'empty':
      return say('表头下面没有考生。', 'There is nobody below the header.');
    case 'incomplete':
      return {
        person: say('有座位，没有写明考生。', 'There is a seat, but nobody is named.'),
        room: say('没有考场号。', 'The room number is missing.'),
        seat: say('没有座位号。', 'The seat number is missing.'),
      }[detail.missing];
    case 'digits-lost':
      return say(
        `号码被当作数字保存（${detail.shown}），末几位可能已丢失；请把该列设为文本后重新填写。`,
        `The number was kept as a number (${detail.shown}) and may have lost its last digits; make the column text and fill it in again.`,
      );
    case 'candidate-unknown':
      return say(
        `名单中没有 ${detail.value}；请核对，或先导入名单。`,
        `${detail.value} is not on the roster; check it, or import the roster first.`,
      );
    case 'candidate-contradicts':
      return say(
        `「${detail.value}」与名单中的${person(detail.candidate)}不符；请查明是谁的座位。`,
        `“${detail.value}” does not fit ${person(detail.candidate)} of the roster; find out whose seat it is.`,
      );
    case 'candidate-twice':
      return say(
        `${person(detail.candidate)}在「${detail.otherSheet}」第 ${detail.otherRow} 行已有座位；只能留一行。`,
        `${person(detail.candidate)} has a seat already in “${detail.otherSheet}” row ${detail.otherRow}; keep one row.`,
      );
    case 'room-unknown':
      return say(
        `没有考场 ${detail.value}；请先在「考场」页添加，或改正考场号。`,
        `There is no room ${detail.value}; add it on the Rooms page or correct the number.`,
      );
    case 'seat-unknown':
      return say(`考场 ${detail.room} 没有座位 ${detail.value}。`, `Room ${detail.room} has no seat ${detail.value}.`);
    case 'seat-duplicate':
      return say(
        `考场 ${detail.room} 的座位 ${detail.seat} 在「${detail.otherSheet}」第 ${detail.otherRow} 行已给了别人。`,
        `Seat ${detail.seat} of room ${detail.room} is given to someone else in “${detail.otherSheet}” row ${detail.otherRow}.`,
      );
    case 'room-full':
      return say(
        `考场 ${detail.room} 列了 ${detail.listed} 人，考位只有 ${detail.capacity} 个。`,
        `Room ${detail.room} lists ${detail.listed} candidates and has only ${detail.capacity} places.`,
      );
    case 'rule-broken':
      return brokenRuleText(detail.broken, names, lang);
    case 'seat-gap':
      return detail.room === null
        ? say(`考场号不连续，缺 ${few(detail.missing)}。`, `Room numbers have gaps: ${few(detail.missing)} missing.`)
        : say(
            `考场 ${detail.room} 的座位号不连续，缺 ${few(detail.missing)}。`,
            `Seat numbers of room ${detail.room} have gaps: ${few(detail.missing)} missing.`,
          );
    case 'not-listed':
      return say(
        `名单中有 ${detail.candidates.length} 人不在表里，将成为未编排：${few(detail.candidates.map(person))}。`,
        `${detail.candidates.length} of the roster are not in the list and will have no seat: ${few(detail.candidates.map(person))}.`,
      );
  }
}

const few = (items: readonly (string | number)[]): string =>
  items.slice(0, mostShown).join('、') + (items.length > mostShown ? ' …' : '');
