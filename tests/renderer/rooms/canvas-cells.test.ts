// In 机位与网络 a place shows its machine; what is no machine looks as before.
import { expect, test } from 'vitest';
import { roomId } from '#core/kernel/ids';
import { withMachines } from '../../../renderer/screens/rooms/canvas-cells';
import { room } from '../../support/station';

test('number and end of the address, what was chosen, and what has none', () => {
  const plan = room('001', ['O_X'], {
    machines: {
      hostPattern: 'PC-{seat}',
      ip: { first: '10.0.0.254', step: 1, order: 'seat' },
      overrides: [{ row: 1, col: 1, machineNo: 'A1', hostName: '', ip: '' }],
    },
  });
  const view = { look: 'free', number: '01', text: '张三', label: '01 号 张三' } as const;
  const cells = withMachines(
    () => view,
    { ...plan, id: roomId.parse('r'), version: 1 },
    { row: 0, col: 0 },
    (zh) => zh,
  );
  expect(cells(0, 0)).toEqual({
    ...view,
    number: 'A1',
    text: '.254',
    label: '01 号 机位号 A1 PC-01 10.0.0.254',
    selected: true,
  });
  expect(cells(0, 1)).toBe(view);
  expect(cells(0, 2)).toMatchObject({ number: '02', text: '—', label: '02 号 机位号 02 PC-02 无 IP', selected: false });
});
