// Every refusal as a sentence that says what, where and what to do. The command line and the screens use the same words.
import type { JournalRefusal } from '#core/journal/journal';
import { timeOf } from '#core/kernel/beijing-time';
import { inLang, type Lang } from '#core/kernel/lang';
import { findPlace, seatNo } from '#core/room/places';
import { touchesText } from '#core/room/touches-words';
import { seatingRefusalText } from '#core/seating/words';
import type { Refusal } from './catalogue';
import type { StationState } from './state';

/** A sentence for the operator. `state` supplies the names behind the ids. */
export function refusalText(refusal: Refusal, state: StationState, lang: Lang): string {
  const say = (zh: string, en: string) => inLang(lang, zh, en);
  const nameOf = (id: Parameters<typeof state.roster.candidates.get>[0]) =>
    state.roster.candidates.get(id)?.name ?? say('该考生', 'this candidate');
  switch (refusal.kind) {
    case 'ExamAlreadyFounded':
      return say(
        `本机已有考试「${refusal.title}」，一个数据目录只存一场考试；另一场请另建目录。`,
        `This station already holds the exam “${refusal.title}”; use another data folder for another exam.`,
      );
    case 'ExamNotFounded':
      return say(
        '还没有考试计划，请先在「考试」页新建或打开示例考试。',
        'There is no exam plan yet: found one on the Exam page first.',
      );
    case 'SessionEndsBeforeStart':
      return say(
        `场次「${refusal.session}」的结束时间不晚于开始时间，请改正。`,
        `Session “${refusal.session}” does not end after it starts.`,
      );
    case 'SessionsOverlap':
      return say(
        `场次「${refusal.session}」与「${refusal.other}」时间重叠，请改正。`,
        `Sessions “${refusal.session}” and “${refusal.other}” overlap.`,
      );
    case 'SessionRepeated':
      return say(`场次「${refusal.session}」的编号重复。`, `The id of session “${refusal.session}” is used twice.`);
    case 'SessionInUse':
      return say(
        `场次「${refusal.session}」已有 ${refusal.checkIns} 人签到，不能删除。`,
        `Session “${refusal.session}” has ${refusal.checkIns} check-ins and can't be removed.`,
      );
    case 'RosterRepeats':
      return say(
        `名单中${refusal.field === 'ticketNo' ? '准考证号' : '证件号码'}重复（末四位 ${refusal.value.slice(-4)}），整份名单未导入；请改正后重新导入。`,
        `A ${refusal.field === 'ticketNo' ? 'ticket number' : 'id number'} ending in ${refusal.value.slice(-4)} occurs twice; nothing was imported.`,
      );
    case 'RosterUnchanged':
      return say(
        `名单与现有 ${refusal.candidates} 名考生完全相同，没有需要导入的变化。`,
        `The roster equals the ${refusal.candidates} candidates already here; there is nothing to import.`,
      );
    case 'RoomUnknown':
      return say('这个考场已不存在，请刷新后再试。', 'This room no longer exists.');
    case 'RoomNoTaken':
      return say(`考场号 ${refusal.no} 已被使用，请换一个。`, `Room number ${refusal.no} is taken.`);
    case 'RoomWithoutPlaces':
      return say(`考场 ${refusal.no} 没有可编排的考位，至少要有一个。`, `Room ${refusal.no} has no assignable place.`);
    case 'RoomOccupied':
      return say(
        `考场 ${refusal.no} 已编排 ${refusal.seated} 人，不能删除；请先重新编排。`,
        `Room ${refusal.no} seats ${refusal.seated} candidates and can't be removed; arrange anew first.`,
      );
    case 'RoomAttended':
      return say(
        `考场 ${refusal.no} 已有 ${refusal.checkIns} 人次签到，不能删除；签到记录要保留它们的座位。`,
        `Room ${refusal.no} has ${refusal.checkIns} check-ins and can't be removed: they keep their seats.`,
      );
    case 'ChangeNotApproved':
      return (
        (refusal.approved === 'other'
          ? say('确认之后情况有变，没有保存：', 'Things changed since you approved, so nothing was saved: ')
          : say('这次修改有影响，须先确认：', 'This change touches more than the room and must be approved: ')) +
        touchesText(refusal.touches, lang)
      );
    case 'RoomTwiceInFile':
      return say(
        `文件里考场号 ${refusal.no} 出现两次，没有导入；请删去一行。`,
        `Room ${refusal.no} occurs twice in the file; nothing was imported.`,
      );
    case 'RoomsUnchanged':
      return say(
        `文件里的 ${refusal.rooms} 个考场与现有的完全相同，没有需要导入的变化。`,
        `The ${refusal.rooms} rooms of the file equal those already here; there is nothing to import.`,
      );
    case 'SessionUnknown':
      return say('没有这个场次，请重新选择场次。', 'There is no such session; choose one again.');
    case 'CandidateUnknown':
      return say('名单中没有这名考生。', 'This candidate is not on the roster.');
    case 'CandidateRemoved':
      return say(
        `${nameOf(refusal.candidate)}已从名单中移除，不能签到；请联系考务办公室核实。`,
        `${nameOf(refusal.candidate)} was taken off the roster and can't be checked in; ask the exam office.`,
      );
    case 'SeatNotAssigned':
      return say(
        `${nameOf(refusal.candidate)}还没有座位（未编排），请先在「编排」页补排。`,
        `${nameOf(refusal.candidate)} has no seat yet; seat the candidate on the Seating page first.`,
      );
    case 'AlreadyCheckedIn': {
      const seat = findPlace(state.rooms, refusal.place);
      const where = seat
        ? say(
            `第${seat.room.no}考场 ${seatNo(seat.place.number)} 号`,
            `room ${seat.room.no} seat ${seatNo(seat.place.number)}`,
          )
        : '';
      return say(
        `${nameOf(refusal.candidate)}已于 ${timeOf(refusal.at)} 签到（${where}）。`,
        `${nameOf(refusal.candidate)} was already checked in at ${timeOf(refusal.at)} (${where}).`,
      );
    }
    case 'CheckInUnknown':
      return say('没有找到要撤销的这次签到。', 'The check-in to undo was not found.');
    case 'CheckInAlreadyUndone':
      return say(
        `这次签到已于 ${timeOf(refusal.at)} 撤销。`,
        `This check-in was already undone at ${timeOf(refusal.at)}.`,
      );
    case 'ReasonMissing':
      return say('撤销签到必须写明原因。', 'A reason is needed to undo a check-in.');
    default:
      return seatingRefusalText(refusal, state, lang);
  }
}

