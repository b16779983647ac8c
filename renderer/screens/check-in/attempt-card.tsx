// The newest attempt in large type: who, where to sit, and whether it is saved. Words and marks, not colour alone.
import { CircleCheckBig, CircleX, Info, LoaderCircle } from 'lucide-react';
import type { ReactNode } from 'react';
import { checkInOf, isLate, type CheckIn } from '#core/attendance/attendance';
import { commandFaultText } from '#core/bridge/words';
import { maskedId } from '#core/documents/format';
import { timeOf } from '#core/kernel/beijing-time';
import type { CandidateId } from '#core/kernel/ids';
import type { Session } from '#core/plan/plan';
import { findPlace, seatNo } from '#core/room/places';
import { Button } from '../../components/button';
import { useStation } from '../../state/station-store';
import { useSay, useUi } from '../../state/ui-store';
import { checkIn, useAttempt } from './attempt';

const tones = {
  calm: 'border-line bg-paper',
  good: 'border-good bg-good-wash',
  warn: 'border-warn bg-warn-wash',
  bad: 'border-bad bg-bad-wash',
} as const;

interface AttemptCardProps {
  readonly session: Session;
  readonly onUndo: (checkIn: CheckIn) => void;
}

export function AttemptCard({ session, onUndo }: AttemptCardProps) {
  const say = useSay();
  const lang = useUi((ui) => ui.lang);
  const attempt = useAttempt((store) => store.attempt);
  const state = useStation((mirror) => mirror.state);

  if (attempt.kind === 'none')
    return (
      <Card tone="calm" icon={<Info aria-hidden />} word={say('等待签到', 'Waiting')}>
        <p className="text-ink-soft">
          {say('输入一个字就开始查找，回车签到。', 'One character starts the search; Enter checks in.')}
        </p>
      </Card>
    );
  if (attempt.kind === 'not-found')
    return (
      <Card tone="bad" icon={<CircleX aria-hidden />} word={say('没有找到', 'Not found')}>
        <p className="text-lg break-all">
          {say(`名单中没有「${attempt.query}」。请核对后再查。`, `Nobody on the roster fits “${attempt.query}”.`)}
        </p>
      </Card>
    );

  const { candidate } = attempt;
  const standing = checkInOf(state.attendance, session.id, candidate);
  const person = <Person candidate={candidate} standing={standing} />;
  if (attempt.kind === 'saving')
    return (
      <Card tone="calm" icon={<LoaderCircle aria-hidden />} word={say('正在保存…', 'Saving…')}>
        {person}
      </Card>
    );
  if (attempt.kind === 'answered' && !attempt.answer.ok) {
    const repeat = attempt.answer.error.kind === 'AlreadyCheckedIn';
    return (
      <Card
        tone={repeat ? 'warn' : 'bad'}
        icon={repeat ? <Info aria-hidden /> : <CircleX aria-hidden />}
        word={repeat ? say('已签到过', 'Already checked in') : say('没有签到', 'Not checked in')}
      >
        {person}
        <p className="text-lg">{commandFaultText(attempt.answer.error, state, lang)}</p>
        {standing && <UndoButton checkIn={standing} onUndo={onUndo} />}
      </Card>
    );
  }
  if (!standing)
    return (
      <Card tone="calm" icon={<Info aria-hidden />} word={say('未签到', 'Not checked in')}>
        {person}
        <Button tone="primary" className="self-start" onClick={() => void checkIn(session.id, candidate)}>
          {say('签到', 'Check in')}
        </Button>
      </Card>
    );
  const late = isLate(standing, session);
  return (
    <Card
      tone={late ? 'warn' : 'good'}
      icon={<CircleCheckBig aria-hidden />}
      word={`${late ? say('已签到（迟到）', 'Checked in (late)') : say('已签到', 'Checked in')} ${timeOf(standing.at)}`}
    >
      {person}
      <UndoButton checkIn={standing} onUndo={onUndo} />
    </Card>
  );
}

interface CardProps {
  readonly tone: keyof typeof tones;
  readonly icon: ReactNode;
  readonly word: string;
  readonly children: ReactNode;
}

function Card({ tone, icon, word, children }: CardProps) {
  return (
    <div role="status" className={`flex min-h-48 flex-col gap-2 rounded-lg border-2 p-4 ${tones[tone]}`}>
      <p className="flex items-center gap-2 text-xl font-semibold">
        {icon}
        {word}
      </p>
      {children}
    </div>
  );
}

function Person({ candidate, standing }: { readonly candidate: CandidateId; readonly standing: CheckIn | undefined }) {
  const say = useSay();
  const { roster, rooms, seating } = useStation((mirror) => mirror.state);
  const known = roster.candidates.get(candidate);
  if (!known) return null;
  const placeId = standing?.place ?? seating.placeByCandidate.get(candidate);
  const seat = placeId && findPlace(rooms, placeId);
  return (
    <>
      <div className="flex items-baseline gap-4">
        <p className="min-w-0 flex-1 text-3xl leading-tight font-bold break-all">{known.name}</p>
        <p className="text-right text-2xl font-bold whitespace-nowrap tabular-nums">
          {seat
            ? say(
                `${seat.room.no} 考场 ${seatNo(seat.place.number)} 号`,
                `room ${seat.room.no} seat ${seatNo(seat.place.number)}`,
              )
            : say('未编排', 'no seat')}
        </p>
      </div>
      <p className="text-ink-soft tabular-nums">
        {[known.ticketNo, known.idNumber && maskedId(known.idNumber), known.level, known.className]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </>
  );
}

function UndoButton({ checkIn: standing, onUndo }: { readonly checkIn: CheckIn } & Pick<AttemptCardProps, 'onUndo'>) {
  const say = useSay();
  return (
    <Button className="self-start" onClick={() => onUndo(standing)}>
      {say('撤销这次签到…', 'Undo this check-in…')}
    </Button>
  );
}
