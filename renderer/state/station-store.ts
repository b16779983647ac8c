// The mirror of the station: the same facts, folded by the same code as in main. Nothing else ever changes it.
import { create } from 'zustand';
import type { Cursor, StationStatus } from '#core/bridge/contract';
import type { Commit } from '#core/journal/commit';
import { emptyStation, foldCommits, type StationState } from '#core/station/state';
import { bridge } from '../bridge';

interface Mirror {
  readonly phase: 'opening' | 'ready' | 'failed';
  /** Why the mirror failed, for the technical lead. */
  readonly failure: string;
  readonly state: StationState;
  readonly status: StationStatus | null;
}

export const useStation = create<Mirror>()(() => ({
  phase: 'opening',
  failure: '',
  state: emptyStation,
  status: null,
}));

/**
 * Reads everything that is on disk, then follows. What is pushed meanwhile waits its turn: a stream is folded in order.
 */
export async function openMirror(): Promise<void> {
  const early: Commit[] = [];
  let follow = (commits: readonly Commit[]): void => void early.push(...commits);
  bridge.onCommit((commits) => follow(commits));
  try {
    const [commits, status] = await Promise.all([bridge.commitsSince({}), bridge.status()]);
    fold(commits);
    fold(early);
    follow = fold;
    useStation.setState({ phase: 'ready', status });
  } catch (error) {
    useStation.setState({ phase: 'failed', failure: error instanceof Error ? error.message : String(error) });
  }
}

/** The health of the journal may have changed: after a refusal of the disk, and from time to time. */
export async function refreshStatus(): Promise<void> {
  useStation.setState({ status: await bridge.status() });
}

function fold(commits: readonly Commit[]): void {
  useStation.setState(({ state }) => ({ state: foldCommits(state, commits) }));
}

/** How far the mirror has come in each stream. */
export const cursorOf = (state: StationState): Cursor =>
  Object.fromEntries(state.cursor.map(({ seq }) => seq).entries());

/** Commits that are on disk here, of all streams. */
export const commitCount = (state: StationState): number => state.cursor.reduce((sum, { seq }) => sum + seq, 0);
