// Names and addresses of machines: what the rule of a room gives, and what is odd about it.
import { describe, expect, test } from 'vitest';
import { roomId } from '#core/kernel/ids';
import { nextSegment } from '#core/room/ipv4';
import { machinePlan, noMachinePlan, withOverride, type MachinePlan } from '#core/room/machine-plan';
import { machineProblems } from '#core/room/machine-problems';
import { machineProblemText } from '#core/room/machine-words';
import { machinesOf } from '#core/room/machines';
import type { Room, RoomPlan } from '#core/room/room';
import { room } from '../../support/station';

const roomWith = (no: string, grid: readonly string[], machines: MachinePlan, more: Partial<RoomPlan> = {}): Room => ({
  ...room(no, grid, { numbering: { by: 'col', snake: true, start: 'TL' }, machines, ...more }),
  id: roomId.parse(`r-${no}`),
  version: 1,
});
const range = (first: string, step = 1, order: 'seat' | 'row' = 'seat'): MachinePlan => ({
  ...noMachinePlan,
  ip: { first, step, order },
});
const table = (of: Room) =>
  [...machinesOf(of).values()].map(({ seat, machineNo, hostName, ip }) => [seat, machineNo, hostName, ip].join(' '));

describe('machines of a room', () => {
  test('without a rule they have their seat number and nothing else', () => {
    expect(table(roomWith('001', ['OX'], noMachinePlan))).toEqual(['01 01  ', '02 02  ']);
  });

  test('by seat number: along the numbering, broken and spare ones included', () => {
    const plan = { ...range('192.168.31.101'), hostPattern: 'PC-{room}-{seat}' };
    expect(table(roomWith('001', ['OO', 'RX'], plan))).toEqual([
      '01 01 PC-001-01 192.168.31.101',
      '02 02 PC-001-02 192.168.31.102',
      '03 03 PC-001-03 192.168.31.103',
      '04 04 PC-001-04 192.168.31.104',
    ]);
  });

  test('by row: as candidates see it from the front left, wherever the podium stands', () => {
    const ips = (podium: RoomPlan['podium']) =>
      [...machinesOf(roomWith('001', ['OO', 'OO'], range('10.0.0.1', 2, 'row'), { podium })).values()]
        .map(({ place, ip }) => `${place} ${ip}`)
        .sort();
    expect(ips('top')).toEqual([
      'r-001/1/1 10.0.0.1',
      'r-001/1/2 10.0.0.3',
      'r-001/2/1 10.0.0.5',
      'r-001/2/2 10.0.0.7',
    ]);
    expect(ips('bottom')).toEqual([
      'r-001/1/1 10.0.0.7',
      'r-001/1/2 10.0.0.5',
      'r-001/2/1 10.0.0.3',
      'r-001/2/2 10.0.0.1',
    ]);
  });

  test('what is set for one machine wins, and its number goes into the host name', () => {
    const plan = withOverride(
      { ...range('10.0.0.1'), hostPattern: 'LAB-{machine}' },
      { row: 1, col: 2, machineNo: 'A7', hostName: '', ip: '10.0.0.99' },
    );
    expect(table(roomWith('001', ['OOO'], plan))).toEqual([
      '01 01 LAB-01 10.0.0.1',
      '02 A7 LAB-A7 10.0.0.99',
      '03 03 LAB-03 10.0.0.3',
    ]);
  });

  test('教师机 is no place and has what is written down for it', () => {
    const plan = withOverride(range('10.0.0.1'), {
      row: 1,
      col: 1,
      machineNo: '',
      hostName: 'TEACHER',
      ip: '10.0.0.250',
    });
    expect(table(roomWith('001', ['TO'], plan))).toEqual(['01 01  10.0.0.1', 'T T TEACHER 10.0.0.250']);
    expect(table(roomWith('001', ['TOT'], noMachinePlan))).toEqual(['01 01  ', 'T1 T1  ', 'T2 T2  ']);
  });

  test('an exception that says nothing is none; one place has one', () => {
    const own = { row: 1, col: 2, machineNo: 'A', hostName: '', ip: '' };
    const plan = withOverride(withOverride(noMachinePlan, own), { ...own, machineNo: 'B' });
    expect(plan.overrides).toEqual([{ ...own, machineNo: 'B' }]);
    expect(withOverride(plan, { ...own, machineNo: '' }).overrides).toEqual([]);
  });

  test.each(['PC-{room}-{seat}', '', 'lab_{machine}', 'X'])('%j is a pattern', (hostPattern) => {
    expect(machinePlan.safeParse({ ...noMachinePlan, hostPattern }).success).toBe(true);
  });
  test.each(['PC {seat}', '{floor}', 'PC-{seat', '机房{seat}', 'x'.repeat(41)])('%j is none', (hostPattern) => {
    expect(machinePlan.safeParse({ ...noMachinePlan, hostPattern }).success).toBe(false);
  });
});

