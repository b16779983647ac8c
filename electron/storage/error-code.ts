/** Whether an error of the system carries one of these codes, `ENOENT` and the like. */
export const hasCode = (error: unknown, ...codes: readonly string[]): error is Error & { readonly code: string } =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && codes.includes(error.code);
