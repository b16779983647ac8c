import { Screen } from '../../components/panel';

export function PrintScreen() {
  return <Screen title="print">{null}</Screen>;
}
