// The one queue through which every fact of this station is made.
// Invariants: nothing is answered, shown or printed before its commit is durable; a command happens once, whole; commands
// that arrive while the disk is busy are decided in order and written together (group commit). A command whose decision
// throws fails alone; a defect while writing or folding stops the service for good.
import { sealCommit, type SealedCommit, type Sha256 } from '#core/journal/chain';
import type { Commit } from '#core/journal/commit';
import type { Journal, JournalRefusal } from '#core/journal/journal';
import type { CommandId, IncarnationId, StationId } from '#core/kernel/ids';
import { err, ok, type Result } from '#core/kernel/result';
import type { Refusal } from '#core/station/catalogue';
import { handle, type ClockReading, type CommandRun, type StreamTip } from '#core/station/handle';
import {
  emptyStation,
  evolveCommit,
  foldCommits,
  receiptOf,
  streamOf,
  type Receipt,
  type StationState,
} from '#core/station/state';

export type Answer = Result<Receipt, Refusal | JournalRefusal>;

export interface StationService {
  readonly state: () => StationState;
  /** Rejects on a defect only. */
  readonly execute: (run: CommandRun) => Promise<Answer>;
  /** Commits after a cursor (stream → commits already had), in the order in which they were folded. */
  readonly commitsSince: (cursor: Readonly<Record<string, number>>) => readonly Commit[];
  readonly onCommits: (listener: (commits: readonly Commit[]) => void) => void;
  /** Refuses what comes from now on, finishes what was accepted, closes the journal. */
  readonly close: () => Promise<void>;
}

export interface StationParts {
  readonly journal: Journal;
  /** What the journal held when it was opened. */
  readonly commits: readonly Commit[];
  readonly station: StationId;
  readonly incarnation: IncarnationId;
  readonly readClock: () => ClockReading;
  readonly newId: () => string;
  readonly sha256: Sha256;
  /** Hears of a listener that throws: the commit is durable all the same, and its operator is told so. */
  readonly onDefect: (defect: unknown) => void;
}

interface Waiting {
  readonly run: CommandRun;
  readonly answer: (answer: Answer) => void;
  readonly fail: (defect: unknown) => void;
}

interface NewCommit {
  readonly kind: 'new';
  readonly sealed: SealedCommit;
  /** The state once the commit is durable. */
  readonly after: StationState;
}

type Decision =
  | NewCommit
  | { readonly kind: 'repeated'; readonly commit: Commit }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'defect'; readonly defect: unknown };

export function createStationService(parts: StationParts): StationService {
  const { journal, readClock, newId, sha256, onDefect } = parts;
  const commits: Commit[] = [...parts.commits];
  const commitByCommand = new Map<CommandId, Commit>(commits.map((commit) => [commit.cause.command, commit]));
  const listeners: ((commits: readonly Commit[]) => void)[] = [];
  let state = foldCommits(emptyStation, commits);
  let tip = firstTip(parts);
  let waiting: Waiting[] = [];
  let draining: Promise<void> | null = null;
  let stopped: { readonly defect: unknown } | null = null;
  let closing: Promise<void> | null = null;

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      try {
        if (stopped) throw stopped.defect;
        await commitBatch(batch);
      } catch (defect) {
        stopped ??= { defect };
        for (const { fail } of batch) fail(defect);
      }
    }
    draining = null;
  }

  async function commitBatch(batch: readonly Waiting[]): Promise<void> {
    const decisions = decideBatch(batch.map(({ run }) => run));
    const refusal = await appendAll(decisions.flatMap((decision) => (decision.kind === 'new' ? decision : [])));
    let lost: JournalRefusal | null = null; // what is decided after a commit that was not written leans on nothing
    for (const [i, { run, answer, fail }] of batch.entries()) {
      const decision = decisions[i];
      const written = commitByCommand.get(run.id);
      if (decision?.kind === 'defect') {
        fail(decision.defect);
      } else if (decision?.kind === 'refused') {
        answer(err(lost ?? decision.refusal));
      } else if (written) {
        answer(ok(receiptOf(written)));
      } else if (refusal) {
        lost = refusal;
        answer(err(refusal));
      } else {
        throw new Error('a commit was neither written nor refused');
      }
    }
  }

  function decideBatch(runs: readonly CommandRun[]): readonly Decision[] {
    const made = new Map<CommandId, Commit>();
    let ahead = state;
    let end = tip;
    return runs.map((run): Decision => {
      const before = commitByCommand.get(run.id) ?? made.get(run.id);
      if (before) return { kind: 'repeated', commit: before };
      try {
        const body = handle(run, ahead, end, readClock(), newId);
        if (!body.ok) return { kind: 'refused', refusal: body.error };
        const sealed = sealCommit(body.value, sha256);
        ahead = evolveCommit(ahead, sealed.commit);
        end = tipAfter(end, sealed.commit);
        made.set(run.id, sealed.commit);
        return { kind: 'new', sealed, after: ahead };
      } catch (defect) {
        return { kind: 'defect', defect };
      }
    });
  }

  /** Appends in order and takes over what became durable; returns why the first one did not. */
  async function appendAll(batch: readonly NewCommit[]): Promise<JournalRefusal | null> {
    const outcomes = await Promise.all(batch.map(({ sealed }) => journal.append(sealed)));
    const failed = outcomes.findIndex((outcome) => !outcome.ok);
    const durable = failed < 0 ? batch : batch.slice(0, failed);
    for (const { sealed, after } of durable) {
      commits.push(sealed.commit);
      commitByCommand.set(sealed.commit.cause.command, sealed.commit);
      state = after;
      tip = tipAfter(tip, sealed.commit);
    }
    const news = durable.map(({ sealed }) => sealed.commit);
    if (news.length > 0) for (const listener of listeners) tell(listener, news);
    const outcome = outcomes[failed];
    return outcome && !outcome.ok ? outcome.error : null;
  }

  function tell(listener: (commits: readonly Commit[]) => void, durable: readonly Commit[]): void {
    try {
      listener(durable);
    } catch (defect) {
      onDefect(defect);
    }
  }

  async function finish(): Promise<void> {
    await draining;
    await journal.close();
  }

  return {
    state: () => state,
    execute: (run) =>
      new Promise((answer, fail) => {
        if (closing) return answer(err({ kind: 'JournalClosed' }));
        waiting.push({ run, answer, fail });
        draining ??= Promise.resolve().then(drain);
      }),
    commitsSince: (cursor) => commits.filter((commit) => commit.seq > (cursor[streamOf(commit)] ?? 0)),
    onCommits: (listener) => listeners.push(listener),
    close: () => (closing ??= finish()),
  };
}

/** The chain goes on from the newest commit of this station's earlier incarnations. */
function firstTip({ commits, station, incarnation }: StationParts): StreamTip {
  const own = commits.filter((commit) => commit.station === station);
  const superseded = new Set(own.map((commit) => commit.prev));
  const heads = own.filter((commit) => !superseded.has(commit.hash));
  return { station, incarnation, seq: 0, events: 0, hash: heads.at(-1)?.hash ?? null };
}

const tipAfter = (tip: StreamTip, commit: Commit): StreamTip => ({
  ...tip,
  seq: commit.seq,
  events: tip.events + commit.events.length,
  hash: commit.hash,
});
