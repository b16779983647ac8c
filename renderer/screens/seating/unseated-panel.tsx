// 未编排: whoever is on the list without a place. Always in sight, with names.
import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { Candidate } from '#core/roster/roster';
import { unseated } from '#core/seating/seating';
import { DataTable, type Column } from '../../components/data-table';
import { Panel } from '../../components/panel';
import { useStation } from '../../state/station-store';
import { useSay } from '../../state/ui-store';

export function UnseatedPanel() {
  const say = useSay();
  const roster = useStation(({ state }) => state.roster);
  const seating = useStation(({ state }) => state.seating);
  const people = unseated(roster, seating);
  if (people.length === 0)
    return (
      <Panel className="flex items-center gap-2 p-3! text-good">
        <CircleCheck size={20} aria-hidden className="shrink-0" />
        <h2 className="font-semibold">{say('未编排 0 人：全部考生都有座位', 'Unseated 0: everyone has a seat')}</h2>
      </Panel>
    );
  const columns: readonly Column<Candidate>[] = [
    { key: 'name', title: say('姓名', 'Name'), width: 'minmax(0, 1fr)', cell: nameCell },
    { key: 'ticket', title: say('准考证号', 'Ticket no.'), width: '6.5rem', cell: ticketCell },
  ];
  return (
    <Panel className="flex min-h-44 flex-1 flex-col gap-2 p-3!">
      <h2 className="flex items-center gap-2 font-semibold text-warn">
        <TriangleAlert size={20} aria-hidden className="shrink-0" />
        {say(`未编排 ${people.length} 人`, `Unseated: ${people.length}`)}
      </h2>
      <DataTable
        label={say('未编排的考生', 'Candidates without a seat')}
        columns={columns}
        rows={people}
        keyOf={({ id }) => id}
        empty=""
      />
    </Panel>
  );
}

const nameCell = ({ name }: Candidate) => <span title={name}>{name}</span>;

/** Ticket numbers differ at the end, so that is what a narrow column keeps. */
const ticketCell = ({ ticketNo }: Candidate) => (
  <span className="text-sm tabular-nums" title={ticketNo}>
    {ticketNo.length > 12 ? `…${ticketNo.slice(-11)}` : ticketNo}
  </span>
);
