// Edge: the command line. An unknown option is an error; every mistake is one clear sentence and exit status 2.
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { inLang, type Lang } from '#core/kernel/lang';

/** What a command came to. `json` is printed with --json; `lines` are for people and go to standard error. */
export interface CliOutcome {
  readonly exitCode: 0 | 1 | 2 | 3;
  /** One document, or one a line for commands that answer line by line. */
  readonly json: readonly object[];
  readonly lines: readonly string[];
}

/** Wrong use or unreadable input: shown as one sentence, exit status 2. */
export class UsageError extends Error {}

export interface Arguments {
  readonly words: readonly string[];
  readonly lang: Lang;
  readonly option: (name: string) => string | undefined;
  readonly flag: (name: string) => boolean;
}

export type OptionTypes = Readonly<Record<string, 'string' | 'boolean'>>;

/** Reads the words after the command. `wordNames` are required, in this order. */
export function readArguments(argv: readonly string[], wordNames: readonly string[], options: OptionTypes): Arguments {
  const lang = langOf(argv);
  const config = {
    args: [...argv],
    allowPositionals: true,
    strict: true,
    options: Object.fromEntries(
      Object.entries({ ...options, json: 'boolean', lang: 'string' } as const).map(([name, type]) => [name, { type }]),
    ),
  } satisfies ParseArgsConfig;
  const { values, positionals } = parsed(config, lang);
  if (positionals.length !== wordNames.length)
    throw new UsageError(
      inLang(
        lang,
        `需要 ${wordNames.length} 个参数（${wordNames.join(' ')}），给了 ${positionals.length} 个。`,
        `expected ${wordNames.join(' ')}, got ${positionals.length} argument(s).`,
      ),
    );
  return {
    words: positionals,
    lang,
    option: (name) => (typeof values[name] === 'string' ? values[name] : undefined),
    flag: (name) => values[name] === true,
  };
}

/** `--lang en` anywhere switches the sentences; Chinese is the default. */
export function langOf(argv: readonly string[]): Lang {
  const at = argv.indexOf('--lang');
  return argv.includes('--lang=en') || (at >= 0 && argv[at + 1] === 'en') ? 'en' : 'zh';
}

function parsed(config: ParseArgsConfig, lang: Lang): ReturnType<typeof parseArgs> {
  try {
    return parseArgs(config);
  } catch (error) {
    const detail = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new UsageError(inLang(lang, `参数有误：${detail}`, `wrong arguments: ${detail}`));
  }
}
