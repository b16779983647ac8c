// Cells that stand empty because the file shows a value once for a group: filled only while the box is ticked, and the
// count says how many that are. Shown only when there are such cells.
import type { RosterReading } from '#core/roster/read-roster';
import { CheckField } from '../../components/field';
import { useSay } from '../../state/ui-store';
import { changeChoices } from './import-flow';

export function FillChoice({ fill: { used, merged, blanks } }: { readonly fill: RosterReading['fill'] }) {
  const say = useSay();
  if (merged === 0 && blanks === 0) return null;
  const fill = (next: typeof used) => changeChoices((choices) => ({ ...choices, fill: next }));
  return (
    <div className="rounded-md border border-brand bg-brand-wash px-3 py-1 text-[0.95rem]">
      {merged > 0 && (
        <CheckField
          label={say(
            `合并单元格：把 ${merged} 个空格按合并的内容填上`,
            `Merged cells: fill ${merged} empty cells with the value of their block`,
          )}
          checked={used !== 'none'}
          onToggle={(checked) => fill(checked ? 'merged' : 'none')}
        />
      )}
      {blanks > 0 && (
        <CheckField
          label={say(
            `班级、院校等列另有 ${blanks} 个空格，按上一行填上`,
            `${blanks} more empty cells (class, college …): fill them from the row above`,
          )}
          checked={used === 'blanks'}
          onToggle={(checked) => fill(checked ? 'blanks' : merged > 0 ? 'merged' : 'none')}
        />
      )}
    </div>
  );
}