test('the next segment keeps the machine; after the last there is none', () => {
  expect(nextSegment('192.168.31.101')).toBe('192.168.32.101');
  expect(nextSegment('192.168.255.101')).toBeNull();
});

describe('what is odd', () => {
  const told = (of: Room, others: readonly Room[] = []) =>
    machineProblems(of, others).map((problem) => machineProblemText(problem, 'zh'));

  test('nothing, for a room that fits its segment', () => {
    expect(told(roomWith('001', ['OOOO'], { ...range('10.0.0.251'), hostPattern: 'PC-{seat}' }))).toEqual([]);
  });

  test('a range that runs over .254 leaves machines without an address, and says which', () => {
    const of = roomWith('001', ['OOOOO'], range('10.0.0.252'), { numbering: { by: 'row', snake: false, start: 'TL' } });
    expect([...machinesOf(of).values()].map(({ ip }) => ip)).toEqual([
      '10.0.0.252',
      '10.0.0.253',
      '10.0.0.254',
      null,
      null,
    ]);
    expect(told(of)).toEqual([
      '从 10.0.0.252 起的网段到 254 为止，还有 2 台没有地址（座位 04、05）；请把起始地址提前或减小步长。',
    ]);
  });

  test.each(['10.0.0.0', '10.0.0.255'])('%s can be no machine’s', (first) => {
    expect(told(roomWith('001', ['O'], range(first)))[0]).toContain('最后一段应在 1 至 254');
  });

  test('an address written by hand outside 1 to 254', () => {
    const plan = withOverride(noMachinePlan, { row: 1, col: 1, machineNo: '', hostName: '', ip: '10.0.0.255' });
    expect(told(roomWith('001', ['O'], plan))).toEqual([expect.stringContaining('座位 01 的地址 10.0.0.255')]);
  });

  test('one address, name or number twice in a room', () => {
    const own = { row: 1, col: 2, machineNo: '01', hostName: 'pc-01', ip: '10.0.0.1' };
    const of = roomWith('001', ['OO'], withOverride({ ...range('10.0.0.1'), hostPattern: 'PC-{seat}' }, own));
    expect(machineProblems(of, [])).toEqual([
      { kind: 'Repeated', what: 'ip', value: '10.0.0.1', seats: ['01', '02'] },
      { kind: 'Repeated', what: 'hostName', value: 'PC-01', seats: ['01', '02'] },
      { kind: 'Repeated', what: 'machineNo', value: '01', seats: ['01', '02'] },
    ]);
  });

  test('the same in another room: one line a room, and a room is not another to itself', () => {
    const [a, b] = ['001', '002'].map((no) =>
      roomWith(no, ['OO'], { ...range('10.0.0.1'), hostPattern: 'PC-{room}-{seat}' }),
    );
    if (!a || !b) throw new Error('given');
    expect(machineProblems(a, [a, b])).toEqual([
      { kind: 'TakenElsewhere', what: 'ip', roomNo: '002', values: ['10.0.0.1', '10.0.0.2'] },
    ]);
  });

  test('names that Windows refuses', () => {
    const of = roomWith('001', ['OO'], { ...noMachinePlan, hostPattern: 'EXAM-CENTER-{room}-{seat}' });
    expect(machineProblems(of, [])).toEqual([{ kind: 'HostNameTooLong', hostName: 'EXAM-CENTER-001-01', machines: 2 }]);
  });

  test('every kind is a sentence in both languages', () => {
    const plan = withOverride(
      { ...range('10.0.0.250'), hostPattern: 'A-VERY-LONG-NAME' },
      { row: 1, col: 1, machineNo: '', hostName: '', ip: '10.0.0.0' },
    );
    const of = roomWith('001', ['O'.repeat(8)], plan);
    const problems = machineProblems(of, [{ ...of, id: roomId.parse('other'), no: '002' }]);
    expect(new Set(problems.map(({ kind }) => kind)).size).toBe(5);
    for (const problem of problems) {
      expect(machineProblemText(problem, 'zh')).toMatch(/^[^a-z]*.*。$/);
      expect(machineProblemText(problem, 'en')).toMatch(/\.$/);
    }
  });
});
