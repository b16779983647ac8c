import { Screen } from '../../components/panel';

export function RecordsScreen() {
  return <Screen title="records">{null}</Screen>;
}
