// A real file whose disk fails on command: what the test sets is what the next calls answer.
import { openStreamFile, type StreamHandle } from '#electron/journal/stream-handle';

export interface FailingDisk {
  /** The calls that fail from now on, with the error they fail with. */
  failing: Partial<Record<'write' | 'datasync' | 'truncate', Error>>;
  /** Each call that was made, in order. */
  readonly calls: string[];
  readonly openFile: (path: string) => Promise<StreamHandle>;
}

export const diskError = (code: string): Error => Object.assign(new Error(`${code}: the disk says so`), { code });

export function failingDisk(): FailingDisk {
  const disk: FailingDisk = {
    failing: {},
    calls: [],
    openFile: async (path) => {
      const file = await openStreamFile(path, 'wx+');
      async function unlessFailing<T>(call: 'write' | 'datasync' | 'truncate', work: () => Promise<T>): Promise<T> {
        disk.calls.push(call);
        const error = disk.failing[call];
        if (error) throw error;
        return work();
      }
      return {
        write: (bytes, from, at) => unlessFailing('write', () => file.write(bytes, from, at)),
        truncate: (length) => unlessFailing('truncate', () => file.truncate(length)),
        datasync: () => unlessFailing('datasync', () => file.datasync()),
        close: () => file.close(),
      };
    },
  };
  return disk;
}
