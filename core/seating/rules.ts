// What a site asks of its seat plan: how much each soft rule counts, who must not sit near whom, who stays together, who
// needs what. Pins are facts of their own (seating.ts): they change one by one. Rules name people by id; whoever is no
// longer on the list is passed over.
import { z } from 'zod';
import { candidateId, type CandidateId } from '#core/kernel/ids';

const weight = z.number().int().min(0).max(1_000_000);

/** What one broken soft rule costs (seating-format.md, "Score"); 0 leaves the rule out of account. */
const ruleWeights = z
  .object({
    class: weight,
    major: weight,
    school: weight,
    /** Neighbours of one level; above 0 where neighbours should take different papers. */
    level: weight,
    /** Each room more than one that a group is spread over. */
    group: weight,
    /** Each room that is opened. */
    rooms: weight,
    balance: weight,
    /** Each candidate who moves in a repair. */
    move: weight,
  })
  .readonly();

const need = z.enum(['accessible', 'front']);
export type Need = z.infer<typeof need>;

/** `near`: not within the eight surrounding cells; `room`: not in the same room. */
const ban = z.object({ a: candidateId, b: candidateId, scope: z.enum(['near', 'room']) }).readonly();

export const seatingRules = z
  .object({
    weights: ruleWeights,
    /** Neighbours of a place: side by side and one behind the other, or the diagonal ones too. */
    neighbourhood: z.union([z.literal(4), z.literal(8)]),
    /** Who is to sit in few rooms: everyone of one school, major or class, unless a group of their own names them. */
    keepTogether: z.enum(['nobody', 'school', 'major', 'class']),
    groups: z
      .array(
        z.object({
          name: z.string().trim().min(1).max(60),
          candidates: z.array(candidateId).min(1).max(2000).readonly(),
        }),
      )
      .max(500)
      .readonly(),
    apart: z.array(ban).max(5000).readonly(),
    needs: z
      .array(z.object({ candidate: candidateId, needs: z.array(need).min(1).max(2).readonly() }))
      .max(5000)
      .readonly(),
  })
  .readonly();
export type SeatingRules = z.infer<typeof seatingRules>;

/** The weights that `seating-format.md` names as usual; nobody is kept together or apart. */
export const defaultRules: SeatingRules = {
  weights: { class: 100, major: 30, school: 10, level: 0, group: 40, rooms: 150, balance: 5, move: 60 },
  neighbourhood: 4,
  keepTogether: 'nobody',
  groups: [],
  apart: [],
  needs: [],
};

/** Why rules can't be kept as they are written. */
export type RulesFault =
  | {
      readonly why: 'not-on-roster' | 'ban-of-oneself' | 'in-two-groups' | 'needs-twice';
      readonly candidate: CandidateId;
    }
  | { readonly why: 'ban-twice'; readonly candidate: CandidateId; readonly other: CandidateId };

/** The first thing in the rules that can't be meant. `isExpected` tells who is on the list. */
export function rulesFault(
  { apart, groups, needs }: SeatingRules,
  isExpected: (candidate: CandidateId) => boolean,
): RulesFault | null {
  const members = groups.flatMap(({ candidates }) => candidates);
  const needy = needs.map(({ candidate }) => candidate);
  const unknown = [...apart.flatMap(({ a, b }) => [a, b]), ...members, ...needy].find((id) => !isExpected(id));
  if (unknown !== undefined) return { why: 'not-on-roster', candidate: unknown };
  const oneself = apart.find(({ a, b }) => a === b);
  if (oneself) return { why: 'ban-of-oneself', candidate: oneself.a };
  const again = repeated(apart, ({ a, b, scope }) => `${[a, b].toSorted().join('|')}|${scope}`);
  if (again) return { why: 'ban-twice', candidate: again.a, other: again.b };
  const twice = repeated(members, (id) => id);
  if (twice !== undefined) return { why: 'in-two-groups', candidate: twice };
  const needyTwice = repeated(needy, (id) => id);
  return needyTwice === undefined ? null : { why: 'needs-twice', candidate: needyTwice };
}

/** The rules without people who are no longer on the list: what an editor starts from after a new roster. */
export function rulesOf(rules: SeatingRules, isExpected: (candidate: CandidateId) => boolean): SeatingRules {
  const groups = rules.groups.map((group) => ({ ...group, candidates: group.candidates.filter(isExpected) }));
  return {
    ...rules,
    apart: rules.apart.filter(({ a, b }) => isExpected(a) && isExpected(b)),
    groups: groups.filter(({ candidates }) => candidates.length > 0),
    needs: rules.needs.filter(({ candidate }) => isExpected(candidate)),
  };
}

function repeated<T>(items: readonly T[], keyOf: (item: T) => string): T | undefined {
  const seen = new Set<string>();
  return items.find((item) => seen.size === seen.add(keyOf(item)).size);
}
