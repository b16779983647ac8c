// How the reading of a file is going, in the place where the person is: under way, or why it failed and what to do.
import { FileX2, LoaderCircle, X } from 'lucide-react';
import { Button } from '../../components/button';
import { useSay, useUi } from '../../state/ui-store';
import { chooseRosterFile, dismissFault, useImport } from './import-flow';
import { readingFaultText } from './words';

export function ReadingNotice() {
  const say = useSay();
  const lang = useUi((ui) => ui.lang);
  const reading = useImport((flow) => flow.reading);
  switch (reading.kind) {
    case 'none':
      return null;
    case 'under-way':
      return (
        <p role="status" className="flex items-center gap-3 rounded-lg border border-brand bg-brand-wash p-4">
          <LoaderCircle aria-hidden className="animate-spin text-brand" />
          {reading.fileName === null
            ? say('请选择名单文件，选好后随即读取…', 'Choose the roster file; it is read at once…')
            : say(`正在读取「${reading.fileName}」…`, `Reading “${reading.fileName}”…`)}
        </p>
      );
    case 'failed':
      return (
        <div role="alert" className="flex items-center gap-3 rounded-lg border-2 border-bad bg-bad-wash p-4">
          <FileX2 aria-hidden className="shrink-0 text-bad" />
          <div className="min-w-0 flex-1">
            <p className="font-semibold">{say('这个文件没有读入', 'This file was not read')}</p>
            <p className="selectable break-words">{readingFaultText(reading, lang)}</p>
          </div>
          <Button onClick={() => void chooseRosterFile()}>{say('选择别的文件…', 'Choose another file…')}</Button>
          <Button tone="quiet" aria-label={say('关闭', 'Dismiss')} icon={<X aria-hidden />} onClick={dismissFault} />
        </div>
      );
  }
}
