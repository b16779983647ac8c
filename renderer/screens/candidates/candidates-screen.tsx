// 考生: everyone on the roster, or the preview of a roster file that is about to be taken. A file may be dropped on both.
import { CandidateList } from './candidate-list';
import { DropZone } from './drop-zone';
import { useImport } from './import-flow';
import { ImportPreview } from './import-preview';

export function CandidatesScreen() {
  const view = useImport((flow) => flow.view);
  return (
    <DropZone>
      {view.kind === 'preview' ? (
        <ImportPreview key={view.file.sha256} file={view.file} choices={view.choices} taking={view.taking} />
      ) : (
        <CandidateList done={view.done} />
      )}
    </DropZone>
  );
}
