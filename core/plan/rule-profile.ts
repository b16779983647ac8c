// The rules of the day as settings. Source of the defaults: domain.md section 3, "1+X (可改)", inferred from
// comparable exams because the issuer's own numbers are not public. All figures are minutes unless said otherwise.
import { z } from 'zod';

const minutes = z.number().int().min(0).max(240);

export const ruleProfile = z
  .object({
    name: z.string().min(1).max(40),
    /** Before the start of a session. */
    proctorArrival: minutes,
    machineCheck: minutes,
    admission: minutes,
    rulesReading: minutes,
    login: minutes,
    /** After the start: later arrivals are refused. */
    lateCutoff: minutes,
    /** When a candidate may hand in: never before the end, from n minutes after the start, or in the last n minutes. */
    earliestHandIn: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('anytime') }),
      z.object({ kind: z.literal('after-start'), minutes }),
      z.object({ kind: z.literal('last'), minutes }),
    ]),
    /** Before the end of a session. */
    reminders: z.array(minutes).max(5).readonly(),
    /** Share of the workstations of a room that stays free, per cent (domain.md 3.3). */
    sparePercent: z.number().int().min(0).max(50),
    /** A candidate without an id card: admit and note 证件待补, or refuse (domain.md 3.2). */
    missingIdCard: z.enum(['admit-and-note', 'refuse']),
  })
  .readonly();
export type RuleProfile = z.infer<typeof ruleProfile>;

export const defaultRuleProfile: RuleProfile = {
  name: '1+X（可改）',
  proctorArrival: 60,
  machineCheck: 60,
  admission: 30,
  rulesReading: 10,
  login: 5,
  lateCutoff: 15,
  earliestHandIn: { kind: 'after-start', minutes: 30 },
  reminders: [15, 5],
  sparePercent: 10,
  missingIdCard: 'admit-and-note',
};
