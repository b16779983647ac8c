// What was printed or saved, from which version of the plan: a stale sheet on a door must be found before the exam.
import { DataTable } from '../../components/data-table';
import { useStation } from '../../state/station-store';
import { useSay, useUi } from '../../state/ui-store';
import { issuedColumns } from './issued-columns';
import { issuedSheets } from './issued-sheets';

export function IssuedList() {
  const say = useSay();
  const lang = useUi((ui) => ui.lang);
  const state = useStation((mirror) => mirror.state);
  return (
    <DataTable
      label={say('已出的表', 'Issued sheets')}
      columns={issuedColumns(state, lang)}
      rows={issuedSheets(state)}
      keyOf={({ document }) => document.id}
      empty={say('还没有打印或保存过签到表。', 'Nothing was printed or saved yet.')}
    />
  );
}
