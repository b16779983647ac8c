// Every fact and every command of a station in one place. A new concept joins here and nowhere else.
import { z } from 'zod';
import { attendanceFacts } from '#core/attendance/attendance';
import { attendanceCommands, type AttendanceRefusal } from '#core/attendance/decide';
import { documentCommands, documentFacts } from '#core/documents/issued';
import type { Upcaster } from '#core/journal/upcast';
import type { FactOf } from '#core/kernel/fact';
import { planCommands, type PlanRefusal } from '#core/plan/decide';
import { planFacts } from '#core/plan/plan';
import { roomCommands, type RoomRefusal } from '#core/room/decide';
import { roomAddedSteps, roomChangedSteps } from '#core/room/earlier-facts';
import { roomFacts } from '#core/room/room';
import { rosterCommands, type RosterRefusal } from '#core/roster/decide';
import { rosterFacts } from '#core/roster/roster';
import { seatingCommands, type SeatingRefusal } from '#core/seating/decide';
import { drawingCommands } from '#core/seating/decide-drawing';
import { seatingFacts } from '#core/seating/facts';
import { seatsArrangedSteps } from '#core/seating/upcast';

export const factSchemas = {
  ...planFacts,
  ...rosterFacts,
  ...roomFacts,
  ...seatingFacts,
  ...attendanceFacts,
  ...documentFacts,
} as const;
export type Fact = FactOf<typeof factSchemas>;
export type FactType = Fact['type'];

/**
 * How facts of older versions become today's. A schema whose shape changes gets one more step here, which raises the
 * version that its facts are written in, and a golden file in tests/golden/events.
 */
export const factUpcasters: Partial<Record<FactType, readonly Upcaster[]>> = {
  RoomAdded: roomAddedSteps,
  RoomChanged: roomChangedSteps,
  SeatsArranged: seatsArrangedSteps,
};

export const commandSchema = z.discriminatedUnion('type', [
  ...planCommands,
  ...rosterCommands,
  ...roomCommands,
  ...seatingCommands,
  ...drawingCommands,
  ...attendanceCommands,
  ...documentCommands,
]);
export type Command = z.infer<typeof commandSchema>;

/** What an operator can be refused for, each with what a sentence about it needs. */
export type Refusal = PlanRefusal | RosterRefusal | RoomRefusal | SeatingRefusal | AttendanceRefusal;
