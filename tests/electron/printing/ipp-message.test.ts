import { expect, test } from 'vitest';
import { decodeResponse, encodeRequest } from '#electron/printing/ipp-message';

const text = (value: string): readonly number[] => [value.length >> 8, value.length & 0xff, ...Buffer.from(value)];

const attribute = (tag: number, name: string, value: string): readonly number[] => [tag, ...text(name), ...text(value)];

test('a request is laid out as RFC 8010 says', () => {
  const bytes = encodeRequest(0x4002, 7, [['keyword', 'requested-attributes', 'a', 'b']], [['integer', 'copies', 2]]);
  const expected = [
    [1, 1, 0x40, 0x02, 0, 0, 0, 7, 0x01],
    attribute(0x47, 'attributes-charset', 'utf-8'),
    attribute(0x48, 'attributes-natural-language', 'en'),
    attribute(0x44, 'requested-attributes', 'a'),
    attribute(0x44, '', 'b'),
    [0x02],
    attribute(0x21, 'copies', '\0\0\0\u0002'),
    [0x03],
  ];
  expect([...bytes]).toEqual(expected.flat());
});

const answer = Buffer.from(
  [
    [1, 1, 0, 1, 0, 0, 0, 7, 0x01],
    attribute(0x41, 'status-message', 'fine'),
    [0x04],
    attribute(0x44, 'printer-state-reasons', 'paused'),
    attribute(0x44, '', 'toner-low'),
    attribute(0x22, 'accepting', '\0'),
    attribute(0x23, 'printer-state', '\0\0\0\u0005'),
    attribute(0x36, 'named', '\0\u0002en\0\u0003abc'),
    attribute(0x31, 'when', 'ab'),
    [0x03],
  ].flat(),
);

test('an answer comes back in groups, with every value of a list', () => {
  const { status, groups } = decodeResponse(answer);
  expect(status).toBe(1);
  expect(groups.map(({ tag, attributes }) => [tag, Object.fromEntries(attributes)])).toEqual([
    [1, { 'status-message': ['fine'] }],
    [
      4,
      {
        'printer-state-reasons': ['paused', 'toner-low'],
        accepting: [false],
        'printer-state': [5],
        named: ['abc'],
        when: [],
      },
    ],
  ]);
});

test('an answer that was cut anywhere is a RangeError, never a wrong answer', () => {
  for (let length = 0; length < answer.length; length++)
    expect(() => decodeResponse(answer.subarray(0, length))).toThrow(RangeError);
});
