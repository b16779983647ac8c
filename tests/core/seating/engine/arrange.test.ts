// How good plans are: the proven optimum where there is one, the judge's word on every rule, the same plan for the same
// seed, and no way to know a person's seat beforehand. The large instances are in the bench.
import { describe, expect, test } from 'vitest';
import { bundledEngine } from '../../../support/bundled-engine';
import { seatingInstance, type PlanRow, type SeatingInstance } from '#core/seating/engine/instance';
import { scorePlan } from '#core/seating/engine/score';
import { judge, readInstance, readReference } from '../../../support/seating-judge';

const { arrange, arranging } = await bundledEngine();

const planOf = (instance: SeatingInstance, seed: string): readonly PlanRow[] => {
  const answer = arrange(instance, { seed, mode: 'new' });
  if (answer.kind === 'refused') throw new Error(JSON.stringify(answer.reasons));
  return answer.rows;
};

describe('the optimum', async () => {
  const verdictOn = await judge();
  const best = readReference();
  test.each(['small', 'small-16', 'typical', 'level-mix', 'adv-60', 'adv-pins'])(
    'of %s',
    (name) => {
      const instance = readInstance(name);
      const reference = best[name];
      if (!reference || 'refused' in reference) throw new Error('no reference');
      const { ok, score } = verdictOn(instance, { status: 'ok', seats: planOf(instance, instance.seed) });
      expect({ ok, score }).toEqual({ ok: true, score: reference.score });
    },
    60_000,
  );
});

test('the bound is below every plan and meets the proven optimum', () => {
  const instance = readInstance('typical');
  const answer = arrange(instance, { seed: '1', mode: 'new' });
  if (answer.kind === 'refused') throw new Error('refused');
  expect(answer.bound).toBe(1260);
  expect(scorePlan(instance, answer.rows).score).toBeGreaterThanOrEqual(answer.bound);
});

test('the same seed gives the same plan, whatever the order of the file; another seed another plan', () => {
  const instance = readInstance('small-16');
  const plan = planOf(instance, '7');
  expect(planOf(instance, '7')).toEqual(plan);
  expect(planOf({ ...instance, candidates: instance.candidates.toReversed() }, '7')).toEqual(plan);
  expect(planOf(instance, '8')).not.toEqual(plan);
});

test('this plan has not changed by accident: a checksum that every machine must reach', () => {
  const seats = planOf(readInstance('small-16'), 'golden').map(([ticket, , seat]) => `${ticket} ${seat}`);
  let sum = 0;
  for (const char of seats.join('\n')) sum = (Math.imul(sum, 31) + (char.codePointAt(0) ?? 0)) >>> 0;
  expect(sum).toMatchInlineSnapshot(`801082915`);
});

test('over seeds, nobody’s seat can be guessed better than 1.5 times by chance', () => {
  const instance = seatingInstance.parse({
    format: 'exam-seating/1',
    weights: { class: 100, school: 10, group: 40, rooms: 150 },
    rooms: ['R1', 'R2'].map((id) => ({ id, grid: ['OOO', 'OOO', 'OOO'] })),
    candidates: Array.from({ length: 18 }, (_, i) => ({
      ticket: `T${String(i).padStart(2, '0')}`,
      school: `学校${i % 2}`,
      class: `班${i % 4}`,
    })),
  });
  const runs = 400;
  const seatsOf = new Map<string, Map<string, number>>();
  for (let seed = 0; seed < runs; seed++)
    for (const [ticket, , seat] of planOf(instance, `seed ${seed}`)) {
      const counts = seatsOf.get(ticket) ?? new Map<string, number>();
      seatsOf.set(ticket, counts.set(seat, (counts.get(seat) ?? 0) + 1));
    }
  // The people of one class are alike, so their guesses can be counted together: 4 or 5 times as many lots.
  for (let of = 0; of < 4; of++) {
    const counts = new Map<string, number>();
    const own = [...seatsOf].filter(([ticket]) => Number(ticket.slice(1)) % 4 === of);
    for (const [, seats] of own) for (const [seat, count] of seats) counts.set(seat, (counts.get(seat) ?? 0) + count);
    const lots = own.length * runs;
    expect(Math.max(...counts.values()) / lots).toBeLessThan(1.5 / 18);
  }
}, 60_000);

test('progress is told round by round, and a caller may stop between rounds', () => {
  const running = arranging(readInstance('adv-bans'), { seed: '1', mode: 'new' });
  const first = running.next();
  expect(first).toMatchObject({ done: false, value: { rounds: 1, bound: 530 } });
  expect(running.return({ kind: 'refused', reasons: [] }).done).toBe(true);
});

test('rooms that cost nothing are opened when that keeps people apart; dear ones are not', () => {
  const withRoomWeight = (rooms: number) => {
    const instance = seatingInstance.parse({
      format: 'exam-seating/1',
      weights: { class: 100, rooms },
      rooms: ['R1', 'R2', 'R3'].map((id) => ({ id, grid: ['OOOO'] })),
      candidates: Array.from({ length: 4 }, (_, i) => ({ ticket: `T${i}`, school: '一中', class: '1' })),
    });
    const { soft } = scorePlan(instance, planOf(instance, '1'));
    return { rooms: soft.rooms, class: soft.class };
  };
  expect(withRoomWeight(0)).toMatchObject({ class: 0 });
  expect(withRoomWeight(150)).toEqual({ rooms: 2, class: 0 });
  expect(withRoomWeight(1000)).toEqual({ rooms: 1, class: 3 });
});
