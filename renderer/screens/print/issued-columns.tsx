// What the list says of a sheet that left the station: whether it still holds, what it is, where it went, by whom.
import { momentText, planVersionText } from '#core/documents/format';
import type { IssuedDocument } from '#core/documents/issued';
import { kindNames } from '#core/documents/model';
import { roomSpans } from '#core/documents/room-spans';
import { inLang, type Lang } from '#core/kernel/lang';
import { sessionOf } from '#core/plan/plan';
import type { StationState } from '#core/station/state';
import type { Column } from '../../components/data-table';
import type { IssuedSheet } from './issued-sheets';
import { pagesText, sheetStateText } from './words';

const tones = { good: 'text-good', warn: 'text-warn', bad: 'text-bad', soft: 'text-ink-soft' } as const;

/** `state` supplies the names behind the ids. */
export function issuedColumns(state: StationState, lang: Lang): readonly Column<IssuedSheet>[] {
  const say = (zh: string, en: string) => inLang(lang, zh, en);
  const text = (words: (document: IssuedDocument) => string) => (sheet: IssuedSheet) => full(words(sheet.document));
  return [
    { key: 'state', title: say('状态', 'State'), width: '13rem', cell: (sheet) => stateMark(sheet, lang) },
    {
      key: 'what',
      title: say('内容', 'Sheets'),
      width: 'minmax(11rem, 1fr)',
      cell: text((document) => whatText(document, state, lang)),
    },
    {
      key: 'version',
      title: say('编排版本', 'Seating'),
      width: '5.5rem',
      cell: text(({ planVersion }) => planVersionText(planVersion, lang)),
    },
    {
      key: 'where',
      title: say('去向', 'Where to'),
      width: 'minmax(11rem, 1fr)',
      cell: text((document) => whereText(document, lang)),
    },
    { key: 'at', title: say('时间', 'Time'), width: '9.5rem', cell: text(({ at }) => momentText(at)) },
    {
      key: 'by',
      title: say('操作人', 'By'),
      width: '8rem',
      cell: text(({ by }) => by || say('未签名', 'not signed in')),
    },
    {
      key: 'sha',
      title: say('文件指纹', 'Fingerprint'),
      width: '6rem',
      cell: text(({ sha256 }) => sha256.slice(0, 8)),
    },
  ];
}

const full = (words: string) => (
  <span title={words} className="selectable tabular-nums">
    {words}
  </span>
);

function stateMark({ state }: IssuedSheet, lang: Lang) {
  const { mark, text, tone } = sheetStateText(state, lang);
  return (
    <span className={`flex items-center gap-2 font-medium ${tones[tone]}`}>
      <span
        aria-hidden
        className="grid size-6 shrink-0 place-items-center rounded-full border-2 border-current text-sm"
      >
        {mark}
      </span>
      <span className="truncate">{text}</span>
    </span>
  );
}

function whatText({ request }: IssuedDocument, { plan, rooms }: StationState, lang: Lang): string {
  const session = sessionOf(plan, request.session)?.name ?? request.session;
  return `${kindNames[request.kind]} ${session} ${roomSpans(request.rooms, rooms, lang)}`;
}

function whereText({ delivery, pages }: IssuedDocument, lang: Lang): string {
  const count = pagesText(pages, lang);
  if (delivery.to === 'file')
    return inLang(lang, `文件 ${delivery.fileName}，${count}`, `file ${delivery.fileName}, ${count}`);
  const outcome = {
    completed: inLang(lang, '已完成', 'completed'),
    failed: inLang(lang, '失败', 'failed'),
    unknown: inLang(lang, '状态未知', 'state unknown'),
  }[delivery.outcome];
  return inLang(
    lang,
    `打印机 ${delivery.printer}：${outcome}，${count}`,
    `printer ${delivery.printer}: ${outcome}, ${count}`,
  );
}
