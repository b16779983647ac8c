// The first start: two ways to begin, nothing else.
import { FilePlus2, GraduationCap } from 'lucide-react';
import { useState } from 'react';
import { faultText } from '#core/bridge/words';
import { sampleCommands } from '#core/station/sample';
import { bridge } from '../../bridge';
import { Button } from '../../components/button';
import { Panel, Screen } from '../../components/panel';
import { executeAndTell } from '../../state/execute';
import { tell, useSay, useUi } from '../../state/ui-store';
import { NewExamDialog } from './new-exam-dialog';

export function Welcome() {
  const say = useSay();
  const lang = useUi((ui) => ui.lang);
  const [creating, setCreating] = useState(false);
  const [opening, setOpening] = useState(false);

  async function openSample(): Promise<void> {
    setOpening(true);
    const answer = await bridge.importFile({ what: 'sample-exam', from: 'application' });
    if (!answer.ok) tell('bad', faultText(answer.error, lang));
    else if ('rooms' in answer.value)
      for (const command of sampleCommands(answer.value)) if (!(await executeAndTell(command))) break;
    setOpening(false);
  }

  return (
    <Screen title={say('欢迎使用考场站', 'Welcome to Proctor Station')}>
      <p className="text-lg text-ink-soft">
        {say(
          '本机还没有考试。所有数据只存在这台电脑上，不需要网络。',
          'There is no exam on this PC yet. All data stays on this PC; no network is needed.',
        )}
      </p>
      <div className="grid max-w-4xl grid-cols-2 gap-4">
        <Panel title={say('先看一看', 'Have a look first')} className="flex flex-col">
          <p className="mb-4 flex-1">
            {say(
              '打开示例考试：6 个考场、280 名虚构考生、已编排座位，可以试签到、试打印。',
              'Open the sample exam: 6 rooms, 280 made-up candidates, seats arranged. Try check-in and printing.',
            )}
          </p>
          <Button
            tone="primary"
            className="min-h-14 text-lg"
            icon={<GraduationCap aria-hidden />}
            disabled={opening}
            onClick={() => void openSample()}
          >
            {opening ? say('正在打开…', 'Opening…') : say('打开示例考试', 'Open the sample exam')}
          </Button>
        </Panel>
        <Panel title={say('开始一场考试', 'Begin an exam')} className="flex flex-col">
          <p className="mb-4 flex-1">
            {say(
              '新建考试计划：填写考试名称、考点和场次时间，再导入考生名单。',
              'Found an exam plan: title, site, sessions and times; then import the roster.',
            )}
          </p>
          <Button
            className="min-h-14 text-lg"
            icon={<FilePlus2 aria-hidden />}
            disabled={opening}
            onClick={() => setCreating(true)}
          >
            {say('新建考试', 'New exam')}
          </Button>
        </Panel>
      </div>
      <NewExamDialog open={creating} onClose={() => setCreating(false)} />
    </Screen>
  );
}
