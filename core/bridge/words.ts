// Faults of the bridge, of files and of printing as sentences: what happened, where, what to do.
import type { SeatListFault } from '#core/documents/seat-list';
import type { JournalRefusal } from '#core/journal/journal';
import { inLang, type Lang } from '#core/kernel/lang';
import { bookFaultText } from '#core/roster/file-words';
import type { Refusal } from '#core/station/catalogue';
import type { StationState } from '#core/station/state';
import { answerText } from '#core/station/words';
import type { BridgeFault, DocumentFault, FileFault, PrintFault } from './contract';

const bridgeFaults = ['RequestMalformed', 'SenderUnknown', 'StationFailed'] as const;
const isBridgeFault = (fault: { readonly kind: string }): fault is BridgeFault =>
  bridgeFaults.some((kind) => kind === fault.kind);

/** Why a command was not carried out. */
export function commandFaultText(
  fault: Refusal | JournalRefusal | BridgeFault,
  state: StationState,
  lang: Lang,
): string {
  return isBridgeFault(fault) ? bridgeFaultText(fault, lang) : answerText(fault, state, lang);
}

function bridgeFaultText(fault: BridgeFault, lang: Lang): string {
  const detail = fault.kind === 'SenderUnknown' ? '' : `（${fault.detail}）`;
  return inLang(
    lang,
    `程序内部出错，这一步没有完成${detail}。请重新启动程序；已保存的记录不受影响。`,
    `The program failed and this step was not done ${detail}. Restart it; what was saved is safe.`,
  );
}

/** Why a file, a document or a print did not come about. `Cancelled` is no fault and has no sentence: ''. */
export function faultText(
  fault: BridgeFault | FileFault | DocumentFault | PrintFault | SeatListFault,
  lang: Lang,
): string {
  const say = (zh: string, en: string) => inLang(lang, zh, en);
  switch (fault.kind) {
    case 'Cancelled':
      return '';
    case 'FileUnreadable':
      return inLang(lang, `「${fault.fileName}」：`, `“${fault.fileName}”: `) + bookFaultText(fault.fault, lang);
    case 'FileNotWritten':
      return say(
        `文件「${fault.fileName}」没有写成（${fault.detail}）；请检查磁盘空间和写入权限，或换一个位置。`,
        `“${fault.fileName}” was not written (${fault.detail}); check space and permission, or choose another place.`,
      );
    case 'NotPublished':
      return fault.draftVersion === 0
        ? say('还没有编排，没有可导出的内容。', 'There is no seat plan yet; nothing was saved.')
        : say(
            `第 ${fault.draftVersion} 版还是草稿，没有导出；请先发布。`,
            `Version ${fault.draftVersion} is a draft and was not saved; publish it first.`,
          );
    case 'NothingToPrint':
      return say(
        '没有可打印的内容：所选考场还没有编排考生。请先在「编排」页编排座位。',
        'There is nothing to print: nobody is seated in the chosen rooms. Arrange seats first.',
      );
    case 'CharactersMissing': {
      const list = fault.characters.map(({ char, names }) => `${char}（${names.slice(0, 3).join('、')}）`).join('、');
      return say(
        `字库里没有这些字，没有生成文件：${list}。请在名单中改用可打印的写法后再打印。`,
        `No font has these characters, nothing was made: ${list}. Correct the roster, then print again.`,
      );
    }
    case 'RenderingFailed':
      return say(
        `生成 PDF 失败（${fault.detail}），请再试一次。`,
        `The PDF could not be made (${fault.detail}); try again.`,
      );
    case 'PrinterMissing':
      return say(
        `找不到打印机「${fault.printer}」，请检查连接后重新选择。`,
        `Printer “${fault.printer}” is not there; check it and choose again.`,
      );
    case 'PrintingUnavailable':
      return say(
        `本机的打印服务不可用（${fault.detail}）。可先保存为 PDF，到别的电脑打印。`,
        `Printing is not available here (${fault.detail}). Save as PDF and print elsewhere.`,
      );
    case 'PrinterRefused':
      return say(
        `打印机「${fault.printer}」没有接受打印任务（${fault.reason}），请处理后重试，或换一台打印机。`,
        `Printer “${fault.printer}” did not take the job (${fault.reason}); see to it and try again, or choose another.`,
      );
    case 'NotRecorded':
      return say(
        `文件或打印已完成，但没有记入本机记录（${fault.refusal.kind}）；请在纸上注明后联系技术主管。`,
        `It was printed or saved, but the journal could not note it (${fault.refusal.kind}); note it on paper and call the technical lead.`,
      );
    default:
      return bridgeFaultText(fault, lang);
  }
}
