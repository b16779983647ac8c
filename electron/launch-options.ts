// Edge: what the application was started with. Switches that are not ours belong to Chromium and are left alone.

export interface LaunchOptions {
  /** The data folder; null = the usual one of this user. */
  readonly data: string | null;
  /** Takes a picture of the first usable screen into this PNG file, then quits. */
  readonly capture: string | null;
  /** The screen to open first, as in the address: `check-in`. */
  readonly screen: string;
  readonly size: { readonly width: number; readonly height: number } | null;
}

/** Reads `--data=DIR --capture=FILE --screen=NAME --size=1366x768`; a value may also be the next word. */
export function readLaunchOptions(argv: readonly string[]): LaunchOptions {
  const value = (name: string): string | null => {
    const inline = argv.find((word) => word.startsWith(`--${name}=`));
    if (inline !== undefined) return inline.slice(name.length + 3);
    const at = argv.indexOf(`--${name}`);
    return at < 0 ? null : (argv[at + 1] ?? null);
  };
  const size = /^(\d{3,4})x(\d{3,4})$/.exec(value('size') ?? '');
  return {
    data: value('data'),
    capture: value('capture'),
    screen: /^[a-z-]+$/.test(value('screen') ?? '') ? (value('screen') ?? '') : '',
    size: size ? { width: Number(size[1]), height: Number(size[2]) } : null,
  };
}
