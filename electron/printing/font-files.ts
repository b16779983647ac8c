// The fonts that sheets are drawn with, embedded as subsets: two weights of Noto Sans SC, and for rare characters of names
// a part of Noto Sans HK (assets/fonts/README.md). The build copies the files into `out/fonts` under these names.
import { join } from 'node:path';

const fontFiles = {
  regular: 'NotoSansSC_400Regular.ttf',
  bold: 'NotoSansSC_700Bold.ttf',
  rare: 'NotoSansHK_400Regular_rare.ttf',
} as const;
export type FontPaths = Readonly<Record<keyof typeof fontFiles, string>>;

export const fontsIn = (folder: string): FontPaths => ({
  regular: join(folder, fontFiles.regular),
  bold: join(folder, fontFiles.bold),
  rare: join(folder, fontFiles.rare),
});
