// From an intent to a command to its answer. A refusal is told in a sentence unless the caller shows it in place.
import { bridgeVersion, type CommandAnswer } from '#core/bridge/contract';
import { commandFaultText } from '#core/bridge/words';
import { commandId } from '#core/kernel/ids';
import type { Command } from '#core/station/catalogue';
import { bridge } from '../bridge';
import { refreshStatus, useStation } from './station-store';
import { tell, useUi } from './ui-store';

const underWay = new Map<string, Promise<CommandAnswer>>();

/** Carries a command out once: the same wish while the first is under way (a double click) gets the first answer. */
export function execute(command: Command): Promise<CommandAnswer> {
  const wish = JSON.stringify(command);
  const known = underWay.get(wish);
  if (known) return known;
  const id = commandId.parse(crypto.randomUUID());
  const answer = bridge
    .execute({ v: bridgeVersion, id, operator: useUi.getState().operator, command })
    .finally(() => underWay.delete(wish));
  underWay.set(wish, answer);
  return answer;
}

/** Executes and tells a refusal; true when it was carried out. */
export async function executeAndTell(command: Command): Promise<boolean> {
  const answer = await execute(command);
  if (answer.ok) return true;
  tell('bad', commandFaultText(answer.error, useStation.getState().state, useUi.getState().lang));
  if (answer.error.kind.startsWith('Journal')) await refreshStatus();
  return false;
}
