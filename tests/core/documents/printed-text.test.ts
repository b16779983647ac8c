import { expect, test } from 'vitest';
import { missingCharacters } from '#core/documents/printed-text';

const has = (codePoint: number) => codePoint < 0x9fff && codePoint >= 0x20 && codePoint !== 0x200b;

test('a missing character is told once, with every place it occurs in', () => {
  const texts = [
    { text: '张𬭎', where: '张𬭎（第001考场 03号）' },
    { text: '张𬭎', where: '张𬭎（第001考场 03号）' },
    { text: '李𬭎𬭎', where: '李𬭎𬭎（第002考场 01号）' },
    { text: '软件', where: '软件' },
  ];
  expect(missingCharacters(texts, has)).toEqual([
    { char: '𬭎', names: ['张𬭎（第001考场 03号）', '李𬭎𬭎（第002考场 01号）'] },
  ]);
});

test('an invisible character is named by its code point', () => {
  const chars = (text: string) => missingCharacters([{ text, where: 'x' }], has).map(({ char }) => char);
  expect(chars('王\u200B一\u{E0101}')).toEqual(['U+200B', 'U+E0101']);
  expect(chars('王\uE863')).toEqual(['U+E863']);
});
