// The score against the judge: the same counts, the same verdicts, on good plans and on plans with every rule broken.
import { describe, expect, test } from 'vitest';
import { seededRandom } from '#core/kernel/random';
import { layoutOf } from '#core/seating/engine/geometry';
import { sessionsOf, type PlanRow, type SeatingInstance } from '#core/seating/engine/instance';
import { hardRules } from '#core/seating/engine/broken-rules';
import { scorePlan } from '#core/seating/engine/score';
import { plantedCase } from '../../../support/seating-cases';
import { judge, readInstance } from '../../../support/seating-judge';

/** Everyone somewhere, mostly on free usable seats; `mischief` of a hundred rows go wrong in some way. */
function anyPlan(instance: SeatingInstance, seed: string, mischief: number): readonly PlanRow[] {
  const random = seededRandom(seed);
  const seats = instance.rooms.flatMap((room) => layoutOf(room).seats);
  return instance.sessions.flatMap((session) => {
    const free = seats.filter(({ usable }) => usable);
    const people = instance.candidates.filter((each) => sessionsOf(instance, each).includes(session));
    return people.flatMap(({ ticket }): PlanRow[] => {
      const [seat] = free.splice(random(free.length), 1);
      const other = seats[random(seats.length)];
      if (!seat || !other) return [];
      if (random(100) >= mischief) return [[ticket, session, seat.id]];
      const wrong: readonly (readonly PlanRow[])[] = [
        [],
        [[ticket, session, other.id]],
        [
          [ticket, session, seat.id],
          [ticket, session, other.id],
        ],
        [['nobody', session, seat.id]],
        [[ticket, session, `${seat.id}9`]],
        [[ticket, session, seat.id, seat.number + random(2)]],
      ];
      return [...(wrong[random(wrong.length)] ?? [])];
    });
  });
}

const names = [
  'small',
  'small-16',
  'typical',
  'level-mix',
  'adv-odd8',
  'adv-bans',
  'adv-pins',
  'sessions',
  'replan-typical',
];

describe('the judge agrees', async () => {
  const verdictOn = await judge();
  const compare = (instance: SeatingInstance, seats: readonly PlanRow[]) => {
    const ours = scorePlan(instance, seats);
    const theirs = verdictOn(instance, { status: 'ok', seats });
    expect(ours.soft).toEqual(theirs.soft);
    expect(ours.weighted).toEqual(theirs.weighted);
    expect(ours.score).toBe(theirs.score);
    expect(ours.ok).toBe(theirs.ok);
    for (const rule of hardRules)
      expect([rule, ours.hard[rule]?.length ?? 0]).toEqual([rule, theirs.hard[rule]?.length ?? 0]);
    const places = ({ seatA, seatB, kind, cost }: (typeof theirs.conflicts)[number]) =>
      [seatA, seatB, kind, cost].join(' ');
    expect(ours.conflicts.map(places).toSorted()).toEqual(theirs.conflicts.map(places).toSorted());
    return ours;
  };

  test.each(names)('on plans of %s', (name) => {
    const instance = readInstance(name);
    for (let seed = 0; seed < 4; seed++) {
      const plan = anyPlan(instance, `${name}/${seed}`, seed * 8);
      expect(compare(instance, plan).score).toBeGreaterThan(0);
    }
  });

  test('on small cases with every rule, and every rule is broken by some', () => {
    const broken = new Set<string>();
    for (let number = 0; number < 150; number++) {
      const { instance, planted } = plantedCase(number);
      expect(compare(instance, planted).ok).toBe(true);
      for (const rule of Object.keys(compare(instance, anyPlan(instance, `${number}`, 40)).hard)) broken.add(rule);
    }
    expect([...broken].toSorted()).toEqual([...hardRules]);
  });
});
