// Refusals: what can't be seated is refused at once, with numbers the judge proves itself.
import { describe, expect, test } from 'vitest';
import { arrange } from '#core/seating/engine/arrange';
import { seatingInstance } from '#core/seating/engine/instance';
import { concernedBy, reasonText, type Reason } from '#core/seating/engine/reasons';
import { isProven, refusals } from '#core/seating/engine/refusal';
import { freeCase } from '../../../support/seating-cases';
import { judge, readInstance, readReference } from '../../../support/seating-judge';

const base = {
  format: 'exam-seating/1',
  rooms: [
    { id: 'R1', grid: ['OOO', 'OAX'] },
    { id: 'R2', grid: ['OO'], levels: ['中级'], spare: { count: 1 } },
  ],
  candidates: [
    { ticket: 'T1', level: '初级' },
    { ticket: 'T2', level: '初级', needs: ['front'] },
    { ticket: 'T3', level: '中级', needs: ['accessible'] },
  ],
};

const withPins = (...pins: readonly (readonly [string, string])[]) =>
  seatingInstance.parse({ ...base, pins: pins.map(([ticket, seat]) => ({ ticket, seat })) });

const codes = (reasons: readonly Reason[]) => reasons.map(({ code }) => code);

describe('refused with a reason that the judge proves', async () => {
  const verdictOn = await judge();
  const bad = Object.entries(readReference()).flatMap(([name, each]) =>
    'refused' in each ? [[name, each.refused] as const] : [],
  );

  test.each(bad)('%s: %s, within 50 ms', (name, code) => {
    const instance = readInstance(name);
    arrange(instance, { seed: 'warm', mode: 'new' });
    const start = performance.now();
    const answer = arrange(instance, { seed: '1', mode: 'new' });
    expect(performance.now() - start).toBeLessThan(50);
    if (answer.kind === 'arranged') throw new Error('it was arranged');
    expect(codes(answer.reasons)).toContain(code);
    expect(verdictOn(instance, { status: 'refused', reasons: answer.reasons }).ok).toBe(true);
  });

  test('every proven code of the judge is found here, with the same numbers, and no other', () => {
    const own = ['PIN_UNKNOWN', 'PIN_TWICE', 'PIN_CAPACITY', 'PIN_LEVEL'];
    const seen = new Set<string>();
    for (let number = 0; number < 600; number++) {
      const instance = freeCase(number);
      const ours = refusals(instance);
      const { proven } = verdictOn(instance, { status: 'refused', reasons: ours });
      for (const each of ours) seen.add(each.code);
      for (const each of proven) expect(isProven(each, ours)).toBe(true);
      // The judge knows no pins of strangers, no pin of one person twice and no room pinned too full or to two levels.
      const known = ours.filter(({ code }) => !own.includes(code));
      for (const { code } of known) expect(proven.map((each) => each.code)).toContain(code);
    }
    expect(seen.size).toBeGreaterThan(6);
  });
});

describe('pins', () => {
  test.each<readonly [string, readonly (readonly [string, string])[]]>([
    ['PIN_UNUSABLE', [['T1', 'R1/2/3']]],
    ['PIN_UNUSABLE', [['T1', 'R9/1/1']]],
    ['PIN_UNKNOWN', [['T9', 'R1/1/1']]],
    [
      'PIN_TWICE',
      [
        ['T1', 'R1/1/1'],
        ['T1', 'R1/1/2'],
      ],
    ],
    [
      'PIN_CONFLICT',
      [
        ['T1', 'R1/1/1'],
        ['T2', 'R1/1/1'],
      ],
    ],
    ['PIN_LEVEL', [['T1', 'R2/1/1']]],
    ['PIN_NEED', [['T2', 'R1/2/1']]],
  ])('%s: %j', (code, pins) => {
    expect(codes(refusals(withPins(...pins)))).toContain(code);
  });

  test('the same pin twice is one pin', () => {
    expect(refusals(withPins(['T1', 'R1/1/1'], ['T1', 'R1/1/1']))).toEqual([]);
  });

  test('pinned together against a ban', () => {
    const instance = seatingInstance.parse({
      ...base,
      pins: [
        { ticket: 'T1', seat: 'R1/1/1' },
        { ticket: 'T2', seat: 'R1/1/2' },
      ],
      apart: [{ a: 'T1', b: 'T2', scope: 'near' }],
    });
    expect(codes(refusals(instance))).toEqual(['PIN_APART']);
  });
});

describe('rules that only together leave too little', () => {
  const refused = (instance: object) => {
    const parsed = seatingInstance.parse({ ...base, ...instance });
    const answer = arrange(parsed, { seed: '1', mode: 'new' });
    if (answer.kind === 'arranged') throw new Error('it was arranged');
    return { instance: parsed, reasons: answer.reasons };
  };

  test('bans that can’t all be kept are named, and no more than needed', () => {
    const pairs = [
      ['T1', 'T2'],
      ['T2', 'T3'],
      ['T1', 'T3'],
      ['T3', 'T4'],
    ] as const;
    const { instance, reasons } = refused({
      rooms: [
        { id: 'R1', grid: ['OOO'] },
        { id: 'R2', grid: ['OOO'] },
      ],
      candidates: ['T1', 'T2', 'T3', 'T4'].map((ticket) => ({ ticket })),
      apart: pairs.map(([a, b]) => ({ a, b, scope: 'room' })),
    });
    expect(reasons).toMatchObject([{ code: 'APART' }]);
    const [reason] = reasons;
    if (reason?.code !== 'APART') throw new Error('another reason');
    expect(reason.bans.map(({ a, b }) => a + b)).toEqual(['T1T2', 'T2T3', 'T1T3']);
    expect(concernedBy(instance, reason).candidates).toEqual(['T1', 'T2', 'T3']);
    expect(reasonText(reason, 'zh')).toContain('T1–T2');
  });

  test('spare seats and needs', () => {
    const { reasons } = refused({
      rooms: [
        { id: 'R1', grid: ['AA', 'OO'], spare: { count: 2 }, frontRows: 0 },
        { id: 'R2', grid: ['OOO'], levels: ['中级'], frontRows: 0 },
      ],
      candidates: [
        { ticket: 'T1', level: '初级', needs: ['accessible'] },
        { ticket: 'T2', level: '中级', needs: ['accessible'] },
        { ticket: 'T3', level: '初级' },
      ],
    });
    expect(reasons).toMatchObject([{ code: 'PLACES_SHORT', candidates: ['T1', 'T2', 'T3'], demand: 3, supply: 2 }]);
  });

  test('one-level rooms whose levels suit no choice', () => {
    const { reasons } = refused({
      rooms: [{ id: 'R1', grid: ['AO'], levels: 'one' }],
      candidates: [
        { ticket: 'T1', level: '初级' },
        { ticket: 'T2', level: '中级' },
      ],
    });
    expect(reasons.length).toBeGreaterThan(0);
  });
});
