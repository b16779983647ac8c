// Whether a site answers at all, before anything that may take minutes is asked of it.

const probeMs = 5_000;

/**
 * @param {string} address
 * @returns {Promise<string | null>} why not
 */
export async function noAnswerFrom(address) {
  try {
    await fetch(address, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(probeMs) });
    return null;
  } catch (error) {
    const { cause, name } = /** @type {Error & { cause?: { code?: string } }} */ (error);
    return cause?.code ?? name;
  }
}
