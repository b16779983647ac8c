// The command line `proctor`: finds the command, prints what it came to. contracts.md is its specification.
import { UsageError, langOf, type CliOutcome } from './arguments';
import { inLang } from '#core/kernel/lang';
import { demo } from './demo-command';
import { documentsMake } from './documents-command';
import { examNew, examRun, examShow } from './exam-commands';
import { journalVerify } from './journal-command';
import { rosterCheckCommand, rosterDiffCommand } from './roster-cli';
import { seatingPlanCommand, seatingScoreCommand } from './seating-commands';

const commands: Readonly<Record<string, (argv: readonly string[]) => Promise<CliOutcome>>> = {
  'roster check': rosterCheckCommand,
  'roster diff': rosterDiffCommand,
  'seating plan': seatingPlanCommand,
  'seating score': seatingScoreCommand,
  'exam new': examNew,
  'exam run': examRun,
  'exam show': examShow,
  'journal verify': journalVerify,
  'documents make': documentsMake,
  demo,
};

async function run(argv: readonly string[]): Promise<CliOutcome> {
  const words = argv.filter((word) => !word.startsWith('-'));
  const name = [words.slice(0, 2).join(' '), words[0] ?? ''].find((candidate) => candidate in commands);
  const command = name === undefined ? undefined : commands[name];
  if (!name || !command) throw new UsageError(usage(argv));
  const rest = [...argv];
  for (const word of name.split(' ')) rest.splice(rest.indexOf(word), 1);
  return command(rest);
}

const usage = (argv: readonly string[]): string =>
  inLang(
    langOf(argv),
    `用法：proctor 命令 …，命令为 ${Object.keys(commands).join('、')}。`,
    `usage: proctor COMMAND …, where COMMAND is ${Object.keys(commands).join(', ')}.`,
  );

async function main(argv: readonly string[]): Promise<void> {
  try {
    const { exitCode, json, lines } = await run(argv);
    if (argv.includes('--json')) for (const document of json) process.stdout.write(`${JSON.stringify(document)}\n`);
    for (const line of lines) process.stderr.write(`${line}\n`);
    process.exitCode = exitCode;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}

void main(process.argv.slice(2));
