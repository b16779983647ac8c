// Rooms of every shape, drawn from a seed: for whatever must come out of a file, or of an event, as it went in.
import { seededRandom } from '#core/kernel/random';
import { withOverride, noMachinePlan, type MachinePlan } from '#core/room/machine-plan';
import { wallSides, wishedRoom, type RoomPlan } from '#core/room/room';

/** `count` rooms with different numbers; the same seed gives the same rooms. */
export function roomPlans(seed: string, count: number): readonly RoomPlan[] {
  const below = seededRandom(seed);
  const pick = <T>(items: readonly [T, ...T[]]): T => items[below(items.length)] ?? items[0];
  const some = <T>(items: readonly T[]): readonly T[] => items.filter(() => below(2) === 0);
  const words = [
    '',
    '东校区',
    '实训楼 3',
    '=1+1',
    '+86 北',
    '"引号"',
    '楼,层',
    '第1行\n第2行',
    '𬭎楼',
    '001',
    '- 备注',
  ] as const;
  const kinds = ['O', 'O', 'O', 'A', 'R', 'X', 'T', '#', '_'] as const;

  return Array.from({ length: count }, (_, i) => {
    const [rows, cols] = [1 + below(8), 1 + below(12)];
    const drawn = Array.from({ length: rows }, () => Array.from({ length: cols }, () => pick(kinds)).join(''));
    const grid = [`O${drawn[0]?.slice(1)}`, ...drawn.slice(1)]; // at least one place
    const side = pick(wallSides as readonly [(typeof wallSides)[number], ...(typeof wallSides)[number][]]);
    const lines = side === 'left' || side === 'right' ? rows : cols;
    const named = some(['初级', '中级', '高级']);
    return wishedRoom.parse({
      no: pick([String(i + 1).padStart(3, '0'), `A-${i}`, `${1000 + i}`]),
      name: pick(words),
      grid,
      podium: pick(['top', 'bottom']),
      numbering: { by: pick(['row', 'col']), snake: below(2) === 0, start: pick(['TL', 'TR', 'BL', 'BR']) },
      door: below(3) === 0 ? null : { side, line: 1 + below(lines) },
      windows: some(wallSides),
      levels: pick([null, 'one', named.length > 0 ? named : null]),
      frontRows: below(4),
      machines: machines(),
      location: { campus: pick(words), building: pick(words), room: pick(words) },
      note: pick(words),
      lead: { name: pick(words), phone: pick(['', '010-12345678', '+86 10 123', '0571']) },
      technician: { name: pick(words), phone: pick(['', '13900000000']) },
    });

    function machines(): MachinePlan {
      const ip = { first: `192.168.${below(256)}.${below(256)}`, step: 1 + below(3), order: pick(['seat', 'row']) };
      const plan: MachinePlan = {
        ...noMachinePlan,
        hostPattern: pick(['', 'PC-{room}-{seat}', '{machine}_x']),
        ip: below(2) === 0 ? null : ip,
      };
      return Array.from({ length: below(4) }).reduce<MachinePlan>(
        (now) =>
          withOverride(now, {
            row: 1 + below(rows),
            col: 1 + below(cols),
            machineNo: pick(['', 'A07', '教师机', '07']),
            hostName: pick(['', 'TEACHER']),
            ip: pick(['', '10.0.0.9']),
          }),
        plan,
      );
    }
  });
}
