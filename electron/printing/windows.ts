// Printers of Windows. NOT TESTED: it can't run where this project is built and tested; only the reading of the printer
// list is. It uses what Windows itself has: PowerShell names the printers, and the program that opens PDF files prints
// (verb "PrintTo"). That program reports nothing back, so the outcome is always `unknown`: the screen asks to look at the
// paper. Names and paths go through environment variables, never into the script's text. The sheet lies in a temporary
// file for two minutes, because the viewer may read it after the command has ended.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { Printer } from '#core/bridge/contract';
import { err, ok, type Result } from '#core/kernel/result';
import type { PrintJob, PrinterPort, SpoolerFault } from './printer-port';

const listScript =
  '[Console]::OutputEncoding = [Text.Encoding]::UTF8; ' +
  'Get-CimInstance Win32_Printer | Select-Object Name, Comment, Default, PrinterStatus, WorkOffline | ConvertTo-Json';
const printScript =
  '1..[int]$env:STATION_COPIES | ForEach-Object { ' +
  "Start-Process -FilePath $env:STATION_PDF -Verb PrintTo -ArgumentList ('\"' + $env:STATION_PRINTER + '\"') -WindowStyle Hidden -Wait }";

export const windowsPrinters = (): PrinterPort => ({
  printers: async () => {
    const listed = await powerShell(listScript, {});
    return listed.ok ? readPrinterList(listed.value) : listed;
  },
  print: async ({ printer, pdf, copies, title }: PrintJob) => {
    const folder = await mkdtemp(join(tmpdir(), 'proctor-station-'));
    const file = join(folder, 'sheet.pdf');
    await writeFile(file, pdf);
    const done = await powerShell(printScript, {
      STATION_PDF: file,
      STATION_PRINTER: printer,
      STATION_COPIES: String(copies),
    });
    setTimeout(() => void rm(folder, { recursive: true, force: true }), 120_000).unref();
    return done.ok ? ok({ job: title.slice(0, 128), outcome: 'unknown', reason: 'PrintTo' }) : done;
  },
});

const listedPrinter = z.object({
  Name: z.string(),
  Comment: z.string().nullish(),
  Default: z.boolean().nullish(),
  PrinterStatus: z.number().nullish(),
  WorkOffline: z.boolean().nullish(),
});

/** PowerShell gives one printer as an object, several as a list, none as nothing. */
export function readPrinterList(json: string): Result<readonly Printer[], SpoolerFault> {
  if (json.trim() === '') return ok([]);
  const parsed = z.union([listedPrinter.transform((one) => [one]), z.array(listedPrinter)]).safeParse(jsonOf(json));
  if (!parsed.success) return err({ kind: 'PrintingUnavailable', detail: 'Win32_Printer' });
  return ok(
    parsed.data.map((found) => ({
      name: found.Name,
      description: found.Comment || found.Name,
      isDefault: found.Default === true,
      state: found.WorkOffline ? 'stopped' : (stateNames[found.PrinterStatus ?? 0] ?? 'unknown'),
      reason: found.WorkOffline ? 'offline' : '',
    })),
  );
}

/** Win32_Printer.PrinterStatus. */
const stateNames: Readonly<Record<number, Printer['state']>> = { 3: 'idle', 4: 'printing', 6: 'stopped', 7: 'stopped' };

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // no list: the schema says so
  }
}

async function powerShell(
  script: string,
  env: Readonly<Record<string, string>>,
): Promise<Result<string, SpoolerFault>> {
  try {
    const { stdout } = await promisify(execFile)(
      'powershell.exe',
      ['-NoProfile', '-NonInteractive', '-Command', script],
      {
        env: { ...process.env, ...env },
        windowsHide: true,
        timeout: 120_000,
      },
    );
    return ok(stdout);
  } catch (error) {
    return err({ kind: 'PrintingUnavailable', detail: error instanceof Error ? error.message : String(error) });
  }
}
