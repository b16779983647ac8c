// Exam time is Asia/Shanghai whatever the PC says (product.md). China has kept UTC+8 without summer time since 1992,
// so a fixed offset is exact for every exam date we can meet; machines without time-zone data work too.
import { z } from 'zod';

/** For libraries that want the zone's name. */
export const zone = 'Asia/Shanghai';
const OFFSET_MS = 8 * 3600_000;

/** `2022-11-19`, a day that exists. */
export const isoDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((text) => dateOf(instantOf(text, '00:00')) === text, 'no such day');
/** `08:30`, 24 hours. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** Milliseconds since 1970 of a Beijing date and clock time. */
export function instantOf(date: string, time: string): number {
  return Date.parse(`${date}T${time}:00.000Z`) - OFFSET_MS;
}

/** The Beijing date of an instant, `2022-11-19`. */
export const dateOf = (ms: number): string => isoAt(ms).slice(0, 10);
/** The Beijing clock time of an instant, `08:30`. */
export const timeOf = (ms: number): string => isoAt(ms).slice(11, 16);
/** The Beijing clock time with seconds, `08:30:05`. */
export const secondsOf = (ms: number): string => isoAt(ms).slice(11, 19);
/** ISO 8601 with offset, `2022-11-19T08:30:05.000+08:00`. */
export const isoOf = (ms: number): string => `${isoAt(ms).slice(0, 23)}+08:00`;

function isoAt(ms: number): string {
  const shifted = new Date(ms + OFFSET_MS);
  return Number.isNaN(shifted.getTime()) ? '' : shifted.toISOString();
}
