// Branded identifiers: strings that can't be mixed up. They become branded once, where data enters (rule 5).
import { z } from 'zod';

export const candidateId = z.string().min(1).max(64).brand<'CandidateId'>();
export const roomId = z.string().min(1).max(64).brand<'RoomId'>();
export const sessionId = z.string().min(1).max(64).brand<'SessionId'>();
/** A place in a room: `<room id>/<row>/<column>`, both 1-based from the top left of the grid. */
export const placeId = z.string().min(1).max(96).brand<'PlaceId'>();
/** `<station>:<incarnation>:<sequence>`; the sequence counts the events of one incarnation from 1. */
export const eventId = z.string().min(1).max(160).brand<'EventId'>();
export const commandId = z.string().min(1).max(64).brand<'CommandId'>();
/** Names a PC of the site, `[A-Za-z0-9-]`, stable over restarts. */
export const stationId = z
  .string()
  .regex(/^[A-Za-z0-9-]{1,32}$/)
  .brand<'StationId'>();
/** 64 random bits in hex, new at every start of the process: a restored backup or a cloned disk never reuses an event id. */
export const incarnationId = z
  .string()
  .regex(/^[0-9a-f]{16}$/)
  .brand<'IncarnationId'>();

export type CandidateId = z.infer<typeof candidateId>;
export type RoomId = z.infer<typeof roomId>;
export type SessionId = z.infer<typeof sessionId>;
export type PlaceId = z.infer<typeof placeId>;
export type EventId = z.infer<typeof eventId>;
export type CommandId = z.infer<typeof commandId>;
export type StationId = z.infer<typeof stationId>;
export type IncarnationId = z.infer<typeof incarnationId>;
