// 机位与网络: how host names and addresses are given, what is odd about them, and the machine at the chosen place.
import { TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import type { IpRange } from '#core/room/machine-plan';
import { machineProblems } from '#core/room/machine-problems';
import { machineProblemText } from '#core/room/machine-words';
import { machinesOf, rangeOf } from '#core/room/machines';
import type { Room } from '#core/room/room';
import { TextField } from '../../components/field';
import { Segmented } from '../../components/segmented';
import { useStation } from '../../state/station-store';
import { useSay, useUi } from '../../state/ui-store';
import { MachineCard } from './machine-card';
import { replanned, roomOf } from './room-draft';
import type { SectionProps } from './section';
import { SizeField } from './size-field';

export function NetworkFields(props: SectionProps) {
  const { draft, problemAt, onChange } = props;
  const say = useSay();
  const { machines } = draft.plan;
  const { hostPattern, ip } = machines;
  const setIp = (next: IpRange | null) =>
    onChange((now) => replanned(now, { machines: { ...now.plan.machines, ip: next } }));
  return (
    <>
      <TextField
        label={say('计算机名规则', 'Host name pattern')}
        value={hostPattern}
        maxLength={40}
        placeholder="PC-{room}-{seat}"
        hint={say('{room} 考场号，{seat} 座位号，{machine} 机位号', '{room}, {seat} and {machine} are filled in')}
        problem={problemAt('hostPattern')}
        onChange={(event) =>
          onChange((now) =>
            replanned(now, { machines: { ...now.plan.machines, hostPattern: event.target.value.trim() } }),
          )
        }
      />
      <div className={`grid gap-3 ${problemAt('ip') ? '' : 'grid-cols-[1fr_4.5rem]'}`}>
        <TextField
          label={say('起始 IP（第一台）', 'First IP address')}
          value={ip?.first ?? ''}
          maxLength={15}
          placeholder="192.168.31.101"
          problem={problemAt('ip')}
          onChange={(event) => {
            const first = event.target.value.trim();
            setIp(first === '' ? null : { ...(ip ?? { step: 1, order: 'seat' }), first });
          }}
        />
        {ip && (
          <SizeField label={say('步长', 'Step')} value={ip.step} most={50} onSize={(step) => setIp({ ...ip, step })} />
        )}
      </div>
      {ip && (
        <Segmented<IpRange['order']>
          label={say('地址依次给', 'Addresses go')}
          value={ip.order}
          choices={[
            { value: 'seat', text: say('按座位号', 'By seat no.') },
            { value: 'row', text: say('按排，从左', 'By row') },
          ]}
          onChoose={(order) => setIp({ ...ip, order })}
        />
      )}
      <Findings room={roomOf(draft)} />
      <MachineCard {...props} />
    </>
  );
}

/** The range in one line, and each oddity in a sentence. Nothing of it keeps the room from being saved. */
function Findings({ room }: { readonly room: Room }) {
  const say = useSay();
  const lang = useUi((ui) => ui.lang);
  const rooms = useStation(({ state }) => state.rooms);
  const problems = useMemo(() => machineProblems(room, [...rooms.values()]), [room, rooms]);
  const ips = [...rangeOf(room).values()];
  const count = machinesOf(room).size;
  return (
    <div role="status" className="flex flex-col gap-2 text-sm">
      {ips.length > 0 && (
        <p className="text-ink-soft tabular-nums">
          {say(`${ips.length} 台：${ips[0]} … ${ips.at(-1)}`, `${ips.length} machines: ${ips[0]} … ${ips.at(-1)}`)}
        </p>
      )}
      {ips.length === 0 && (
        <p className="text-ink-soft">{say(`${count} 台，没有登记地址。`, `${count} machines, no addresses noted.`)}</p>
      )}
      {problems.map((problem) => {
        const text = machineProblemText(problem, lang);
        return (
          <p key={text} className="flex gap-2 rounded-md border border-warn bg-warn-wash p-2 text-warn">
            <TriangleAlert size={18} aria-hidden className="mt-0.5 shrink-0" />
            {text}
          </p>
        );
      })}
    </div>
  );
}
