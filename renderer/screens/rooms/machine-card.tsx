// The machine at the place that is chosen on the picture: what it has by the rule, and what it has instead.
import { machinesOf } from '#core/room/machines';
import { overrideAt, withOverride, type MachineOverride } from '#core/room/machine-plan';
import { placeIdOf } from '#core/room/places';
import { Button } from '../../components/button';
import { TextField } from '../../components/field';
import { useSay } from '../../state/ui-store';
import { replanned, roomOf } from './room-draft';
import type { SectionProps } from './section';

export function MachineCard({ draft, selected, problemAt, onChange }: SectionProps) {
  const say = useSay();
  const room = roomOf(draft);
  const [row, col] = selected ? [selected.row + 1, selected.col + 1] : [0, 0];
  const machine = machinesOf(room).get(placeIdOf(room.id, row, col));
  if (!machine)
    return (
      <p className="rounded-md border border-dashed border-line-strong p-3 text-sm text-ink-soft">
        {say(
          '在图上点一个机位（或用方向键移过去），这里显示它的机位号、计算机名和 IP，并可单独设置。',
          'Choose a place on the picture, by mouse or arrow keys: its machine number, host name and IP are shown and set here.',
        )}
      </p>
    );
  const own = overrideAt(draft.plan.machines, row, col) ?? { row, col, machineNo: '', hostName: '', ip: '' };
  const isOwn = own.machineNo !== '' || own.hostName !== '' || own.ip !== '';
  const set = (part: Partial<MachineOverride>) =>
    onChange((now) => replanned(now, { machines: withOverride(now.plan.machines, { ...own, ...part }) }));
  const title =
    draft.plan.grid[selected?.row ?? 0]?.[selected?.col ?? 0] === 'T'
      ? say('教师机', 'Proctor PC')
      : say(`座位 ${machine.seat}`, `Seat ${machine.seat}`);
  // While a field holds half an address the rule of the room is not applied, so the line above says what is known.
  const shown = [
    say(`机位号 ${machine.machineNo}`, `No. ${machine.machineNo}`),
    machine.hostName ?? say('无计算机名', 'no host name'),
    machine.ip ?? say('无 IP', 'no IP'),
  ];
  return (
    <section
      aria-label={say('选中的机位', 'Chosen machine')}
      className="flex flex-col gap-2.5 rounded-md border border-brand bg-brand-wash/40 p-3"
    >
      <header className="flex min-h-11 items-center justify-between gap-2">
        <h3 className="text-lg font-semibold">{title}</h3>
        {isOwn && (
          <Button tone="quiet" className="px-2!" onClick={() => set({ machineNo: '', hostName: '', ip: '' })}>
            {say('恢复按规则', 'As the rule says')}
          </Button>
        )}
      </header>
      <p role="status" className="selectable text-sm break-all tabular-nums">
        {shown.join(' · ')}
      </p>
      <div className="grid grid-cols-2 gap-3">
        <TextField
          label={say('机位号', 'Machine no.')}
          value={own.machineNo}
          maxLength={16}
          placeholder={machine.seat}
          onChange={(event) => set({ machineNo: event.target.value.trim() })}
        />
        <TextField
          label="IP"
          value={own.ip}
          maxLength={15}
          placeholder={own.ip === '' ? (machine.ip ?? '') : ''}
          onChange={(event) => set({ ip: event.target.value.trim() })}
        />
      </div>
      <TextField
        label={say('计算机名', 'Host name')}
        value={own.hostName}
        maxLength={63}
        placeholder={own.hostName === '' ? (machine.hostName ?? '') : ''}
        problem={problemAt('machine')}
        onChange={(event) => set({ hostName: event.target.value.trim() })}
      />
    </section>
  );
}
