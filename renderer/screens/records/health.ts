// How sound the journal is, in sentences: what happened, what it means, what to do. Pure.
import type { JournalHealth } from '#core/bridge/contract';
import { inLang, type Lang } from '#core/kernel/lang';

export interface HealthTold {
  readonly tone: 'good' | 'warn' | 'bad';
  readonly text: string;
}

export function healthStory(journal: JournalHealth, lang: Lang): HealthTold {
  const say = (zh: string, en: string) => inLang(lang, zh, en);
  switch (journal.kind) {
    case 'good':
      return {
        tone: 'good',
        text: say('完好。打开时已逐条核对，首尾相接。', 'Sound. Checked record by record on opening.'),
      };
    case 'torn-tail-cut':
      return {
        tone: 'warn',
        text: say(
          `完好。上次断电时有一条没有写完（${journal.bytes} 字节），已隔离到 quarantine 文件夹；屏幕上显示过“已保存”的记录一条不少。`,
          `Sound. An unfinished write of ${journal.bytes} bytes was set aside in the quarantine folder; nothing that was acknowledged is lost.`,
        ),
      };
    case 'read-only':
      return {
        tone: 'bad',
        text: say(
          `受损，本机只能查看：${journal.stream} 第 ${journal.at} 字节（${journal.reason}）。请改用纸质签到表，不要改动数据文件夹，联系技术主管。`,
          `Damaged, read-only: ${journal.stream} at byte ${journal.at} (${journal.reason}). Use paper, leave the data folder alone, call the technical lead.`,
        ),
      };
    case 'failed':
      return {
        tone: 'bad',
        text: say(
          `写盘失败，已停止写入（${journal.reason}）。请改用纸质签到表，重新启动程序。`,
          `Writing failed and has stopped (${journal.reason}). Use paper and restart the application.`,
        ),
      };
  }
}

/** What is kept without being understood; '' when there is nothing of the kind. */
export function unreadStory(newer: number, malformed: number, lang: Lang): string {
  const parts = [
    newer > 0 && inLang(lang, `${newer} 条需要新版本`, `${newer} need a newer version`),
    malformed > 0 && inLang(lang, `${malformed} 条内容不合规，已搁置`, `${malformed} are malformed and set aside`),
  ].filter((part) => part !== false);
  return parts.join(inLang(lang, '；', '; '));
}
