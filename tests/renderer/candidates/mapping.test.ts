// What a person changes about the reading, seen through the reading itself.
import { describe, expect, test } from 'vitest';
import { readRoster, type RosterChoices } from '#core/roster/read-roster';
import type { TableBook } from '#core/roster/table';
import {
  groupSheets,
  headerIn,
  includeSheet,
  isKept,
  keepRow,
  mapField,
  type SheetGroup,
} from '../../../renderer/screens/candidates/mapping';
import { bookOf, headings, person, sheetOf } from './files';

const sheetNames = ({ sheets }: SheetGroup) => sheets.map(({ name }) => name);

function groupsOf(book: TableBook, choices: RosterChoices = {}): readonly SheetGroup[] {
  return groupSheets(readRoster(book, choices).sheets);
}

function only(groups: readonly SheetGroup[]): SheetGroup {
  const [group] = groups;
  if (!group) throw new Error('there is no group');
  return group;
}

const classes = bookOf(
  sheetOf([['填报说明']], '说明'),
  sheetOf([headings, person(0)], '一班'),
  sheetOf([headings, person(1)], '二班'),
  sheetOf(
    [
      ['姓名', '准考证号'],
      ['石涵佳', '221101011003'],
    ],
    '三班',
  ),
);

describe('groups of sheets', () => {
  test('sheets with the same headings are one group; a sheet that is not read is none', () => {
    expect(groupsOf(classes).map(sheetNames)).toEqual([['一班', '二班'], ['三班']]);
  });
  test('a list whose header was not found can be corrected beside sheets that are read', () => {
    const lists = ['一班', '二班'].map((name) =>
      sheetOf(
        [
          ['甲', '乙'],
          ['陈沐', '221101011001'],
        ],
        name,
      ),
    );
    const { sheets } = readRoster(bookOf(sheetOf([headings, person(0)]), ...lists), {});
    expect(groupSheets(sheets).map(sheetNames)).toEqual([['名单']]);
    expect(groupSheets(sheets, ['一班']).map(sheetNames)).toEqual([['名单'], ['一班']]);
  });
  test('where nothing is read, each sheet can be corrected', () => {
    const book = bookOf(
      sheetOf([
        ['甲', '乙'],
        ['陈沐', '221101011001'],
      ]),
    );
    expect(groupsOf(book).map(sheetNames)).toEqual([['名单']]);
  });
});

describe('a field and its column', () => {
  const mappedIn = (book: TableBook, choices: RosterChoices) =>
    readRoster(book, choices)
      .sheets.filter(({ included }) => included)
      .map(({ mapped }) => mapped);

  test('is moved in every sheet of the group and in no other', () => {
    const choices = mapField({}, only(groupsOf(classes)), 'studentNo', 0);
    const [first, second, third] = mappedIn(classes, choices);
    expect(first?.studentNo).toBe('序号');
    expect(second?.studentNo).toBe('序号');
    expect(third?.studentNo).toBeUndefined();
    expect(first?.ticketNo).toBe('准考证号');
  });

  test('a column that is taken by another field leaves the one it filled', () => {
    const choices = mapField({}, only(groupsOf(classes)), 'studentNo', 2);
    expect(mappedIn(classes, choices)[0]).toMatchObject({ studentNo: '准考证号' });
    expect(mappedIn(classes, choices)[0]?.ticketNo).toBeUndefined();
  });

  test('given up is not filled by the next best column unseen', () => {
    const rivals = bookOf(
      sheetOf([
        ['姓名', '考生姓名', '准考证号'],
        ['陈沐', '陈木', '221101011001'],
      ]),
    );
    const choices = mapField({}, only(groupsOf(rivals)), 'name', null);
    expect(mappedIn(rivals, choices)[0]?.name).toBeUndefined();
    const back = mapField(choices, only(groupsOf(rivals, choices)), 'name', 1);
    expect(mappedIn(rivals, back)[0]?.name).toBe('考生姓名');
    expect(readRoster(rivals, back).candidates[0]?.entry.name).toBe('陈木');
  });
});

test('another header row forgets what was chosen for the columns of the old one', () => {
  const book = bookOf(sheetOf([headings, person(0), person(1)]));
  const moved = mapField({}, only(groupsOf(book)), 'name', 5);
  const choices = headerIn(moved, only(groupsOf(book, moved)), 1);
  expect(readRoster(book, choices).sheets[0]?.mapped.name).toBe('姓名');
});

test('a sheet is left out and taken in again', () => {
  const without = includeSheet({}, '一班', false);
  expect(readRoster(classes, without).candidates.map(({ sheet }) => sheet)).toEqual(['二班', '三班']);
  expect(readRoster(classes, includeSheet(without, '一班', true)).candidates).toHaveLength(3);
});

test('a sample row is kept as a real person, and made a sample again', () => {
  const book = bookOf(sheetOf([headings, person(0, { name: '张三' }), person(1)]));
  expect(readRoster(book, {}).candidates).toHaveLength(1);
  const kept = keepRow({}, '名单', 2, true);
  expect(isKept(kept, '名单', 2)).toBe(true);
  expect(readRoster(book, kept).candidates).toHaveLength(2);
  expect(readRoster(book, keepRow(kept, '名单', 2, false)).candidates).toHaveLength(1);
});
