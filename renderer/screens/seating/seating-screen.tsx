import { Screen } from '../../components/panel';

export function SeatingScreen() {
  return <Screen title="seating">{null}</Screen>;
}
