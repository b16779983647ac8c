// Rules and pins. Rules may be stricter than the plan in force: the plan then shows what breaks them until it is mended.
import { err, ok } from '#core/kernel/result';
import type { SeatingCommand, SeatingDecision, SeatingGround } from './decide';
import { seatKey } from './decide-moves';
import { judgeOf } from './hard-rules';
import { rulesFault } from './rules';

type PinCommand = Extract<SeatingCommand, { type: 'ChangeSeatingRules' | 'PinCandidate' | 'UnpinCandidate' }>;

export function decidePins(command: PinCommand, ground: SeatingGround): SeatingDecision {
  switch (command.type) {
    case 'ChangeSeatingRules':
      return changeRules(command, ground);
    case 'PinCandidate':
      return pin(command, ground);
    case 'UnpinCandidate': {
      const { candidate, place } = command;
      if (ground.seating.pins.get(candidate) !== place) return err({ kind: 'NotPinned', candidate });
      return ok({ type: 'CandidateUnpinned', keys: [seatKey(candidate)], data: { candidate, place } });
    }
  }
}

function changeRules(
  { rules }: Extract<PinCommand, { type: 'ChangeSeatingRules' }>,
  { roster, seating }: SeatingGround,
): SeatingDecision {
  const fault = rulesFault(rules, (id) => roster.candidates.get(id)?.removed === false);
  if (fault) return err({ kind: 'RulesContradict', fault });
  if (JSON.stringify(rules) === JSON.stringify(seating.rules)) return err({ kind: 'RulesUnchanged' });
  return ok({ type: 'SeatingRulesChanged', keys: ['seating-rules'], data: { rules } });
}

/** A pin holds for the next arrangement as well; the place need not be the one of today, and others may sit there yet. */
function pin(
  { candidate, place }: Extract<PinCommand, { type: 'PinCandidate' }>,
  ground: SeatingGround,
): SeatingDecision {
  const { seating } = ground;
  const pinned = seating.pins.get(candidate);
  if (pinned !== undefined) return err({ kind: 'PinnedAlready', candidate, place: pinned });
  const alone = {
    placeOf: (id: typeof candidate) => (id === candidate ? place : seating.pins.get(id)),
    candidateAt: (at: typeof place) => (at === place ? candidate : seating.pins.findKey((other) => other === at)),
  };
  const [broken] = judgeOf(ground).brokenBy(candidate, alone);
  if (broken) return err({ kind: 'RuleBroken', broken });
  return ok({ type: 'CandidatePinned', keys: [seatKey(candidate)], data: { candidate, place } });
}
