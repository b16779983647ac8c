// One person of a re-import: the sentence under the name says what becomes of the seat, or which field changes how.
import { CircleMinus, CirclePlus, PencilLine, type LucideIcon } from 'lucide-react';
import { maskedId, roomText, seatNo } from '#core/documents/format';
import type { RosterField } from '#core/roster/fields';
import type { ChangedEntry } from '#core/roster/diff';
import type { RosterEntry } from '#core/roster/roster';
import type { Column } from '../../components/data-table';
import { useSay, useUi } from '../../state/ui-store';
import type { Removal, RosterChanges } from './roster-changes';
import { fieldLabel } from './words';

export type ChangeKind = 'removed' | 'changed' | 'added';

export type ChangeItem = { readonly key: string; readonly entry: RosterEntry } & (
  | { readonly kind: 'added' }
  | { readonly kind: 'changed'; readonly change: ChangedEntry }
  | { readonly kind: 'removed'; readonly removal: Removal }
);

/** Those who lose something first. */
export const changeItems = ({ removed, changed, added }: RosterChanges): readonly ChangeItem[] => [
  ...removed.map((removal) => ({
    kind: 'removed' as const,
    key: `-${removal.candidate.ticketNo}`,
    entry: removal.candidate,
    removal,
  })),
  ...changed.map((change) => ({
    kind: 'changed' as const,
    key: `~${change.after.ticketNo}`,
    entry: change.after,
    change,
  })),
  ...added.map((entry) => ({ kind: 'added' as const, key: `+${entry.ticketNo}`, entry })),
];

interface Look {
  readonly icon: LucideIcon;
  readonly colour: string;
  readonly zh: string;
  readonly en: string;
}

const looks: Readonly<Record<ChangeKind, Look>> = {
  removed: { icon: CircleMinus, colour: 'text-bad', zh: '移除', en: 'Removed' },
  changed: { icon: PencilLine, colour: 'text-warn', zh: '变更', en: 'Changed' },
  added: { icon: CirclePlus, colour: 'text-good', zh: '新增', en: 'Added' },
};

export function useChangeColumns(): readonly Column<ChangeItem>[] {
  const say = useSay();
  const lang = useUi((ui) => ui.lang);
  const field = (key: RosterField, width: string): Column<ChangeItem> => ({
    key,
    title: fieldLabel(key, lang),
    width,
    cell: ({ entry }) => shownValue(key, entry[key]),
  });
  return [
    {
      key: 'kind',
      title: say('变化', 'Difference'),
      width: lang === 'zh' ? '5.25rem' : '6.25rem',
      cell: ({ kind }) => <Kind kind={kind} />,
    },
    field('name', 'minmax(6rem, 1fr)'),
    field('ticketNo', '8rem'),
    field('idNumber', '11rem'),
    field('level', '3rem'),
    field('className', 'minmax(5rem, 1fr)'),
  ];
}

function Kind({ kind }: { readonly kind: ChangeKind }) {
  const say = useSay();
  const { icon: Icon, colour, zh, en } = looks[kind];
  return (
    <span className={`inline-flex items-center align-middle gap-1.5 font-medium ${colour}`}>
      <Icon size={18} aria-hidden />
      {say(zh, en)}
    </span>
  );
}

export function ChangeLines({ item }: { readonly item: ChangeItem }) {
  switch (item.kind) {
    case 'added':
      return null;
    case 'changed':
      return <Changed change={item.change} />;
    case 'removed':
      return <Removed removal={item.removal} />;
  }
}

function Changed({ change: { before, after, fields } }: { readonly change: ChangedEntry }) {
  const say = useSay();
  const lang = useUi((ui) => ui.lang);
  const value = (entry: RosterEntry, field: RosterField) => shownValue(field, entry[field]) || say('（空）', '(none)');
  return (
    <p className="flex flex-wrap gap-x-6 text-[0.95rem]">
      {fields.map((field) => (
        <span key={field}>
          <span className="text-ink-soft">{fieldLabel(field, lang)}</span> {value(before, field)}
          <span aria-label={say('改为', 'becomes')}> → </span>
          <b className="font-semibold">{value(after, field)}</b>
          {field === 'idNumber' && value(before, field) === value(after, field) && (
            <span className="text-ink-soft">{say('（遮住的几位不同）', ' (hidden digits differ)')}</span>
          )}
        </span>
      ))}
    </p>
  );
}

function Removed({ removal: { seat, checkIns, refusedRow } }: { readonly removal: Removal }) {
  const say = useSay();
  const lang = useUi((ui) => ui.lang);
  return (
    <p className="text-[0.95rem]">
      {seat
        ? say(
            `失去座位：${roomText({ no: seat.roomNo }, lang)} ${seatNo(seat.number)} 号。`,
            `Loses the seat: ${roomText({ no: seat.roomNo }, lang)}, ${seatNo(seat.number)}. `,
          )
        : say('没有座位。', 'Has no seat. ')}
      {checkIns.length > 0 &&
        say(`已签到 ${checkIns.length} 次，记录保留。`, `Checked in ${checkIns.length} times; the records are kept. `)}
      {refusedRow && (
        <b className="font-semibold text-bad">
          {say(
            `在新名单「${refusedRow.sheet}」第 ${refusedRow.row} 行，因该行有错误而未导入。`,
            `Is in the new roster, “${refusedRow.sheet}” row ${refusedRow.row}, which has errors and is not taken.`,
          )}
        </b>
      )}
    </p>
  );
}

const shownValue = (field: RosterField, value: string | undefined): string =>
  value !== undefined && field === 'idNumber' ? maskedId(value) : (value ?? '');
