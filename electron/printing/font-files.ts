// The fonts that sheets are drawn with: two weights of Noto Sans SC (OFL), embedded as subsets. The build copies the files
// from @expo-google-fonts/noto-sans-sc into `out/fonts` under these names.
import { join } from 'node:path';

const fontFiles = { regular: 'NotoSansSC_400Regular.ttf', bold: 'NotoSansSC_700Bold.ttf' } as const;
export type Weight = keyof typeof fontFiles;
export type FontPaths = Readonly<Record<Weight, string>>;

export const fontsIn = (folder: string): FontPaths => ({
  regular: join(folder, fontFiles.regular),
  bold: join(folder, fontFiles.bold),
});
