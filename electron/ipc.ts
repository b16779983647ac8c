// Edge 1: what the page asks is checked here (who asks, in what shape) and never again further in.
import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import type { z } from 'zod';
import { channels, usableChannel } from '#core/bridge/channels';
import { requestSchemas, type BridgeFault, type Verb } from '#core/bridge/contract';
import { err, type Result } from '#core/kernel/result';

export type Handlers = {
  readonly [V in Verb]: (
    request: z.infer<(typeof requestSchemas)[V]>,
    sender: WebContents,
  ) => Promise<Result<unknown, unknown>>;
};

/**
 * Answers the verbs of the contract; a page that asks before the station is open waits. `onDefect` hears of what should
 * never happen; the page gets a fault, not a crash.
 */
export function serveBridge(
  handlers: Promise<Handlers>,
  pageOrigin: string,
  isOurWindow: (contents: WebContents) => boolean,
  onUsable: () => void,
  onDefect: (defect: unknown) => void,
): void {
  const trusted = (event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>): boolean =>
    isOurWindow(event.sender) &&
    event.senderFrame === event.sender.mainFrame &&
    new URL(event.senderFrame.url).href.startsWith(`${pageOrigin}/`);

  function serve<V extends Verb>(verb: V): void {
    ipcMain.handle(channels[verb], async (event, message: unknown): Promise<Result<unknown, unknown>> => {
      if (!trusted(event)) return err<BridgeFault>({ kind: 'SenderUnknown' });
      const request = requestSchemas[verb].safeParse(message);
      if (!request.success) return err<BridgeFault>({ kind: 'RequestMalformed', detail: firstIssue(request.error) });
      try {
        // The schema of this very verb produced the data; the table can't say so to the compiler.
        const handle = (await handlers)[verb];
        return await handle(request.data as z.infer<(typeof requestSchemas)[V]>, event.sender);
      } catch (defect) {
        onDefect(defect);
        return err<BridgeFault>({
          kind: 'StationFailed',
          detail: defect instanceof Error ? defect.message : String(defect),
        });
      }
    });
  }

  for (const verb of Object.keys(requestSchemas) as Verb[]) serve(verb);
  ipcMain.on(usableChannel, (event) => {
    if (trusted(event)) onUsable();
  });
}

/** Where the shape is wrong, without the value: it may hold personal data. */
function firstIssue(error: z.ZodError): string {
  const issue = error.issues[0];
  return issue ? `${issue.path.join('.') || 'request'}: ${issue.message}` : 'request';
}
