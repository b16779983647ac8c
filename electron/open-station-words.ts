// Why a data folder can't be opened, as a sentence: the window and the command line say the same.
import { inLang, type Lang } from '#core/kernel/lang';
import type { OpenRefusal } from './open-station';

export function openRefusalText(refusal: OpenRefusal, folder: string, lang: Lang): string {
  switch (refusal.kind) {
    case 'FolderInUse':
      return inLang(
        lang,
        `目录 ${folder} 正被另一个程序使用（进程 ${refusal.pid}），请先关闭它。`,
        `${folder} is in use by another program (process ${refusal.pid}); close it first.`,
      );
    case 'FolderNotWritable':
      return inLang(
        lang,
        `目录 ${folder} 不能写入（${refusal.code}），请检查磁盘是否已满或只读，或换一个目录。`,
        `${folder} can't be written (${refusal.code}); check whether the disk is full or read-only, or use another folder.`,
      );
    case 'IdentityDamaged':
      return inLang(
        lang,
        `${folder} 中的 station.json 已损坏，无法确认本机身份，没有写入任何内容；请联系技术主管，从备份恢复该文件。`,
        `station.json in ${folder} is damaged, so this station does not know its name; nothing was written. Restore that file from a backup.`,
      );
  }
}
