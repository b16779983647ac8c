// 布局: number and name, size, podium and numbering, door and windows.
import { RotateCcw } from 'lucide-react';
import { Button } from '../../components/button';
import { TextField } from '../../components/field';
import { useSay } from '../../state/ui-store';
import { NumberingFields } from './numbering-fields';
import { refilled, replanned, resized } from './room-draft';
import type { SectionProps } from './section';
import { SizeField } from './size-field';
import { SurroundingsFields } from './surroundings-fields';

export function LayoutFields({ draft, sparePercent, problemAt, onChange }: SectionProps) {
  const say = useSay();
  const { no, name, grid } = draft.plan;
  return (
    <>
      {/* A problem needs the whole width for its sentence. */}
      <div className={`grid gap-3 ${problemAt('no') ? '' : 'grid-cols-[5.5rem_1fr]'}`}>
        <TextField
          autoFocus={draft.base === null}
          label={say('考场号', 'No.')}
          value={no}
          maxLength={8}
          problem={problemAt('no')}
          onFocus={(event) => event.target.select()}
          onChange={(event) => onChange((now) => replanned(now, { no: event.target.value.trim() }))}
        />
        <TextField
          label={say('名称', 'Name')}
          value={name}
          title={name}
          maxLength={40}
          placeholder={say('如 实训楼301机房', 'e.g. Lab 301')}
          problem={problemAt('name')}
          onChange={(event) => onChange((now) => replanned(now, { name: event.target.value }))}
        />
      </div>
      <div className="grid grid-cols-2 gap-3">
        <SizeField
          label={say('行数（前后）', 'Rows')}
          value={grid.length}
          onSize={(size) => onChange((now) => resized(now, size, now.plan.grid[0]?.length ?? 1, sparePercent))}
        />
        <SizeField
          label={say('列数（左右）', 'Columns')}
          value={grid[0]?.length ?? 0}
          onSize={(size) => onChange((now) => resized(now, now.plan.grid.length, size, sparePercent))}
        />
      </div>
      <NumberingFields draft={draft} sparePercent={sparePercent} onChange={onChange} />
      <SurroundingsFields draft={draft} onChange={onChange} />
      {draft.layout === 'by-hand' && (
        <Button
          tone="quiet"
          className="self-start px-2!"
          icon={<RotateCcw size={18} aria-hidden />}
          onClick={() => onChange((now) => refilled(now, sparePercent))}
        >
          {say(`重铺：全部考位，备用 ${sparePercent}%`, `Refill: all seats, ${sparePercent}% spare`)}
        </Button>
      )}
    </>
  );
}
