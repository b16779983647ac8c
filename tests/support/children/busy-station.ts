// A station that never rests until it is killed: bursts of commands through the real service on a real disk. Each
// answer is told on standard output at once: what was told must be there after the kill.
// Arguments: data folder, seed.
import { commandId } from '#core/kernel/ids';
import { seededRandom } from '#core/kernel/random';
import { defaultRuleProfile } from '#core/plan/rule-profile';
import type { Command } from '#core/station/catalogue';
import type { CommandRun } from '#core/station/handle';
import { openStation } from '#electron/open-station';
import { platform } from '#electron/platform';
import { samplePlan } from '../station';

async function main([folder = '', seed = '']: readonly string[]): Promise<void> {
  const random = seededRandom(seed);
  const opened = await openStation(folder, platform);
  if (!opened.ok) throw new Error(opened.error.kind);
  const { service, health } = opened.value;
  tell(`open ${health().kind}`);
  if (!service.state().plan) await service.execute(run('found', { type: 'FoundExam', plan: samplePlan }));
  for (let n = 0; ; n++) {
    const burst = Array.from({ length: 1 + random(8) }, async (_, i) => {
      const name = `${seed}-${n}-${i}`;
      const answer = await service.execute(
        run(name, { type: 'ChangeRuleProfile', rules: { ...defaultRuleProfile, name } }),
      );
      tell(answer.ok ? `saved ${name}` : `refused ${answer.error.kind}`);
    });
    await Promise.all(burst);
  }
}

const run = (id: string, command: Command): CommandRun => ({ id: commandId.parse(id), operator: '监考员甲', command });

const tell = (line: string) => process.stdout.write(`${line}\n`);

void main(process.argv.slice(2));
