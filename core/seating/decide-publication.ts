// 草稿 → 发布, changes that did not hold, and the list that leaves the station as a file.
import { err, ok } from '#core/kernel/result';
import type { SeatingCommand, SeatingDecision, SeatingGround } from './decide';
import { firstBroken } from './hard-rules';
import { baseOf, isDraft, unseated } from './seating';

type PublicationCommand = Extract<SeatingCommand, { type: 'PublishPlan' | 'SettleSeatDispute' | 'RecordSeatList' }>;

export function decidePublication(command: PublicationCommand, ground: SeatingGround): SeatingDecision {
  switch (command.type) {
    case 'PublishPlan':
      return publish(command, ground);
    case 'SettleSeatDispute': {
      const { dispute, reason } = command;
      if (reason === '') return err({ kind: 'MoveReasonMissing' });
      if (!ground.seating.disputes.some(({ id }) => id === dispute)) return err({ kind: 'DisputeUnknown' });
      return ok({ type: 'SeatDisputeSettled', keys: ['seating'], data: { dispute, reason } });
    }
    case 'RecordSeatList': {
      const { type: _type, ...data } = command;
      return ok({ type: 'SeatListExported', keys: ['documents'], data });
    }
  }
}

/** Whoever publishes must have seen this very plan, and how many have no place in it. */
function publish(
  { base, unseated: agreed }: Extract<PublicationCommand, { type: 'PublishPlan' }>,
  { roster, rooms, seating, present }: SeatingGround,
): SeatingDecision {
  const { planVersion, placeByCandidate } = seating;
  if (placeByCandidate.isEmpty()) return err({ kind: 'NothingToPublish' });
  if (base !== baseOf(seating)) return err({ kind: 'PlanChanged', planVersion });
  if (!isDraft(seating)) return err({ kind: 'AlreadyPublished', planVersion });
  const without = unseated(roster, seating).length;
  if (without !== agreed) return err({ kind: 'UnseatedRemain', unseated: without });
  const broken = firstBroken({ roster, rooms, seating }, [...placeByCandidate.entries()], present);
  if (broken) return err({ kind: 'RuleBroken', broken });
  return ok({ type: 'PlanPublished', keys: ['seating'], data: { planVersion, base } });
}
