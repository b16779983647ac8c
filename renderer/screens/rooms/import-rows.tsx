// The rows of a file of rooms, each with its verdict, its places, and what was found in it.
import { CircleAlert, CircleCheck, CircleMinus, CirclePlus, Info, PencilLine, TriangleAlert } from 'lucide-react';
import type { ChangedPart, ComparedRoom, RoomVerdict } from '#core/room/files/compare-rooms';
import { roomFileProblemText } from '#core/room/files/file-words';
import type { RoomFileProblem } from '#core/room/files/problems';
import { placeCounts } from '#core/room/places';
import { touchesText } from '#core/room/touches-words';
import { touchedIds } from '#core/room/touches';
import { useSay, useUi } from '../../state/ui-store';

export function ImportRows({ rooms }: { readonly rooms: readonly ComparedRoom[] }) {
  const say = useSay();
  return (
    <div
      role="region"
      aria-label={say('文件里的考场', 'Rooms of the file')}
      tabIndex={0}
      className="min-h-0 flex-1 overflow-auto rounded-lg border border-line"
    >
      <table className="w-full border-collapse text-left">
        <thead className="sticky top-0 bg-ground text-sm text-ink-soft">
          <tr>
            {[
              say('行', 'Row'),
              say('考场号', 'No.'),
              say('名称', 'Name'),
              say('机位', 'Places'),
              say('结果', 'Outcome'),
              say('说明', 'What was found'),
            ].map((heading) => (
              <th key={heading} scope="col" className="px-3 py-2 font-semibold whitespace-nowrap">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rooms.map((room) => (
            <ImportRow key={room.row} room={room} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ImportRow({ room: { row, no, plan, problems, verdict } }: { readonly room: ComparedRoom }) {
  const say = useSay();
  const counts = plan && placeCounts(plan);
  return (
    <tr className={`border-t border-line align-top ${verdict.kind === 'refused' ? 'bg-bad-wash' : ''}`}>
      <td className="px-3 py-2 text-ink-soft tabular-nums">{row}</td>
      <td className="px-3 py-2 font-semibold tabular-nums">{no || '—'}</td>
      <td className="max-w-48 truncate px-3 py-2">{plan?.name ?? ''}</td>
      <td className="px-3 py-2 whitespace-nowrap tabular-nums">
        {counts &&
          say(
            `编排 ${counts.assignable} ＋ 备用 ${counts.spare} ＝ ${counts.total}`,
            `${counts.assignable} + ${counts.spare} spare = ${counts.total}`,
          )}
      </td>
      <td className="px-3 py-2 whitespace-nowrap">
        <Verdict verdict={verdict} />
      </td>
      <td className="px-3 py-2">
        <Findings verdict={verdict} problems={problems} />
      </td>
    </tr>
  );
}

const verdicts = {
  new: { Mark: CirclePlus, tone: 'text-good', zh: '新增', en: 'New' },
  changed: { Mark: PencilLine, tone: 'text-warn', zh: '改动', en: 'Changed' },
  same: { Mark: CircleCheck, tone: 'text-ink-soft', zh: '相同', en: 'The same' },
  refused: { Mark: CircleMinus, tone: 'text-bad', zh: '不导入', en: 'Refused' },
} as const;

function Verdict({ verdict }: { readonly verdict: RoomVerdict }) {
  const say = useSay();
  const { Mark, tone, zh, en } = verdicts[verdict.kind];
  return (
    <span className={`inline-flex items-center gap-1.5 font-medium ${tone}`}>
      <Mark size={18} aria-hidden />
      {say(zh, en)}
    </span>
  );
}

const partNames: Readonly<Record<ChangedPart, readonly [zh: string, en: string]>> = {
  name: ['名称', 'name'],
  layout: ['布局与编号', 'layout and numbering'],
  surroundings: ['门窗', 'door and windows'],
  machines: ['机位与网络', 'machines'],
  levels: ['级别', 'levels'],
  contacts: ['位置、负责人、备注', 'location, contacts, note'],
};

interface FindingsProps {
  readonly verdict: RoomVerdict;
  readonly problems: readonly RoomFileProblem[];
}

function Findings({ verdict, problems }: FindingsProps) {
  const say = useSay();
  const lang = useUi((ui) => ui.lang);
  return (
    <div className="flex flex-col gap-1">
      {verdict.kind === 'changed' && (
        <p>{verdict.parts.map((part) => say(...partNames[part])).join(say('；', '; '))}</p>
      )}
      {verdict.kind === 'changed' && touchedIds(verdict.touches).length > 0 && (
        <p className="flex gap-1.5 font-medium text-warn">
          <TriangleAlert size={18} aria-hidden className="mt-0.5 shrink-0" />
          {touchesText(verdict.touches, lang)}
        </p>
      )}
      {problems.map((problem) => {
        const text = roomFileProblemText(problem, lang);
        const { Mark, tone } = marks[problem.severity];
        return (
          <p key={text} className={`flex gap-1.5 ${tone}`}>
            <Mark size={18} aria-hidden className="mt-0.5 shrink-0" />
            {text}
          </p>
        );
      })}
    </div>
  );
}

const marks = {
  error: { Mark: CircleAlert, tone: 'font-medium text-bad' },
  warning: { Mark: TriangleAlert, tone: 'text-warn' },
  info: { Mark: Info, tone: 'text-ink-soft' },
} as const;
