// Why the file can't be taken as it stands. Pure; the screen says it beside the button that it blocks.
import { inLang, type Lang } from '#core/kernel/lang';
import { mostCandidates } from '#core/roster/decide';
import { changeCount, type RosterChanges } from './roster-changes';

export type ImportObstacle =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'too-many'; readonly candidates: number }
  | { readonly kind: 'unchanged'; readonly candidates: number };

export function importObstacle(candidates: number, changes: RosterChanges): ImportObstacle | null {
  if (candidates === 0) return { kind: 'nobody' };
  if (candidates > mostCandidates) return { kind: 'too-many', candidates };
  return changeCount(changes) === 0 ? { kind: 'unchanged', candidates } : null;
}

export function obstacleText(obstacle: ImportObstacle, lang: Lang): string {
  switch (obstacle.kind) {
    case 'nobody':
      return inLang(
        lang,
        '没有可以导入的考生。请核对表头所在的行和各列的对应，或看每一行的原因。',
        'No row can be taken. Check the header row and the columns, or the reason of each row.',
      );
    case 'too-many':
      return inLang(
        lang,
        `这份名单有 ${obstacle.candidates} 名考生，一场考试最多 ${mostCandidates} 名。请按批次拆分后导入。`,
        `This roster has ${obstacle.candidates} candidates, an exam takes ${mostCandidates} at most. Split it by batch.`,
      );
    case 'unchanged':
      return inLang(
        lang,
        `与现有 ${obstacle.candidates} 名考生完全相同，无需导入。`,
        `It equals the ${obstacle.candidates} candidates already here; there is nothing to import.`,
      );
  }
}
