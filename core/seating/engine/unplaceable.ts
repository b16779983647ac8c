// Why there is no plan when no single condition of refusal.ts fails: rules that only together leave too little. Exact
// where it says so; each answer is the smallest set that this module can prove, found by leaving out what is not needed.
import { decideBans } from './exact';
import { flowInto, sortsOf, spaceOf } from './ground';
import type { Ban } from './instance';
import { at, type Ints } from './ints';
import { accessibleMark, frontMark } from './halls';
import { problemOf, type Problem } from './problem';
import { isPlaceable, wideGround } from './prepare';

export type Unplaceable =
  /** These people have more needs and levels than there are places left that meet them. */
  | {
      readonly code: 'PLACES_SHORT';
      readonly session: string;
      readonly levels: readonly string[];
      readonly needs: readonly ('accessible' | 'front')[];
      /** Their tickets. */
      readonly candidates: readonly string[];
      readonly demand: number;
      readonly supply: number;
    }
  /** Whatever level each of these rooms takes, some level is short. */
  | { readonly code: 'ONE_LEVEL_ROOMS'; readonly session: string; readonly rooms: readonly string[] }
  /** These bans can't be kept all together. */
  | { readonly code: 'APART'; readonly session: string; readonly bans: readonly Ban[] }
  /** No plan was found, and no proof that there is none: the bans are too many to decide. */
  | { readonly code: 'NOT_FOUND'; readonly session: string };

/** For people and places, bans apart. Empty when everyone finds a place. */
export function shortPlaces(problem: Problem, fixed: Ints): readonly Unplaceable[] {
  const { instance, levels, halls, hallsOfSession } = problem;
  return instance.sessions.flatMap((session, index): readonly Unplaceable[] => {
    if (isPlaceable(problem, fixed, index)) return [];
    const ground = wideGround(problem, fixed);
    const sorts = sortsOf(problem, fixed).filter((sort) => sort.session === index);
    const flow = flowInto(problem, ground, sorts, spaceOf(problem, ground), (hall) => at(ground.capacity, hall));
    if (flow.all) {
      const rooms = (hallsOfSession[index] ?? []).flatMap((hall) => halls[hall]?.layout.room ?? []);
      return [
        { code: 'ONE_LEVEL_ROOMS', session, rooms: rooms.filter((room) => room.levels === 'one').map(({ id }) => id) },
      ];
    }
    const demand = flow.shortSorts.reduce((sum, { members }) => sum + members.length, 0);
    const needs = flow.shortSorts.reduce((marks, sort) => marks | sort.needs, 0);
    return [
      {
        code: 'PLACES_SHORT',
        session,
        levels: [...new Set(flow.shortSorts.map(({ level }) => levels[level] ?? ''))],
        needs: [
          ...((needs & accessibleMark) === 0 ? [] : (['accessible'] as const)),
          ...((needs & frontMark) === 0 ? [] : (['front'] as const)),
        ],
        candidates: flow.shortSorts.flatMap(({ members }) => members.map((s) => ticketOf(problem, s))),
        demand,
        supply: demand - flow.short,
      },
    ];
  });
}

const ticketOf = ({ candidates, sittings }: Problem, sitting: number): string =>
  candidates[at(sittings.candidate, sitting)]?.ticket ?? '';

/** For bans of one session that `decideBans` found impossible: a set of them of which none can be left out. */
export function impossibleBans(problem: Problem, session: number, budget: number): Unplaceable {
  const { instance } = problem;
  const name = instance.sessions[session] ?? '';
  const isImpossible = (bans: readonly Ban[]) => {
    const smaller = problemOf({ ...instance, apart: bans });
    return decideBans(smaller, smaller.sittings.pinned, session, budget).kind === 'impossible';
  };
  let needed: readonly Ban[] = instance.apart;
  for (const ban of instance.apart) {
    const without = needed.filter((each) => each !== ban);
    if (isImpossible(without)) needed = without;
  }
  return { code: 'APART', session: name, bans: needed };
}
