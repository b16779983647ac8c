// The arranging thread as the page uses it. The other end is a real message port with structured clones; that Chromium
// starts the very file as a worker is for the end-to-end tests.
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import { arrange, type Progress } from '#core/seating/engine/arrange';
import { askForPlan, askForRepair } from '#core/seating/ask-engine';
import { seatingGround } from '#core/station/seating-ground';
import { arrangeInWorker, type ArrangePort } from '../../renderer/state/arrange-worker-client';
import { runArranging, type ArrangeTask } from '../../renderer/state/arrange-worker-messages';
import { given } from '../support/seat-day';
import { importRoster, people, room, testStation, type TestStation } from '../support/station';

function site(count: number): TestStation {
  const station = testStation();
  given(station, { type: 'AddRoom', plan: room('001', ['OOOO', 'OOOO', 'OOOO']) });
  given(station, { type: 'AddRoom', plan: room('002', ['OOOO', 'OOOO', 'OOOO']) });
  given(station, importRoster(people(count).map((person, i) => ({ ...person, className: `${i % 4}班` }))));
  return station;
}

/** A worker whose thread is `work`; what it is sent and what it sends crosses a real channel. */
function portTo(
  work: (task: ArrangeTask, other: MessagePort) => void,
): ArrangePort & { readonly ended: () => boolean } {
  const { port1, port2 } = new MessageChannel();
  let ended = false;
  port2.once('message', (task: ArrangeTask) => work(task, port2));
  return {
    postMessage: (task) => port1.postMessage(task),
    addEventListener: (type: string, listener: (event: never) => void) =>
      port1.on(type, (data: unknown) => listener((type === 'message' ? { data } : { message: String(data) }) as never)),
    terminate: () => {
      ended = true;
      port1.close();
    },
    ended: () => ended,
  };
}

const engine = (task: ArrangeTask, other: MessagePort) => runArranging(task, (message) => other.postMessage(message));

describe('a question to the thread', () => {
  test('gets the very plan that the engine gives, with its rounds told in order, and the thread ends', async () => {
    const station = site(20);
    const question = askForPlan(seatingGround(station.state), 'seed-1');
    const progress: Progress[] = [];
    const port = portTo(engine);
    const outcome = await arrangeInWorker(port, question, (step) => progress.push(step)).done;
    expect(outcome).toEqual({
      kind: 'answered',
      answer: question.answer(arrange(question.instance, question.options)),
    });
    expect(progress.map(({ rounds }) => rounds)).toEqual(progress.map((_, i) => i + 1));
    expect(progress.length).toBeGreaterThan(0);
    expect(port.ended()).toBe(true);
  });

  test('its answer is a command that the station takes', async () => {
    const station = site(20);
    const { done } = arrangeInWorker(portTo(engine), askForPlan(seatingGround(station.state), 's'), () => undefined);
    const outcome = await done;
    if (outcome.kind !== 'answered' || outcome.answer.kind !== 'plan') throw new Error('no plan');
    given(station, outcome.answer.command);
    expect(station.state.seating.placeByCandidate.size).toBe(20);
    const repair = await arrangeInWorker(
      portTo(engine),
      askForRepair(seatingGround(station.state), 's'),
      () => undefined,
    ).done;
    expect(repair).toEqual({ kind: 'answered', answer: { kind: 'repair', moves: [], staying: 20 } });
  });

  test('that has no answer comes back with the reason', async () => {
    const { done } = arrangeInWorker(portTo(engine), askForPlan(seatingGround(site(25).state), 's'), () => undefined);
    expect(await done).toMatchObject({
      kind: 'answered',
      answer: { kind: 'refused', reasons: [{ code: 'CAPACITY_TOTAL', demand: 25, supply: 24 }, {}] },
    });
  });

  test('can be cancelled: nothing comes after that, and the thread ends', async () => {
    const port = portTo((_task, other) => {
      other.postMessage({ kind: 'progress', progress: { rounds: 1, cost: 5, bound: 0 } });
    });
    let told = 0;
    const arranging = arrangeInWorker(port, askForPlan(seatingGround(site(20).state), 's'), () => {
      told++;
      arranging.cancel();
    });
    expect(await arranging.done).toEqual({ kind: 'cancelled' });
    expect([told, port.ended()]).toEqual([1, true]);
    arranging.cancel();
  });

  test('a thread that breaks down is told as a defect', async () => {
    const port = portTo((_task, other) => other.close());
    const failing: ArrangePort = {
      ...port,
      addEventListener: (type: string, listener: (event: never) => void) => {
        if (type === 'error') setTimeout(() => listener({ message: 'out of memory' } as never));
      },
    };
    const { done } = arrangeInWorker(failing, askForPlan(seatingGround(site(2).state), 's'), () => undefined);
    await expect(done).rejects.toThrow('out of memory');
    expect(port.ended()).toBe(true);
  });
});