/** Said where events of a newer station were met. */
export const needsNewerText = (events: number, lang: Lang): string =>
  inLang(
    lang,
    `有 ${events} 条记录来自更新版本的程序，已原样保存，但本机需要升级才能显示。`,
    `${events} record(s) come from a newer station: they are kept as they are, but this program needs a newer version to show them.`,
  );

/** A refusal, of the journal too, as a sentence. */
export function answerText(refusal: Refusal | JournalRefusal, state: StationState, lang: Lang): string {
  const say = (zh: string, en: string) => inLang(lang, zh, en);
  switch (refusal.kind) {
    case 'JournalFull':
      return say(
        '磁盘已满，这一步没有保存！请先用纸质签到表记录，清理磁盘后再试。',
        'The disk is full and this was NOT saved. Note it on paper, free some space, then try again.',
      );
    case 'JournalReadOnly':
      return say(
        '记录文件受损，本机只能查看，这一步没有保存！请用纸质签到表记录并联系技术主管。',
        'The journal is damaged and read-only: this was NOT saved. Note it on paper and call the technical lead.',
      );
    case 'JournalFailed':
      return say(
        '写入磁盘失败，这一步没有保存！请用纸质签到表记录，并重新启动程序。',
        'Writing to the disk failed and this was NOT saved. Note it on paper and restart the application.',
      );
    case 'JournalClosed':
      return say('程序正在退出，这一步没有保存。', 'The application is closing; this was not saved.');
    default:
      return refusalText(refusal, state, lang);
  }
}
