/** Whether an error of the system carries one of these codes, `ENOENT` and the like. */
export const hasCode = (error: unknown, ...codes: readonly string[]): error is Error & { readonly code: string } =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && codes.includes(error.code);

/** What the system says of a failed file operation: ENOSPC, EACCES … What is no system error is a defect and thrown on. */
export function systemCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}
