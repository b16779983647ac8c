// Every fact as a sentence for people. Exhaustive: a new fact does not compile until somebody has told its story.
// Invariant: a sentence says what was recorded then; names are those of today, because records hold ids alone.
import { dateText, planVersionText, timeRange } from '#core/documents/format';
import { kindNames } from '#core/documents/model';
import type { Delivery } from '#core/documents/issued';
import { inLang } from '#core/kernel/lang';
import type { Fact } from '#core/station/catalogue';
import type { Names } from './names';
import { roomStory } from './room-story';
import { seatStory } from './seat-story';

type FactNamed<T extends Fact['type']> = Extract<Fact, { readonly type: T }>['data'];

export function storyOf(fact: Fact, names: Names): string {
  const say = (zh: string, en: string) => inLang(names.lang, zh, en);
  switch (fact.type) {
    case 'ExamFounded': {
      const { title, siteName, sessions } = fact.data.plan;
      return say(
        `新建考试「${title}」，考点${siteName}，${sessions.length} 个场次`,
        `Founded the exam "${title}" at ${siteName} with ${sessions.length} sessions`,
      );
    }
    case 'SessionsChanged':
      return say(
        `修改场次：${fact.data.sessions.map((s) => `${s.name} ${dateText(s.date)} ${timeRange(s)}`).join('；')}`,
        `Changed the sessions: ${fact.data.sessions.map((s) => `${s.name} ${s.date} ${timeRange(s)}`).join('; ')}`,
      );
    case 'RuleProfileChanged':
      return say(`修改考试规则为「${fact.data.rules.name}」`, `Changed the rules to "${fact.data.rules.name}"`);
    case 'RosterImported':
      return importStory(fact.data, names);
    case 'RoomAdded':
    case 'RoomChanged':
    case 'RoomRemoved':
    case 'RoomsImported':
      return roomStory(fact, names);
    case 'CandidateCheckedIn':
      return say(
        `${names.candidate(fact.data.candidate)} 签到「${names.session(fact.data.session)}」，座位 ${names.place(fact.data.place)}`,
        `${names.candidate(fact.data.candidate)} checked in to ${names.session(fact.data.session)}, ${names.place(fact.data.place)}`,
      );
    case 'CheckInUndone':
      return say(
        `撤销 ${names.candidate(fact.data.candidate)} 的「${names.session(fact.data.session)}」签到，原因：${fact.data.reason}`,
        `Undid the check-in of ${names.candidate(fact.data.candidate)} to ${names.session(fact.data.session)}: ${fact.data.reason}`,
      );
    case 'DocumentIssued':
      return documentStory(fact.data, names);
    default:
      return seatStory(fact, names);
  }
}

function importStory({ source, added, changed, removed }: FactNamed<'RosterImported'>, { lang }: Names): string {
  const parts = [
    added.length > 0 && inLang(lang, `新增 ${added.length} 人`, `${added.length} added`),
    changed.length > 0 && inLang(lang, `改动 ${changed.length} 人`, `${changed.length} changed`),
    removed.length > 0 && inLang(lang, `移除 ${removed.length} 人`, `${removed.length} removed`),
  ].filter((part) => part !== false);
  return inLang(
    lang,
    `导入名单「${source.fileName}」：${parts.join('，')}`,
    `Imported the roster "${source.fileName}": ${parts.join(', ')}`,
  );
}

function documentStory({ request, planVersion, pages, delivery }: FactNamed<'DocumentIssued'>, names: Names): string {
  const { lang } = names;
  const session = names.session(request.session);
  const what = `${kindNames[request.kind]}${inLang(lang, `「${session}」`, ` ${session} `)}${names.rooms(request.rooms)}`;
  const version = planVersionText(planVersion, lang);
  return inLang(
    lang,
    `${deliveryText(delivery, names)}：${what}，${pages} 页，编排${version}`,
    `${deliveryText(delivery, names)}: ${what}, ${pages} pages, seating ${version}`,
  );
}

function deliveryText(delivery: Delivery, { lang }: Names): string {
  if (delivery.to === 'file')
    return inLang(lang, `保存为文件「${delivery.fileName}」`, `Saved as "${delivery.fileName}"`);
  const { printer, job, outcome } = delivery;
  const word = {
    completed: inLang(lang, '已完成', 'completed'),
    failed: inLang(lang, '失败', 'failed'),
    unknown: inLang(lang, '状态未知', 'state unknown'),
  }[outcome];
  return inLang(lang, `打印到「${printer}」（任务 ${job}，${word}）`, `Printed on "${printer}" (job ${job}, ${word})`);
}
