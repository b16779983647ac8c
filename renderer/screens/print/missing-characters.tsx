// Characters that no font has, each with the people it occurs in: nothing is made until somebody has seen to them.
import type { DocumentFault } from '#core/bridge/contract';
import { Button } from '../../components/button';
import { openScreen } from '../../state/navigation';
import { useSay } from '../../state/ui-store';

interface MissingCharactersProps {
  readonly characters: Extract<DocumentFault, { kind: 'CharactersMissing' }>['characters'];
  readonly again: () => void;
}

export function MissingCharacters({ characters, again }: MissingCharactersProps) {
  const say = useSay();
  return (
    <div role="alert" className="flex min-h-0 w-full max-w-xl flex-col gap-4">
      <p className="text-lg text-bad">
        {say(
          '下面这些字字库里没有，打印出来会缺字或变成别的字，所以没有生成签到表。请在名单中改用可打印的写法，重新导入后再打印；其他考场可先在左边单独选中打印。',
          'No font has the characters below; they would be missing or wrong on paper, so nothing was made. Correct the roster, import it again, then print; tick the other rooms alone to print them now.',
        )}
      </p>
      <ul className="min-h-0 overflow-auto rounded-md border border-line" tabIndex={0}>
        {characters.map(({ char, names }) => (
          <li key={char} className="flex gap-4 border-b border-line p-3 last:border-b-0">
            <span className="selectable min-w-12 text-2xl font-semibold">{char}</span>
            <span className="selectable self-center">{names.join('、')}</span>
          </li>
        ))}
      </ul>
      <div className="flex gap-3">
        <Button tone="primary" onClick={() => openScreen('candidates')}>
          {say('去「考生」页', 'Open Candidates')}
        </Button>
        <Button onClick={again}>{say('再试一次', 'Try again')}</Button>
      </div>
    </div>
  );
}
