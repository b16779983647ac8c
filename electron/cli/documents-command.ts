// `documents make`: sheets of an exam as PDF files, one a room and session, named so that a person finds them.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocumentFault, FileFault, NotRecorded } from '#core/bridge/contract';
import { faultText } from '#core/bridge/words';
import { documentFileName } from '#core/documents/file-name';
import { documentKind, type DocumentKind, type DocumentRequest } from '#core/documents/issued';
import { inLang, type Lang } from '#core/kernel/lang';
import { placesOf } from '#core/room/places';
import { roomsInOrder, type Room } from '#core/room/room';
import type { Session } from '#core/plan/plan';
import type { StationState } from '#core/station/state';
import { platform } from '../platform';
import { createDocumentService, type DocumentParts } from '../printing/document-service';
import { systemCode } from '../storage/error-code';
import type { StationService } from '../station-service';
import { UsageError, readArguments, type CliOutcome } from './arguments';
import { withStation } from './with-station';

const operator = 'proctor-cli';

export interface IssuedSheet {
  readonly kind: DocumentKind;
  /** Name of the file in the output folder. */
  readonly file: string;
  readonly room: string;
  readonly session: string;
  readonly pages: number;
  readonly sha256: string;
  readonly planVersion: number;
}

type SheetFault = DocumentFault | FileFault | NotRecorded;

export async function documentsMake(argv: readonly string[]): Promise<CliOutcome> {
  const options = { exam: 'string', kind: 'string', room: 'string', session: 'string', out: 'string' } as const;
  const { lang, option } = readArguments(argv, [], options);
  const needed = (name: 'exam' | 'out'): string => {
    const value = option(name);
    if (!value) throw new UsageError(inLang(lang, `请给出 --${name}。`, `--${name} is missing.`));
    return value;
  };
  const [exam, out] = [needed('exam'), needed('out')];
  const kind = documentKind.safeParse(option('kind'));
  if (!kind.success)
    throw new UsageError(
      inLang(
        lang,
        `--kind 可用的值：${documentKind.options.join('、')}。`,
        `--kind is one of ${documentKind.options.join(', ')}.`,
      ),
    );
  return withStation(exam, lang, async ({ service }) => {
    const requests = requestsFor(
      service.state(),
      kind.data,
      { room: option('room'), session: option('session') },
      lang,
    );
    const made = await make({ service, ...platform }, requests, out);
    const fault = made.fault === null ? {} : { fault: { ...made.fault, message: faultText(made.fault, lang) } };
    return {
      exitCode: made.fault ? 3 : 0,
      json: [{ schema: 'proctor/documents-make/1', files: made.sheets, ...fault }],
      lines: [
        ...made.sheets.map(({ file, pages }) => inLang(lang, `${file}（${pages} 页）`, `${file} (${pages} page(s))`)),
        ...(made.fault ? [faultText(made.fault, lang)] : []),
      ],
    };
  });
}

/** The sign-in sheets of every seated room and every session, into a folder. `now` in ms since 1970. */
export async function issueSheets(
  service: StationService,
  { out, lang, now }: { readonly out: string; readonly lang: Lang; readonly now: () => number },
): Promise<readonly IssuedSheet[]> {
  const readClock = () => ({ wall: now(), offset: null });
  const requests = requestsFor(service.state(), 'sign-in-sheet', {}, lang);
  const { sheets, fault } = await make({ service, ...platform, readClock }, requests, out);
  if (fault) throw new UsageError(faultText(fault, lang));
  return sheets;
}

interface SheetRequest {
  readonly room: Room;
  readonly session: Session;
  readonly kind: DocumentKind;
}

/** Stops at the first sheet that can't be made; those before it are complete. */
async function make(
  parts: DocumentParts,
  requests: readonly SheetRequest[],
  out: string,
): Promise<{ readonly sheets: readonly IssuedSheet[]; readonly fault: SheetFault | null }> {
  try {
    await mkdir(out, { recursive: true });
  } catch (error) {
    return { sheets: [], fault: { kind: 'FileNotWritten', fileName: out, detail: systemCode(error) } };
  }
  const documents = createDocumentService(parts);
  const sheets: IssuedSheet[] = [];
  try {
    for (const { room, session, kind } of requests) {
      const request: DocumentRequest = { kind, session: session.id, rooms: [room.id] };
      const file = documentFileName(request, parts.service.state());
      const saved = await documents.save(request, join(out, file), operator);
      if (!saved.ok) return { sheets, fault: saved.error };
      const { pages, sha256, planVersion } = saved.value;
      sheets.push({ kind, file, room: room.no, session: session.id, pages, sha256, planVersion });
    }
    return { sheets, fault: null };
  } finally {
    await documents.close();
  }
}

/** One request a seated room and session. A room or session that does not exist is wrong use; so is an empty one by name. */
function requestsFor(
  state: StationState,
  kind: DocumentKind,
  { room, session }: { readonly room?: string | undefined; readonly session?: string | undefined },
  lang: Lang,
): readonly SheetRequest[] {
  const rooms = chosen(roomsInOrder(state.rooms), (each) => each.no, room, 'room', lang);
  const sessions = chosen(state.plan?.sessions ?? [], (each) => each.id, session, 'session', lang);
  const seated = rooms.filter((each) => placesOf(each).some((place) => state.seating.candidateByPlace.has(place.id)));
  if (seated.length === 0) throw new UsageError(faultText({ kind: 'NothingToPrint' }, lang));
  return sessions.flatMap((each) => seated.map((one) => ({ room: one, session: each, kind })));
}

function chosen<T>(
  all: readonly T[],
  nameOf: (each: T) => string,
  name: string | undefined,
  option: string,
  lang: Lang,
): readonly T[] {
  const some = name === undefined ? all : all.filter((each) => nameOf(each) === name);
  if (some.length > 0) return some;
  const known = all.map(nameOf).join(inLang(lang, '、', ', '));
  throw new UsageError(
    inLang(
      lang,
      `--${option} ${name ?? ''} 不存在；现有：${known || '无'}。`,
      `--${option} ${name ?? ''} does not exist; there are: ${known || 'none'}.`,
    ),
  );
}
