// Hall's condition on levels: every set of levels must find at least as many seats as it has people. Rooms that hold
// one level a session are given every choice; only when all choices fail is it a shortage. Sets are bits of levels.
import type { SessionDemand } from './session-demand';

/** More levels than this are not tried in every combination; with more choices, one-level rooms count for any level. */
const mostLevels = 16;
const mostChoices = 600_000;

export interface LevelShortage {
  readonly levels: readonly string[];
  readonly demand: number;
  readonly supply: number;
}

export function levelShortage({ people, open }: SessionDemand): LevelShortage | null {
  const levels = [...new Set(people.map(({ level }) => level))];
  if (levels.length === 0 || levels.length > mostLevels) return null;
  const demand = sumBySet(levels.map((level) => people.filter((each) => each.level === level).length));
  const supply = demand.map(() => 0);
  const all = demand.length - 1;
  const ones = open
    .flatMap(({ room, capacity }) => (room.levels === 'one' ? [capacity] : []))
    .toSorted((a, b) => b - a);
  const isTried = levels.length ** ones.length <= mostChoices;
  for (const { room, capacity } of open) {
    const admitted = room.levels;
    if (admitted === 'one') continue;
    const set =
      admitted === null ? all : setOf(levels, (level) => typeof level === 'string' && admitted.includes(level));
    add(supply, set, capacity);
  }
  for (const capacity of ones) add(supply, all, capacity);
  const choice = isTried ? ones : [];
  if (isServed({ demand, supply, ones: choice, levels: levels.length }, 0, 0)) return null;

  // Told in the numbers of the first choice: every one-level room for the first level.
  for (const capacity of choice) move(supply, all, 1, capacity);
  const short = demand.findIndex((count, set) => count > (supply[set] ?? 0));
  const names = levels.filter((_, i) => (short & (1 << i)) !== 0).map((level) => level ?? '');
  return { levels: names, demand: demand[short] ?? 0, supply: supply[short] ?? 0 };
}

interface Choices {
  readonly demand: readonly number[];
  /** By set; rooms still without a level count for any. */
  readonly supply: number[];
  readonly ones: readonly number[];
  readonly levels: number;
}

/** Whether some choice of levels for the rooms from `next` on serves everyone. Equal rooms take levels in order. */
function isServed(choices: Choices, next: number, least: number): boolean {
  const { demand, supply, ones, levels } = choices;
  if (demand.some((count, set) => count > (supply[set] ?? 0))) return false;
  const capacity = ones[next];
  if (capacity === undefined) return true;
  const all = demand.length - 1;
  for (let level = ones[next - 1] === capacity ? least : 0; level < levels; level++) {
    move(supply, all, 1 << level, capacity);
    const served = isServed(choices, next + 1, level);
    move(supply, 1 << level, all, capacity);
    if (served) return true;
  }
  return false;
}

function add(supply: number[], admitted: number, capacity: number): void {
  for (let set = 1; set < supply.length; set++) if ((set & admitted) !== 0) supply[set] = (supply[set] ?? 0) + capacity;
}

function move(supply: number[], from: number, to: number, capacity: number): void {
  add(supply, from, -capacity);
  add(supply, to, capacity);
}

/** The sum of the members of every set. */
function sumBySet(byMember: readonly number[]): readonly number[] {
  const sums = [0];
  for (const count of byMember) sums.push(...sums.map((sum) => sum + count));
  return sums;
}

const setOf = <T>(all: readonly T[], isIn: (each: T) => boolean): number =>
  all.reduce((set, each, i) => (isIn(each) ? set | (1 << i) : set), 0);
