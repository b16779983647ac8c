// What a command tells the person at the keyboard. Always standard error: standard output belongs to results.

/** @param {string} sentence */
export function say(sentence) {
  process.stderr.write(`[station] ${sentence}\n`);
}

/**
 * Runs a command to its exit status. A mistake of the surroundings is one sentence; only a defect shows its stack.
 * @param {() => Promise<number | undefined>} command undefined: whoever goes on in this process sets the status
 */
export async function runAsCommand(command) {
  try {
    const status = await command();
    if (status !== undefined) process.exitCode = status;
  } catch (error) {
    if (error instanceof Trouble) say(error.message);
    else console.error(error);
    process.exitCode = 1;
  }
}

/** Something outside this project stands in the way; the message says what to do, in one sentence. */
export class Trouble extends Error {}
