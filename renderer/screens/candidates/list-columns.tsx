// What the list shows of a candidate. An id number is masked here, always.
import { CircleDashed } from 'lucide-react';
import { roomText, seatNo } from '#core/documents/format';
import type { Column } from '../../components/data-table';
import { useSay, useUi } from '../../state/ui-store';
import type { ListRow } from './list-rows';
import { fieldLabel, levelText } from './words';

export function useListColumns(): readonly Column<ListRow>[] {
  const say = useSay();
  const lang = useUi((ui) => ui.lang);
  return [
    { key: 'name', title: fieldLabel('name', lang), width: 'minmax(8rem, 1fr)', cell: nameCell },
    {
      key: 'ticket',
      title: fieldLabel('ticketNo', lang),
      width: '9rem',
      cell: ({ ticketNo }) => <Digits text={ticketNo} />,
    },
    { key: 'id', title: fieldLabel('idNumber', lang), width: '11.5rem', cell: (row) => <Digits text={row.maskedId} /> },
    {
      key: 'level',
      title: fieldLabel('level', lang),
      width: lang === 'zh' ? '3.5rem' : '6.5rem',
      cell: ({ level }) => levelText(level, lang),
    },
    {
      key: 'school',
      title: fieldLabel('school', lang),
      width: 'minmax(9rem, 1.2fr)',
      cell: ({ school }) => <Text text={school} />,
    },
    {
      key: 'class',
      title: fieldLabel('className', lang),
      width: 'minmax(6rem, 0.6fr)',
      cell: ({ className }) => <Text text={className} />,
    },
    { key: 'seat', title: say('考场 / 座位', 'Room / seat'), width: '10rem', cell: (row) => <Seat {...row} /> },
  ];
}

const nameCell = ({ name, removed }: ListRow) => (
  <span title={name} className={removed ? 'text-ink-soft line-through' : 'font-medium'}>
    {name}
  </span>
);

const Digits = ({ text }: { readonly text: string }) => <span className="selectable tabular-nums">{text}</span>;
const Text = ({ text }: { readonly text: string }) => <span title={text}>{text}</span>;

function Seat({ seat, removed }: ListRow) {
  const say = useSay();
  const lang = useUi((ui) => ui.lang);
  if (removed) return <span className="text-ink-soft">{say('已移出名单', 'Off the list')}</span>;
  if (!seat)
    return (
      <span className="inline-flex items-center align-middle gap-1.5 text-warn">
        <CircleDashed size={16} aria-hidden />
        {say('未编排', 'No seat')}
      </span>
    );
  return (
    <span className="tabular-nums">
      {roomText({ no: seat.roomNo }, lang)} <b>{seatNo(seat.number)}</b> {say('号', '')}
    </span>
  );
}
