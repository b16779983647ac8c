// What happened to seats, told in sentences: each of its own, in both languages, with names and seat numbers.
import { expect, test } from 'vitest';
import { noRooms } from '#core/room/room';
import { namesIn, roomsEver } from '../../../renderer/screens/records/names';
import { storyAbout } from '../../../renderer/screens/records/one-person';
import { factsIn, recordsOf } from '../../../renderer/screens/records/record';
import { storyOf } from '../../../renderer/screens/records/story';
import { seatDay, who } from '../../support/seat-day';

const day = seatDay();
const facts = factsIn(recordsOf(day.commits)).toReversed();
const names = (lang: 'zh' | 'en') => namesIn(day.state, roomsEver(noRooms, facts), lang);

test.each(['zh', 'en'] as const)('say something of their own in %s and show no id', (lang) => {
  const sentences = facts.map((fact) => storyOf(fact, names(lang)));
  expect(new Set(sentences).size).toBe(sentences.length);
  for (const sentence of sentences) expect(sentence).not.toMatch(/id-\d|undefined|\[object/);
});

test('name who moved where and why', () => {
  const sentences = facts.map((fact) => storyOf(fact, names('zh')));
  expect(sentences).toContain('考生001 从 第001考场 01号 移到 第001考场 09号');
  expect(sentences).toContain('调整 1 人的座位，原因：机器故障');
  expect(sentences).toContain('导出编排表「编排表.xlsx」：6 人，第1版，含完整证件号，原因：上报平台');
  expect(sentences.find((sentence) => sentence.startsWith('开始抽签'))).toContain('种子 抽签-1');
});

test('the life of one candidate holds every seat they had, and nobody else’s', () => {
  const about = (ticket: string) => facts.flatMap((fact) => storyAbout(fact, who(day, ticket), names('zh')) ?? []);
  expect(about('00001').map((sentence) => sentence.split(' ')[1])).toEqual([
    '进入名单（名单「roster.xlsx」）',
    '编排到',
    '从',
    '与',
  ]);
  expect(about('00002')).toHaveLength(6);
  expect(about('00006').at(-2)).toMatch(/^考生006 抽到 第001考场 \d\d号$/);
});
