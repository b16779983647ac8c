import { describe, expect, test } from 'vitest';
import { seededRandom } from '#core/kernel/random';
import { fitText, linePitch } from '#electron/printing/fit-text';

/** Chinese characters are one em wide, others half. */
const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, char) => sum + (char > '\u2E7F' ? 1 : 0.5), 0) * size;
const box = { width: 80, height: 21, size: 12 };
const fit = (text: string, within = box) => fitText(text, within, widthOf);

describe('a text in its box', () => {
  test('what fits is left as it is', () => {
    expect(fit('王小明')).toEqual({ size: 12, lines: ['王小明'] });
    expect(fit('')).toEqual({ size: 12, lines: [''] });
  });

  test('a little too long: smaller, in one line', () => {
    expect(fit('一二三四五六七')).toEqual({ size: 11.25, lines: ['一二三四五六七'] });
  });

  test('much too long: two lines of nearly equal length', () => {
    expect(fit('一二三四五六七八九十').lines).toEqual(['一二三四五', '六七八九十']);
  });

  test('a name breaks after its dot, never before; words of Latin letters stay whole', () => {
    expect(fit('阿卜杜热合曼·麦麦提图尔荪').lines).toEqual(['阿卜杜热合曼·', '麦麦提图尔荪']);
    expect(fit('Maximilian Featherstone').lines).toEqual(['Maximilian', 'Featherstone']);
    expect(fit('软件（云计算方向）班').lines.some((line) => /^[）·]|（$/.test(line))).toBe(false);
  });

  test('a single word wider than the box shrinks until it fits', () => {
    const { size, lines } = fit('Llanfairpwllgwyngyllgogerychwyrndrobwll');
    expect(lines).toHaveLength(1);
    expect(widthOf(lines[0] ?? '', size)).toBeLessThanOrEqual(box.width);
  });

  test('nothing ever leaves its box and nothing is lost, whatever the text', () => {
    const random = seededRandom('fit-text');
    const alphabet = [...'王阿·（）ab1 -，。诸葛𬭎X'];
    for (let round = 0; round < 400; round++) {
      const text = Array.from({ length: 1 + random(100) }, () => alphabet[random(alphabet.length)] ?? '王')
        .join('')
        .trim();
      const within = { width: 20 + random(150), height: 8 + random(30), size: 6 + random(16) };
      const { size, lines } = fit(text, within);
      const longest = Math.max(...lines.map((line) => widthOf(line, size)));
      const seen = {
        text: lines.join('').replace(/ /g, ''),
        fitsAcross: longest <= within.width + 1e-6,
        fitsDown: lines.length === 1 || lines.length * size * linePitch <= within.height,
      };
      expect(seen).toEqual({ text: text.replace(/ /g, ''), fitsAcross: true, fitsDown: true });
    }
  });
});
