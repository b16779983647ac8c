// How seats are given, and the two ways to give them: anew to everyone, or only to those without one.
import { Dices, LayoutGrid, UserPlus } from 'lucide-react';
import { useState } from 'react';
import type { CommandAnswer } from '#core/bridge/contract';
import { commandFaultText } from '#core/bridge/words';
import type { SeatingCommand } from '#core/seating/decide';
import { Button } from '../../components/button';
import { TextField } from '../../components/field';
import { Panel } from '../../components/panel';
import { Segmented } from '../../components/segmented';
import { execute } from '../../state/execute';
import { mirrored } from '../../state/mirrored';
import { useStation } from '../../state/station-store';
import { tell, useSay, useUi } from '../../state/ui-store';
import { figuresOf, whyNot, type Figures, type Who } from './figures';
import { RearrangeDialog } from './rearrange-dialog';
import { longestSeed, newSeed, seedProblem } from './seed';
import { WhyNot } from './why-not';

type Fault = Extract<CommandAnswer, { readonly ok: false }>['error'];

/** The ways that need neither rules nor a file. */
type Method = Extract<SeatingCommand, { type: 'ArrangeSeats' }>['method'];

export function ArrangePanel({ figures }: { readonly figures: Figures }) {
  const say = useSay();
  const lang = useUi((ui) => ui.lang);
  const state = useStation((mirror) => mirror.state);
  const [method, setMethod] = useState<Method>(() =>
    state.seating.arranged?.method === 'random' ? 'random' : 'ticket-order',
  );
  const [seed, setSeed] = useState(newSeed);
  const [fault, setFault] = useState<Fault | null>(null);
  const [asking, setAsking] = useState(false);
  const refused = { everyone: whyNot('everyone', state), unseated: whyNot('unseated', state) };
  const wrongSeed = method === 'random' ? seedProblem(seed) : null;

  async function arrange(who: Who): Promise<void> {
    setAsking(false);
    const answer = await execute({ type: 'ArrangeSeats', method, seed: method === 'random' ? seed.trim() : '', who });
    setFault(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    await mirrored(answer.value);
    const now = useStation.getState().state;
    const { seated } = figuresOf(now);
    tell(
      'good',
      say(
        `已编排 ${seated} 人，方案第 ${now.seating.planVersion} 版。`,
        `${seated} seated, plan version ${now.seating.planVersion}.`,
      ),
    );
  }

  return (
    <Panel className="flex w-68 shrink-0 flex-col gap-3 overflow-y-auto p-3! 2xl:w-80">
      <Segmented<Method>
        label={say('编排方法', 'Method')}
        value={method}
        choices={[
          { value: 'ticket-order', text: say('按准考证号', 'By ticket no.') },
          { value: 'random', text: say('随机', 'Random') },
        ]}
        onChoose={setMethod}
      />
      {method === 'random' && (
        <div className="grid grid-cols-[1fr_auto] items-start gap-2">
          <TextField
            label={say('随机种子', 'Seed')}
            hint={say('同一种子得同一方案。', 'The same seed gives the same plan.')}
            value={seed}
            maxLength={longestSeed}
            problem={wrongSeed ? say('请填写种子，或点骰子换一个。', 'Type a seed, or roll one.') : ''}
            onChange={(event) => setSeed(event.target.value)}
          />
          <Button
            className="mt-6.5 px-3!"
            aria-label={say('换一个随机种子', 'Roll another seed')}
            title={say('换一个随机种子', 'Roll another seed')}
            icon={<Dices size={20} aria-hidden />}
            onClick={() => setSeed(newSeed())}
          />
        </div>
      )}
      {figures.seated > 0 && figures.unseated > 0 && (
        <Button
          tone="primary"
          icon={<UserPlus size={20} aria-hidden />}
          disabled={refused.unseated !== null || wrongSeed !== null}
          onClick={() => void arrange('unseated')}
        >
          {say(`只排未编排的 ${figures.unseated} 人`, `Seat the ${figures.unseated} without a seat`)}
        </Button>
      )}
      <Button
        tone={figures.seated === 0 ? 'primary' : 'plain'}
        icon={<LayoutGrid size={20} aria-hidden />}
        disabled={refused.everyone !== null || wrongSeed !== null}
        onClick={() => (figures.seated > 0 ? setAsking(true) : void arrange('everyone'))}
      >
        {figures.seated === 0
          ? say(`编排全部 ${figures.expected} 人`, `Arrange all ${figures.expected}`)
          : say('全部重新编排…', 'Arrange everyone anew…')}
      </Button>
      <WhyNot refused={refused} figures={figures} />
      {fault && (
        <p role="alert" className="font-medium text-bad">
          {commandFaultText(fault, state, lang)}
        </p>
      )}
      <RearrangeDialog
        open={asking}
        figures={figures}
        method={method}
        seed={seed.trim()}
        onClose={() => setAsking(false)}
        onConfirm={() => void arrange('everyone')}
      />
    </Panel>
  );
}
