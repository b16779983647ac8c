// How the machines of a room are named and addressed: a pattern for the host names, a range for the addresses, and what
// single machines have instead. Only the rule is stored; core/room/machines works out each machine from it.
import { z } from 'zod';

/** What a host name pattern may stand for: `{room}` 考场号, `{seat}` 座位号 in two digits, `{machine}` 机位号. */
export const hostTokens = ['room', 'seat', 'machine'] as const;
export type HostToken = (typeof hostTokens)[number];

/** `PC-{room}-{seat}`; '' when the machines have no names of a common form. */
const hostPattern = z.string().regex(/^(?:[A-Za-z0-9_-]|\{(?:room|seat|machine)\}){0,40}$/);

const ipRange = z
  .object({
    /** Of the first machine. The range stays in its segment: the last part runs from here up to 254. */
    first: z.ipv4(),
    step: z.number().int().min(1).max(50),
    /** Which machine comes next: the one with the next seat number, or the next in the row as candidates see it. */
    order: z.enum(['seat', 'row']),
  })
  .readonly();
export type IpRange = z.infer<typeof ipRange>;

export const machineNo = z.string().regex(/^[^\s=;,]{0,16}$/);
export const hostName = z.string().regex(/^[A-Za-z0-9_-]{0,63}$/);
export const machineIp = z.union([z.literal(''), z.ipv4()]);

/** What one machine has instead of what the rule gives it; '' = as the rule says. Row and column as in a place id. */
const machineOverride = z
  .object({
    row: z.number().int().min(1).max(40),
    col: z.number().int().min(1).max(40),
    machineNo,
    hostName,
    ip: machineIp,
  })
  .readonly();
export type MachineOverride = z.infer<typeof machineOverride>;

export const machinePlan = z
  .object({
    hostPattern,
    /** null: addresses are not written down. */
    ip: ipRange.nullable(),
    overrides: z.array(machineOverride).max(1600).readonly(),
  })
  .readonly();
export type MachinePlan = z.infer<typeof machinePlan>;

export const noMachinePlan: MachinePlan = { hostPattern: '', ip: null, overrides: [] };

export const overrideAt = ({ overrides }: MachinePlan, row: number, col: number): MachineOverride | undefined =>
  overrides.find((each) => each.row === row && each.col === col);

/** In the order of rows and columns, one a place; one that says nothing is left out. */
export function withOverride(plan: MachinePlan, override: MachineOverride): MachinePlan {
  const others = plan.overrides.filter(({ row, col }) => row !== override.row || col !== override.col);
  const saysSomething = override.machineNo !== '' || override.hostName !== '' || override.ip !== '';
  const overrides = saysSomething ? [...others, override] : others;
  return { ...plan, overrides: overrides.toSorted((a, b) => a.row - b.row || a.col - b.col) };
}
